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
    terms,
    text,
    values,
)

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
    *setup.FAMILIES,
)
TEXT_RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules)
BANK_RULES: tuple[BankRule, ...] = bank.RULES
ALL_RULES: tuple[Rule | BankRule, ...] = (*TEXT_RULES, *BANK_RULES)
RULES: dict[str, Rule | BankRule] = {rule.name: rule for rule in ALL_RULES}
