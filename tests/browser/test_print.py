"""Pages on paper."""

from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Browser, expect

from tests.audit.views import PAGES
from tests.browser.visits import Scheme, Visit, window

CASE = "/fall/harbomacken/"
A4 = (595, 842)
"""Width and height in points."""
MOST_PAGES = 2
SCREEN_ONLY = (
    ".sb-foot",
    ".md-tabs",
    ".md-sidebar",
    ".sb-search",
    ".sb-use",
    ".sb-bar",
    ".sb-breadcrumbs",
)
WRITTEN = """(link) => getComputedStyle(link, "::after").content"""
INK = """() => {
    const shown = getComputedStyle(document.querySelector("h1"));
    return [shown.color, getComputedStyle(document.body).backgroundColor];
}"""


def _on_paper(visit: Visit, address: str) -> None:
    visit.look(address)
    visit.page.emulate_media(media="print")
    visit.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")


def test_a_case_fits_on_two_pages(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look(CASE)
        paper = visit.page.pdf(prefer_css_page_size=True)

    with pikepdf.open(BytesIO(paper)) as document:
        assert len(document.pages) <= MOST_PAGES
        for page in document.pages:
            _, _, width, height = map(float, page.mediabox)
            assert (round(width), round(height)) == A4


@pytest.mark.parametrize("address", [CASE, "/metoder/serviceforum/", "/en/fall/harbomacken/"])
def test_what_is_for_the_screen_is_not_on_paper(browser: Browser, site: str, address: str) -> None:
    with window(browser, site) as visit:
        _on_paper(visit, address)

        for part in SCREEN_ONLY:
            assert [found for found in visit.page.locator(part).all() if found.is_visible()] == []
        expect(visit.page.locator("h1")).to_be_visible()
        expect(visit.page.locator(".sb-sources")).to_be_visible()
        expect(visit.page.locator(".sb-cite__text")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_black_on_white_whatever_the_screen_is(
    browser: Browser, site: str, scheme: Scheme
) -> None:
    with window(browser, site, scheme=scheme) as visit:
        _on_paper(visit, CASE)

        assert visit.page.evaluate(INK) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_a_link_says_on_paper_where_it_leads(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        _on_paper(visit, CASE)
        source = visit.page.locator("#source-unt a").first
        other = visit.page.locator(".sb-case__text a[href$='/orbyhusmacken/']")

        assert str(source.get_attribute("href")) in source.evaluate(WRITTEN)
        assert f"{site}/fall/orbyhusmacken/" in other.evaluate(WRITTEN)


def test_notes_keep_their_numbers_alone(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        _on_paper(visit, CASE)

        assert visit.page.locator("#ref-unt-1 a").evaluate(WRITTEN) == "none"


def test_no_page_on_paper_is_wider_than_the_paper(browser: Browser, site: str) -> None:
    with window(browser, site, width=700) as visit:
        for address in PAGES.values():
            _on_paper(visit, address)
            wide = visit.page.evaluate(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )

            assert wide <= 0, address
