"""Visits to a site: a page in a window, and what went wrong on it."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Page, Response, expect

from tests.audit.views import Contrast, Forced, Scheme

__all__ = ["SECONDS", "Scheme", "Visit", "window"]
SECONDS = 10_000
"""Milliseconds that the search may take on a slow machine."""
TOO_WIDE = """() => {
    const page = document.documentElement;
    const isOut = (element) => {
        const box = element.getBoundingClientRect();
        const isDrawn = element.ownerSVGElement || element.closest("[aria-hidden=true]");
        const isSeen = element.checkVisibility() && box.width > 1 && !isDrawn;
        return isSeen && box.right > page.clientWidth + 1 && box.left >= 0;
    };
    const scrolling = ".sb-scroll, pre";
    const all = document.querySelectorAll(".md-content *, .md-header *");
    const out = [...all].filter((element) => isOut(element) && !element.closest(scrolling));
    return [page.scrollWidth - page.clientWidth, ...out.map((element) => element.outerHTML)];
}"""
"""By how much the page scrolls sideways, and what stands outside."""


class Visit:
    """A page in a window."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.troubles: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("response", self._response)
        page.on("request", lambda request: self._request(request.url))

    def go(self, address: str) -> None:
        """Open a page and wait until its scripts have run and nothing more is fetched."""
        self.page.goto(self.site + address)
        self.page.wait_for_load_state("networkidle")

    def look(self, address: str) -> None:
        """Open a page, and wait for what its address searches for."""
        self.page.goto(self.site + address)
        if "?" in address:
            self.done()

    def done(self) -> None:
        """Wait until a search is done."""
        results = self.page.locator("[data-search-state]")
        expect(results).to_have_attribute("data-search-state", "done", timeout=SECONDS)

    def found(self) -> list[str]:
        """Ids of the cases that can be seen, in order."""
        shown = self.page.locator("[data-case-id]:visible")
        return [str(item.get_attribute("data-case-id")) for item in shown.all()]

    def count(self) -> int:
        """How many cases the finder says that there are."""
        return int(self.page.locator("[data-result-count]").inner_text())

    def has_count(self, count: int) -> None:
        """Wait until the finder says that there are so many cases."""
        number = self.page.locator("[data-result-count]")
        expect(number).to_have_text(str(count), timeout=SECONDS)

    def width(self) -> list[object]:
        """By how much the page is too wide, and what is."""
        found: list[object] = self.page.evaluate(TOO_WIDE)
        return found

    def heard(self, part: str) -> str:
        """What a screen reader is given of a part, wherever the site is."""
        return self.page.locator(part).aria_snapshot().replace(self.site, "")

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
def window(  # noqa: PLR0913 - what readers' windows differ in
    browser: Browser,
    site: str,
    *,
    width: int = 1280,
    scheme: Scheme = "light",
    contrast: Contrast = "no-preference",
    forced: Forced = "none",
    has_scripts: bool = True,
    is_calm: bool = False,
) -> Iterator[Visit]:
    """A window that is closed afterwards."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        contrast=contrast,
        forced_colors=forced,
        java_script_enabled=has_scripts,
        reduced_motion="reduce" if is_calm else "no-preference",
        locale="sv-SE",
        permissions=["clipboard-read", "clipboard-write"],
    )
    try:
        yield Visit(context.new_page(), site)
    finally:
        context.close()
