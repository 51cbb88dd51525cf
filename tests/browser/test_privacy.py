"""What pages fetch, run and keep: nothing from other hosts, nothing that their policy forbids, and
nothing in the browser but what the reader chose."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Route, expect

from tests.audit.views import PAGES
from tests.browser.visits import SECONDS, Visit, window

LISTEN = """addEventListener("securitypolicyviolation", (breach) => {
    console.error(`policy: ${breach.effectiveDirective} ${breach.blockedURI} ${breach.sample}`);
});"""
"""Tells of each breach of a page's policy."""
KEPT = """async () => ({
    cookies: document.cookie,
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING = {
    "cookies": "",
    "local": [],
    "session": [],
    "databases": [],
    "caches": [],
    "workers": 0,
}
CASE, FINDER = "/fall/harbomacken/", "/fall/"


@contextmanager
def _watched(browser: Browser, site: str, width: int = 1280) -> Iterator[Visit]:
    """A window that tells of every breach of a policy."""
    with window(browser, site, width=width) as visit:
        visit.page.add_init_script(LISTEN)
        yield visit


def _tells_of_a_breach(told: ConsoleMessage) -> bool:
    return told.text.startswith("policy: ")


def _kept(visit: Visit) -> dict[str, Any]:
    """All that the browser keeps for the site."""
    found: dict[str, Any] = visit.page.evaluate(KEPT)
    return found


def _search(visit: Visit) -> None:
    visit.look(FINDER)
    visit.page.locator("[data-search-field]").last.press_sequentially("mack i byn")
    visit.done()
    visit.page.locator("[data-search-state='done'] [data-case-id]:visible").first.wait_for()


def _choose_on_map(visit: Visit) -> None:
    visit.look(FINDER)
    visit.page.locator("[data-map-panel] > summary").click()
    visit.page.locator("a[data-region='25']").focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**region=25**", timeout=SECONDS)
    visit.done()


def _filter(visit: Visit) -> None:
    visit.look(f"{FINDER}?service=drivmedel&status=running")


def _read_a_note(visit: Visit) -> None:
    visit.look(CASE)
    visit.page.locator("#ref-unt-1 a").click()
    expect(visit.page.locator(".sb-note")).to_be_visible()


def _use_a_case(visit: Visit) -> None:
    visit.look(CASE)
    visit.page.locator("[data-copy-text]").click()
    visit.page.emulate_media(media="print")


def _lose_the_way(visit: Visit) -> None:
    visit.look("/404.html")
    visit.page.locator("input[type=search]:visible").first.fill("mack")
    visit.page.keyboard.press("Enter")
    visit.done()


def _open_the_menu(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 800})
    visit.look(CASE)
    visit.page.locator("[data-menu] > summary").first.click()


def _change_language(visit: Visit) -> None:
    visit.look(CASE)
    visit.page.locator("a[hreflang=en]:visible").first.click()
    visit.page.wait_for_url("**/en/**")


ACTS: tuple[Callable[[Visit], None], ...] = (
    _search,
    _choose_on_map,
    _filter,
    _read_a_note,
    _use_a_case,
    _lose_the_way,
    _open_the_menu,
    _change_language,
)


@pytest.mark.parametrize("width", [1280, 390])
def test_every_kind_of_page_keeps_to_its_policy_and_to_its_own_host(
    browser: Browser, site: str, width: int
) -> None:
    with _watched(browser, site, width) as visit:
        for address in PAGES.values():
            visit.go(address)

        assert visit.troubles == []
        assert _kept(visit) == NOTHING


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__.strip("_"))
def test_whatever_a_reader_does_stays_between_the_reader_and_the_site(
    browser: Browser, site: str, act: Callable[[Visit], None]
) -> None:
    with _watched(browser, site) as visit:
        act(visit)
        visit.page.wait_for_load_state("networkidle")

        assert visit.troubles == []
        assert _kept(visit) == NOTHING


def test_only_the_choice_of_colours_is_remembered(browser: Browser, site: str) -> None:
    with _watched(browser, site) as visit:
        visit.look(CASE)
        visit.page.locator("[data-scheme]").click()

        assert visit.troubles == []
        assert _kept(visit) == NOTHING | {"local": ["sb-scheme"]}


@pytest.mark.parametrize(
    "html",
    [
        "<img src=x onerror=kilroy()>",
        "<p style='color: red'>Text</p>",
        "<img src='https://example.org/a.png'>",
        "<iframe src='/'></iframe>",
    ],
)
def test_what_comes_into_a_page_from_outside_is_stopped_and_seen(
    browser: Browser, site: str, html: str
) -> None:
    with _watched(browser, site) as visit:
        visit.look(CASE)
        put = "(html) => { document.querySelector('h1').innerHTML = html; }"
        with visit.page.expect_console_message(_tells_of_a_breach, timeout=SECONDS):
            visit.page.evaluate(put, html)


def test_an_injected_script_does_not_run(browser: Browser, site: str) -> None:
    with _watched(browser, site) as visit:
        visit.look(CASE)
        visit.page.evaluate(
            "() => document.body.append(Object.assign(document.createElement('script'),"
            " { textContent: 'window.kilroy = 1' }))"
        )

        assert visit.page.evaluate("() => window.kilroy") is None


def test_a_source_is_not_told_where_its_reader_came_from(browser: Browser, site: str) -> None:
    told: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        told.append(route.request.headers)
        route.fulfill(body="")

    with window(browser, site) as visit:
        visit.look(CASE)
        visit.page.route("https://unt.se/**", answer)
        visit.page.locator("#source-unt a").first.click()
        visit.page.wait_for_url("https://unt.se/**")

    assert len(told) == 1
    assert not {"referer", "origin"} & told[0].keys()
