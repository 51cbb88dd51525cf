"""The commands of ``servicebank``."""

import sys

import click

from servicebank.cli.check import check
from servicebank.cli.export import export
from servicebank.cli.links import links
from servicebank.cli.new import new
from servicebank.cli.stage import stage
from servicebank.cli.words import help_text
from servicebank.model.sentence import say


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    help=help_text(say("Check and publish a bank of good-practice cases.")),
)
@click.version_option(package_name="servicebank", message="%(version)s")
def main() -> None:
    """Run a command; output is UTF-8 whatever the terminal's locale."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


main.add_command(check)
main.add_command(new)
main.add_command(export)
main.add_command(links)
main.add_command(stage)
