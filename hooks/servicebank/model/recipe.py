"""What somebody wants a book of the bank to hold, and how it shall look."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

from servicebank.model.case import Picture, Status

HANDBOOKS = "handbooks"
"""The folder of recipes, and of images in ``images/`` that they use."""

TEMPLATE = "template.docx"
"""A Word file beside the recipes, whose styles books take over."""


class Paper(StrEnum):
    """Sizes that a book is printed in."""

    A4 = "A4"
    A5 = "A5"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as ``#rrggbb``."""

    main: str = "#00535e"
    """Of the cover and of headings."""
    accent: str = "#b4531a"
    """Of lines and small marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which cases: those that fit everything that is asked for; all when nothing is."""

    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet → terms, one of which a case must have or stand below."""
    collections: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    """Ids of single cases; with collections, those of either."""
    statuses: tuple[Status, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not (any(self.terms.values()) or self.collections or self.cases or self.statuses)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A book to be made."""

    id: str = ""
    """Its file's name; empty for one that was only asked for."""
    path: PurePosixPath | None = None
    title: str = ""
    """Empty: the bank's name, with what was chosen."""
    subtitle: str = ""
    language: str = ""
    """Empty: the bank's own."""
    choice: Choice = field(default_factory=Choice)
    by: str = ""
    """The facet whose top terms the parts are; empty: the first facet of places."""
    edition: str = ""
    paper: Paper = Paper.A4
    colours: Colours = field(default_factory=Colours)
    cover: Picture | None = None
    logo: Picture | None = None
    preface: str = ""
    """Markdown."""
