"""How people and offices are reached: addresses, telephone numbers and names."""

import re
from dataclasses import dataclass
from functools import lru_cache

from servicebank.language.words import Phrases, any_of, lists, words

BEFORE = "\n\t ([:;,>*_|\"'\u201c\u201d\u00a0"
"""Signs that a telephone number stands after; numbers in addresses of pages have others."""
EDGES = bytes(
    ord(" ") if chr(code) in f"{BEFORE}?" else ord("0") if chr(code) in "0+" else ord("x")
    for code in range(256)
)
"""Each sign of Latin-1 as a space when a telephone number can stand after it (and so are all
others), and as a 0 when one can begin with it."""
TAIL = r"(?:[0-9]{5,8}|[0-9]{2,3}(?:[ \u00a0][0-9]{2,3}){1,3})"
AFTER = re.escape(BEFORE)
PHONE = re.compile(
    rf"(?:0(?<=[{AFTER}]0)(?:8|7[02369]|[1-9][0-9]{{1,2}})"
    rf"(?:\s?[-\u2010-\u2013/]\s?|[ \u00a0]){TAIL}"
    rf"|0(?<=[{AFTER}]0)[1-9][0-9]{{7,8}}"
    rf"|(?:0(?<=[{AFTER}]0)0|\+(?<=[{AFTER}]\+))"
    r"(?:4[567]|358)[ \u00a0-]?(?:\(0\)[ \u00a0]?)?[1-9][0-9]{0,2}(?:[ \u00a0-]?[0-9]{2,8}){1,4}"
    r")(?!\s?[-\u2010-\u2013:.,]?[0-9]|\s?%)"
)
SHORTEST, SHORTEST_ABROAD = 8, 9
"""Digits of the shortest telephone numbers."""
THOUSANDS = re.compile(r"0[0-9]{1,3}(?:[ \u00a0][0-9]{3})+")
"""A number in groups of three after spaces, which a code beside a sum has too."""
DIGIT = re.compile("[0-9]")

DOMAIN = re.compile(r"@([\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
LOCAL = re.compile(r"[\w.+-]{1,64}\Z")
DIVIDERS = re.compile(r"[\W\d_]+")

UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de"
NAME = rf"[{UPPER}][a-z\u00df-\u00f6\u00f8-\u00ff]{{1,30}}"
WHOLE = rf"{NAME}(?:-{NAME})?"
NAMES = rf"({WHOLE}(?:[ \u00a0](?:af|de|von))?(?:[ \u00a0]{WHOLE}){{1,2}})(?![\w-])"


@dataclass(frozen=True, slots=True)
class Contacts:
    """The words of one language about reaching somebody."""

    roles: frozenset[str]
    """Names of mailboxes that belong to a task."""
    role_stems: tuple[str, ...]
    free_mail: frozenset[str]
    """Providers of mailboxes that anyone can have."""
    contact: re.Pattern[str]
    """A name after words that say whom to turn to."""
    turning: Phrases
    """What comes before the name of somebody to turn to."""
    organisation_words: frozenset[str]
    organisation_stems: tuple[str, ...]
    phone_words: frozenset[str]
    """What is written before a telephone number, or a number that looks like one."""

    def is_role(self, mailbox: str, domain: str) -> bool:
        """Whether an address is that of a task and not of a person."""
        names = domain.lower().split(".")
        if names[-2] in self.free_mail:
            return False
        parts = {part for part in DIVIDERS.split(mailbox.lower()) if part}
        own = {DIVIDERS.sub("", name) for name in names[:-1]}
        return (
            not parts.isdisjoint(self.roles | own)
            or "".join(parts) in own
            or any(stem in part for part in parts for stem in self.role_stems)
        )

    def is_organisation(self, name: str) -> bool:
        """Whether words with capitals name something else than a person."""
        parts = words(name)
        return not self.organisation_words.isdisjoint(parts) or any(
            stem in part for part in parts for stem in self.organisation_stems
        )


@lru_cache
def contacts(language: str) -> Contacts | None:
    """The words of a language; None when none are known."""
    known = lists("personal").get(language)
    if known is None:
        return None
    return Contacts(
        roles=frozenset(known["roles"]),
        role_stems=tuple(known["role_stems"]),
        free_mail=frozenset(known["free_mail"]),
        contact=re.compile(
            rf"(?<![\w-])(?i:{any_of(known['contact'])})[ \t\u00a0:*_]{{1,4}}{NAMES}"
        ),
        turning=Phrases(known["contact"]),
        organisation_words=frozenset(known["organisation_words"]),
        organisation_stems=tuple(known["organisation_stems"]),
        phone_words=frozenset(known["phone_words"]),
    )


def may_have_phones(latin: bytes) -> bool:
    """Whether a text in Latin-1 has something that begins as a telephone number."""
    return b" 0" in latin.translate(EDGES)


def is_phone(written: str) -> bool:
    """Whether what `PHONE` finds has as many digits as a telephone number, and no sum's groups."""
    least = SHORTEST if written[0] == "0" and written[1] != "0" else SHORTEST_ABROAD
    return len(DIGIT.findall(written)) >= least and not THOUSANDS.fullmatch(written)
