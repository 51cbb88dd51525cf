"""The finder in a browser: what readers write, choose and click, and what they get."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Route, expect

from tests.browser.visits import SECONDS, Scheme, Visit, window
from tests.builds import a_build
from tests.chromium import served
from tests.makers import a_case_text
from tests.retired import WITH_RETIRED

BUSY = re.compile("busy|done")
SMALLEST = 24
"""Pixels that something to click must measure both ways (WCAG 2.2, 2.5.8)."""
TOO_SMALL = """(least) => [...document.querySelectorAll(
    ".sb-finder :is(button, input:not([type=checkbox]), select, summary, label:has(input)), "
    + ".sb-search :is(input, button)")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && (box.width < least || box.height < least);
    }).map((element) => element.outerHTML)"""


def _tick(visit: Visit, panel: str, label: str) -> None:
    """Tick a box, in a panel that is opened first."""
    part = visit.page.locator(f'[data-panel="{panel}"]')
    if part.get_attribute("open") is None:
        part.locator("> summary").click()
    part.get_by_role("checkbox", name=label).first.check()


def _open_map(visit: Visit) -> None:
    visit.page.locator("[data-map-panel] > summary").click()


# Journeys


def test_fuel_that_a_village_owns_is_found_in_dalarna(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/")
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("bygdeägd mack")
        visit.page.keyboard.press("Enter")
        visit.done()
        _tick(visit, "service", "Drivmedel")
        _tick(visit, "region", "Dalarnas län")

        expect(visit.page).to_have_url(re.compile("service=drivmedel&region=20$"))
        first = visit.page.locator("[data-case-id]:visible").first
        expect(first).to_have_attribute("data-case-id", "sollero-byagd-tankstation")
        first.get_by_role("link").click()
        expect(visit.page.locator("h1")).to_contain_text("Sollerön")
        assert visit.troubles == []


def test_all_cases_of_a_municipality_are_found_by_the_map(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/")
        _open_map(visit)
        visit.page.locator('.sb-map a[data-region="24"]').click()
        inside = visit.page.locator('.sb-map a[data-region="2421"]')
        inside.wait_for(timeout=SECONDS)
        count = int(str(inside.get_attribute("data-count")))
        inside.click()

        visit.has_count(count)
        assert len(visit.found()) == count
        expect(visit.page).to_have_url(f"{site}/fall/?region=2421")
        places = visit.page.locator("[data-case-id]:visible .sb-card__place").all_inner_texts()
        assert all("Storuman" in place for place in places)
        assert visit.troubles == []


def test_a_misspelt_word_is_mended(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/")
        visit.page.locator("#sb-find").press_sequentially("lanthandl")
        visit.done()

        expect(visit.page.locator("[data-told]")).to_have_text("Visar träffar för ”lanthandel”.")
        expect(visit.page.locator("[data-case-id]:visible").first).to_contain_text(
            re.compile("lanthand", re.IGNORECASE)
        )


def test_nothing_found_leads_to_a_wish_with_what_was_searched_for(
    browser: Browser, site: str
) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?q=xyzzyq&service=drivmedel")
        visit.has_count(0)
        told = "problem=Jag%20s%C3%B6kte%20efter%3A%20xyzzyq%2C%20Drivmedel"

        expect(visit.page.locator("[data-nothing]")).to_be_visible()
        wish = visit.page.get_by_role("link", name="Önska ett fall")
        expect(wish).to_have_attribute("href", re.compile(re.escape(told)))
        visit.page.get_by_role("button", name="Sök utan det som är valt").click()
        expect(visit.page).to_have_url(f"{site}/fall/?q=xyzzyq")


def test_fuel_in_dalarna_is_found_without_scripts(browser: Browser, site: str) -> None:
    with window(browser, site, has_scripts=False) as visit:
        visit.look("/")
        visit.page.get_by_role("searchbox").fill("mack")
        visit.page.keyboard.press("Enter")
        expect(visit.page).to_have_url(f"{site}/fall/?q=mack")
        visit.page.locator("[data-panel=service]").get_by_role("link", name="Drivmedel").click()

        expect(visit.page.locator("h1")).to_have_text("Drivmedel")
        expect(visit.page.get_by_role("link", name=re.compile("Sollerön")).first).to_be_visible()


# The address and the back button


@pytest.mark.parametrize(
    "address",
    [
        "?q=mack",
        "?q=mack&service=drivmedel&region=20&region=2421&status=running",
        "?form=lanthandel&sort=title",
        "?programme=service-i-samverkan&evidence=medium&sort=started",
        "?service=dagligvaror&show=30",
        "?completeness=whole&sort=title",
    ],
)
def test_an_address_gives_the_same_view_again(browser: Browser, site: str, address: str) -> None:
    with window(browser, site) as visit:
        visit.look(f"/fall/{address}")
        found, count = visit.found(), visit.count()
        visit.page.get_by_role("button", name="Kopiera länk").click()
        copied = str(visit.page.evaluate("navigator.clipboard.readText()"))

        assert copied == f"{site}/fall/{address}"
        visit.look(copied.removeprefix(site))
        assert (visit.found(), visit.count()) == (found, count)
        assert len(found) == min(count, 30 if "show" in address else 10)


def test_an_address_with_a_retired_term_shows_what_it_is_called_now(
    browser: Browser, tmp_path: Path
) -> None:
    cases = {
        "one.md": a_case_text(title="Paket i Norrvik", services="[telegraf, apotek]"),
        "two.md": a_case_text(title="Paket i Söderby", services="[post-paket]"),
        "three.md": a_case_text(title="Medicin i Västervik", services="[apotek]"),
    }
    built = a_build(tmp_path, cases | WITH_RETIRED)
    assert built.code == 0, built.output
    with served(built.site) as site, window(browser, site) as visit:
        visit.look("/fall/?service=telegraf&service=post-paket&sort=title")
        assert visit.found() == ["one", "two"]
        box = visit.page.get_by_role("checkbox", name="Post och paket")
        expect(box).to_be_checked()
        visit.page.get_by_role("button", name="Kopiera länk").click()
        expect(visit.page).to_have_url(f"{site}/fall/?service=post-paket&sort=title")
        visit.look("/fall/?service=telegraf%7Eapotek")
        assert visit.found() == ["one"]


def test_hits_that_have_ended_are_marked_like_those_in_the_list(
    browser: Browser, site: str
) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?status=ended&show=30")
        ended = visit.page.locator("[data-case-id]:visible .sb-card--ended")

        assert ended.count() == visit.count() == len(visit.found())
        assert {"Avslutat"} == {
            line.split(" · ")[-1] for line in ended.locator(".sb-card__place").all_inner_texts()
        }


def test_the_back_button_undoes_a_choice_but_not_each_key(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/om/")
        visit.page.goto(f"{site}/fall/")
        visit.page.locator("#sb-find").press_sequentially("mack")
        visit.done()
        found = visit.count()
        _tick(visit, "region", "Uppsala län")
        expect(visit.page).to_have_url(f"{site}/fall/?q=mack&region=03")

        visit.page.go_back()
        visit.has_count(found)
        expect(visit.page).to_have_url(f"{site}/fall/?q=mack")
        expect(visit.page.get_by_role("button", name="Ta bort Uppsala län")).to_have_count(0)
        visit.page.go_back()
        expect(visit.page).to_have_url(f"{site}/om/")


def test_a_reader_comes_back_from_a_case_to_the_same_view(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?q=mack&service=drivmedel")
        visit.page.get_by_role("button", name="Visa fler").click()
        expect(visit.page.locator("[data-case-id]:visible")).to_have_count(20)
        found = visit.found()
        visit.page.locator("[data-case-id]:visible a").last.click()
        visit.page.go_back()
        visit.done()

        assert visit.found() == found


# What is typed and chosen


def test_what_is_typed_is_searched_for_and_marked(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.go("/fall/")
        visit.page.locator("#sb-find").press_sequentially("mack")
        visit.done()

        assert {"harbomacken", "moskosel-petrol-bymack"} <= {*_all(visit)}
        marked = visit.page.locator("[data-hits] mark").all_inner_texts()
        assert marked
        assert all("mack" in word.lower() for word in marked)
        assert visit.troubles == []


@pytest.mark.parametrize("address", ["/fall/", "/fall/?q=buss"])
def test_what_is_typed_before_the_finder_has_come_is_kept(
    browser: Browser, site: str, address: str
) -> None:
    with window(browser, site) as visit:
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        visit.page.route("**/finder.js", hold)
        with visit.page.expect_request("**/finder.js"):
            visit.page.goto(site + address, wait_until="commit")
        visit.page.locator("#sb-find").press_sequentially("mack")
        expect(visit.page.locator("[data-tools]")).to_be_hidden()
        held.pop().continue_()
        visit.done()

        expect(visit.page.locator("#sb-find")).to_have_value("mack")
        expect(visit.page).to_have_url(re.compile(r"\?q=mack$"))
        assert {"harbomacken", "moskosel-petrol-bymack"} <= {*_all(visit)}


def _all(visit: Visit) -> list[str]:
    """Every case found, ten more at a time."""
    more = visit.page.locator("[data-more] button")
    while more.is_visible():
        shown = len(visit.found())
        more.click()
        expect(visit.page.locator("[data-case-id]:visible")).not_to_have_count(shown)
    return visit.found()


def test_counts_follow_what_is_chosen(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?region=20")
        count = visit.page.locator('[data-choice="drivmedel"] [data-count]')
        told = int(count.inner_text())
        _tick(visit, "service", "Drivmedel")

        visit.has_count(told)


def test_a_municipality_takes_the_place_of_its_county(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?region=24")
        visit.page.get_by_label("Skriv namnet på en kommun").fill("storum")
        visit.page.keyboard.press("Enter")
        visit.page.keyboard.press("Space")

        expect(visit.page).to_have_url(f"{site}/fall/?region=2421")
        expect(visit.page.get_by_role("checkbox", name="Västerbottens län")).not_to_be_checked()


@pytest.mark.parametrize(("written", "name"), [("ostersund", "Östersund"), ("bjurh", "Bjurholm")])
def test_every_municipality_can_be_written(
    browser: Browser, site: str, written: str, name: str
) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/")
        visit.page.locator("[data-panel=region] > summary").click()
        visit.page.get_by_label("Skriv namnet på en kommun").fill(written)

        expect(visit.page.get_by_role("checkbox", name=re.compile(f"^{name} "))).to_be_visible()
        expect(visit.page.locator("[data-panel=region] [data-typed]")).to_have_text("1 plats")


def test_what_is_chosen_is_taken_away_one_by_one_or_all_at_once(
    browser: Browser, site: str
) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?service=drivmedel&service=apotek&region=20")
        visit.page.get_by_role("button", name="Ta bort Apotek").click()
        expect(visit.page).to_have_url(f"{site}/fall/?service=drivmedel&region=20")
        expect(visit.page.get_by_role("button", name="Ta bort Dalarnas län")).to_be_focused()

        visit.page.get_by_role("button", name="Rensa allt").click()
        expect(visit.page).to_have_url(f"{site}/fall/")
        expect(visit.page.locator("#sb-find")).to_be_focused()
        expect(visit.page.locator("[data-search-state=idle]")).to_be_visible()


def test_the_page_of_a_term_leads_to_the_cases_that_have_two(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.go("/tjanster/drivmedel/")
        line = visit.page.locator(".sb-inline li", has=visit.page.get_by_role("link")).first
        shared = re.search(r"\((\d+) ", line.inner_text())
        name = " ".join(line.get_by_role("link").inner_text().split())
        line.get_by_role("link").click()

        assert shared is not None
        visit.has_count(int(shared[1]))
        assert name.startswith("Drivmedel + ")
        expect(visit.page.get_by_role("button", name=name)).to_be_visible()
        assert visit.troubles == []


def test_a_place_in_the_text_is_offered_as_a_choice(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?q=mack+i+Storuman")
        visit.page.get_by_role("button", name="Visa bara fall i Storuman").click()

        expect(visit.page).to_have_url(f"{site}/fall/?q=mack&region=2421")
        expect(visit.page.get_by_label("Sök bland fallen")).to_have_value("mack")
        expect(visit.page.locator("[data-offer]")).to_be_hidden()


def test_hits_are_sorted_as_asked(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/?service=drivmedel")
        visit.page.get_by_label("Sortera efter").select_option(label="Titel")
        expect(visit.page).to_have_url(f"{site}/fall/?service=drivmedel&sort=title")
        visit.done()
        _all(visit)

        titles = visit.page.locator("[data-hits] h3").all_inner_texts()
        assert titles[0].startswith(("A", "B"))
        assert titles[-1].startswith(("T", "U", "V", "Y", "Å", "Ä", "Ö"))


def test_the_map_follows_the_search(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/")
        _open_map(visit)
        area = visit.page.locator('.sb-map a[data-region="20"]')
        everything = int(str(area.get_attribute("data-count")))
        _tick(visit, "service", "Drivmedel")
        visit.done()

        assert int(str(area.get_attribute("data-count"))) < everything


# Screen readers, keyboards and phones


def test_the_count_is_told_once_the_reader_rests(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/")
        status = visit.page.locator("[data-status]")
        visit.page.wait_for_timeout(900)
        visit.page.evaluate(
            "() => { window.told = []; new MutationObserver(() =>"
            " window.told.push(document.querySelector('[data-status]').textContent))"
            ".observe(document.querySelector('[data-status]'), {childList: true}); }"
        )
        visit.page.locator("#sb-find").press_sequentially("macken", delay=90)
        visit.done()

        expect(status).to_contain_text("fall", timeout=SECONDS)
        visit.page.wait_for_timeout(1000)
        assert len(visit.page.evaluate("window.told")) == 1


def test_the_finder_is_used_by_keyboard_alone(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        keys = visit.page.keyboard
        visit.look("/fall/")
        keys.press("/")
        keys.type("mack")
        visit.done()
        _tab_to(visit, "summary", "Serviceslag")
        _tab_to(visit, "input", "drivmedel")
        keys.press("Space")
        expect(visit.page).to_have_url(f"{site}/fall/?q=mack&service=drivmedel")
        visit.done()
        _tab_to(visit, "button", "Visa fler")
        keys.press("Enter")

        expect(visit.page.locator("[data-case-id]:visible").nth(10).locator("a")).to_be_focused()
        assert visit.troubles == []


def _tab_to(visit: Visit, tag: str, text: str) -> None:
    """Press Tab until an element has the focus, which must be seen on the way."""
    for _ in range(200):
        visit.page.keyboard.press("Tab")
        here = visit.page.evaluate(
            "() => { const e = document.activeElement; return [e.localName,"
            " e.value || e.textContent, getComputedStyle(e).outlineStyle]; }"
        )
        if here[0] == tag and text in here[1]:
            assert here[2] != "none"
            return
    pytest.fail(f"no {tag} {text} by Tab")


def test_the_panels_of_a_phone_are_opened_and_closed(browser: Browser, site: str) -> None:
    with window(browser, site, width=320) as visit:
        visit.look("/fall/?q=mack")
        panels, toggle = visit.page.locator("[data-panels]"), visit.page.locator("[data-toggle]")
        expect(panels).to_be_hidden()
        toggle.click()
        expect(toggle).to_have_attribute("aria-expanded", "true")
        _tick(visit, "service", "Drivmedel")
        expect(toggle).to_contain_text("(1)")
        visit.page.keyboard.press("Escape")

        expect(panels).to_be_hidden()
        expect(toggle).to_be_focused()


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_what_can_be_clicked_is_large_enough_and_in_sight(
    browser: Browser, site: str, width: int
) -> None:
    with window(browser, site, width=width) as visit:
        visit.look("/fall/?q=mack&service=drivmedel")
        if width < 960:
            visit.page.locator("[data-toggle]").click()
        visit.page.evaluate("document.querySelectorAll('.sb-panel').forEach(p => p.open = true)")

        assert visit.page.evaluate(TOO_SMALL, SMALLEST) == []
        assert visit.width() == [0]


STATES = {
    "empty": "/fall/",
    "typed": "/fall/?q=drivmedel",
    "filtered": "/fall/?q=mack&service=drivmedel&region=20",
    "no hit": "/fall/?q=xyzzyq",
    "map chosen": "/fall/?region=2421",
    "English": "/en/fall/?q=fuel",
    "another page": "/",
}


OPENED = {"filtered", "map chosen"}
"""States that somebody opens something in; ``make audit`` has the others in all windows."""
WINDOWS: list[tuple[int, Scheme]] = [(1280, "light"), (390, "dark"), (390, "light"), (1280, "dark")]
LOOKED = [
    (state, *size) for state in STATES for size in (WINDOWS if state in OPENED else WINDOWS[:2])
]


@pytest.mark.parametrize(("state", "width", "scheme"), LOOKED)
def test_axe_finds_nothing_to_mend(
    browser: Browser, site: str, state: str, width: int, scheme: Scheme
) -> None:
    with window(browser, site, width=width, scheme=scheme, is_calm=True) as visit:
        visit.look(STATES[state])
        toggle = visit.page.locator("[data-toggle]")
        if state in OPENED and toggle.is_visible():
            toggle.click()
        if state == "map chosen":
            _open_map(visit)
            visit.page.locator('.sb-map a[data-region="2421"]').wait_for(timeout=SECONDS)
        found = Axe().run(visit.page).response["violations"]

        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


# Every page


def test_the_box_in_the_header_leads_to_the_finder_of_its_language(
    browser: Browser, site: str
) -> None:
    with window(browser, site) as visit:
        visit.look("/en/")
        visit.page.get_by_role("searchbox").fill("fuel")
        visit.page.keyboard.press("Enter")
        visit.done()

        expect(visit.page).to_have_url(f"{site}/en/fall/?q=fuel")
        expect(visit.page.locator("html")).to_have_attribute("lang", "en")
        assert visit.count() > 10


def test_the_finder_has_one_search_box(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/fall/")

        expect(visit.page.get_by_role("search")).to_have_count(1)


def test_a_slash_is_a_letter_while_something_is_written(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.look("/")
        box = visit.page.get_by_role("searchbox")
        visit.page.keyboard.press("/")
        expect(box).to_be_focused()
        visit.page.keyboard.type("a/b")

        expect(box).to_have_value("a/b")


def test_an_index_that_cannot_be_fetched_leaves_the_whole_list(browser: Browser, site: str) -> None:
    with window(browser, site) as visit:
        visit.page.route("**/pagefind/**", lambda route: route.abort())
        visit.page.goto(f"{site}/fall/?q=mack")

        expect(visit.page.locator("[data-failed]")).to_be_visible(timeout=SECONDS)
        assert len(visit.found()) == 10


@pytest.mark.parametrize("file", ["**/data/search/sv-cases.json", "**/*.pf_fragment?*"])
def test_what_could_not_be_fetched_is_fetched_at_the_next_search(
    browser: Browser, site: str, file: str
) -> None:
    with window(browser, site) as visit:
        visit.page.route(file, lambda route: route.abort(), times=1)
        visit.page.goto(f"{site}/fall/?q=mack")
        expect(visit.page.locator("[data-failed]")).to_be_visible(timeout=SECONDS)
        visit.page.get_by_label("Sök bland fallen").fill("macken")

        expect(visit.page.locator("[data-failed]")).to_be_hidden(timeout=SECONDS)
        assert visit.found()


def test_the_form_for_wishes_has_the_field_that_is_filled_in() -> None:
    form = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE" / "3-onskemal.yml"

    assert "id: problem\n" in form.read_text(encoding="utf-8")
