"""All rules by name."""

from servicebank.check.rule import BankRule, Family, Rule
from servicebank.check.rules import (
    bank,
    citations,
    dates,
    fields,
    links,
    markup,
    names,
    sections,
    setup,
    silence,
    terms,
    text,
    values,
)
from servicebank.model.finding import Level

FAMILIES: tuple[Family, ...] = (
    *text.FAMILIES,
    *names.FAMILIES,
    *fields.FAMILIES,
    *values.FAMILIES,
    *terms.FAMILIES,
    *dates.FAMILIES,
    *sections.FAMILIES,
    *citations.FAMILIES,
    *links.FAMILIES,
    *markup.FAMILIES,
    *silence.FAMILIES,
    *setup.FAMILIES,
)
TEXT_RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules)
FIRM: frozenset[str] = frozenset(
    rule.name
    for family in (
        *text.FAMILIES,
        *fields.FAMILIES,
        *values.FAMILIES,
        *names.FAMILIES,
    )
    for rule in family.rules
    if rule.level is Level.ERROR
)
"""Rules without which a text could not be read, or would have no address."""
BANK_RULES: tuple[BankRule, ...] = bank.RULES
ALL_RULES: tuple[Rule | BankRule, ...] = (*TEXT_RULES, *BANK_RULES)
RULES: dict[str, Rule | BankRule] = {rule.name: rule for rule in ALL_RULES}
