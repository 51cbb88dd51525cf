"""How open to everyone the site is: what was measured, and what people know beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Text = Mapping[str, str]
"""A text by language."""


@dataclass(frozen=True, slots=True)
class Score:
    """What Lighthouse gave a page on a phone, of 100."""

    name: str
    address: str
    performance: int
    accessibility: int
    practices: int
    search: int
    """How ready it is for search engines."""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes that a page fetches, compressed."""

    name: str
    address: str
    bytes: int
    budget: int


@dataclass(frozen=True, slots=True)
class Audit:
    """One run of the audit over the whole site."""

    day: date
    tools: Mapping[str, str]
    """Versions by name."""
    templates: int
    """Pages that were looked at, one for each kind and state."""
    windows: int
    """Widths, colours and contrasts that each was looked at in."""
    violations: int
    """Faults that axe-core found."""
    pages: int
    """Pages whose HTML was checked."""
    errors: int
    """Errors in it."""
    scores: tuple[Score, ...]
    weights: tuple[Weight, ...]
    word_pages: int = 0
    """Pages of the whole book in Word, as LibreOffice sets them; 0 where it was not opened."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that not everyone can use."""

    text: Text
    reason: Text
    """Why it is so still."""
    criteria: str = ""
    """Numbers of the success criteria in WCAG."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """What people know of the site that no machine can measure."""

    updated: date
    flaws: tuple[Flaw, ...] = ()
    untested: tuple[Text, ...] = ()
    """What nobody has tried yet."""
    outside: tuple[Text, ...] = ()
    """What the statement does not hold for."""
