"""A case as it is shown in lists."""

from dataclasses import dataclass

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Status, Summary
from servicebank.prose.facts import NOT_KNOWN, STATUS, place_line, years
from servicebank.publish.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Card:
    """A case in a list."""

    id: str
    address: str
    title: str
    need: str
    action: str
    outcome: str
    """Text for a reader, also when the outcome is not known."""
    place: str
    status: str
    years: str
    """Empty when nothing is known of when it was."""
    is_ended: bool


def card(case: Case, summary: Summary, bank: Bank, addresses: Addresses, catalog: Catalog) -> Card:
    """A case for the lists of one language, which its summary is in."""
    span = years(case.period)
    return Card(
        id=case.id,
        address=addresses.case(case.id),
        title=summary.title,
        need=summary.need,
        action=summary.action,
        outcome=summary.outcome or catalog(NOT_KNOWN),
        place=place_line(case, bank, catalog.language),
        status=catalog(STATUS[case.status]),
        years=catalog(span) if span else "",
        is_ended=case.status is Status.ENDED,
    )
