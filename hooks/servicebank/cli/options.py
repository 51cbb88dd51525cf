"""Options that several commands have."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from servicebank.cli.words import help_language, help_text
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, word

FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)


def facet_option(facet: Facet, told: Sentence) -> click.Option:
    """The option for the terms of a facet, with what it is for."""
    label = word(facet.label, help_language())
    return click.Option(
        [f"--{facet.option}", _parameter(facet)],
        multiple=True,
        metavar="TERM",
        help=f"{label}: {help_text(told)}",
    )


def facet_words(typed: Mapping[str, Any], facet: Facet) -> tuple[str, ...]:
    """The terms of a facet that were typed."""
    words: tuple[str, ...] = typed[_parameter(facet)]
    return words


def bank_option() -> click.Option:
    """The option for the bank."""
    return click.Option(
        ["--bank"],
        type=FOLDER,
        help=help_text(say("The folder with bank.yml, when the files stand elsewhere.")),
    )


def _parameter(facet: Facet) -> str:
    return f"facet_{facet.name.replace('-', '_')}"
