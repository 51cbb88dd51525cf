"""What a case is judged by at a glance, and its sums of money."""

from collections.abc import Iterator, Mapping

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text, money_text
from servicebank.model.case import Case, Evidence, Money
from servicebank.model.sentence import Sentence, say
from servicebank.publish.case_view import Brief, Sum, Sums, Topic
from servicebank.publish.edition import Edition

IN_SHORT: Mapping[Evidence, Sentence] = {
    Evidence.STRONG: say("Strong"),
    Evidence.MEDIUM: say("Medium"),
    Evidence.WEAK: say("Weak"),
}


def brief(case: Case, edition: Edition) -> Brief:
    """What stands beside the three answers of a case."""
    read = max((source.accessed for source in case.sources.values()), key=lambda day: day.first)
    return Brief(
        topics=tuple(_topics(case, edition)),
        status=case.status.value,
        evidence=edition.catalog(IN_SHORT[case.evidence]),
        evidence_level=case.evidence.value,
        read=date_text(read, edition.language),
    )


def sums(case: Case, numbers: Mapping[str, int], catalog: Catalog) -> tuple[Sums, ...]:
    """What a case cost and who paid, as tables; `numbers` are those of the sources."""
    kinds = ((say("Costs"), case.costs), (say("Funding"), case.funding))
    return tuple(
        Sums(catalog(title), tuple(_sum(money, numbers, catalog) for money in paid))
        for title, paid in kinds
        if paid
    )


def _topics(case: Case, edition: Edition) -> Iterator[Topic]:
    """The terms of the bank's first facet, by which a case is known."""
    facet = edition.bank.settings.facets[0]
    vocabulary = edition.bank.vocabularies[facet.vocabulary]
    for term in case.terms[facet.name]:
        has_page = edition.has_page(facet.name, term)
        address = edition.addresses.term(facet.name, term) if has_page else ""
        label = edition.word(vocabulary.terms[term].label)
        yield Topic(address, label, vocabulary.icon(term))


def _sum(money: Money, numbers: Mapping[str, int], catalog: Catalog) -> Sum:
    return Sum(
        what=money.what,
        amount=money_text(money.amount, money.currency, catalog.language),
        year=str(money.year or ""),
        note=numbers[money.source],
        source=money.source,
    )
