"""The feeds of this repository's own site."""

from pathlib import Path

import feedparser
from icalendar import Calendar

from tests.builds import SITE_URL, Build
from tests.publish.feeds.atom_rules import broken

FEED = "application/atom+xml"


def _feeds(site: Path) -> list[Path]:
    return sorted(site.rglob("feed.xml"))


def test_all_feeds_keep_the_rules_and_lead_to_pages(built: Build) -> None:
    found = _feeds(built.site)

    assert len(found) > 40
    for path in found:
        text = path.read_text(encoding="utf-8")
        assert broken(text) == [], path
        read = feedparser.parse(text)
        assert not read.bozo
        for link in (read.feed.link, *(entry.link for entry in read.entries)):
            assert f"{link.removeprefix(SITE_URL)}index.html" in built.pages


def test_pages_tell_programs_of_the_feed_of_everything_and_of_their_own(built: Build) -> None:
    for address, expected in (
        ("", ["feed.xml"]),
        ("fall/harbomacken/", ["../../feed.xml"]),
        ("tjanster/drivmedel/", ["../../feed.xml", "feed.xml"]),
        ("platser/norrbottens-lan/", ["../../feed.xml", "feed.xml"]),
        ("en/tjanster/drivmedel/", ["../../feed.xml", "feed.xml"]),
    ):
        told = built.page(address).all("link", rel="alternate", type=FEED)
        assert [link["href"] for link in told] == expected


def test_readers_find_the_feed_where_its_cases_are(built: Build) -> None:
    assert "feed.xml" in built.page("tjanster/drivmedel/").hrefs
    assert "../feed.xml" in built.page("fall/").hrefs
    page = built.page("om/folja/")
    assert len([href for href in page.hrefs if href.endswith("/feed.xml")]) > 40


def test_the_calendar_has_every_case(built: Build) -> None:
    text = (built.site / "data" / "v1" / "reviews.ics").read_text(encoding="utf-8")
    cases = [page for page in built.pages if page.startswith("fall/") and page.count("/") == 2]

    assert len(Calendar.from_ical(text).events) == len(cases)
