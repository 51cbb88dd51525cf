"""All rules by name."""

from servicebank.check.rule import BankRule, Rule
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
)

TEXT_RULES: tuple[Rule, ...] = (
    *text.RULES,
    *names.RULES,
    *fields.RULES,
    *terms.RULES,
    *dates.RULES,
    *sections.RULES,
    *citations.RULES,
    *links.RULES,
    *markup.RULES,
    *setup.RULES,
)
BANK_RULES: tuple[BankRule, ...] = bank.RULES
ALL_RULES: tuple[Rule | BankRule, ...] = (*TEXT_RULES, *BANK_RULES)
RULES: dict[str, Rule | BankRule] = {rule.name: rule for rule in ALL_RULES}
