"""Texts of links that do not say where they lead."""

import re

from servicebank.language.words import lists

VAGUE: frozenset[str] = frozenset(
    text for language in lists("vague-links").values() for text in language["texts"]
)
"""Such texts of all languages, in small letters."""
ADORNMENT = re.compile(r"[\s*_`\"'\u201d\u201c\u2019.,:;!?()\u2026\u00bb\u00ab>\u2192\u203a-]+")
"""Signs around and between the words, which say nothing either."""


def is_vague(text: str) -> bool:
    """Whether a link's text could lead anywhere; an empty one does not show at all."""
    plain = ADORNMENT.sub(" ", text).strip().lower()
    return not plain or plain in VAGUE
