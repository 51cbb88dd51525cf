"""The options of ``servicebank new`` that every bank has, and what was typed."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import click

from servicebank.assemble.desk import LINES
from servicebank.assemble.given import SOURCE, Given
from servicebank.check.guide.fields import Guide
from servicebank.check.schema import CaseShape, OrganisationShape, PublicationShape
from servicebank.check.setup import BLANK
from servicebank.check.shapes import Shape
from servicebank.cli.options import bank_option, facet_words
from servicebank.cli.words import LANGUAGES, help_language, help_text
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet

GUIDE = Guide(BLANK, {}, help_language())
TAGGED = say("Tag the case; can be given several times.")
"""What the option of a facet is for."""


def given(options: Mapping[str, Any], facets: tuple[Facet, ...]) -> Given:
    """The answers among the options, as they were typed."""
    return Given(
        lines={name: options[name] for name in LINES},
        terms={facet.name: facet_words(options, facet) for facet in facets},
        organisations=options["organisation"],
        source={name: options[f"source_{name}"] for name in SOURCE},
        earlier=options["earlier"],
    )


def options() -> Iterator[click.Parameter]:
    """The options that every bank has."""
    for name in LINES:
        yield _text(f"--{name}", CaseShape, name)
    yield _text("--organisation", OrganisationShape, "name", multiple=True)
    for name in SOURCE:
        yield _text(f"--source-{name}", PublicationShape, name)
    yield click.Option(
        ["--from", "earlier"],
        metavar="ID",
        default="",
        help=help_text(say("An earlier case to take terms and organisations over from.")),
    )
    yield click.Option(
        ["--id", "case_id"],
        default="",
        help=help_text(say("The name of the file, without .md; otherwise made from the title.")),
    )
    yield bank_option()
    yield click.Option(
        ["-o", "--output"],
        metavar="FILE",
        help=help_text(say("Write to another file; - is standard output.")),
    )
    yield click.Option(
        ["--dry-run"], is_flag=True, help=help_text(say("Show the case and write no file."))
    )
    yield click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        default=LANGUAGES[0],
        help=help_text(say("The language of the questions and hints.")),
    )


def option_value(option: str, args: Sequence[str]) -> str | None:
    """What an option says that is needed before all are read."""
    values = [after for name, after in pairwise(args) if name == option]
    joined = (arg.removeprefix(f"{option}=") for arg in args if arg.startswith(f"{option}="))
    return next(iter((*joined, *values)), None)


def _text(option: str, shape: type[Shape], name: str, *, multiple: bool = False) -> click.Option:
    note = GUIDE.note(shape, name)
    return click.Option(
        [option],
        multiple=multiple,
        metavar="TEXT",
        default=None if multiple else "",
        help=GUIDE.explanation(note) if note else None,
    )
