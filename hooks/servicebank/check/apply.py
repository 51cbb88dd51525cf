"""Rules put to texts."""

from collections.abc import Iterable, Iterator
from itertools import islice

from servicebank.check.draft import World
from servicebank.check.rule import BankRule, Remark, Rule, Text
from servicebank.check.rules import BANK_RULES, TEXT_RULES
from servicebank.model.case import State
from servicebank.model.finding import Finding, Level

MOST_TOLD = 100
"""Findings of one rule that are told of one text; more would bury the rest and take minutes."""


def findings(text: Text, world: World) -> Iterator[Finding]:
    """What the rules say of one text, each at the level that the bank has set."""
    for rule in TEXT_RULES:
        if text.kind in rule.kinds:
            level = _level(rule, world)
            if level is not Level.OFF:
                for remark in islice(rule.find(text, world), MOST_TOLD):
                    yield _finding(rule, remark, _softened(level, text))


def bank_findings(texts: tuple[Text, ...], world: World) -> Iterator[Finding]:
    """What the rules say of the texts together."""
    drafts = {text.source.path for text in texts if text.state == State.DRAFT}
    for rule in BANK_RULES:
        level = _level(rule, world)
        if level is not Level.OFF:
            for remark in rule.find(texts, world):
                is_draft = remark.mark.path in drafts
                yield _finding(rule, remark, Level.WARNING if is_draft else level)


def has_errors(told: Iterable[Finding]) -> bool:
    """Whether something must be mended before the bank can be published."""
    return any(finding.level is Level.ERROR for finding in told)


def _level(rule: Rule | BankRule, world: World) -> Level:
    return world.settings.rules.get(rule.name, rule.level)


def _softened(level: Level, text: Text) -> Level:
    """Drafts never block."""
    return Level.WARNING if text.state == State.DRAFT else level


def _finding(rule: Rule | BankRule, remark: Remark, level: Level) -> Finding:
    return Finding(rule.name, remark.mark, remark.message, remark.help, remark.suggestion, level)
