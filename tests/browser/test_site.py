"""The site as readers meet it: in a browser, wide and narrow, light and dark, with and without
JavaScript."""

import pytest
from playwright.sync_api import Browser, expect

from servicebank.model.bank import Bank
from tests.browser.visits import Scheme, window
from tests.makers import CASES, checked

HARBO = "Harbomacken – bygdens andelar blev en ny mack"
SEARCH = "/fall/?q=drivmedel"
PAGES = ("/", SEARCH, "/fall/harbomacken/", "/platser/uppsala-lan/", "/404.html")
WIDE_PAGES = (*PAGES, "/metoder/serviceforum/", "/tjanster/", "/om/installningar/", "/en/")
"""Pages with tables, code and long words among them."""


def _bank() -> Bank:
    bank = checked(CASES).bank
    assert bank is not None
    return bank


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_open_without_trouble_and_without_other_hosts(
    browser: Browser, site: str, width: int, scheme: Scheme
) -> None:
    with window(browser, site, width=width, scheme=scheme) as visit:
        for address in PAGES:
            visit.go(address)

        assert visit.troubles == []


@pytest.mark.parametrize("scheme", [("light", "default"), ("dark", "slate")])
def test_the_colours_are_those_that_the_reader_prefers(
    browser: Browser, site: str, scheme: tuple[Scheme, str]
) -> None:
    asked, shown = scheme

    with window(browser, site, scheme=asked) as visit:
        visit.look("/fall/harbomacken/")

        expect(visit.page.locator("body")).to_have_attribute("data-md-color-scheme", shown)


@pytest.mark.parametrize("width", [390, 320])
def test_no_page_is_wider_than_a_phone(browser: Browser, site: str, width: int) -> None:
    with window(browser, site, width=width) as visit:
        for address in WIDE_PAGES:
            visit.look(address)

            assert visit.width() == [0], address


def test_a_note_leads_to_its_source_and_back(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/harbomacken/")
        visit.page.locator("#ref-unt-1 a").click()
        note = visit.page.locator(".sb-note")
        expect(note).to_contain_text("Många slöt upp när mack invigdes")
        visit.page.keyboard.press("Escape")
        expect(note).to_be_hidden()
        expect(visit.page.locator("#ref-unt-1 a")).to_be_focused()

        visit.page.keyboard.press("Enter")
        note.get_by_role("link", name="Visa i källistan").click()
        expect(visit.page).to_have_url(f"{site}/fall/harbomacken/#source-unt")

        visit.page.locator("#source-unt .sb-back").first.click()
        expect(visit.page).to_have_url(f"{site}/fall/harbomacken/#ref-unt-1")


def test_all_cases_are_listed_without_scripts(browser: Browser, site: str) -> None:
    with window(browser, site, has_scripts=False) as visit:
        visit.look("/fall/")
        listed = visit.page.locator(".sb-cards a").all_inner_texts()

        assert sorted(listed) == sorted(case.title for case in _bank().published)
        expect(visit.page.locator("noscript p")).to_be_visible()


def test_links_are_followed_without_scripts(browser: Browser, site: str) -> None:
    with window(browser, site, has_scripts=False) as visit:
        visit.look("/")
        visit.page.locator("article").get_by_role("link", name="Alla platser").click()
        visit.page.get_by_role("link", name="Heby").click()
        visit.page.get_by_role("link", name=HARBO).click()

        expect(visit.page.locator("h1")).to_have_text(HARBO)
        assert visit.troubles == []
