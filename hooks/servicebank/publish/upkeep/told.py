"""How well a case is kept up, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import date_text, number_text
from servicebank.model.case import Case, Status
from servicebank.model.date import PartialDate
from servicebank.model.roll import Strike
from servicebank.model.sentence import Sentence, say
from servicebank.model.upkeep import Completeness, Extent, Freshness
from servicebank.publish.edition import Edition

EXTENT: Mapping[Extent, Sentence] = {
    Extent.WHOLE: say("Whole: nothing is missing"),
    Extent.NEARLY: say("Nearly whole: a part or two are missing"),
    Extent.PARTLY: say("Has gaps: three parts or more are missing"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader of a case must know of how far it still holds."""

    ended: str
    """That it has ended, when and why; empty while it goes on."""
    review: str
    """That nobody has reviewed it, or not for long; empty when somebody has."""
    is_overdue: bool
    address: str
    """The page of what needs doing; empty where there is none in the page's language."""


@dataclass(frozen=True, slots=True)
class Account:
    """How much of a case is there."""

    told: str
    missing: str
    """What it does not speak of; empty when that is nothing."""
    silent: str
    """What its sources do not tell; empty when that is nothing."""


def notice(case: Case, edition: Edition) -> Notice:
    """What is said at the top of a case's page."""
    fresh = edition.index.upkeep[case.id].freshness
    return Notice(
        edition.catalog(_ended(case, edition)) if case.status is Status.ENDED else "",
        review(fresh, edition.catalog),
        fresh.is_overdue,
        edition.addresses.upkeep() if edition.is_whole else "",
    )


def account(found: Completeness, catalog: Catalog) -> Account:
    """What is said of the parts of a case."""
    count = number_text(len(found.parts), catalog.language)
    told = say("{told} of {count} parts", told=found.told, count=count)
    return Account(catalog(told), listed(found.missing, catalog), listed(found.silent, catalog))


def listed(parts: tuple[Sentence, ...], catalog: Catalog) -> str:
    """Parts of a case, named after each other."""
    return ", ".join(map(catalog, parts))


def review(fresh: Freshness, catalog: Catalog) -> str:
    """That a case must be gone through; empty when somebody has and not too long ago."""
    day = date_text(fresh.last, catalog.language)
    if fresh.is_reviewed and not fresh.is_overdue:
        return ""
    if fresh.is_reviewed:
        return catalog(say("The case was last reviewed on {day} and should be again.", day=day))
    if fresh.is_overdue:
        told = say("Nobody has reviewed the case, whose sources were last read on {day}.", day=day)
    else:
        told = say("Nobody has reviewed the case yet. Its sources were read on {day}.", day=day)
    return catalog(told)


def silence(strike: Strike, catalog: Catalog) -> str:
    """That a source's page must be taken for gone."""
    since = PartialDate(strike.since.year, strike.since.month, strike.since.day)
    day = date_text(since, catalog.language)
    return catalog(say("The page has not answered since {day}.", day=day))


def _ended(case: Case, edition: Edition) -> Sentence:
    """The reason is told in the language that it is written in only."""
    ended = case.period.ended
    when = (
        say("What the case tells of has ended ({day}).", day=date_text(ended, edition.language))
        if ended
        else say("What the case tells of has ended; the sources do not say when.")
    )
    if not edition.is_whole:
        return when
    why = case.end_reason or say("The sources do not say why.")
    return say("{when} {why}", when=when, why=why)
