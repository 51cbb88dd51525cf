"""Words with which a text claims something, or tells when and on what ground."""

import re
from dataclasses import dataclass
from functools import lru_cache

from servicebank.language.words import Phrases, any_of, lists, whole

DIGITS = "[0-9 \u00a0\u202f.,]"


@dataclass(frozen=True, slots=True)
class Claims:
    """Such words of one language."""

    now: Phrases
    """Words for a time that moves on."""
    undated: re.Pattern[str]
    """What tells that a source has no date."""
    praise: Phrases
    """Words for being the only, the first or the best."""
    superlative: re.Pattern[str]
    """The first, the largest or the best in a country or wider."""
    realms: Phrases
    """Phrases of which each superlative has one for where."""
    degrees: Phrases
    """Words of which each superlative has one for how much."""
    delight: re.Pattern[str]
    """Beginnings of words of praise."""
    trouble: re.Pattern[str]
    """Beginnings of words that tell of something hard."""
    basis: Phrases
    """Words that tell what a text rests on."""
    amount: re.Pattern[str]
    """A sum, a share or a number of people, in figures."""
    units: frozenset[str]
    """Words of which each amount has one, but for those in per cent."""


@lru_cache
def claims(language: str) -> Claims | None:
    """The words of a language; None when none are known."""
    known = lists("honesty").get(language)
    if known is None:
        return None
    tops, firsts, owners, realms, units = (
        any_of(known[name]) for name in ("tops", "firsts", "owners", "realms", "units")
    )
    return Claims(
        now=Phrases(known["now"]),
        undated=whole(any_of(known["undated"])),
        praise=Phrases(known["claims"]),
        superlative=whole(
            rf"(?:{owners})\s(?:\w{{1,20}}\s)?(?:{tops}|{firsts})|(?:{tops})\s(?:{realms})"
            rf"|(?:{firsts})\s(?:[^\s.,:;!?]{{1,30}}\s){{0,3}}(?:{realms})"
        ),
        realms=Phrases((*known["owners"], *known["realms"])),
        degrees=Phrases((*known["tops"], *known["firsts"])),
        delight=_beginning(known["praise"]),
        trouble=_beginning(known["trouble"]),
        basis=Phrases(known["basis"]),
        amount=re.compile(
            rf"[0-9](?<![\w,.\u2013-][0-9]){DIGITS}{{0,12}}+(?:[\u2013-]{DIGITS}{{1,12}}+)?+"
            rf"(?:\s?%|\s?(?:[^\W\d]{{1,20}}\s)?(?:{units})(?!\w))",
            re.IGNORECASE,
        ),
        units=frozenset(known["units"]),
    )


def _beginning(stems: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(stems)})\w{{0,30}}", re.IGNORECASE)
