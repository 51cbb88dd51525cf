"""Commands; what they do is done in other rooms."""

from servicebank.cli.commands import main

__all__ = ["main"]
