"""What is computed of each case."""

from dataclasses import replace
from datetime import date

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.roll import Strike
from servicebank.model.upkeep import Extent, Upkeep
from servicebank.tag.upkeep import upkeep
from tests.makers import BODY, TODAY, a_case_text
from tests.sites import an_assembly

SWEDISH = Catalog.load("sv")
WHOLE = {
    "started": "2019",
    "organisations": "[{name: Norrviks byalag}]",
    "costs": "[{what: Hyllor, amount: 12000, currency: SEK, source: bladet}]",
    "sources": "\n  bladet: {title: Ny service i byn, publisher: Bygdebladet,"
    ' url: "https://example.org/service", accessed: 2026-05-04}'
    "\n  kommunen: {title: Ombud i Norrvik, publisher: Heby kommun,"
    ' url: "https://example.org/ombud", accessed: 2026-06-01}',
    "body": BODY.replace(
        "inte av källorna.",
        "inte av källorna.\n\n## För er som vill göra likadant\nFråga ombudet.[^kommunen]",
    ),
}


def _of(**changes: str) -> Upkeep:
    bank = an_assembly({"a-case": a_case_text(**changes)}).bank
    return upkeep(bank, TODAY)["a-case"]


def _words(parts: tuple[object, ...]) -> list[str]:
    return [SWEDISH(part) for part in parts]  # type: ignore[arg-type]


def test_a_case_with_every_part_is_whole_and_its_honest_gaps_are_listed() -> None:
    found = _of(**WHOLE).completeness

    assert (found.extent, found.missing) == (Extent.WHOLE, ())
    assert _words(found.silent) == ["”Lärdomar”"]
    assert found.told == len(found.parts) == 11


def test_what_a_case_does_not_speak_of_is_named_the_optional_parts_last() -> None:
    found = _of().completeness

    assert _words(found.missing) == [
        "när det började",
        "organisationer",
        "kostnader eller finansiering",
        "en källa till",
        "”För er som vill göra likadant”",
    ]
    assert found.extent is Extent.PARTLY


@pytest.mark.parametrize(
    ("change", "silent"),
    [({"outcome": "unknown"}, "hur det gick"), ({"status": "unknown"}, "om det pågår")],
)
def test_what_a_case_says_is_not_known_counts_as_told(change: dict[str, str], silent: str) -> None:
    before, after = _of().completeness, _of(**change).completeness

    assert silent in _words(after.silent)
    assert after.told == before.told


def test_an_ended_case_should_tell_when_and_why() -> None:
    found = _of(status="ended", end_reason="unknown").completeness

    assert "när det slutade" in _words(found.missing)
    assert "varför det slutade" in _words(found.silent)


@pytest.mark.parametrize(
    ("lost", "extent"),
    [(0, Extent.WHOLE), (1, Extent.NEARLY), (2, Extent.NEARLY), (3, Extent.PARTLY)],
)
def test_the_extent_follows_the_number_of_missing_parts(lost: int, extent: Extent) -> None:
    fields = dict(WHOLE)
    for name in ("started", "organisations", "costs")[:lost]:
        del fields[name]

    assert _of(**fields).completeness.extent is extent


def test_a_case_that_nobody_has_reviewed_is_due_from_its_last_reading() -> None:
    fresh = _of(**WHOLE).freshness

    assert (str(fresh.last), fresh.is_reviewed) == ("2026-06-01", False)
    assert (fresh.due, fresh.is_overdue) == (date(2028, 6, 1), False)


@pytest.mark.parametrize(
    ("today", "is_overdue"), [(date(2028, 1, 31), False), (date(2028, 2, 1), True)]
)
def test_a_review_is_overdue_the_day_after_it_is_due(today: date, *, is_overdue: bool) -> None:
    bank = an_assembly({"a-case": a_case_text(reviewed="{date: 2026-01-31, by: Byalaget}")}).bank
    fresh = upkeep(bank, today)["a-case"].freshness

    assert (fresh.due, fresh.is_reviewed) == (date(2028, 1, 31), True)
    assert fresh.is_overdue is is_overdue


@pytest.mark.parametrize(
    ("times", "last", "is_gone"),
    [
        (2, date(2026, 11, 16), False),
        (3, date(2026, 11, 16), True),
        (3, date(2099, 1, 1), False),
    ],
)
def test_a_source_is_gone_after_three_trials_by_a_clock_that_is_right(
    times: int, last: date, *, is_gone: bool
) -> None:
    bank = an_assembly({"a-case": a_case_text()}).bank
    strike = Strike("https://example.org/service", times, date(2026, 11, 2), last, "404")

    found = upkeep(replace(bank, strikes={strike.url: strike}), TODAY)["a-case"].gone

    assert found == ({"bladet": strike} if is_gone else {})
