"""All rules by name."""

from servicebank.check.rule import BankRule, Family, Rule
from servicebank.check.rules import (
    addresses,
    bank,
    citations,
    dates,
    dialect,
    directives,
    duplicates,
    fields,
    gallery,
    honesty,
    images,
    layout,
    letters,
    links,
    markup,
    names,
    personal,
    pictures,
    plain,
    residue,
    rolls,
    sections,
    setup,
    silence,
    staleness,
    strays,
    tables,
    terms,
    text,
    thesaurus,
    values,
)
from servicebank.model.finding import Level

FAMILIES: tuple[Family, ...] = (
    *text.FAMILIES,
    *letters.FAMILIES,
    *names.FAMILIES,
    *fields.FAMILIES,
    *values.FAMILIES,
    *terms.FAMILIES,
    *dates.FAMILIES,
    *staleness.FAMILIES,
    *sections.FAMILIES,
    *citations.FAMILIES,
    *addresses.FAMILIES,
    *links.FAMILIES,
    *residue.FAMILIES,
    *markup.FAMILIES,
    *tables.FAMILIES,
    *dialect.FAMILIES,
    *directives.FAMILIES,
    *images.FAMILIES,
    *pictures.FAMILIES,
    *honesty.FAMILIES,
    *plain.FAMILIES,
    *personal.FAMILIES,
    *silence.FAMILIES,
    *layout.FAMILIES,
    *setup.FAMILIES,
    *thesaurus.FAMILIES,
)
TEXT_RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.rules)
FIRM: frozenset[str] = frozenset(
    rule.name
    for family in (
        *text.FAMILIES,
        *fields.FAMILIES,
        *values.FAMILIES,
        *names.FAMILIES,
        images.REQUIRED,
    )
    for rule in family.rules
    if rule.level is Level.ERROR
)
"""Rules without which a text could not be read, or would have no address."""
BANK_RULES: tuple[BankRule, ...] = (
    *bank.RULES,
    *duplicates.RULES,
    *gallery.RULES,
    *strays.RULES,
    *rolls.RULES,
)
ALL_RULES: tuple[Rule | BankRule, ...] = (*TEXT_RULES, *BANK_RULES)
RULES: dict[str, Rule | BankRule] = {rule.name: rule for rule in ALL_RULES}
