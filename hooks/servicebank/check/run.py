"""A run of the checks: sources in, a bank and findings out."""

import collections.abc
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import PurePosixPath

from servicebank.check import resolve
from servicebank.check.apply import Inspector, has_errors
from servicebank.check.bank_shapes import case_shapes, collection_shapes, method_shapes
from servicebank.check.draft import draft
from servicebank.check.recipe import recipe, recipe_shapes
from servicebank.check.record import Record, record
from servicebank.check.rolls import rolls
from servicebank.check.rule import Text
from servicebank.check.setup import world as set_up
from servicebank.check.world import TEXTS, Kind, World
from servicebank.model.bank import Bank, Collection, Method
from servicebank.model.case import Case, State
from servicebank.model.finding import Finding, Level
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.model.picture import PictureFacts
from servicebank.model.recipe import Recipe
from servicebank.model.source import Source
from servicebank.model.stray import Stray
from servicebank.source.folder import Shelf

Texts = collections.abc.Collection[Source]
Tick = Callable[[], object]
"""Told each time a text has been gone through."""
Told = Callable[[str, str], object]
"""Told the body of each text that the bank keeps, and the folder that it stands in."""
FOLDERS = {Kind.CASE: "", Kind.METHOD: METHODS, Kind.COLLECTION: COLLECTIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of a bank; texts are gone through once, one at a time."""

    settings: Source
    vocabularies: tuple[Source, ...] = ()
    cases: Texts = ()
    methods: Texts = ()
    collections: Texts = ()
    recipes: tuple[Source, ...] = ()
    """Of books."""
    pictures: Mapping[str, PictureFacts] = field(default_factory=dict)
    """Files in ``images/``, by ``<case id>/<file>``; they are read when somebody asks."""
    strays: tuple[Stray, ...] = ()
    """What does not belong in the bank's folder."""
    rolls: tuple[Source, ...] = ()
    """What the bank remembers: addresses that were published, links that are dead."""

    @property
    def all(self) -> Iterator[Source]:
        """Every file, one at a time."""
        return chain(
            (self.settings,),
            self.vocabularies,
            self.recipes,
            self.cases,
            self.methods,
            self.collections,
        )

    def __len__(self) -> int:
        """How many files there are."""
        texts = (self.vocabularies, self.recipes, self.cases, self.methods, self.collections)
        return 1 + sum(map(len, texts))

    @property
    def ids(self) -> Mapping[Kind, frozenset[str]]:
        """The ids of each kind of text."""
        return {
            Kind.CASE: _ids(self.cases),
            Kind.METHOD: _ids(self.methods),
            Kind.COLLECTION: _ids(self.collections),
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a run."""

    findings: tuple[Finding, ...]
    """By file and place."""
    faulty: Mapping[PurePosixPath, Source]
    """The files with findings."""
    drafts: frozenset[PurePosixPath] = frozenset()
    """The files of drafts, whose findings never block."""
    world: World | None = None
    """None when the settings or a vocabulary have errors, since nothing else can then be judged."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Texts without errors of their own that are past drafting, by id."""

    cases: dict[str, Case] = field(default_factory=dict)
    methods: dict[str, Method] = field(default_factory=dict)
    collections: dict[str, Collection] = field(default_factory=dict)
    recipes: dict[str, Recipe] = field(default_factory=dict)

    def keep(self, text: Text, world: World) -> None:
        """Turn a text into the model's value."""
        match text.kind:
            case Kind.CASE:
                self.cases[text.id] = resolve.case(text, world)
            case Kind.METHOD:
                self.methods[text.id] = resolve.method(text, world)
            case Kind.COLLECTION:
                self.collections[text.id] = resolve.collection(text, world)
            case Kind.RECIPE:
                self.recipes[text.id] = recipe(text, world)
            case _:
                pass

    def bank(self, world: World, findings: Iterable[Finding]) -> Bank:
        """The bank, without the texts that turned out to have errors beside others."""
        bad = {finding.mark.path for finding in findings if finding.level is Level.ERROR}
        return Bank(
            world.settings,
            world.vocabularies,
            {name: text for name, text in self.cases.items() if text.path not in bad},
            {name: text for name, text in self.methods.items() if text.path not in bad},
            {name: text for name, text in self.collections.items() if text.path not in bad},
            world.thesaurus,
            {name: text for name, text in self.recipes.items() if text.path not in bad},
            world.rolls.kept,
            {strike.url: strike for strike in world.rolls.strikes},
        )


def run(sources: Sources, today: date, tick: Tick = lambda: None) -> Outcome:
    """Check a whole bank; `today` is what dates are held against."""
    return _run(sources, today, lambda _text, _world: None, tick)


def gather(
    sources: Sources,
    today: date,
    tick: Tick = lambda: None,
    told: Told = lambda _body, _folder: None,
) -> tuple[Outcome, Bank | None]:
    """Check a whole bank and make it; there is none when its setup has errors."""
    kept = Kept()

    def keep(text: Text, world: World) -> None:
        kept.keep(text, world)
        if text.kind in FOLDERS:
            told(text.source.body, FOLDERS[text.kind])

    outcome = _run(sources, today, keep, tick)
    if outcome.world is None:
        return outcome, None
    return outcome, kept.bank(outcome.world, outcome.findings)


def texts(sources: Sources, world: World) -> Iterator[Text]:
    """Every text of a bank as written, one at a time."""
    cases = case_shapes(world.settings)
    methods = method_shapes(world.settings)
    collections = collection_shapes(world.settings)
    yield from (draft(Kind.CASE, source, cases) for source in sources.cases)
    yield from (draft(Kind.METHOD, source, methods) for source in sources.methods)
    yield from (draft(Kind.COLLECTION, source, collections) for source in sources.collections)


def _run(
    sources: Sources,
    today: date,
    keep: Callable[[Text, World], None],
    tick: Tick = lambda: None,
) -> Outcome:
    world, told = set_up(sources.settings, sources.vocabularies, today)
    faulty = {source.path: source for source in (sources.settings, *sources.vocabularies)}
    for _ in faulty:
        tick()
    if world is None:
        return Outcome(_ordered(told), faulty)
    world = replace(
        world,
        ids=sources.ids,
        home=sources.settings.path.parent,
        pictures=sources.pictures,
        strays=sources.strays,
        rolls=rolls(sources.rolls),
    )
    inspector = Inspector(world)
    found, records = [*told], list[Record]()
    for text in chain(_recipes(sources, world), texts(sources, world)):
        findings = list(inspector.findings(text))
        if text.kind in TEXTS:
            records.append(record(text, world))
        if findings:
            found += findings
            faulty[text.source.path] = text.source
        if text.is_whole and text.state != State.DRAFT and not has_errors(findings):
            keep(text, world)
        tick()
    beside = list(inspector.bank_findings(tuple(records)))
    unseen = {finding.mark.path for finding in beside} - faulty.keys()
    faulty |= {source.path: source for source in _again(sources, unseen)}
    faulty |= {source.path: source for source in sources.rolls if source.path in unseen}
    found += beside
    drafts = frozenset(text.path for text in records if text.state == State.DRAFT)
    return Outcome(_ordered(found), faulty, drafts, world)


def _recipes(sources: Sources, world: World) -> Iterator[Text]:
    shapes = recipe_shapes(world.settings)
    return (draft(Kind.RECIPE, source, shapes) for source in sources.recipes)


def _again(sources: Sources, paths: set[PurePosixPath]) -> Iterator[Source]:
    """The texts at some paths, which their own rules had nothing to say of."""
    for shelf in (sources.cases, sources.methods, sources.collections) if paths else ():
        texts = shelf.among(paths) if isinstance(shelf, Shelf) else shelf
        yield from (source for source in texts if source.path in paths)


def _ids(found: Texts) -> frozenset[str]:
    return found.ids if isinstance(found, Shelf) else frozenset(source.id for source in found)


def _ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: finding.order))
