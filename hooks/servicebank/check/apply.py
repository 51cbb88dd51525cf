"""Rules put to texts."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from servicebank.check.record import Record
from servicebank.check.rule import BankRule, Remark, Rule, Text
from servicebank.check.rules import BANK_RULES, FAMILIES, RULES
from servicebank.check.world import TEXTS, Kind, World
from servicebank.model.case import State
from servicebank.model.finding import Edit, Finding, Level
from servicebank.model.mark import Mark

Concern = Callable[[Text, World], object]
MOST_TOLD = 100
"""Findings of one rule that are told of one text; more would bury the rest and take minutes."""


class Inspector:
    """Puts the rules that a bank uses to its texts."""

    def __init__(self, world: World) -> None:
        """Sort out once which rules there are for each kind of text, and at what level."""
        self.world = world
        self._families = {kind: tuple(self._used(kind)) for kind in Kind}

    def _used(self, kind: Kind) -> Iterator[tuple[Concern, tuple[tuple[Rule, Level], ...]]]:
        for family in FAMILIES:
            levels = ((rule, self._level(rule)) for rule in family.rules if kind in rule.kinds)
            used = tuple((rule, level) for rule, level in levels if level is not Level.OFF)
            if used:
                yield family.concerns, used

    def findings(self, text: Text) -> Iterator[Finding]:
        """What the rules say of one text, but for what it silences and what follows by itself."""
        silenced = self._silenced(text.silenced) if "silenced" in text.written else frozenset()
        told: dict[Mark, set[str]] = {}
        for concerns, rules in self._families[text.kind]:
            if not concerns(text, self.world):
                continue
            for rule, level in rules:
                if rule.name in silenced:
                    continue
                for remark in islice(rule.find(text, self.world), MOST_TOLD):
                    before = told.setdefault(remark.mark, set())
                    if rule.unless.isdisjoint(before):
                        yield _finding(rule, remark, _softened(level, text), _edits(remark, text))
                    before.add(rule.name)

    def bank_findings(self, texts: tuple[Record, ...]) -> Iterator[Finding]:
        """What the rules say of the texts together."""
        drafts = {text.path for text in texts if text.state == State.DRAFT}
        silenced = {(text.path, name) for text in texts for name in self._silenced(text.silenced)}
        for rule in BANK_RULES:
            level = self._level(rule)
            if level is Level.OFF:
                continue
            for remark in rule.find(texts, self.world):
                path = remark.mark.path
                if (path, rule.name) not in silenced:
                    yield _finding(rule, remark, Level.WARNING if path in drafts else level)

    def told(self, name: str, remark: Remark) -> Iterator[Finding]:
        """What a rule says of something that others have found; nothing when it is off."""
        rule = RULES[name]
        level = self._level(rule)
        if level is not Level.OFF:
            yield _finding(rule, remark, level)

    def is_grave(self, finding: Finding) -> bool:
        """Whether a finding would stop a text, were it no draft."""
        return self._level(RULES[finding.rule]) is Level.ERROR

    def _silenced(self, asked: frozenset[str]) -> frozenset[str]:
        """Those of the rules that a text asks to silence that the bank lets it."""
        return asked & self.world.settings.silenceable

    def _level(self, rule: Rule | BankRule) -> Level:
        return self.world.settings.rules.get(rule.name, rule.level)


def has_errors(told: Iterable[Finding]) -> bool:
    """Whether something must be mended before the bank can be published."""
    return any(finding.level is Level.ERROR for finding in told)


def _softened(level: Level, text: Text) -> Level:
    """Drafts never block."""
    return Level.WARNING if text.state == State.DRAFT else level


def _edits(remark: Remark, text: Text) -> tuple[Edit, ...]:
    """What may be done about a remark by itself: nothing in files that are not read whole."""
    can_be_edited = remark.edits and text.kind in TEXTS and text.is_read_whole
    return remark.edits if can_be_edited else ()


def _finding(
    rule: Rule | BankRule, remark: Remark, level: Level, edits: tuple[Edit, ...] = ()
) -> Finding:
    return Finding(
        rule.name,
        remark.mark,
        remark.message,
        remark.help,
        remark.suggestion,
        level,
        rule.why,
        edits,
    )
