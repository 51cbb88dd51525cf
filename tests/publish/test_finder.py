"""The page where cases are searched, narrowed down and all listed."""

import pytest

from servicebank.publish.finder_view import Choice, FinderView, Panel
from tests.makers import a_case_text
from tests.retired import WITH_RETIRED
from tests.sites import a_site, view

ENGLISH = """{title: A shop, need: The shop was to be closed down, action: The village bought it,
  outcome: The shop is still open today}"""
CASES = {
    "a": a_case_text(
        title="Byn köpte", services="[drivmedel, apotek]", regions="[Heby]", en=ENGLISH
    ),
    "b": a_case_text(
        title="Länet ordnade",
        services="[drivmedel]",
        regions='["03"]',
        status="ended",
        end_reason="Macken såldes 2015.",
    ),
    "c": a_case_text(title="Inte klart", services="[apotek]", regions="[Storuman]", state="review"),
}
SITE = a_site(CASES)


def _panel(option: str, address: str = "fall/") -> Panel:
    panels = view(SITE, address, FinderView).panels
    return next(panel for panel in panels if panel.option == option)


def _choices(option: str, address: str = "fall/") -> dict[str, Choice]:
    """All choices of a panel by id, those inside others too."""
    found: dict[str, Choice] = {}
    left = [one for part in _panel(option, address).choices for one in part.choices]
    while left:
        one = left.pop()
        found[one.id] = one
        left.extend(one.inside)
    return found


def test_each_facet_is_a_panel_and_so_is_what_every_case_has() -> None:
    panels = view(SITE, "fall/", FinderView).panels

    assert [panel.option for panel in panels] == [
        "service",
        "form",
        "region",
        "status",
        "evidence",
        "completeness",
    ]
    assert [panel.option for panel in panels if panel.is_places] == ["region"]


def test_terms_with_published_cases_are_choices_with_their_counts() -> None:
    services = _choices("service")

    assert {one.id: one.count for one in services.values()} == {"drivmedel": 2, "apotek": 1}
    assert services["drivmedel"].address == "tjanster/drivmedel/"


def test_terms_stand_under_their_groups() -> None:
    assert [part.label for part in _panel("service").choices] == ["Kommersiell service"]


def test_every_municipality_is_a_choice_inside_its_county() -> None:
    (part,) = _panel("region").choices
    uppsala = next(one for one in part.choices if one.id == "03")

    assert len(part.choices) == 21
    assert len(_choices("region")) == 21 + 290
    assert (uppsala.count, uppsala.address) == (2, "platser/uppsala-lan/")
    assert [(one.label, one.count) for one in uppsala.inside if one.count] == [("Heby", 1)]


def test_a_choice_tells_which_terms_it_has_taken_the_place_of() -> None:
    cases = {"a": a_case_text(services="[telegraf]")}
    panels = view(a_site(cases, vocabularies=WITH_RETIRED), "fall/", FinderView).panels

    found = {one.id: one.before for part in panels[0].choices for one in part.choices}
    assert found == {"post-paket": ("telegraf",)}


def test_a_place_without_cases_leads_nowhere() -> None:
    storuman = _choices("region")["2421"]

    assert (storuman.count, storuman.address) == (0, "")


def test_states_that_no_case_is_in_are_left_out() -> None:
    assert {one.label: one.count for one in _choices("status").values()} == {
        "Avslutat": 1,
        "Pågår, enligt källorna": 1,
    }


def test_a_translation_has_its_own_cases_words_and_places() -> None:
    shown, fuel = view(SITE, "en/fall/", FinderView), _choices("service", "en/fall/")["drivmedel"]

    assert (shown.total, shown.count) == (1, "1 case")
    assert (fuel.label, fuel.count, fuel.address) == ("Fuel", 1, "en/tjanster/drivmedel/")
    assert _choices("region", "en/fall/")["0331"].address == ""


def test_the_map_leads_to_the_pages_of_counties() -> None:
    drawn = view(SITE, "fall/", FinderView).map

    assert drawn is not None
    assert {area.code: area.address for area in drawn.areas if area.count} == {
        "03": "platser/uppsala-lan/"
    }


@pytest.mark.parametrize("cases", [{}, {"c": CASES["c"]}])
def test_a_bank_without_published_cases_has_only_places_to_choose(cases: dict[str, str]) -> None:
    shown = view(a_site(cases), "fall/", FinderView)

    assert [panel.option for panel in shown.panels] == ["region"]
    assert (shown.total, shown.cases) == (0, ())
