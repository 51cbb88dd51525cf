"""``python -m servicebank`` is the ``servicebank`` command."""

from servicebank.cli import main

main()
