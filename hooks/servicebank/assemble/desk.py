"""A bank that somebody writes a new case for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Any, Literal, get_origin

from servicebank.assemble.line import Shown, read
from servicebank.check.anatomy import fields, inner
from servicebank.check.apply import Inspector
from servicebank.check.bank_shapes import Shapes, case_shapes
from servicebank.check.draft import Draft, draft
from servicebank.check.guide.blank import Answers, Blank
from servicebank.check.guide.fields import Guide, notes
from servicebank.check.guide.sheet import FENCE, rows
from servicebank.check.hints.guess import Guess
from servicebank.check.hints.places import nearest_place
from servicebank.check.hints.suggest import nearest_term
from servicebank.check.rules import FIRM
from servicebank.check.rules.names import MAX_NAME, RESERVED
from servicebank.check.schema import CaseShape
from servicebank.check.setup import world as set_up
from servicebank.check.shapes import CASE_ID
from servicebank.check.world import Kind, World
from servicebank.language.catalog import Catalog
from servicebank.language.slug import slug
from servicebank.model.errors import NoBankError, SetupError
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Source
from servicebank.model.vocabulary import Facet, Vocabulary, word
from servicebank.source import folder as files
from servicebank.source.document import read_document
from servicebank.source.text import CONTROL

JUDGES = (FIRM | {"unknown-term", "unknown-region"}) - {"required-field", "empty-value"}
"""Rules that judge a value by itself; those that miss one wait until all is written."""
LONGEST_NAME = 50
"""Characters of a file name that is made from a title."""
LONGEST_KEY = 40
"""Characters of a source's short name."""
SUBTITLE = re.compile(r" [\u2013\u2014-] |: ")
"""What divides a title from what only explains it."""


@dataclass(frozen=True)
class Desk:
    """What there is to know while a case is written."""

    home: Path
    """The bank's folder."""
    world: World

    @cached_property
    def shapes(self) -> Shapes[CaseShape]:
        """The shape of the bank's cases."""
        return case_shapes(self.world.settings)

    @cached_property
    def _inspector(self) -> Inspector:
        return Inspector(self.world)

    def guide(self, language: str) -> Guide:
        """What there is to say of each field, in a language."""
        return Guide(self.world.settings, self.world.vocabularies, language)

    def vocabulary(self, facet: Facet) -> Vocabulary:
        """The terms of a facet."""
        return self.world.vocabularies[facet.vocabulary]

    def faults(self, name: str, value: object) -> tuple[Sentence, ...]:
        """What is wrong with the value of a field, whatever the rest of the case says."""
        if any(CONTROL.search(text) or not text.isprintable() for text in _texts(value)):
            return (say("There are signs in it that cannot be seen. Write it anew by hand."),)
        lines = rows(self.shapes.whole, name, value, lambda *_: ())
        text = self._draft("\n".join((FENCE, *lines, FENCE, "")))
        return tuple(
            say("{fault} {help}", fault=finding.message, help=finding.help or "")
            for finding in self._inspector.findings(text)
            if finding.rule in JUDGES and finding.mark.line > 1
        )

    def meant(self, vocabulary: Vocabulary, written: str) -> Guess:
        """The terms that somebody can mean by a word."""
        return (nearest_place if vocabulary.is_spatial else nearest_term)(written, vocabulary)

    def earlier(self, case_id: str) -> Answers | None:
        """What a new case can take over from another: its terms and organisations."""
        if case_id not in self.world.ids[Kind.CASE]:
            return None
        path = self.home / f"{case_id}.md"
        written = self._read(files.document(path, PurePosixPath(path.name))).fields
        organisations = [
            one.model_dump(by_alias=True, exclude_none=True) for one in written.organisations or ()
        ]
        terms = {
            facet.key: tuple(_known(getattr(written, facet.key) or (), self.vocabulary(facet)))
            for facet in self.world.settings.facets
        }
        answers: Answers = terms | {"organisations": organisations}
        return {name: value for name, value in answers.items() if value}

    def name(self, answers: Answers, catalog: Catalog) -> str:
        """A free name for the file, made from the place and the title."""
        title = slug(SUBTITLE.split(str(answers.get("title", "")))[0])
        place = slug(str(answers.get("place", "")))
        whole = title if place in title else f"{place}-{title}".strip("-")
        made = _shortened(whole) or slug(catalog(say("new case")))
        return next(name for name in _numbered(made) if not self.is_taken(name))

    def is_taken(self, name: str) -> bool:
        """Whether there is a file of a name, or of one that some computers take for the same."""
        names = {case_id.casefold() for case_id in self.world.ids[Kind.CASE]}
        return name.casefold() in names or self.path(name).exists()

    def misnamed(self, name: str) -> Iterator[Sentence]:
        """Why a new file cannot have a name."""
        if not re.fullmatch(CASE_ID, name) or len(name) > MAX_NAME or name in RESERVED:
            yield say('"{name}" cannot be a file name. Use a to z, digits and hyphens.', name=name)
        elif self.is_taken(name):
            yield say('There is already a case "{name}".', name=name)

    def path(self, name: str) -> Path:
        """Where the file of a name stands."""
        return self.home / f"{name}.md"

    def text(self, answers: Answers, catalog: Catalog) -> str:
        """A draft with some answers and with hints for the rest."""
        return Blank(self.world.settings, self.world.vocabularies, catalog).text(answers)

    def _draft(self, text: str) -> Draft[CaseShape]:
        return self._read(read_document(text.encode(), PurePosixPath("new.md")))

    def _read(self, source: Source) -> Draft[CaseShape]:
        return draft(Kind.CASE, source, self.shapes)


def open_desk(bank: Path | None, today: date, shown: Shown) -> Desk:
    """The desk of the bank in a folder, or of the one that somebody stands in.

    Raises NoBankError when there is none and SetupError when its settings have errors.
    """
    home = bank or files.find_bank(Path())
    if home is None or not (home / files.SETTINGS).is_file():
        raise NoBankError(str(bank or Path.cwd()))
    sources = read(home, shown)
    world, _ = set_up(sources.settings, sources.vocabularies, today)
    if world is None:
        raise SetupError(str(home / files.SETTINGS))
    return Desk(home, replace(world, ids=sources.ids))


def _lines() -> Iterator[str]:
    for name, field in fields(CaseShape).items():
        kind: Any = inner(field.annotation)
        note = notes()["case"].get(name)
        origin: Any = get_origin(kind)
        if note and not note.when and (kind is str or origin is Literal):
            yield name


LINES = tuple(_lines())
"""The fields of one line that any case can have."""


def spelled(term: str, vocabulary: Vocabulary, language: str) -> str:
    """How a term is written in a case: places by their names."""
    return word(vocabulary.terms[term].label, language) if vocabulary.is_spatial else term


def source_key(publisher: str, url: str) -> str:
    """A short name for a source: its publisher, or else the website that it is on."""
    name = slug(publisher) or slug(url.partition("//")[2].partition("/")[0].removeprefix("www."))
    return name[:LONGEST_KEY].strip("-") or "1"


def _known(terms: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[str]:
    return (term for term in terms if term in vocabulary.spellings)


def _texts(value: object) -> Iterator[str]:
    """All texts in a value."""
    match value:
        case str():
            yield value
        case Mapping():
            for part in value.values():
                yield from _texts(part)
        case list() | tuple():
            for part in value:
                yield from _texts(part)


def _shortened(name: str) -> str:
    """A name without the words that make it too long."""
    if len(name) <= LONGEST_NAME:
        return name
    return name[: LONGEST_NAME + 1].rpartition("-")[0] or name[:LONGEST_NAME]


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in count(2))
