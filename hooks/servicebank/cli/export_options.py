"""The options of ``servicebank export``: those of every bank, and those of the bank at hand."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from servicebank.cli.new_options import FOLDER
from servicebank.cli.words import LANGUAGES, help_language, help_text
from servicebank.model.case import Status
from servicebank.model.recipe import Paper
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, word

FORMS = ("pdf", "docx", "epub", "csv", "xlsx")
"""The forms there are, as files end."""


def facet_option(facet: Facet) -> click.Option:
    """The option for the terms of a facet."""
    told = help_text(say("Only cases with the term; given several times, with any of them."))
    label = word(facet.label, help_language())
    return click.Option(
        [f"--{facet.option}", _parameter(facet)],
        multiple=True,
        metavar="TERM",
        help=f"{label}: {told}",
    )


def facet_words(typed: Mapping[str, Any], facet: Facet) -> tuple[str, ...]:
    """The terms of a facet that were typed."""
    words: tuple[str, ...] = typed[_parameter(facet)]
    return words


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
    yield click.Option(
        ["--bank"],
        type=FOLDER,
        help=help_text(say("The folder with bank.yml, when the files stand elsewhere.")),
    )
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


def _parameter(facet: Facet) -> str:
    return f"facet_{facet.name.replace('-', '_')}"
