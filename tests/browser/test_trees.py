"""What a screen reader is given: names, roles and states of the main kinds of pages."""

import pytest
from playwright.sync_api import Browser

from tests.audit.views import PAGES
from tests.browser.visits import window
from tests.conftest import Golden
from tests.makers import ROOT

TREES = ROOT / "tests" / "goldens" / "trees"
WHOLE = ("case", "county", "method", "not found", "English case")


@pytest.mark.parametrize("name", WHOLE)
def test_a_page_is_heard_as_it_was_read(
    browser: Browser, site: str, golden: Golden, name: str
) -> None:
    with window(browser, site) as visit:
        visit.look(PAGES[name])

        golden(TREES / f"{name.replace(' ', '-')}.yml", visit.heard("body"))


def test_the_finder_is_heard_as_it_was_read(browser: Browser, site: str, golden: Golden) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?q=harbomacken")

        golden(TREES / "finder.yml", visit.heard("main"))
