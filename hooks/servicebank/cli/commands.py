"""The commands of ``servicebank``."""

import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from servicebank.assemble.line import check as check_sources
from servicebank.assemble.selection import select
from servicebank.cli.terminal import telling
from servicebank.cli.words import LANGUAGES, help_text
from servicebank.language.catalog import Catalog
from servicebank.model.errors import NoBankError
from servicebank.model.sentence import say
from servicebank.report import github, json, sarif, text
from servicebank.source.folder import shown_from

REPORTS = {
    "text": text.report,
    "json": json.document,
    "github": github.report,
    "sarif": sarif.document,
}
JOB_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Environment variable that names the file of a job's summary in a workflow on GitHub."""
FOUND, WRONG_USE = 1, 2
"""Exit codes: errors were found; the command was used in a wrong way."""


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    help=help_text(say("Check and publish a bank of good-practice cases.")),
)
@click.version_option(package_name="servicebank", message="%(version)s")
def main() -> None:
    """Run a command; output is UTF-8 whatever the terminal's locale."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


@main.command(
    help=help_text(
        say("Check the whole bank, or the files and folders at PATH, and tell what to mend.")
    )
)
@click.argument(
    "paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path, exists=True)
)
@click.option(
    "--bank",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help=help_text(say("The folder with bank.yml, when the files stand elsewhere.")),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(REPORTS)),
    default="text",
    help=help_text(say("Lines for people, or a form that programs read.")),
)
@click.option(
    "--statistics",
    is_flag=True,
    help=help_text(say("Count the findings of each rule instead of telling them.")),
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    help=help_text(say("The language of the findings.")),
)
def check(
    paths: tuple[Path, ...],
    bank: Path | None,
    form: str,
    lang: str,
    *,
    statistics: bool,
) -> None:
    """Report the findings; exit 1 when there are errors, 2 when no bank is found."""
    gc.disable()  # a run makes millions of values that live until it ends, and no circles of them
    catalog = Catalog.load(lang)
    try:
        selection = select(paths, bank, shown_from(Path()))
    except NoBankError as error:
        told = say("No bank.yml was found at {place}. Name its folder with --bank.", place=error)
        click.echo(catalog(told), err=True)
        sys.exit(WRONG_USE)
    if selection.asked is not None and not selection.asked:
        places = tuple(map(str, paths))
        told = say("There is nothing to check at {places}.", places=places)
        click.echo(catalog(told), err=True)
        sys.exit(WRONG_USE)
    checked = check_sources(selection.sources, datetime.now(UTC).date()).among(selection.asked)
    report = text.statistics if statistics else REPORTS[form]
    world = checked.outcome.world
    told_how = telling(catalog, checked.line, world.settings if world else None)
    click.echo(report(checked.findings, checked.count, told_how))
    summary = os.environ.get(JOB_SUMMARY) if form == "github" else None
    if summary:
        with Path(summary).open("a", encoding="utf-8") as stream:
            stream.write(github.table(checked.findings, checked.count, told_how))
    if checked.errors:
        sys.exit(FOUND)
