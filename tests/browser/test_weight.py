"""How quick pages are: what they fetch, what moves, and what is there before any script has run."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.audit.server import packed
from tests.audit.views import PAGES
from tests.audit.weight import BUDGETS, fetched
from tests.browser.visits import window
from tests.builds import Build

STILL = 0.05
"""What may move, half of what is called good: a font that comes late can break a line anew."""


@pytest.fixture(scope="module")
def packed_site(built: Build) -> Iterator[str]:
    """The site, compressed."""
    with packed(built.site) as address:
        yield address


@pytest.mark.parametrize("name", BUDGETS)
def test_a_page_is_as_light_as_it_must_be(browser: Browser, packed_site: str, name: str) -> None:
    weight, _ = fetched(browser, packed_site + PAGES[name])

    assert weight <= BUDGETS[name]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_while_a_page_comes(browser: Browser, packed_site: str, name: str) -> None:
    _, shifts = fetched(browser, packed_site + PAGES[name])

    assert shifts <= STILL


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_read_before_scripts_have_run(browser: Browser, site: str, name: str) -> None:
    with window(browser, site, width=390, has_scripts=False) as visit:
        visit.look(PAGES[name])

        expect(visit.page.locator("h1")).to_be_visible()
        expect(visit.page.locator("main a[href]:visible").first).to_be_visible()
        expect(visit.page.locator("[data-menu] > summary")).to_be_visible()
        assert visit.width() == [0]
        assert visit.troubles == []


def test_the_menu_opens_without_scripts(browser: Browser, site: str) -> None:
    with window(browser, site, width=390, has_scripts=False) as visit:
        visit.look("/fall/harbomacken/")
        visit.page.locator("[data-menu] > summary").click()

        expect(visit.page.locator("[data-menu] nav a").first).to_be_visible()
