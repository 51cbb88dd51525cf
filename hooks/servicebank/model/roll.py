"""What a bank remembers from one build or trial to the next, a line each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Kept:
    """An address that was published once, and must lead somewhere for ever."""

    address: str
    """Below the site's root, with a slash at the end; empty for the start page."""
    to: str | None = None
    """Where it leads when its page is gone and nothing else says where."""
    line: int = 0
    """The line of the file that it stands on."""


@dataclass(frozen=True, slots=True)
class Strike:
    """An address of a source that did not answer when it was last tried."""

    url: str
    times: int
    """How many trials in a row it has not answered."""
    since: date
    """The day of the first of them."""
    last: date
    answer: str
    """What came back: a number of HTTP, or a word."""

    @property
    def is_out(self) -> bool:
        """Whether it has failed so often that the page must be taken for gone."""
        return self.times >= OUT


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying the links of a site once."""

    gone: Mapping[str, str]
    """Addresses that lead nowhere, with what came back."""
    undecided: frozenset[str]
    """Addresses that may be there: slow, busy, or closed to programs."""


OUT = 3
"""Trials in a row after which a page is taken for gone."""
