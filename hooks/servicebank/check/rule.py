"""What a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from servicebank.check.draft import Draft
from servicebank.check.record import Record
from servicebank.check.world import TEXTS, Kind, World
from servicebank.model.finding import Edit, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of a place; with the rule's name and level it is a `Finding`."""

    mark: Mark
    message: Sentence
    help: Sentence | None = None
    suggestion: str | None = None
    edits: tuple[Edit, ...] = ()
    """As in `Finding`."""


Text = Draft[Any]
Remarks = Iterable[Remark]
ALL = frozenset(Kind)
CASES = frozenset({Kind.CASE})
CHOOSING = frozenset({Kind.CASE, Kind.RECIPE})
"""Kinds whose fields name terms of the vocabularies, and images."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Finds one kind of fault in one text."""

    name: str
    level: Level
    find: Callable[[Text, World], Remarks]
    kinds: frozenset[Kind]
    why: Sentence
    """Why it matters, in one clause."""
    unless: frozenset[str] = frozenset()
    """Rules that have told the cause when they have spoken of the same place."""


def always(_text: Text, _world: World) -> bool:
    """The concern of rules that cannot tell from outside whether they have something to say."""
    return True


def has_shape_faults(text: Text, _world: World) -> bool:
    """Whether the front matter has another shape than it should."""
    return bool(text.shape_faults)


@dataclass(frozen=True, slots=True)
class Family:
    """Rules that look at the same thing."""

    rules: tuple[Rule, ...]
    concerns: Callable[[Text, World], object] = always
    """Whether there is anything the rules could remark on. It is asked once for all of them,
    since most texts are in order; a test holds that it never keeps a rule from speaking."""


@dataclass(frozen=True, slots=True)
class BankRule:
    """Finds one kind of fault that takes several texts to see."""

    name: str
    level: Level
    find: Callable[[tuple[Record, ...], World], Remarks]
    why: Sentence
    """As in `Rule`."""


def rule(
    name: str,
    level: Level = Level.ERROR,
    kinds: frozenset[Kind] = TEXTS,
    *,
    why: Sentence,
    unless: Iterable[str] = (),
) -> Callable[[Callable[[Text, World], Remarks]], Rule]:
    """Make a function the rule of this name."""
    return lambda find: Rule(name, level, find, kinds, why, frozenset(unless))


def bank_rule(
    name: str, level: Level = Level.ERROR, *, why: Sentence
) -> Callable[[Callable[[tuple[Record, ...], World], Remarks]], BankRule]:
    """Make a function the bank-wide rule of this name."""
    return lambda find: BankRule(name, level, find, why)
