"""The options of ``servicebank export`` that every bank has."""

from collections.abc import Iterator

import click

from servicebank.cli.options import bank_option
from servicebank.cli.words import LANGUAGES, help_text
from servicebank.model.case import Status
from servicebank.model.recipe import Paper
from servicebank.model.sentence import Sentence, say

FORMS = ("pdf", "docx", "epub", "csv", "xlsx")
"""The forms there are, as files end."""
CHOSEN = say("Only cases with the term; given several times, with any of them.")
"""What the option of a facet is for."""


def options() -> Iterator[click.Parameter]:
    """The options that every bank has."""
    yield _many("--collection", say("Only the cases of a collection."))
    yield _many("--case", say("Only this case; can be given several times."))
    yield _many("--status", say("Only cases of this status."), *(status.value for status in Status))
    yield _one("--recipe", say("Make the book of a recipe in handbooks/, by name or file."))
    yield _one("--by", say("What the parts of the book are, as in: county, service."))
    yield _one("--title", say("The title of the book."))
    yield _one("--paper", say("The size of the paper."), *(paper.value for paper in Paper))
    yield _one("--lang", say("The language of the book."), *LANGUAGES)
    yield _many("--format", say("The form of the file; otherwise its ending tells."), *FORMS)
    yield click.Option(
        ["--list", "list_only"],
        is_flag=True,
        help=help_text(say("Show what the book would hold, and write no file.")),
    )
    yield bank_option()
    yield click.Option(
        ["-o", "--output"],
        metavar="FILE",
        help=help_text(say("The file to write; otherwise it is named by the book's title.")),
    )


def _one(name: str, told: Sentence, *choices: str) -> click.Option:
    kind = click.Choice(choices) if choices else None
    return click.Option([name], type=kind, help=help_text(told))


def _many(name: str, told: Sentence, *choices: str) -> click.Option:
    kind = click.Choice(choices) if choices else None
    names = [name, "form"] if name == "--format" else [name]
    return click.Option(names, type=kind, multiple=True, help=help_text(told))
