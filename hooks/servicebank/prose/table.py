"""Cases as rows of a table, with a table that explains the columns."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Money, Summary
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, word
from servicebank.prose.facts import EVIDENCE, STATUS

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell begins with that a program could take for a formula; the last four are wide forms."""
Value = TypeVar("Value", bound=StrEnum)
BETWEEN = "; "
"""Between the values of one cell."""
MARK = "\ufeff"
"""Tells Excel that a file is UTF-8."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table."""

    name: str
    """As programs read it; the same in every language."""
    told: Sentence
    """What it holds."""
    value: Callable[[Case], str]
    is_many: bool = False
    """Whether a cell can hold several values."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under a head."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def case_table(cases: Iterable[Case], bank: Bank, catalog: Catalog) -> Table:
    """A row for each case."""
    shown = tuple(columns(bank, catalog))
    rows = (tuple(harmless(column.value(case)) for column in shown) for case in cases)
    return Table(catalog(say("Cases")), tuple(column.name for column in shown), tuple(rows))


def codebook(bank: Bank, catalog: Catalog) -> Table:
    """What each column holds."""
    rows = tuple((column.name, catalog(column.told)) for column in columns(bank, catalog))
    head = (catalog(say("Column")), catalog(say("What it holds")))
    return Table(catalog(say("Codebook")), head, rows)


def harmless(text: str) -> str:
    """A text that no program takes for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text


def csv_of(table: Table) -> str:
    """A table as CSV (RFC 4180) that Excel opens right."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows((table.head, *table.rows))
    return MARK + out.getvalue()


def columns(bank: Bank, catalog: Catalog) -> Iterator[Column]:
    """The columns of a bank's cases, in the catalog's language."""
    language, own = catalog.language, bank.settings.language

    def summary(case: Case) -> Summary:
        return case.summary if language == own else case.translations[language]

    yield Column("id", say("The case's id, which never changes"), lambda case: case.id)
    yield Column("title", say("Title"), lambda case: summary(case).title)
    yield Column("need", say("What was needed"), lambda case: summary(case).need)
    yield Column("action", say("What was done"), lambda case: summary(case).action)
    yield Column(
        "outcome",
        say("How it went; empty when the sources do not say"),
        lambda case: summary(case).outcome or "",
    )
    yield Column("place", say("Place, as the case names it"), lambda case: case.place or "")
    for facet in bank.settings.facets:
        yield from _of_facet(facet, bank, language)
    yield from _of_course()
    yield from _of_sources(bank, is_own=language == own)


def _of_course() -> Iterator[Column]:
    """How it went and who took part."""
    yield Column(
        "status",
        say("Status: {values}", values=_values(STATUS)),
        lambda case: case.status.value,
    )
    yield Column("started", say("When it began: a year, a month or a day"), _started)
    yield Column("ended", say("When it ended, likewise"), _ended)
    yield Column(
        "evidence",
        say("Evidence: {values}", values=_values(EVIDENCE)),
        lambda case: case.evidence.value,
    )
    yield Column(
        "organisations",
        say("Organisations that take part"),
        lambda case: BETWEEN.join(one.name for one in case.organisations),
        is_many=True,
    )


def _of_sources(bank: Bank, *, is_own: bool) -> Iterator[Column]:
    """Money and sources; in a translation sums stand without words of the bank's language."""
    yield Column(
        "costs",
        say("Costs, each with currency and year"),
        lambda case: _sums(case.costs, is_own=is_own),
        is_many=True,
    )
    yield Column(
        "funding",
        say("Funding, each with currency and year"),
        lambda case: _sums(case.funding, is_own=is_own),
        is_many=True,
    )
    yield Column(
        "sources",
        say("Addresses of the sources"),
        lambda case: BETWEEN.join(source.url for source in case.sources.values()),
        is_many=True,
    )
    yield Column(
        "licence",
        say("Licence of the case"),
        lambda case: case.licence or bank.settings.licence.name,
    )


def _of_facet(facet: Facet, bank: Bank, language: str) -> Iterator[Column]:
    """The terms of a facet: their ids, and what they are called."""
    vocabulary, label = bank.vocabularies[facet.vocabulary], word(facet.label, language)

    def labels(case: Case) -> str:
        terms = (vocabulary.terms[term] for term in case.terms[facet.name])
        return BETWEEN.join(word(term.label, language) for term in terms)

    yield Column(
        facet.key,
        say("{label}: codes", label=label),
        lambda case: BETWEEN.join(case.terms[facet.name]),
        is_many=True,
    )
    yield Column(f"{facet.key}_text", say("{label}: in words", label=label), labels, is_many=True)
    if vocabulary.is_spatial:
        top = word(facet.top or facet.label, language)
        yield Column(
            f"{facet.key}_top",
            say("{label}: the top ones", label=top),
            lambda case: BETWEEN.join(
                dict.fromkeys(
                    word(vocabulary.terms[vocabulary.line(term)[0]].label, language)
                    for term in case.terms[facet.name]
                )
            ),
            is_many=True,
        )


def _values(words: Mapping[Value, Sentence]) -> tuple[Sentence, ...]:
    return tuple(say("{value} = {told}", value=value, told=told) for value, told in words.items())


def _started(case: Case) -> str:
    return str(case.period.started or "")


def _ended(case: Case) -> str:
    return str(case.period.ended or "")


def _sums(money: Iterable[Money], *, is_own: bool) -> str:
    return BETWEEN.join(
        f"{f'{one.what}: ' if is_own else ''}{one.amount} {one.currency}"
        f"{f' ({one.year})' if one.year else ''}"
        for one in money
    )
