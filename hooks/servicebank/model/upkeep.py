"""How well a case is kept up: what it lacks, when it must be reviewed, which sources are gone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from servicebank.model.date import PartialDate
from servicebank.model.roll import Strike
from servicebank.model.sentence import Sentence


class Standing(StrEnum):
    """Whether a part of a case is there."""

    TOLD = "told"
    SILENT = "silent"
    """The case says openly that the sources do not tell."""
    MISSING = "missing"


class Extent(StrEnum):
    """How much of a case is there."""

    WHOLE = "whole"
    NEARLY = "nearly"
    PARTLY = "partly"


NEARLY = 2
"""Parts that may be missing of a case that is nearly whole."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that a case can tell."""

    label: Sentence
    standing: Standing


@dataclass(frozen=True, slots=True)
class Completeness:
    """All that a case can tell, and what of it is there."""

    parts: tuple[Part, ...]

    @property
    def missing(self) -> tuple[Sentence, ...]:
        """What the case does not speak of."""
        return self._of(Standing.MISSING)

    @property
    def silent(self) -> tuple[Sentence, ...]:
        """What the case says that its sources do not tell."""
        return self._of(Standing.SILENT)

    @property
    def told(self) -> int:
        """How many parts are there; an honest gap is one of them."""
        return len(self.parts) - len(self.missing)

    @property
    def extent(self) -> Extent:
        """How much is there, in one word."""
        missing = len(self.missing)
        if not missing:
            return Extent.WHOLE
        return Extent.NEARLY if missing <= NEARLY else Extent.PARTLY

    def _of(self, standing: Standing) -> tuple[Sentence, ...]:
        return tuple(part.label for part in self.parts if part.standing is standing)


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a case was last gone through, and when it must be again."""

    last: PartialDate
    """The day of the review; while there is none, the day when a source was last read."""
    is_reviewed: bool
    due: date
    is_overdue: bool
    """On the day of the build."""


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What is computed of one case."""

    completeness: Completeness
    freshness: Freshness
    gone: Mapping[str, Strike] = field(default_factory=dict)
    """The sources whose pages must be taken for gone, by key."""
