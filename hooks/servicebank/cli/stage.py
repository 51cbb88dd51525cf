"""The command ``servicebank stage``."""

import sys
from importlib import import_module
from pathlib import Path

import click

from servicebank.cli.endings import FOUND, refuse
from servicebank.cli.words import LANGUAGES, help_text
from servicebank.host.placing import placed, stranger
from servicebank.host.progress import progress
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say
from servicebank.report.text import safe

PROJECT = "mkdocs.yml"
HOST = "servicebank.host.staging"
"""The module that brings in MkDocs, which the other commands do without."""


@click.command(
    help=help_text(
        say("Write all pages as plain Markdown, with their files, for any site generator.")
    )
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    help=help_text(say("The language of the messages.")),
)
@click.option(
    "--no-cache",
    "is_cached",
    flag_value=False,
    default=True,
    help=help_text(say("Make everything anew, whatever an earlier build has kept.")),
)
def stage(folder: Path, lang: str, *, is_cached: bool) -> None:
    """Write the folder, whole or not at all; exit 2 when it holds anything else."""
    catalog, target = Catalog.load(lang), folder.absolute()
    root = next((home for home in _upwards(Path.cwd()) if (home / PROJECT).is_file()), None)
    if root is None:
        told = say(
            "There is no {name} here. Run the command in the project's folder.", name=PROJECT
        )
        refuse(catalog, told)
    host = import_module(HOST)
    try:
        _see_that_it_may_be_written(target, catalog)
        with placed(target) as draft:
            staging = host.Staging(root, draft, is_cached=is_cached)
            count = len(staging)
            with progress(count, say("Writing pages"), catalog) as tick:
                staging.write(draft, tick)
    except host.Refused as error:
        told = say("Nothing was written: {reason}", reason=safe(str(error)))
        click.echo(catalog(told), err=True)
        sys.exit(FOUND)
    except OSError as error:
        told = say(
            "{path} cannot be written: {reason}",
            path=safe(str(folder)),
            reason=error.strerror or "",
        )
        refuse(catalog, told)
    told = say("{count} files are written in {path}.", count=count, path=safe(str(folder)))
    click.echo(catalog(told))


def _upwards(folder: Path) -> tuple[Path, ...]:
    return (folder, *folder.parents)


def _see_that_it_may_be_written(target: Path, catalog: Catalog) -> None:
    """End when something would be lost, or when there is nowhere to write."""
    if not target.parent.is_dir():
        told = say("{path} cannot be written: there is no such folder.", path=safe(str(target)))
        refuse(catalog, told)
    other = stranger(target)
    if other is not None:
        told = say(
            "{path} is not written by this command, and would be lost. Name a new or empty folder.",
            path=safe(str(other)),
        )
        refuse(catalog, told)
