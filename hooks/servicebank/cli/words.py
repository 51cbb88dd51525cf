"""The language that the commands speak."""

import os

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence

LANGUAGES = ("sv", "en")
"""Languages with a catalog; the first is spoken when nobody asks for another."""
VARIABLE = "SERVICEBANK_LANG"
"""Environment variable that chooses the language of help texts."""


def help_language() -> str:
    """The language of help texts, which the environment asks for."""
    asked = os.environ.get(VARIABLE, LANGUAGES[0])
    return asked if asked in LANGUAGES else LANGUAGES[0]


def help_text(sentence: Sentence) -> str:
    """A help text in the language that the environment asks for."""
    return Catalog.load(help_language())(sentence)
