"""The command ``servicebank check``."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from servicebank.assemble.changes import Change, changes, mendable
from servicebank.assemble.line import Checked
from servicebank.assemble.line import check as check_sources
from servicebank.assemble.selection import Selection, select
from servicebank.cli.endings import FOUND, published_today, refuse
from servicebank.cli.mend import Tally, mend, not_written, write
from servicebank.cli.terminal import telling
from servicebank.cli.words import LANGUAGES, help_text
from servicebank.host.progress import progress
from servicebank.language.catalog import Catalog
from servicebank.model.errors import NoBankError
from servicebank.model.sentence import say
from servicebank.report import github, json, sarif, text
from servicebank.report.diff import diff
from servicebank.report.telling import Telling
from servicebank.source.folder import shown_from

REPORTS = {
    "text": text.report,
    "json": json.document,
    "github": github.report,
    "sarif": sarif.document,
}
JOB_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Environment variable that names the file of a job's summary in a workflow on GitHub."""


@click.command(
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
    "--fix",
    is_flag=True,
    help=help_text(say("Mend what can be mended without changing what is meant; tell the rest.")),
)
@click.option(
    "--diff",
    "shows",
    is_flag=True,
    help=help_text(say("Show what --fix changes in the files; without --fix nothing is changed.")),
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
def check(  # noqa: PLR0913 - one argument for each option
    paths: tuple[Path, ...],
    bank: Path | None,
    form: str,
    lang: str,
    *,
    fix: bool,
    shows: bool,
    statistics: bool,
) -> None:
    """Report the findings; exit 1 when there are errors, 2 when no bank is found."""
    gc.disable()  # a run makes millions of values that live until it ends, and no circles of them
    catalog, tally = Catalog.load(lang), Tally()
    if shows and form != "text":
        refuse(catalog, say("--diff shows text; it cannot be combined with --format."))
    selection = _selection(paths, bank, catalog)
    checked = _checked(selection, catalog)
    if fix or shows:
        show = _shown(telling(catalog, checked)) if shows else _nothing
        tally = mend(changes(checked, selection.sources), write if fix else _is_possible, show)
    if shows and not fix:
        click.echo(catalog(tally.outlook))
        sys.exit(FOUND if tally.files else 0)
    for path in tally.left:
        click.echo(catalog(not_written(path)), err=True)
    if tally.files:
        checked = _checked(selection, catalog)
    _report(checked, form, telling(catalog, checked), is_counted=statistics)
    if tally.files:
        click.echo(catalog(tally.summary), err=form != "text")
    elif form == "text" and not (fix or statistics):
        _offer(len(mendable(checked, selection.sources)), catalog)
    if checked.errors:
        sys.exit(FOUND)


def _selection(paths: tuple[Path, ...], bank: Path | None, catalog: Catalog) -> Selection:
    """The files that are asked for."""
    try:
        selection = select(paths, bank, shown_from(Path()))
    except NoBankError as error:
        told = say("No bank.yml was found at {place}. Name its folder with --bank.", place=error)
        refuse(catalog, told)
    if selection.asked is not None and not selection.asked:
        places = tuple(map(str, paths))
        refuse(catalog, say("There is nothing to check at {places}.", places=places))
    return selection


def _checked(selection: Selection, catalog: Catalog) -> Checked:
    today = published_today(catalog)
    with progress(len(selection.sources), say("Checking"), catalog) as tick:
        return check_sources(selection.sources, today, tick).among(selection.asked)


def _report(checked: Checked, form: str, told_how: Telling, *, is_counted: bool) -> None:
    """Tell the findings, and write the summary of a job that asks for one."""
    report = text.statistics if is_counted else REPORTS[form]
    click.echo(report(checked.findings, checked.count, told_how))
    summary = os.environ.get(JOB_SUMMARY) if form == "github" else None
    if summary:
        with Path(summary).open("a", encoding="utf-8") as stream:
            stream.write(github.table(checked.findings, checked.count, told_how))


def _shown(told_how: Telling) -> Callable[[Change], None]:
    """Shows what changes in a file."""

    def show(change: Change) -> None:
        before, after = change.before.decode(), change.after.decode()
        click.echo(diff(change.shown, before, after, told_how))

    return show


def _nothing(_change: Change) -> None:
    """Shows nothing."""


def _is_possible(_change: Change) -> bool:
    """Writes nothing."""
    return True


def _offer(count: int, catalog: Catalog) -> None:
    """Say how many findings can be mended without a person."""
    if count:
        command = "servicebank check --fix"
        told = say(
            "{count} of the findings can be mended automatically: {command}",
            count=count,
            command=command,
        )
        click.echo(catalog(told))
