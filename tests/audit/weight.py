"""What a page weighs: all that a browser fetches to show it."""

from collections.abc import Mapping

from playwright.sync_api import Browser, Request

BUDGETS: Mapping[str, int] = {"start": 140_000, "case": 120_000}
"""Bytes, compressed, that kinds of pages may fetch."""
SHIFTS = """() => new Promise((resolve) => {
    let sum = 0;
    const watch = (list) => { for (const shift of list.getEntries()) sum += shift.value; };
    new PerformanceObserver(watch).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 300);
})"""


def fetched(browser: Browser, address: str) -> tuple[int, float]:
    """Bytes of all that a page fetches on a phone, and how much of it moves while it comes."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="sv-SE")
    page = context.new_page()
    requests: list[Request] = []
    # Playwright refuses methods of built-in types, which it cannot mark.
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108
    page.goto(address, wait_until="networkidle")
    total = sum(request.sizes()["responseBodySize"] for request in requests)
    shifts = float(page.evaluate(SHIFTS))
    context.close()
    return total, shifts
