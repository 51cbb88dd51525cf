"""The world that texts are checked against, from settings and vocabularies."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from servicebank.check.apply import Inspector, has_errors
from servicebank.check.draft import Draft, draft
from servicebank.check.rules import FIRM, RULES
from servicebank.check.settings import (
    REGIONS,
    SETTINGS_SHAPES,
    VOCABULARY_SHAPES,
    SettingsShape,
    regions,
    settings,
    vocabulary,
)
from servicebank.check.thesaurus import FILE, THESAURUS_SHAPES, thesaurus
from servicebank.check.world import Kind, World
from servicebank.model.finding import Finding
from servicebank.model.settings import Licence, Segments, Settings
from servicebank.model.source import Source

BLANK = Settings(
    name={},
    description={},
    languages=("",),
    licence=Licence("", ""),
    segments=Segments("", "", ""),
    sections=(),
    method_sections=(),
    facets=(),
    organisation_kinds="",
    unknown_phrase={},
    review_interval=0,
    rules={},
)
"""The settings while ``bank.yml`` itself is checked."""


def world(
    bank_yml: Source, vocabularies: Iterable[Source], today: date
) -> tuple[World | None, tuple[Finding, ...]]:
    """The world of a bank and what is wrong with its setup; no world when there are errors.

    `vocabularies` are the files of their folder, of which one may be the thesaurus.
    """
    files = tuple(vocabularies)
    drafts = [
        draft(Kind.VOCABULARY, source, VOCABULARY_SHAPES)
        for source in files
        if source.path.name != FILE
    ]
    known = {REGIONS: regions()} | {
        text.fields.name: vocabulary(text.fields)
        for text in drafts
        if text.is_whole and text.fields.name is not None
    }
    before = World(
        settings=BLANK,
        vocabularies=known,
        today=today,
        rule_names=frozenset(RULES),
        firm_rules=FIRM,
    )
    top: Draft[SettingsShape] = draft(Kind.SETTINGS, bank_yml, SETTINGS_SHAPES)
    inspector = Inspector(before)
    told = [finding for text in (top, *drafts) for finding in inspector.findings(text)]
    if has_errors(told):
        return None, tuple(told)
    settled = replace(before, settings=settings(top.fields))
    sayings = next((source for source in files if source.path.name == FILE), None)
    return (settled, tuple(told)) if sayings is None else _with(sayings, settled, told)


def _with(source: Source, settled: World, told: list[Finding]) -> tuple[World, tuple[Finding, ...]]:
    """The world with the thesaurus in a file; without it when that has errors."""
    text = draft(Kind.THESAURUS, source, THESAURUS_SHAPES)
    found = tuple(Inspector(settled).findings(text))
    if not text.is_whole or has_errors(found):
        return settled, (*told, *found)
    return replace(settled, thesaurus=thesaurus(text.fields, regions())), (*told, *found)
