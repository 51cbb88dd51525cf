"""A run of the checks: sources in, a bank and findings out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from servicebank.check import resolve
from servicebank.check.apply import Inspector
from servicebank.check.draft import TEXTS, Draft, Kind, World, draft
from servicebank.check.rule import Text
from servicebank.check.schema import (
    CaseShape,
    CollectionShape,
    MethodShape,
    case_shapes,
    collection_shapes,
    method_shapes,
)
from servicebank.check.setup import world as set_up
from servicebank.model.bank import Bank
from servicebank.model.case import State
from servicebank.model.finding import Finding, Level
from servicebank.model.source import Source

D = TypeVar("D", bound=Text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of a bank, read."""

    settings: Source
    vocabularies: tuple[Source, ...] = ()
    cases: tuple[Source, ...] = ()
    methods: tuple[Source, ...] = ()
    collections: tuple[Source, ...] = ()
    pictures: frozenset[str] = frozenset()
    """Files in ``images/``, as ``<case id>/<file>``."""

    @property
    def all(self) -> tuple[Source, ...]:
        """Every file."""
        texts = (*self.cases, *self.methods, *self.collections)
        return (self.settings, *self.vocabularies, *texts)


@dataclass(frozen=True, slots=True)
class Drafts:
    """The texts of a bank as written."""

    cases: tuple[Draft[CaseShape], ...]
    methods: tuple[Draft[MethodShape], ...]
    collections: tuple[Draft[CollectionShape], ...]

    @property
    def all(self) -> tuple[Text, ...]:
        """Every text."""
        return (*self.cases, *self.methods, *self.collections)

    def ids(self) -> Mapping[Kind, frozenset[str]]:
        """The ids of each kind."""
        return {
            kind: frozenset(text.id for text in self.all if text.kind is kind) for kind in TEXTS
        }

    def published(self) -> Mapping[Kind, frozenset[str]]:
        """The ids of each kind that readers can see."""
        return {
            kind: frozenset(
                text.id for text in self.all if text.kind is kind and text.state == State.PUBLISHED
            )
            for kind in TEXTS
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run."""

    findings: tuple[Finding, ...]
    """By file and place."""
    drafts: Drafts | None = None
    """None when the settings or a vocabulary have errors, since nothing else can then be judged."""
    world: World | None = None

    def bank(self) -> Bank | None:
        """The texts without errors that are past drafting; None when the setup has errors."""
        if self.drafts is None or self.world is None:
            return None
        return _bank(self.drafts, self.world, self.findings)


def run(sources: Sources, today: date) -> Outcome:
    """Check a whole bank; `today` is what dates are held against."""
    world, told = set_up(sources.settings, sources.vocabularies, today)
    if world is None:
        return Outcome(_ordered(told))
    drafts = _drafts(sources, world)
    world = replace(
        world, ids=drafts.ids(), published=drafts.published(), pictures=sources.pictures
    )
    inspector, found = Inspector(world), [*told]
    for text in drafts.all:
        found.extend(inspector.findings(text))
    found.extend(inspector.bank_findings(drafts.all))
    return Outcome(_ordered(found), drafts, world)


def _drafts(sources: Sources, world: World) -> Drafts:
    cases, methods, collections = (
        case_shapes(world.settings),
        method_shapes(world.settings),
        collection_shapes(world.settings),
    )
    return Drafts(
        tuple(draft(Kind.CASE, source, cases) for source in sources.cases),
        tuple(draft(Kind.METHOD, source, methods) for source in sources.methods),
        tuple(draft(Kind.COLLECTION, source, collections) for source in sources.collections),
    )


def _bank(drafts: Drafts, world: World, found: Iterable[Finding]) -> Bank:
    faulty = {finding.mark.path for finding in found if finding.level is Level.ERROR}

    def valid(texts: tuple[D, ...]) -> tuple[D, ...]:
        return tuple(
            text
            for text in texts
            if text.is_whole and text.source.path not in faulty and text.state != State.DRAFT
        )

    return Bank(
        world.settings,
        world.vocabularies,
        {text.id: resolve.case(text, world) for text in valid(drafts.cases)},
        {text.id: resolve.method(text, world) for text in valid(drafts.methods)},
        {text.id: resolve.collection(text, world) for text in valid(drafts.collections)},
    )


def _ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: finding.order))
