"""How commands end: their exit codes, and what is said before one is refused."""

import sys
from datetime import date
from typing import NoReturn

import click

from servicebank.language.catalog import Catalog
from servicebank.model.errors import ClockError
from servicebank.model.sentence import Sentence, say
from servicebank.source.clock import EPOCH, today

FOUND = 1
"""There is something to mend."""
WRONG_USE = 2
"""The command was used in a wrong way."""


def refuse(catalog: Catalog, *told: Sentence) -> NoReturn:
    """Say why the command was used in a wrong way, and end it."""
    for sentence in told:
        click.echo(catalog(sentence), err=True)
    sys.exit(WRONG_USE)


def published_today(catalog: Catalog) -> date:
    """The day that a build would be of; a clock that cannot be read ends the command."""
    try:
        return today()
    except ClockError:
        refuse(catalog, say("{name} must be a number of seconds since 1970.", name=EPOCH))
