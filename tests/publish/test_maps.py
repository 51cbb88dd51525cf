"""Maps of how many cases places have."""

from collections.abc import Mapping

from servicebank.publish.case_view import CaseView
from servicebank.publish.map_view import MapView
from servicebank.publish.site import Site
from servicebank.publish.views import ListView, TermView
from tests.makers import SETTINGS, a_case_text
from tests.sites import a_site, view

ENGLISH = (
    "{title: The shop, need: A long way to go there., action: The shop took it on.,"
    " outcome: unknown}"
)
CASES = {
    "a": "[Heby]",
    "b": "[Uppsala län]",
    "c": "[Heby, Tierp]",
    "d": "[Sala]",
}


def _site(regions: Mapping[str, str] = CASES, **fields: str) -> Site:
    return a_site(
        {
            id_: a_case_text(title=f"Fallet {id_} i byn", regions=written, **fields)
            for id_, written in regions.items()
        }
    )


def _list_map(published: Site, address: str) -> MapView:
    shown = view(published, address, ListView).map
    assert shown is not None
    return shown


def _term_map(published: Site, address: str) -> MapView:
    shown = view(published, address, TermView).map
    assert shown is not None
    return shown


def _counts(shown: MapView) -> dict[str, int]:
    return {area.name: area.count for area in shown.chosen}


def test_the_page_of_places_has_a_map_of_all_counties_by_name() -> None:
    shown = _list_map(_site(), "platser/")

    assert len(shown.areas) == 21
    assert [shown.areas[0].name, shown.areas[-1].name] == ["Blekinge län", "Östergötlands län"]
    assert _counts(shown) == {"Uppsala län": 3, "Västmanlands län": 1}
    assert (shown.title, shown.column, shown.option) == ("Fall per län", "Län", "region")


def test_other_lists_have_no_map() -> None:
    assert view(_site(), "tjanster/", ListView).map is None


def test_a_place_on_a_map_leads_to_its_page_and_is_told_with_its_number() -> None:
    areas = {area.code: area for area in _list_map(_site(), "platser/").areas}

    assert (areas["03"].address, areas["03"].told) == (
        "platser/uppsala-lan/",
        "Uppsala län: 3 fall",
    )
    assert areas["19"].told == "Västmanlands län: 1 fall"
    assert (areas["25"].address, areas["25"].told) == ("", "Norrbottens län: inga fall")


def test_a_place_without_cases_has_no_mark_and_no_shade() -> None:
    areas = {area.code: area for area in _list_map(_site(), "platser/").areas}

    assert (areas["25"].radius, areas["25"].shade) == (0, 0)
    assert areas["03"].radius > areas["19"].radius > 0
    assert areas["03"].shade > areas["19"].shade > 0


def test_a_county_shows_its_municipalities_and_tells_what_is_about_all_of_it() -> None:
    shown = _term_map(_site(), "platser/uppsala-lan/")

    assert len(shown.areas) == 8
    assert _counts(shown) == {"Heby": 2, "Tierp": 1}
    assert shown.note == "1 fall gäller hela Uppsala län."
    assert "Enköping" in shown.blank
    assert view(_site(), "platser/uppsala-lan/", TermView).below == ()


def test_a_municipality_has_no_map_but_is_shown_in_the_country() -> None:
    shown = view(_site(), "platser/uppsala-lan/heby/", TermView)

    assert shown.map is None
    assert shown.locator is not None
    assert len(shown.locator.spots) == 1


def test_a_service_is_shown_by_county_each_leading_to_the_finder() -> None:
    shown = _term_map(_site(), "tjanster/post-paket/")

    assert {area.name: area.address for area in shown.chosen} == {
        "Uppsala län": "fall/?service=post-paket&region=03",
        "Västmanlands län": "fall/?service=post-paket&region=19",
    }


def test_numbers_are_told_by_scripts_as_they_are_here() -> None:
    shown = _list_map(_site(), "platser/")

    assert shown.told == ("{name}: inga fall", "{name}: 1 fall", "{name}: {count} fall")


def test_a_translation_counts_its_own_cases_and_leads_to_its_own_finder() -> None:
    published = a_site(
        {
            "a": a_case_text(title="Fallet a i byn", regions="[Heby]", en=ENGLISH),
            "b": a_case_text(title="Fallet b i byn", regions="[Heby]"),
        }
    )

    shown = _term_map(published, "en/platser/uppsala-lan/")

    assert [(area.told, area.address) for area in shown.chosen] == [
        ("Heby: 1 case", "en/fall/?region=0331")
    ]


def test_a_case_shows_where_it_is() -> None:
    published = _site({"a": "[Heby, Tierp]", "b": "[Uppsala län]"})

    both = view(published, "fall/a/", CaseView).locator
    whole = view(published, "fall/b/", CaseView).locator
    assert both is not None
    assert whole is not None
    assert (len(both.spots), len(whole.spots)) == (2, 0)
    assert both.parts == whole.parts


def test_a_bank_without_places_has_no_maps() -> None:
    start, end = SETTINGS.index("  - name: region"), SETTINGS.index("  - name: programme")
    published = a_site({"a": a_case_text(regions=None)}, settings=SETTINGS[:start] + SETTINGS[end:])

    assert view(published, "tjanster/post-paket/", TermView).map is None
    assert view(published, "fall/a/", CaseView).locator is None
