"""What is remembered of a text once its own rules have been asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from servicebank.check.draft import Draft
from servicebank.check.prose import LINK
from servicebank.check.twins.subject import Subject, subject
from servicebank.check.world import Kind, World
from servicebank.model.link import COLLECTIONS, METHODS, local_target
from servicebank.model.mark import Mark
from servicebank.model.source import Scalar

FOLDERS = {Kind.CASE: "", Kind.METHOD: METHODS, Kind.COLLECTION: COLLECTIONS}
"""Where texts of each kind stand in the bank."""
TARGET = re.compile(r"\]\(\s{0,20}<?([^\s)>]{0,600})")
"""The address of a link, whatever stands in its text; that of readers of Markdown is stricter."""
MOST_LINKS = 200
"""Links of a text that are remembered; other rules tell bodies that are nothing but links."""


@dataclass(frozen=True, slots=True)
class Place:
    """A word with where it stands."""

    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Record:
    """The little of a text that rules on the whole bank look at."""

    kind: Kind
    path: PurePosixPath
    state: str | None
    title: Place | None
    aliases: tuple[Place, ...] = ()
    silenced: frozenset[str] = frozenset()
    """Names of the rules that the text asks to be let off."""
    links: tuple[tuple[Kind, str, Place], ...] = ()
    """Kind and id of the texts that the body leads to, with the links as written."""
    pictures: frozenset[str] | None = None
    """Files that the text names as images; None when its facts cannot be read."""
    subject: Subject | None = None
    """What the text is about, of those that are held against each other."""

    @property
    def id(self) -> str:
        """The text's id."""
        return self.path.stem

    @property
    def top(self) -> Mark:
        """The first line."""
        return Mark(self.path, 1, 1, 4)


def record(text: Draft[Any], world: World) -> Record:
    """What is remembered of a text."""
    return Record(
        text.kind,
        text.source.path,
        text.state,
        next(_places(text, "title"), None),
        tuple(_places(text, "aliases")),
        text.silenced,
        tuple(_links(text)) if b"](" in text.signs else (),
        frozenset(_pictures(text)) if text.source.front else None,
        subject(text, world),
    )


def _places(text: Draft[Any], name: str) -> Iterator[Place]:
    """The scalars of a field, with where they stand."""
    for node in text.source.values(name):
        if isinstance(node, Scalar):
            yield Place(node.text, text.source.mark(node))


def _pictures(text: Draft[Any]) -> Iterator[str]:
    nodes = text.source.values("images", "file") if "images" in text.written else ()
    return (node.text for node in nodes if isinstance(node, Scalar))


def targets(text: Draft[Any]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where the links of a body lead, with the offsets of the words; images are left out."""
    return iter(_targets(text.source.body))


@lru_cache(maxsize=1)
def _targets(body: str) -> tuple[tuple[str, tuple[int, int]], ...]:
    """As `targets`, kept while the rules ask one after the other."""
    images = {found.end(2) for found in LINK.finditer(body) if found[1]}
    return tuple(
        (found[1], found.span(1)) for found in TARGET.finditer(body) if found.start() not in images
    )


def _links(text: Draft[Any]) -> Iterator[tuple[Kind, str, Place]]:
    for target, span in islice(targets(text), MOST_LINKS):
        found = local_target(FOLDERS[text.kind], target)
        if found is not None:
            kind = next(kind for kind, folder in FOLDERS.items() if folder == found[0])
            yield kind, found[1], Place(target, text.source.mark_body(*span))
