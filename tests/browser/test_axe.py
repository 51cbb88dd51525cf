"""Every kind of page as axe-core sees it, in a few windows; ``make audit`` has all of them."""

import pytest
from playwright.sync_api import Browser

from tests.audit.axe import faults
from tests.audit.views import PAGES, View
from tests.browser.visits import window

FEW = (
    View(1280),
    View(390, "dark"),
    View(320, "light", "more"),
    View(1280, "dark", "more"),
    View(390, "light", forced="active"),
    View(320, "dark"),
)
"""Each width, scheme and contrast, though not each with each."""
EACH = [(name, FEW[place % len(FEW)]) for place, name in enumerate(PAGES)]
"""Every page in a window, another one than its neighbour's."""


@pytest.mark.parametrize(("name", "view"), EACH, ids=str)
def test_a_page_has_no_fault(browser: Browser, site: str, name: str, view: View) -> None:
    with window(
        browser,
        site,
        width=view.width,
        scheme=view.scheme,
        contrast=view.contrast,
        forced=view.forced,
        is_calm=True,
    ) as visit:
        visit.look(PAGES[name])

        assert faults(visit.page) == []


@pytest.mark.parametrize("width", [390, 320])
def test_an_open_menu_has_no_fault(browser: Browser, site: str, width: int) -> None:
    with window(browser, site, width=width, is_calm=True) as visit:
        visit.look(PAGES["case"])
        visit.page.locator("[data-menu] > summary").click()

        assert faults(visit.page) == []


@pytest.mark.parametrize("width", [1280, 320])
def test_a_note_read_in_place_has_no_fault(browser: Browser, site: str, width: int) -> None:
    with window(browser, site, width=width, is_calm=True) as visit:
        visit.look(PAGES["case"])
        visit.page.locator("#ref-unt-1 a").click()
        visit.page.locator(".sb-note").wait_for()

        assert faults(visit.page) == []
