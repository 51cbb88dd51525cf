"""From a folder of files to a bank with its index."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Self

from servicebank.check.run import Outcome, Sources, Tick, Told, run
from servicebank.check.run import gather as make
from servicebank.model.bank import Bank
from servicebank.model.finding import Finding, Level
from servicebank.model.index import Index
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.model.mark import Mark
from servicebank.model.recipe import HANDBOOKS
from servicebank.source import folder as files
from servicebank.source.album import Album
from servicebank.source.folder import Shelf
from servicebank.source.rolls import read_rolls
from servicebank.source.survey import survey
from servicebank.tag.index import index
from servicebank.tag.upkeep import upkeep

Shown = Callable[[Path], PurePosixPath]
"""How a file is named in findings."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Files that were gone through, and what is wrong with them."""

    outcome: Outcome
    """Of the whole bank."""
    findings: tuple[Finding, ...]
    """By file and place."""
    count: int
    """How many files were asked about."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that must be mended before the bank can be published."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)

    def among(self, asked: frozenset[PurePosixPath] | None) -> Self:
        """The findings in some files only; None stands for all.

        Faults in the setup are always told, since nothing else is judged while there are any.
        """
        if asked is None or self.outcome.world is None:
            return self
        found = tuple(finding for finding in self.findings if finding.mark.path in asked)
        return replace(self, findings=found, count=len(asked))

    def line(self, mark: Mark) -> str:
        """The text of the line that a mark is on; empty when the file could not be read."""
        source = self.outcome.faulty.get(mark.path)
        return source.line(mark.line) if source else ""

    def place(self, path: PurePosixPath, offset: int) -> tuple[int, int] | None:
        """The line and column of an offset in a file with findings."""
        source = self.outcome.faulty.get(path)
        return source.place(offset) if source else None


@dataclass(frozen=True, slots=True)
class Gathered(Checked):
    """Files that were gone through, and the bank that they make."""

    bank: Bank | None
    """The texts without errors; None when the settings or a vocabulary have some."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """A bank ready to be published."""

    bank: Bank
    index: Index


def read(bank: Path, shown: Shown) -> Sources:
    """The files of the bank in a folder."""
    found = survey(bank, shown)

    def shelf(part: str) -> Shelf:
        return Shelf(tuple((path, shown(path)) for path in found.files[part]))

    settings = bank / files.SETTINGS
    return Sources(
        settings=files.settings(settings, shown(settings)),
        vocabularies=tuple(
            files.settings(path, shown(path)) for path in found.files[files.VOCABULARY]
        ),
        cases=shelf(files.CASES),
        methods=shelf(METHODS),
        collections=shelf(COLLECTIONS),
        recipes=tuple(files.settings(path, shown(path)) for path in found.files[HANDBOOKS]),
        pictures=Album(found.pictures),
        strays=found.strays,
        rolls=tuple(read_rolls(bank, shown(settings).parent)),
    )


def with_recipe(sources: Sources, path: Path, shown: Shown) -> Sources:
    """The files of a bank with a recipe from elsewhere, in the place of any of the same name."""
    own = files.settings(path, shown(path))
    others = (recipe for recipe in sources.recipes if recipe.id != own.id)
    return replace(sources, recipes=(*others, own))


def check(sources: Sources, today: date, tick: Tick = lambda: None) -> Checked:
    """What is wrong with a bank's files; `today` is what dates are held against."""
    outcome = run(sources, today, tick)
    return Checked(outcome, outcome.findings, len(sources))


def gather(
    sources: Sources,
    today: date,
    tick: Tick = lambda: None,
    told: Told = lambda _body, _folder: None,
) -> Gathered:
    """What is wrong with a bank's files, and the bank that the others make.

    `told` hears of each body as soon as its text has passed.
    """
    outcome, bank = make(sources, today, tick, told)
    return Gathered(outcome, outcome.findings, len(sources), bank)


def assemble(gathered: Gathered) -> Assembly | None:
    """A bank with its index; None when something must be mended first."""
    bank, world = gathered.bank, gathered.outcome.world
    if bank is None or world is None or gathered.errors:
        return None
    return Assembly(bank, replace(index(bank), upkeep=upkeep(bank, world.today)))
