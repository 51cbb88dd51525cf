"""The pages of facets and their terms."""

import re
from collections.abc import Mapping

import pytest

from servicebank.model.page import Page
from servicebank.publish.site import Site
from servicebank.publish.views import Counted, Link, ListView, TermView
from tests.makers import a_case_text
from tests.sites import a_site, addresses, page, view

WORDS = """\
name: services
label: {sv: Serviceslag}
groups:
  - {id: vagar, label: {sv: Vägar}, note: {sv: "Med hjul."}}
  - {id: tomt, label: {sv: Tomt}}
terms:
  - {id: ved, label: {sv: Ved}}
  - id: bransle
    label: {sv: Bränsle, en: Fuel}
    group: vagar
    definition: {sv: Det som brinner.}
    source: https://example.org/
    alt_labels: {sv: [drivmedel, soppa], en: [petrol]}
  - {id: gas, label: {sv: Gas}, parent: bransle, group: vagar}
  - {id: diesel, label: {sv: Diesel}, parent: bransle, group: vagar}
"""
CASES = {
    "a": a_case_text(title="Zebran i byn", services="[diesel]"),
    "b": a_case_text(title="Ängen i byn", services="[bransle]"),
    "c": a_case_text(title="Ådalen i byn", services="[diesel, ved]"),
}


def _site(cases: Mapping[str, str] = CASES) -> Site:
    return a_site(cases, vocabularies={"vocabulary/services.yml": WORDS})


def _entries(published: Site, address: str) -> list[Counted]:
    return [
        entry for shelf in view(published, address, ListView).shelves for entry in shelf.entries
    ]


def _places(*regions: str) -> Site:
    return a_site(
        {
            f"case-{number}": a_case_text(title=f"Fallet {number} i byn", regions=written)
            for number, written in enumerate(regions)
        }
    )


def test_a_term_has_a_page_with_the_cases_below_it() -> None:
    shown = view(_site(), "tjanster/bransle/", TermView)

    assert {card.id for card in shown.cases} == {"a", "b", "c"}
    assert shown.count == "3 fall"
    assert [(entry.title, entry.count) for entry in shown.below] == [("Diesel", "2 fall")]


def test_cases_stand_in_alphabetical_order_with_the_swedish_letters_last() -> None:
    shown = view(_site(), "tjanster/bransle/", TermView)

    assert [card.title for card in shown.cases] == ["Zebran i byn", "Ådalen i byn", "Ängen i byn"]


def test_a_term_without_cases_has_no_page_and_stands_in_no_list() -> None:
    published = _site()

    assert "tjanster/bransle/gas/" not in addresses(published)
    assert "Gas" not in str(published)


def test_a_term_is_told_with_its_names_and_its_source() -> None:
    shown = view(_site(), "tjanster/bransle/", TermView)

    assert (shown.title, shown.kind) == ("Bränsle", "serviceslag")
    assert (shown.definition, shown.source) == ("Det som brinner.", "https://example.org/")
    assert (shown.also, shown.foreign) == (("drivmedel", "soppa"), (("en", "På engelska", "Fuel"),))


def test_a_term_leads_to_the_one_above_it() -> None:
    published = _site()

    above = Link("tjanster/bransle/", "Bränsle")
    assert view(published, "tjanster/bransle/diesel/", TermView).above == (above,)
    assert page(published, "tjanster/bransle/diesel/").breadcrumbs == (
        ("tjanster/", "Serviceslag"),
        ("tjanster/bransle/", "Bränsle"),
    )


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("tjanster/bransle/", r"Det som brinner\. \d fall i Servicebanken, bland dem .+; .+"),
        ("tjanster/ved/", r"Ved\. 1 fall i Servicebanken: .+"),
    ],
)
def test_a_term_is_described_by_its_definition_and_its_first_cases(
    address: str, expected: str
) -> None:
    assert re.fullmatch(expected, page(_site(), address).description)


def test_a_facet_is_listed_by_groups_in_the_order_of_the_vocabulary() -> None:
    shelves = view(_site(), "tjanster/", ListView).shelves

    assert [
        (shelf.title, shelf.note, [entry.title for entry in shelf.entries]) for shelf in shelves
    ] == [("Vägar", "Med hjul.", ["Bränsle"]), ("", "", ["Ved"])]


def test_terms_are_listed_below_those_they_belong_to() -> None:
    (fuel, _wood) = _entries(_site(), "tjanster/")

    assert (fuel.count, fuel.note) == ("3 fall", "Det som brinner.")
    assert [(entry.title, entry.address, entry.count) for entry in fuel.inside] == [
        ("Diesel", "tjanster/bransle/diesel/", "2 fall")
    ]


def test_places_are_listed_by_name_with_the_swedish_letters_last() -> None:
    published = _places("[Örebro]", "[Ljungby]", "[Älmhult]", "[Åre]", "[Ödeshög]", "[Alvesta]")

    counties = _entries(published, "platser/")
    assert [county.title for county in counties] == [
        "Jämtlands län",
        "Kronobergs län",
        "Örebro län",
        "Östergötlands län",
    ]
    assert [place.title for place in counties[1].inside] == ["Alvesta", "Ljungby", "Älmhult"]


def test_a_county_has_the_cases_of_its_municipalities() -> None:
    published = _places("[Heby]", "[Uppsala län]", "[Tierp, Heby]", "[Sala]")

    assert view(published, "platser/uppsala-lan/", TermView).count == "3 fall"
    assert view(published, "platser/uppsala-lan/heby/", TermView).count == "2 fall"
    assert view(published, "platser/vastmanlands-lan/", TermView).count == "1 fall"


def test_a_place_is_called_what_the_bank_calls_it() -> None:
    shown = view(_places("[Heby]"), "platser/uppsala-lan/heby/", TermView)

    assert (shown.title, shown.kind) == ("Heby", "plats")


def test_a_facet_without_cases_has_a_page_without_terms() -> None:
    published = _site()

    assert _entries(published, "program/") == []
    assert not [address for address in addresses(published) if address.startswith("program/x")]


def test_pages_have_templates_of_their_kind() -> None:
    published = _site()

    made: dict[str, Page] = {made.address: made for made in published.pages}
    assert made["tjanster/"].template == "list.html"
    assert made["tjanster/ved/"].template == "term.html"
