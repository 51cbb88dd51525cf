"""A case's facts in rows."""

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Period
from servicebank.model.date import PartialDate
from servicebank.prose.facts import Item, place_line, rows, years
from tests.makers import a_case_text
from tests.sites import an_assembly

SWEDISH, ENGLISH = Catalog.load("sv"), Catalog.load("en")


def _bank(**changes: str | None) -> Bank:
    return an_assembly({"a-case": a_case_text(**changes)}).bank


def _rows(catalog: Catalog = SWEDISH, **changes: str | None) -> dict[str, list[str]]:
    bank = _bank(**changes)
    return {
        row.label: [item.text for item in row.items]
        for row in rows(bank.cases["a-case"], bank, catalog)
    }


def _items(label: str, **changes: str | None) -> tuple[Item, ...]:
    bank = _bank(**changes)
    found = rows(bank.cases["a-case"], bank, SWEDISH)
    return next(row.items for row in found if row.label == label)


@pytest.mark.parametrize(
    ("place", "regions", "expected"),
    [
        ("Harbo", "[Heby]", ["Harbo", "Heby", "Uppsala län"]),
        (None, "[Heby]", ["Heby", "Uppsala län"]),
        (None, '["0331"]', ["Heby", "Uppsala län"]),
        (None, "[Kalmar län]", ["Kalmar län"]),
        (None, '["08"]', ["Kalmar län"]),
        (None, "[Heby, Tierp]", ["Heby", "Tierp", "Uppsala län"]),
        (None, "[Heby, Sala]", ["Heby", "Sala", "Uppsala län", "Västmanlands län"]),
        (None, "[Heby, Uppsala län]", ["Heby", "Uppsala län"]),
    ],
)
def test_the_county_follows_the_municipality(
    place: str | None, regions: str, expected: list[str]
) -> None:
    assert _rows(place=place, regions=regions)["Plats"] == expected


def test_places_have_pages_but_for_the_one_that_is_only_a_name() -> None:
    assert [item.term for item in _items("Plats", place="Harbo")] == [
        None,
        ("region", "0331"),
        ("region", "03"),
    ]


def test_terms_stand_as_they_were_written() -> None:
    items = _items("Serviceslag", services="[post-paket, apotek]")

    assert items == (
        Item("Post och paket", ("service", "post-paket")),
        Item("Apotek", ("service", "apotek")),
    )


def test_terms_are_told_in_the_language_of_the_page() -> None:
    told = _rows(ENGLISH, services="[drivmedel]", forms="[lanthandel]")

    assert (told["Service types"], told["Solutions"]) == (["Fuel"], ["Village shop"])


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("planned", "Planerat"),
        ("running", "Pågår, enligt källorna"),
        ("unknown", "Okänt om det pågår"),
    ],
)
def test_the_status_is_told_in_words(status: str, expected: str) -> None:
    assert _rows(status=status)["Status"] == [expected]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("strong", "Starkt: flera källor eller förstahandskällor"),
        ("medium", "Medelstarkt: mellan starkt och svagt"),
        ("weak", "Svagt: en enda källa som är kort, odaterad eller partisk"),
    ],
)
def test_the_evidence_is_told_in_words(evidence: str, expected: str) -> None:
    assert _rows(evidence=evidence)["Underlag"] == [expected]


@pytest.mark.parametrize(
    ("started", "expected"),
    [("2010", "2010"), ("2010-12", "december 2010"), ("2010-12-17", "17 december 2010")],
)
def test_a_date_is_as_exact_as_it_was_written(started: str, expected: str) -> None:
    assert _rows(started=started)["Startat"] == [expected]


def test_an_end_is_told_with_its_reason() -> None:
    told = _rows(status="ended", ended="2021", end_reason="Butiken såldes.")

    assert (told["Status"], told["Avslutat"]) == (["Avslutat"], ["2021"])
    assert told["Varför det avslutades"] == ["Butiken såldes."]


def test_an_unknown_reason_is_no_row() -> None:
    assert "Varför det avslutades" not in _rows(status="ended", end_reason="unknown")


def test_an_organisation_is_told_with_its_kind() -> None:
    told = _rows(organisations="[{name: Norrviks byalag, kind: forening}, {name: Handelsboden}]")

    assert told["Organisationer"] == ["Norrviks byalag (förening)", "Handelsboden"]


def test_a_sum_is_told_with_its_year_and_its_note() -> None:
    given = "[{from: Heby kommun, amount: 1040000, currency: SEK, year: 2019, source: bladet}]"

    assert _items("Finansiering", funding=given) == (
        Item("Heby kommun: 1\u00a0040\u00a0000\u00a0kr (2019)", source="bladet"),
    )


def test_a_sum_without_a_year_is_told_without() -> None:
    cost = "[{what: Hyllor, amount: 900, currency: EUR, source: bladet}]"

    assert _items("Kostnader", costs=cost) == (Item("Hyllor: 900\u00a0€", source="bladet"),)


def test_what_is_not_known_has_no_row() -> None:
    assert list(_rows()) == ["Plats", "Serviceslag", "Lösningar", "Status", "Underlag"]


def test_the_rows_stand_in_one_order() -> None:
    assert list(
        _rows(
            status="ended",
            started="2019",
            ended="2021",
            end_reason="Butiken såldes.",
            programmes="[leader]",
            organisations="[{name: Byalaget}]",
            costs="[{what: Hyllor, amount: 900, currency: SEK, source: bladet}]",
            funding="[{from: Byalaget, amount: 900, currency: SEK, source: bladet}]",
        )
    ) == [
        "Plats",
        "Serviceslag",
        "Lösningar",
        "Program och projekt",
        "Status",
        "Startat",
        "Avslutat",
        "Varför det avslutades",
        "Organisationer",
        "Kostnader",
        "Finansiering",
        "Underlag",
    ]


@pytest.mark.parametrize(
    ("place", "regions", "expected"),
    [
        ("Harbo", "[Heby]", "Harbo, Heby, Uppsala län"),
        (None, "[Kalmar län]", "Kalmar län"),
        (None, "[Heby, Tierp]", "Heby, Tierp, Uppsala län"),
    ],
)
def test_the_place_is_one_line(place: str | None, regions: str, expected: str) -> None:
    bank = _bank(place=place, regions=regions)

    assert place_line(bank.cases["a-case"], bank, "sv") == expected


@pytest.mark.parametrize(
    ("started", "ended", "expected"),
    [
        ("2010", None, "från 2010"),
        ("2010-12-17", None, "från 2010"),
        (None, "2021-05", "fram till 2021"),
        ("2019", "2021", "2019\u20132021"),
        ("2021-01", "2021-05", "2021"),
    ],
)
def test_the_years_say_what_is_known(started: str | None, ended: str | None, expected: str) -> None:
    dates = (started and PartialDate.parse(started), ended and PartialDate.parse(ended))
    span = years(Period(dates[0] or None, dates[1] or None))

    assert span is not None
    assert SWEDISH(span) == expected


def test_no_years_are_nothing() -> None:
    assert years(Period()) is None
