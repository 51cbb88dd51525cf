"""Large texts and small windows: nothing is lost, and nothing must be scrolled sideways."""

import pytest
from playwright.sync_api import Browser

from tests.audit.views import PAGES, STATES
from tests.browser.visits import window

ALL = (*PAGES.values(), *STATES.values())
LARGE = """() => {
    const page = document.documentElement;
    page.style.fontSize = `${2 * parseFloat(getComputedStyle(page).fontSize)}px`;
}"""
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
"""The spacing that texts must bear (WCAG 1.4.12)."""
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((element) => {
    const style = getComputedStyle(element);
    const isCut = /hidden|clip/.test(style.overflowX + style.overflowY);
    const box = element.getBoundingClientRect();
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const isWider = element.scrollWidth > element.clientWidth + 1;
    const isHigher = element.scrollHeight > element.clientHeight + 2;
    const isSeen = element.checkVisibility() && box.width > 2 && box.height > 2;
    return isSeen && isCut && isText && (isWider || isHigher);
}).map((element) => element.outerHTML.slice(0, 160))"""
"""Texts that are wider or higher than the room they are shown in."""
BROKEN = """() => [
    ...document.querySelectorAll("main :is(td, th):not(:has(a, code))")
].flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const broken = [];
    while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/[^\\s\\/\u2013-]+/g)) {
            const range = document.createRange();
            range.setStart(walker.currentNode, index);
            range.setEnd(walker.currentNode, index + word.length);
            const tops = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (tops.size > 1) broken.push(word);
        }
    }
    return broken;
})"""
"""Words and years in tables that do not stand on one line."""
OVERLAID = """() => {
    const texts = [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, dt, dd, td, th)")]
        .filter((element) => element.checkVisibility() && !element.closest(".sb-unseen, svg"))
        .filter((element) => getComputedStyle(element).display !== "inline")
        .map((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            return [element, range.getBoundingClientRect()];
        }).filter(([, box]) => box.width > 2 && box.height > 2);
    return texts.flatMap(([one, a], at) => texts.slice(at + 1).filter(([other, b]) =>
        !one.contains(other) && a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 4 && b.top < a.bottom - 4
    ).map(([other]) => [one.textContent.slice(0, 60), other.textContent.slice(0, 60)]));
}"""
"""Texts that lie on each other."""


@pytest.mark.parametrize("address", ALL)
def test_a_page_fits_in_a_window_of_320_pixels(browser: Browser, site: str, address: str) -> None:
    with window(browser, site, width=320, is_calm=True) as visit:
        visit.look(address)

        assert visit.width() == [0]
        assert visit.page.evaluate(CUT) == []
        assert visit.page.evaluate(BROKEN) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_no_text_lies_on_another_and_none_is_lost_when_texts_are_twice_as_large(
    browser: Browser, site: str, width: int
) -> None:
    with window(browser, site, width=width, is_calm=True) as visit:
        for address in ALL:
            visit.look(address)

            assert visit.page.evaluate(OVERLAID) == [], address

            visit.page.evaluate(LARGE)

            assert visit.width() == [0], address
            assert visit.page.evaluate(CUT) == [], address


def test_nothing_is_lost_when_texts_are_spaced(browser: Browser, site: str) -> None:
    with window(browser, site, width=390, is_calm=True) as visit:
        for address in ALL:
            visit.look(address)
            visit.page.evaluate(SPACED)

            assert visit.width() == [0], address
            assert visit.page.evaluate(CUT) == [], address
