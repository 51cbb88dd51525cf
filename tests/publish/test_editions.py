"""The bank in other languages than its own."""

import pytest

from servicebank.model.page import Page
from servicebank.publish.case_view import SummaryView
from servicebank.publish.finder_view import FinderView
from servicebank.publish.site import Site
from servicebank.publish.views import ListView, TermView
from tests.makers import a_case_text
from tests.sites import a_site, addresses, page, view

ENGLISH = (
    "{title: The shop became a parcel agent, need: It was far to the parcels.,"
    " action: The shop became an agent., outcome: Parcels are fetched in the village.}"
)
UNKNOWN = ENGLISH.replace("Parcels are fetched in the village.", "unknown")
CASES = {
    "a-case": a_case_text(
        en=ENGLISH,
        regions="[Heby, Kalmar]",
        services="[post-paket, apotek]",
        related="[b, c]",
        costs="[{what: Ett rum, amount: 1000, currency: SEK, source: bladet}]",
    ),
    "b": a_case_text(title="Macken i Sörbo", regions="[Heby]", services="[drivmedel]"),
    "c": a_case_text(title="Butiken i Ekby", en=UNKNOWN, regions="[Kalmar län]"),
}


def _site() -> Site:
    return a_site(CASES)


def _summary(published: Site) -> SummaryView:
    return view(published, "en/fall/a-case/", SummaryView)


def test_a_translation_has_the_cases_with_a_summary_in_it() -> None:
    found = [address for address in addresses(_site()) if address.startswith("en/")]

    assert {"en/fall/", "en/fall/a-case/", "en/fall/c/", "en/tjanster/apotek/"} <= {*found}
    assert not {"en/fall/b/", "en/tjanster/drivmedel/", "en/metoder/"} & {*found}


def test_places_of_a_translation_are_the_counties() -> None:
    found = [address for address in addresses(_site()) if address.startswith("en/platser/")]

    assert found == ["en/platser/", "en/platser/uppsala-lan/", "en/platser/kalmar-lan/"]
    assert page(_site(), "en/platser/kalmar-lan/").title == "Kalmar County"


def test_a_bank_without_translations_has_one_edition() -> None:
    published = a_site({"a-case": a_case_text()})

    assert not [address for address in addresses(published) if address.startswith("en/")]
    assert all(one.alternates == () for one in published.pages)


@pytest.mark.parametrize("address", ["fall/a-case/", "tjanster/apotek/", "platser/", "fall/"])
def test_a_page_knows_itself_in_each_language(address: str) -> None:
    own, other = page(_site(), address), page(_site(), f"en/{address}")

    assert own.alternates == other.alternates == (("sv", address), ("en", f"en/{address}"))
    assert (own.language, other.language) == ("sv", "en")


def test_what_is_in_one_language_alone_has_no_alternates() -> None:
    assert page(_site(), "fall/b/").alternates == ()


def test_a_summary_is_in_its_language() -> None:
    shown = _summary(_site())

    assert shown.card.title == "The shop became a parcel agent"
    assert shown.card.outcome == "Parcels are fetched in the village."
    assert shown.card.place == "Heby, Kalmar, Uppsala County, Kalmar County"
    assert {row.label for row in shown.facts} >= {"Place", "Service types", "Evidence"}


def test_what_is_told_in_the_banks_own_words_is_left_to_the_whole_case() -> None:
    shown = _summary(_site())

    assert "Costs" not in {row.label for row in shown.facts}
    assert (shown.original.address, shown.original_language) == ("fall/a-case/", "sv")


def test_a_summary_leads_only_to_pages_of_its_language() -> None:
    published = _site()
    shown = _summary(published)
    facts = [fact.address for row in shown.facts for fact in row.facts if fact.address]

    assert {*facts} <= {*addresses(published)}
    assert all(address.startswith("en/") for address in facts)
    assert [near.card.address for near in shown.related] == ["en/fall/c/"]


def test_an_outcome_that_is_not_known_is_told_in_the_language() -> None:
    shown = view(_site(), "en/fall/c/", SummaryView)

    assert shown.card.outcome == "The sources do not say how it went."


def test_lists_of_a_translation_count_its_own_cases() -> None:
    published = _site()

    assert view(published, "en/fall/", FinderView).count == "2 cases"
    assert view(published, "en/platser/uppsala-lan/", TermView).count == "1 case"
    assert view(published, "platser/uppsala-lan/", TermView).count == "2 fall"


def test_nothing_of_a_translation_is_told_in_another_language() -> None:
    words = {"sv": "Vägar", "en": "Roads"}
    text = "\n".join(
        (
            "name: services",
            f"label: {{sv: {words['sv']}, en: {words['en']}}}",
            "groups: [{id: vagar, label: {sv: Vägar, en: Roads}, note: {sv: Med hjul.}}]",
            "terms:",
            "  - {id: buss, group: vagar, label: {sv: Buss, en: Bus}, definition: {sv: Stor.}}",
        )
    )
    published = a_site(
        {"a": a_case_text(services="[buss]", en=ENGLISH)},
        vocabularies={"vocabulary/services.yml": text},
    )

    (shelf,) = view(published, "en/tjanster/", ListView).shelves
    assert (shelf.title, shelf.note, shelf.entries[0].note) == ("Roads", "", "")
    assert view(published, "en/tjanster/buss/", TermView).definition == ""
    assert view(published, "en/tjanster/vagar/", ListView).lead == ""


def test_both_editions_can_be_searched() -> None:
    assert [search.count for search in _site().searches] == [len(CASES), 2]


def test_a_group_of_terms_has_a_page() -> None:
    shown = view(_site(), "tjanster/kommersiell/", ListView)

    (shelf,) = shown.shelves
    assert shown.title == "Kommersiell service"
    assert {entry.address for entry in shelf.entries} == {
        "tjanster/post-paket/",
        "tjanster/apotek/",
        "tjanster/drivmedel/",
    }
    assert _above(page(_site(), "tjanster/kommersiell/")) == ["tjanster/"]


def _above(shown: Page) -> list[str]:
    return [address for address, _ in shown.breadcrumbs]
