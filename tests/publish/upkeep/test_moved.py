"""Pages that lead on from addresses of before."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from servicebank.model.page import Page
from servicebank.model.roll import Kept
from servicebank.publish.upkeep.moved import MovedView
from tests.makers import a_case_text
from tests.retired import WITH_RETIRED
from tests.sites import an_assembly, the_site

EN = (
    "{title: The shop, need: They had a long way to go., action: The shop took it on.,"
    " outcome: unknown}"
)


def _ways(
    fields: Mapping[str, str], *kept: Kept, vocabularies: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Address of before → where it leads."""
    assembly = an_assembly({"a-case": a_case_text(**fields)}, vocabularies=vocabularies)
    bank = replace(assembly.bank, kept=kept)
    pages = the_site(replace(assembly, bank=bank)).pages
    return {page.address: _view(page).address for page in pages if page.template == "moved.html"}


def _view(page: Page) -> MovedView:
    assert isinstance(page.view, MovedView)
    return page.view


def test_an_earlier_name_leads_to_the_case_in_every_edition_that_has_it() -> None:
    own = _ways({"aliases": "[handeln]"})
    both = _ways({"aliases": "[handeln]", "en": EN})

    assert own == {"fall/handeln/": "fall/a-case/"}
    assert both == {"fall/handeln/": "fall/a-case/", "en/fall/handeln/": "en/fall/a-case/"}


def test_a_retired_term_leads_to_the_one_that_is_used_now() -> None:
    ways = _ways({"en": EN}, vocabularies=WITH_RETIRED)

    assert ways["tjanster/telegraf/"] == "tjanster/post-paket/"
    assert ways["en/tjanster/telegraf/"] == "en/tjanster/post-paket/"


def test_a_case_that_still_has_a_retired_term_stands_under_the_one_used_now() -> None:
    ways = _ways({"services": "[telegraf]"}, vocabularies=WITH_RETIRED)

    assert ways["tjanster/telegraf/"] == "tjanster/post-paket/"


def test_a_retired_term_whose_successor_has_no_cases_leads_to_the_list() -> None:
    ways = _ways({"services": "[apotek]"}, vocabularies=WITH_RETIRED)

    assert ways["tjanster/telegraf/"] == "tjanster/"


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("tjanster/apotek/", "tjanster/"),
        ("platser/uppsala-lan/enkoping/", "platser/uppsala-lan/"),
        ("platser/kalmar-lan/boras/", "platser/"),
        ("en/fall/a-case/", "fall/a-case/"),
        ("en/tjanster/post-paket/", "tjanster/post-paket/"),
    ],
)
def test_a_page_without_cases_leads_to_the_nearest_above_it(address: str, target: str) -> None:
    assert _ways({}, Kept(address)) == {address: target}


def test_the_roll_leads_where_nothing_else_does() -> None:
    kept = (
        Kept("fall/gammalt/", "fall/handeln/"),
        Kept("fall/handeln/", "fall/"),
        Kept("en/fall/gammalt/"),
        Kept("om/borta/"),
        Kept("fall/a-case/", "fall/"),
    )

    assert _ways({"aliases": "[handeln]"}, *kept) == {
        "en/fall/gammalt/": "fall/a-case/",
        "fall/gammalt/": "fall/a-case/",
        "fall/handeln/": "fall/a-case/",
    }


def test_pages_that_lead_to_each_other_lead_no_reader_round() -> None:
    kept = (Kept("fall/a/", "fall/b/"), Kept("fall/b/", "fall/a/"), Kept("fall/c/", "fall/a/"))

    assert _ways({}, *kept) == {}
