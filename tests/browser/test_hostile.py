"""Hostile texts in a browser: nothing of them is run or fetched."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.builds import Build


class Watch:
    """What a page does that no page of ours may do."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.troubles: list[str] = []
        page.on("dialog", self._dialog)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("request", lambda request: self._request(request.url))

    def _dialog(self, dialog: object) -> None:
        self.troubles.append(f"dialog: {dialog}")
        dialog.dismiss()  # type: ignore[attr-defined]

    def _request(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in {"data", "blob"} and not address.startswith(f"{self.site}/"):
            self.troubles.append(address)


def test_nothing_in_a_hostile_text_is_run_or_fetched(
    browser: Browser, hostile_site: str, neutralised: Build
) -> None:
    watch = Watch(browser.new_page(), hostile_site)
    pages = [Path(name).parent for name in neutralised.pages if name.startswith("fall/")]

    for page in pages:
        watch.page.goto(f"{hostile_site}/{page.as_posix()}/")

    watch.page.close()
    assert len(pages) > 40
    assert watch.troubles == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<script>kilroy()</script>",
        "<img src=x onerror=kilroy()>",
        "<img src=//example.org/a.png>",
    ],
)
def test_the_watch_sees_what_is_run_or_fetched(
    browser: Browser, hostile_site: str, html: str
) -> None:
    watch = Watch(browser.new_page(bypass_csp=True), hostile_site)
    watch.page.goto(f"{hostile_site}/404.html")
    watch.page.set_content(html)

    watch.page.close()
    assert watch.troubles
