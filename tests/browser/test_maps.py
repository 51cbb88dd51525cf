"""Maps in a browser: on a phone, by keyboard, light and dark, and with other numbers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.builds import Build

COUNTRY, COUNTY = "/platser/", "/platser/vasterbottens-lan/"
SCALED = """(marks) => marks.map((mark) => Math.round(Number(mark.getAttribute("r")) * 10) / 10)"""
RECOUNT = """async ([address, counts]) => {
    const { recount } = await import(address);
    const map = document.querySelector(".sb-map");
    const own = Object.fromEntries([...map.querySelectorAll("[data-region]")]
        .map((area) => [area.dataset.region, Number(area.dataset.count)]));
    recount(map, counts ?? own);
}"""
LIGHTNESS = """(area) => {
    const canvas = document.createElement("canvas").getContext("2d");
    canvas.fillStyle = getComputedStyle(area.querySelector("path")).fill;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}"""

Scheme = Literal["light", "dark"]
each_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])


@contextmanager
def _phone(
    browser: Browser, scheme: Scheme = "light", *, has_scripts: bool = True
) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        color_scheme=scheme,
        java_script_enabled=has_scripts,
        reduced_motion="reduce",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def _areas(page: Page) -> Locator:
    return page.locator(".sb-map svg a[data-region]")


def _marks(page: Page) -> list[float]:
    found: list[float] = page.locator(".sb-map [data-mark]").evaluate_all(SCALED)
    return found


@each_scheme
@pytest.mark.parametrize("address", [COUNTRY, COUNTY, "/tjanster/drivmedel/"])
def test_a_map_fits_on_a_phone(browser: Browser, site: str, scheme: Scheme, address: str) -> None:
    with _phone(browser, scheme) as page:
        page.goto(site + address)
        page.locator("details:has(.sb-map)").evaluate_all(
            "(all) => all.map((one) => one.open = true)"
        )
        drawn = page.locator(".sb-map svg").bounding_box()

        assert drawn is not None
        assert drawn["x"] >= 0
        assert 280 <= drawn["width"] <= 390 - drawn["x"]
        assert drawn["height"] <= 844
        assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_every_county_is_large_enough_to_tap(browser: Browser, site: str) -> None:
    with _phone(browser) as page:
        page.goto(site + COUNTRY)
        boxes = [path.bounding_box() for path in _areas(page).locator("path").all()]

        assert len(boxes) == 21
        assert [box for box in boxes if box is None or min(box["width"], box["height"]) < 20] == []


@each_scheme
def test_more_cases_have_another_shade(browser: Browser, site: str, scheme: Scheme) -> None:
    with _phone(browser, scheme) as page:
        page.goto(site + COUNTRY)
        lightness = {
            area.get_attribute("data-shade"): area.evaluate(LIGHTNESS)
            for area in _areas(page).all()
        }
        inside = [lightness[shade] for shade in sorted(filter(None, lightness))]

        assert len(inside) == 5
        assert inside == sorted(inside, reverse=scheme == "light")


@each_scheme
def test_a_place_is_reached_by_keyboard_and_told(
    browser: Browser, site: str, scheme: Scheme
) -> None:
    with _phone(browser, scheme) as page:
        page.goto(site + COUNTY)
        named = page.get_by_role("link", name="Storuman: ")
        expect(named).to_have_count(1)
        names = [area.get_attribute("data-name") for area in _areas(page).all()]
        _areas(page).first.focus()
        for _ in range(names.index("Storuman")):
            page.keyboard.press("Tab")

        expect(named).to_be_focused()
        expect(named.locator("text")).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Storuman")


def test_a_place_is_chosen_without_scripts(browser: Browser, site: str) -> None:
    with _phone(browser, has_scripts=False) as page:
        page.goto(site + COUNTRY)
        page.locator('.sb-map a[data-region="24"]').click()
        expect(page.locator("h1")).to_have_text("Västerbottens län")
        page.locator('.sb-map a[data-region="2421"]').click()

        expect(page.locator("h1")).to_have_text("Storuman")


def test_scripts_draw_a_map_as_it_was_drawn(browser: Browser, site: str, built: Build) -> None:
    assert (built.site / "assets" / "map.js").is_file()
    with _phone(browser) as page:
        page.goto(site + COUNTRY)
        before, marks = page.locator(".sb-map svg").inner_html(), _marks(page)
        page.evaluate(RECOUNT, [f"{site}/assets/map.js", None])
        after = page.locator(".sb-map svg").inner_html()

        assert _marks(page) == marks
        assert after.partition("sb-map__marks")[0] == before.partition("sb-map__marks")[0]


def test_scripts_show_other_numbers_in_the_map_and_its_table(browser: Browser, site: str) -> None:
    with _phone(browser) as page:
        page.goto(site + COUNTRY)
        page.evaluate(RECOUNT, [f"{site}/assets/map.js", {"24": 1}])
        changed, other = (page.locator(f'.sb-map a[data-region="{code}"]') for code in ("24", "25"))

        expect(changed).to_have_attribute("data-shade", "1")
        expect(changed.locator("title")).to_have_text("Västerbottens län: 1 fall")
        expect(other.locator("title")).to_have_text("Norrbottens län: inga fall")
        expect(other).to_have_attribute("data-shade", "0")
        expect(page.locator('[data-number="25"]')).to_have_text("0")
        expect(page.locator('[data-mark="25"]')).to_be_hidden()
