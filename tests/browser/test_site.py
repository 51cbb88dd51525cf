"""The site as readers meet it: in a browser, wide and narrow, light and dark, with and without
JavaScript."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, expect

from servicebank.model.bank import Bank
from tests.makers import CASES, checked

SEARCH = "/fall/?q=drivmedel"
PAGES = ("/", SEARCH, "/fall/harbomacken/", "/platser/uppsala-lan/", "/404.html")
WIDE_PAGES = (*PAGES, "/metoder/serviceforum/", "/tjanster/", "/om/installningar/", "/en/")
"""Pages with tables, code and long words among them."""
SECONDS = 10_000
"""Milliseconds that the search may take on a slow machine."""
TOO_WIDE = """() => {
    const page = document.documentElement;
    const isOut = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > page.clientWidth + 1 && box.left >= 0;
    };
    const scrolling = ".md-typeset__scrollwrap, pre, .pf-result-excerpt";
    const out = [...document.querySelectorAll(".md-content *")].filter(
        (element) => isOut(element) && !element.closest(scrolling));
    return [page.scrollWidth - page.clientWidth, ...out.map((element) => element.outerHTML)];
}"""
"""By how much the page scrolls sideways, and what stands outside."""


class Visit:
    """A page in a window, and what went wrong on it."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.troubles: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("response", self._response)
        page.on("request", lambda request: self._request(request.url))

    def go(self, address: str) -> None:
        """Open a page and wait until nothing more is fetched."""
        self.page.goto(self.site + address, wait_until="networkidle")

    def look(self, address: str) -> None:
        """Open a page and wait until it is drawn."""
        self.page.goto(self.site + address)
        if "?q=" in address:
            self.hits()

    def hits(self) -> list[str]:
        """The titles found, once the search is done."""
        found = self.page.locator("pagefind-results .pf-result-title")
        found.first.wait_for(timeout=SECONDS)
        return found.all_inner_texts()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"{message.type}: {message.text}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"{response.status}: {response.url}")

    def _request(self, address: str) -> None:
        if not address.startswith((self.site, "data:", "blob:")):
            self.troubles.append(f"other host: {address}")


@contextmanager
def _window(
    browser: Browser,
    site: str,
    *,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    has_scripts: bool = True,
) -> Iterator[Visit]:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=has_scripts,
        locale="sv-SE",
    )
    try:
        yield Visit(context.new_page(), site)
    finally:
        context.close()


def _title(case: str) -> str:
    return _bank().cases[case].title


def _bank() -> Bank:
    bank = checked(CASES).bank
    assert bank is not None
    return bank


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_open_without_trouble_and_without_other_hosts(
    browser: Browser, site: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    with _window(browser, site, width=width, scheme=scheme) as visit:
        for address in PAGES:
            visit.go(address)

        assert visit.troubles == []


@pytest.mark.parametrize("scheme", [("light", "default"), ("dark", "slate")])
def test_the_colours_are_those_that_the_reader_prefers(
    browser: Browser, site: str, scheme: tuple[Literal["light", "dark"], str]
) -> None:
    asked, shown = scheme

    with _window(browser, site, scheme=asked) as visit:
        visit.look("/fall/harbomacken/")

        expect(visit.page.locator("body")).to_have_attribute("data-md-color-scheme", shown)


@pytest.mark.parametrize("width", [390, 320])
def test_no_page_is_wider_than_a_phone(browser: Browser, site: str, width: int) -> None:
    with _window(browser, site, width=width) as visit:
        for address in WIDE_PAGES:
            visit.look(address)

            assert visit.page.evaluate(TOO_WIDE) == [0], address


def test_an_address_with_a_search_shows_what_it_finds(browser: Browser, site: str) -> None:
    with _window(browser, site) as visit:
        visit.look(SEARCH)

        assert len(set(visit.hits()) & {case.title for case in _bank().published}) >= 5
        expect(visit.page.locator("pagefind-input input")).to_have_value("drivmedel")


def test_what_is_typed_is_searched_for(browser: Browser, site: str) -> None:
    with _window(browser, site) as visit:
        visit.go("/fall/")
        visit.page.locator("pagefind-input input").press_sequentially("harbomacken")

        assert _title("harbomacken") in visit.hits()
        assert visit.troubles == []


def test_what_is_found_leads_to_the_case(browser: Browser, site: str) -> None:
    with _window(browser, site) as visit:
        visit.look("/fall/?q=harbomacken")
        visit.page.get_by_role("link", name=_title("harbomacken")).first.click()

        expect(visit.page).to_have_url(f"{site}/fall/harbomacken/")
        expect(visit.page.locator("h1")).to_have_text(_title("harbomacken"))


def test_a_county_narrows_the_search(browser: Browser, site: str) -> None:
    with _window(browser, site) as visit:
        visit.look("/fall/?q=egen mack")
        visit.page.locator("summary", has_text="Län").click()
        visit.page.get_by_label("Uppsala län").check()

        titles = visit.page.locator("pagefind-results .pf-result-title")
        expect(titles.filter(has_text=_title("harbomacken"))).to_have_count(1, timeout=SECONDS)
        expect(titles.filter(has_text=_title("moskosel-petrol-bymack"))).to_have_count(0)
        assert visit.troubles == []


def test_a_note_leads_to_its_source_and_back(browser: Browser, site: str) -> None:
    with _window(browser, site) as visit:
        visit.look("/fall/harbomacken/")
        visit.page.locator("#ref-unt-1 a").click()
        expect(visit.page).to_have_url(f"{site}/fall/harbomacken/#source-unt")

        visit.page.locator("#source-unt .sb-back").first.click()
        expect(visit.page).to_have_url(f"{site}/fall/harbomacken/#ref-unt-1")


def test_all_cases_are_listed_without_scripts(browser: Browser, site: str) -> None:
    with _window(browser, site, has_scripts=False) as visit:
        visit.look("/fall/")
        listed = visit.page.locator(".sb-cards a").all_inner_texts()

        assert sorted(listed) == sorted(case.title for case in _bank().published)
        expect(visit.page.locator("noscript p")).to_be_visible()


def test_links_are_followed_without_scripts(browser: Browser, site: str) -> None:
    with _window(browser, site, has_scripts=False) as visit:
        visit.look("/")
        visit.page.locator("article").get_by_role("link", name="Platser", exact=True).click()
        visit.page.get_by_role("link", name="Heby", exact=True).click()
        visit.page.get_by_role("link", name=_title("harbomacken")).click()

        expect(visit.page.locator("h1")).to_have_text(_title("harbomacken"))
        assert visit.troubles == []
