"""What people call things that the vocabularies have other words for."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that people use, and what the bank calls the same."""

    words: tuple[str, ...]
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet → ids of terms."""
    also: tuple[str, ...] = ()
    """Words that the cases may use."""


@dataclass(frozen=True, slots=True)
class Area:
    """Everyday names of a place, and the regions that it lies in."""

    names: tuple[str, ...]
    regions: tuple[str, ...]
    """Ids of terms; several for an area that crosses borders."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """``vocabulary/synonyms.yml``."""

    sayings: tuple[Saying, ...] = ()
    areas: tuple[Area, ...] = ()
