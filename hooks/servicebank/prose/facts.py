"""A case's facts in rows, for the fact box of the site and the fact table of the book."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text, money_text
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Evidence, Money, Period, Status
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, word

STATUS: Mapping[Status, Sentence] = {
    Status.PLANNED: say("Planned"),
    Status.RUNNING: say("Running, according to the sources"),
    Status.ENDED: say("Ended"),
    Status.UNKNOWN: say("Not known whether it goes on"),
}
EVIDENCE: Mapping[Evidence, Sentence] = {
    Evidence.STRONG: say("Strong: several or primary sources"),
    Evidence.MEDIUM: say("Medium: between strong and weak"),
    Evidence.WEAK: say("Weak: one short, undated or biased source"),
}

NOT_KNOWN = say("The sources do not say how it went.")
"""What stands for an outcome that is not known."""


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a fact."""

    text: str
    term: tuple[str, str] | None = None
    """Facet name and term id, for a value that has a page of its own."""
    source: str | None = None
    """Key of the publication that says so."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: a label with its values."""

    label: str
    items: tuple[Item, ...]


def rows(case: Case, bank: Bank, catalog: Catalog) -> tuple[Row, ...]:
    """The facts that the case has, in the order that they are shown.

    In another language than the case's own those are left out that are told in words of its own.
    """
    return tuple(Row(catalog(label), items) for label, items in _rows(case, bank, catalog) if items)


def place_line(case: Case, bank: Bank, language: str) -> str:
    """Where the case is, from the smallest place up, as a reader would say it."""
    places = (item.text for item in _places(case, bank, language))
    return ", ".join(part for part in (case.place, *places) if part)


def years(period: Period) -> Sentence | None:
    """The years of a period with what is known of them; None when nothing is."""
    started, ended = period.started, period.ended
    if started and ended:
        both = dict.fromkeys((str(started.year), str(ended.year)))
        return say("{years}", years="\u2013".join(both))
    if started:
        return say("from {year}", year=started.year)
    if ended:
        return say("until {year}", year=ended.year)
    return None


def _rows(case: Case, bank: Bank, catalog: Catalog) -> Iterator[tuple[Sentence, tuple[Item, ...]]]:
    places = _places(case, bank, catalog.language)
    yield say("Place"), (*((Item(case.place),) if case.place else ()), *places)
    for facet in bank.settings.facets:
        if not bank.vocabularies[facet.vocabulary].is_spatial:
            label = word(facet.label, catalog.language)
            yield say("{label}", label=label), _terms(case, bank, facet, catalog.language)
    yield say("Status"), (Item(catalog(STATUS[case.status])),)
    yield say("Started"), _date(case.period, "started", catalog)
    yield say("Ended"), _date(case.period, "ended", catalog)
    is_own = catalog.language == bank.settings.language
    yield say("Why it ended"), (Item(case.end_reason),) if case.end_reason and is_own else ()
    yield say("Organisations"), _organisations(case, bank, catalog.language)
    yield say("Costs"), tuple(_sum(cost, catalog) for cost in case.costs if is_own)
    yield say("Funding"), tuple(_sum(given, catalog) for given in case.funding if is_own)
    yield say("Evidence"), (Item(catalog(EVIDENCE[case.evidence])),)


def _places(case: Case, bank: Bank, language: str) -> tuple[Item, ...]:
    """Each region with the regions above it, smallest first, no region twice."""
    found: dict[tuple[str, str], str] = {}
    for facet in bank.settings.facets:
        vocabulary = bank.vocabularies[facet.vocabulary]
        if not vocabulary.is_spatial:
            continue
        own = case.terms[facet.name]
        above = [place for term in own for place in vocabulary.ancestors(term)]
        for place in (*own, *above):
            found[facet.name, place] = word(vocabulary.terms[place].label, language)
    return tuple(Item(text, term) for term, text in found.items())


def _terms(case: Case, bank: Bank, facet: Facet, language: str) -> tuple[Item, ...]:
    terms = bank.vocabularies[facet.vocabulary].terms
    return tuple(
        Item(word(terms[term].label, language), (facet.name, term))
        for term in case.terms[facet.name]
    )


def _date(period: Period, name: str, catalog: Catalog) -> tuple[Item, ...]:
    day = period.started if name == "started" else period.ended
    return (Item(date_text(day, catalog.language)),) if day else ()


def _organisations(case: Case, bank: Bank, language: str) -> tuple[Item, ...]:
    kinds = bank.vocabularies[bank.settings.organisation_kinds].terms
    return tuple(
        Item(
            f"{organisation.name} ({word(kinds[organisation.kind].label, language).lower()})"
            if organisation.kind
            else organisation.name
        )
        for organisation in case.organisations
    )


def _sum(money: Money, catalog: Catalog) -> Item:
    amount = money_text(money.amount, money.currency, catalog.language)
    parts = (money.what, f"{amount}{f' ({money.year})' if money.year else ''}")
    return Item(": ".join(parts), source=money.source)
