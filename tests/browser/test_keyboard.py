"""The site by keyboard alone: walks through pages, and journeys from start to end."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.audit.views import PAGES, STATES
from tests.browser.keys import follow, steps, tab_to
from tests.browser.visits import window

HARBO = "/fall/harbomacken/"
WALKED = ("start", "case", "county", "method", "not found", "finder", "about", "English case")
PRINTED = "addEventListener('beforeprint', () => { document.body.dataset.printed = ''; })"


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", WALKED)
def test_every_step_of_a_walk_is_seen_and_the_walk_ends(
    browser: Browser, site: str, name: str, width: int
) -> None:
    with window(browser, site, width=width, is_calm=True) as visit:
        visit.look(PAGES[name])
        walked = [*steps(visit.page)]

        assert [step.html for step in walked if not step.marked] == []
        assert [step.html for step in walked if not step.shown or step.covered] == []
        assert [step.number for step in walked] == [*range(len(walked))]
        assert len(walked) > 5


@pytest.mark.parametrize("name", PAGES)
def test_the_first_step_of_every_page_leads_past_the_header(
    browser: Browser, site: str, name: str
) -> None:
    with window(browser, site) as visit:
        visit.look(PAGES[name])
        visit.page.keyboard.press("Tab")
        expect(visit.page.locator(":focus")).to_have_class(re.compile("md-skip"))
        expect(visit.page.locator(":focus")).to_be_in_viewport()
        visit.page.keyboard.press("Enter")

        expect(visit.page.locator("main:focus")).to_have_count(1)
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.closest('main, footer') !== null")


def test_nothing_has_a_place_of_its_own_in_the_order(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        for address in (*PAGES.values(), *STATES.values()):
            visit.look(address)

            assert (
                visit.page.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0
            )


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(browser: Browser, site: str) -> None:
    with window(browser, site, width=390) as visit:
        visit.look(HARBO)
        menu, way = visit.page.locator("[data-menu]"), visit.page.locator("[data-menu] nav a")
        expect(way.first).to_be_hidden()
        tab_to(visit.page, "[data-menu] > summary")
        visit.page.keyboard.press("Enter")
        expect(way.first).to_be_visible()
        visit.page.keyboard.press("Tab")
        expect(way.first).to_be_focused()
        visit.page.keyboard.press("Escape")

        expect(menu.locator("> summary")).to_be_focused()
        expect(way.first).to_be_hidden()


def test_a_menu_that_is_left_closes(browser: Browser, site: str) -> None:
    with window(browser, site, width=390) as visit:
        visit.look(HARBO)
        tab_to(visit.page, "[data-menu] > summary")
        visit.page.keyboard.press("Space")
        visit.page.keyboard.press("Shift+Tab")

        expect(visit.page.locator("[data-menu] nav a").first).to_be_hidden()


def test_light_and_dark_are_changed_and_remembered(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/")
        tab_to(visit.page, "[data-scheme]")
        button = visit.page.locator("[data-scheme]")
        expect(button).to_have_attribute("aria-pressed", "false")
        visit.page.keyboard.press("Space")
        expect(button).to_have_attribute("aria-pressed", "true")
        visit.look(HARBO)

        expect(visit.page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        expect(visit.page.locator("[data-scheme]")).to_have_attribute("aria-pressed", "true")


def test_from_the_start_to_a_county_a_case_and_its_source(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/")
        follow(visit.page, "a[href$='platser/uppsala-lan/']")
        expect(visit.page.locator("h1")).to_contain_text("Uppsala län")
        follow(visit.page, "main a[href$='fall/harbomacken/']")
        tab_to(visit.page, "#ref-unt-1 a")
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator(".sb-note")).to_be_focused()
        tab_to(visit.page, ".sb-note [data-slot=list]")
        visit.page.keyboard.press("Enter")
        expect(visit.page).to_have_url(f"{site}{HARBO}#source-unt")
        tab_to(visit.page, "#source-unt a[href^='https://']")

        assert visit.troubles == []


def test_a_note_that_is_closed_gives_the_focus_back(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look(HARBO)
        tab_to(visit.page, "#ref-unt-1 a")
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator(".sb-note")).to_be_focused()
        visit.page.keyboard.press("Escape")

        expect(visit.page.locator("#ref-unt-1 a")).to_be_focused()
        expect(visit.page.locator(".sb-note")).to_be_hidden()


def test_from_the_start_to_a_method_a_case_and_its_print(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.page.add_init_script(PRINTED)
        visit.look("/")
        follow(visit.page, "a[href$='metoder/']")
        follow(visit.page, "main a[href*='lokalt-utvecklingsforum']")
        follow(visit.page, "main a[href*='/fall/']")
        tab_to(visit.page, "[data-print]")
        visit.page.keyboard.press("Enter")

        expect(visit.page.locator("body")).to_have_attribute("data-printed", "")
        assert visit.troubles == []


def test_from_an_address_without_a_page_to_a_case(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/404.html")
        tab_to(visit.page, "main input[type=search], header input[type=search]")
        visit.page.keyboard.type("harbomacken")
        visit.page.keyboard.press("Enter")
        visit.done()
        follow(visit.page, "[data-case-id='harbomacken'] a")

        expect(visit.page.locator("h1")).to_contain_text("Harbomacken")
        assert visit.troubles == []


def test_from_swedish_to_english_and_back(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look(HARBO)
        follow(visit.page, "header a[hreflang=en]")
        expect(visit.page.locator("html")).to_have_attribute("lang", "en")
        follow(visit.page, "header a[hreflang=sv]")

        expect(visit.page.locator("html")).to_have_attribute("lang", "sv")
        expect(visit.page).to_have_url(f"{site}{HARBO}")
        assert visit.troubles == []
