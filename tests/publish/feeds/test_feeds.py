"""Feeds and calendars, read by other people's programs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import PurePosixPath

import feedparser
import pytest
from icalendar import Calendar as Read

from servicebank.model.roll import Kept
from servicebank.publish.feeds.atom import FORBIDDEN
from servicebank.publish.feeds.calendar import LONGEST, folded
from servicebank.publish.feeds.channels import channels
from servicebank.publish.feeds.files import feeds
from servicebank.publish.open_data.places import REVIEWS
from servicebank.source.history import Life
from tests.makers import SETTINGS, TODAY, VOCABULARIES, a_case_text
from tests.publish.feeds.atom_rules import broken
from tests.sites import an_assembly, the_site

ADDRESS = "https://example.org/bank/"
ENGLISH = (
    "{title: Parcels, need: They had a long way., action: The shop took them on., outcome: unknown}"
)
FIRST, LAST = datetime(2026, 2, 1, 12, tzinfo=UTC), datetime(2026, 3, 1, 7, 30, tzinfo=UTC)
CASES = {
    "norr": a_case_text(title="Ett & annat i norr", regions="[Arvidsjaur]", en=ENGLISH),
    "syd": a_case_text(title="Paket i syd", regions="[Ystad]", services="[drivmedel]"),
}
LIVES = {
    PurePosixPath("norr.md"): Life(FIRST, LAST),
    PurePosixPath("syd.md"): Life(None, FIRST),
}

RETIRED = {
    "vocabulary/services.yml": VOCABULARIES["vocabulary/services.yml"]
    + "  - {id: telegraf, label: {sv: Telegraf, en: Telegraph}, replaced_by: post-paket}\n"
}


def _files(  # noqa: PLR0913 - what a site is made from
    lives: Mapping[PurePosixPath, Life] = LIVES,
    *,
    address: str = ADDRESS,
    today: date = TODAY,
    settings: str = SETTINGS,
    cases: Mapping[str, str] = CASES,
    vocabularies: Mapping[str, str] | None = None,
    kept: Iterable[str] = (),
) -> dict[str, str]:
    assembly = an_assembly(cases, settings=settings, vocabularies=vocabularies)
    bank = replace(assembly.bank, kept=tuple(map(Kept, kept)))
    editions = the_site(replace(assembly, bank=bank)).editions.values()
    return {
        asset.address: asset.written().decode() for asset in feeds(editions, address, lives, today)
    }


def _name(case: str, aliases: str, lives: Mapping[PurePosixPath, Life]) -> str:
    """What a case with some aliases is called in feeds, without the authority."""
    text = CASES["norr"].replace("sources:", f"aliases: [{aliases}]\nsources:")
    files = _files(lives, cases={case: text}, settings=f"{SETTINGS}\nauthority: a.example,2026\n")
    name: str = feedparser.parse(files["feed.xml"]).entries[0].id
    return name.rpartition("/")[2]


def _lives(**days: tuple[int | None, int]) -> dict[PurePosixPath, Life]:
    """When files came and were last changed, each as a day of a month."""
    return {
        PurePosixPath(f"{name}.md"): Life(
            None if first is None else FIRST.replace(day=first), FIRST.replace(day=last)
        )
        for name, (first, last) in days.items()
    }


def test_there_is_a_feed_of_everything_and_one_of_each_county_and_service_in_each_language() -> (
    None
):
    assert [*_files()] == [
        "feed.xml",
        "tjanster/drivmedel/feed.xml",
        "tjanster/post-paket/feed.xml",
        "platser/skane-lan/feed.xml",
        "platser/norrbottens-lan/feed.xml",
        REVIEWS,
        "en/feed.xml",
        "en/tjanster/post-paket/feed.xml",
        "en/platser/norrbottens-lan/feed.xml",
    ]


@pytest.mark.parametrize("address", [ADDRESS, ""])
@pytest.mark.parametrize("lives", [LIVES, {}], ids=["git", "no git"])
def test_every_feed_keeps_the_rules_of_atom(
    address: str, lives: Mapping[PurePosixPath, Life]
) -> None:
    found = {name: text for name, text in _files(lives, address=address).items() if "feed" in name}

    assert [(name, fault) for name, text in found.items() for fault in broken(text)] == []


def test_a_feed_reader_finds_what_came_and_changed_with_the_latest_first() -> None:
    read = feedparser.parse(_files()["feed.xml"])

    assert not read.bozo
    assert [(entry.title, entry.link, entry.updated) for entry in read.entries] == [
        ("Ett & annat i norr", f"{ADDRESS}fall/norr/", "2026-03-01T07:30:00Z"),
        ("Paket i syd", f"{ADDRESS}fall/syd/", "2026-02-01T12:00:00Z"),
    ]
    assert read.entries[0].published == "2026-02-01T12:00:00Z"
    assert "published" not in read.entries[1]
    assert read.feed.updated == "2026-03-01T07:30:00Z"
    assert {tag.term for tag in read.entries[1].tags} == {"drivmedel", "lanthandel", "1286"}


def test_a_case_has_the_same_name_in_every_feed_and_another_in_another_language() -> None:
    files = _files()
    names = [
        feedparser.parse(files[name]).entries[0].id
        for name in ("feed.xml", "platser/norrbottens-lan/feed.xml", "en/feed.xml")
    ]

    assert names[0] == names[1] != names[2]


def test_names_stay_when_the_site_moves_and_a_case_is_renamed() -> None:
    renamed = {"norrvik": CASES["norr"].replace("sources:", "aliases: [norr]\nsources:")}
    here = feedparser.parse(_files(cases={"norr": CASES["norr"]})["feed.xml"])
    there = feedparser.parse(_files(cases=renamed, address="https://example.com/")["feed.xml"])

    assert here.entries[0].id == there.entries[0].id
    assert here.feed.id == there.feed.id


@pytest.mark.parametrize(
    ("aliases", "lives", "expected"),
    [
        ("first", _lives(first=(1, 3), now=(3, 9)), "first"),
        ("first, second", _lives(first=(1, 3), second=(3, 5), now=(5, 9)), "first"),
        ("second, first", _lives(first=(1, 3), second=(3, 5), now=(5, 9)), "first"),
        ("other", _lives(other=(1, 5), now=(2, 5)), "now"),
        ("other, first", _lives(first=(1, 3), other=(1, 5), now=(3, 5)), "first"),
        ("one, two", _lives(one=(1, 5), two=(2, 5), now=(5, 5)), "one"),
        ("never", _lives(now=(3, 9)), "now"),
        ("other", _lives(other=(None, 5), now=(None, 5)), "now"),
        ("first", _lives(now=(None, 9)), "first"),
        ("first, second", {}, "first"),
    ],
    ids=[
        "renamed", "renamed twice", "in another order", "took in another", "renamed and took in",
        "two became one", "never a file", "shallow and took in", "shallow", "no git",
    ],
)  # fmt: skip
def test_an_alias_changes_no_name_unless_the_file_was_called_so(
    aliases: str, lives: Mapping[PurePosixPath, Life], expected: str
) -> None:
    assert _name("now", aliases, lives) == expected


def test_reviews_keep_their_names_as_cases_do() -> None:
    took_in = {"norr": CASES["norr"].replace("sources:", "aliases: [syd]\nsources:")}
    before, after = _files()[REVIEWS], _files(cases=took_in)[REVIEWS]

    names = {str(event.uid) for event in Read.from_ical(before).events}
    assert {str(event.uid) for event in Read.from_ical(after).events} < names


def test_names_are_tags_of_the_authority_that_the_bank_has() -> None:
    files = _files(settings=f"{SETTINGS}\nauthority: example.org,2026\n")

    assert (
        feedparser.parse(files["en/feed.xml"]).entries[0].id == "tag:example.org,2026:case/norr/en"
    )
    assert feedparser.parse(files["feed.xml"]).feed.id == "tag:example.org,2026:feed"


def test_without_a_history_a_case_changed_when_it_was_reviewed_or_its_sources_were_read() -> None:
    reviewed = a_case_text(
        title="Paket i Norrby", reviewed="{date: 2026-06-01, by: Norrviks byalag}"
    )
    read = feedparser.parse(_files({}, cases={"a": a_case_text(), "b": reviewed})["feed.xml"])

    assert [entry.updated for entry in read.entries] == [
        "2026-06-01T00:00:00Z",
        "2026-05-04T00:00:00Z",
    ]


def test_a_clock_that_is_behind_gives_no_days_that_have_not_come() -> None:
    editions = the_site(an_assembly(CASES)).editions.values()
    files = feeds(editions, ADDRESS, {}, date(2020, 1, 1))

    assert "<updated>2020-01-01T00:00:00Z</updated>" in next(files).written().decode()


def test_a_bank_without_cases_has_an_empty_feed_in_each_language() -> None:
    found = _files(cases={"a": a_case_text(state="draft")})

    assert [*found] == ["feed.xml", "en/feed.xml"]
    for text in found.values():
        assert broken(text) == []
        assert "<updated>1970-01-01T00:00:00Z</updated>" in text
    assert f'href="{ADDRESS}en/"' in found["en/feed.xml"]


@pytest.mark.parametrize("address", [ADDRESS, ""])
def test_the_feed_of_a_retired_term_is_that_of_the_term_in_its_place(address: str) -> None:
    found = _files(vocabularies=RETIRED, address=address)
    old, new = (
        feedparser.parse(found[f"tjanster/{name}/feed.xml"]) for name in ("telegraf", "post-paket")
    )

    assert "en/tjanster/telegraf/feed.xml" in found
    assert broken(found["tjanster/telegraf/feed.xml"]) == []
    assert [entry.id for entry in old.entries] == [entry.id for entry in new.entries] != []
    assert old.feed.id == new.feed.id
    (canonical,) = (link.href for link in old.feed.links if link.rel == "self")
    assert canonical == (
        f"{ADDRESS}tjanster/post-paket/feed.xml" if address else "../post-paket/feed.xml"
    )


@pytest.mark.parametrize("address", ["tjanster/apotek/", "en/platser/skane-lan/"])
def test_a_term_that_has_lost_its_cases_keeps_an_empty_feed_where_it_was(address: str) -> None:
    feed = _files(kept=[address])[f"{address}feed.xml"]
    read = feedparser.parse(feed)

    assert broken(feed) == []
    assert read.entries == []
    assert read.feed.updated == "2026-03-01T07:30:00Z"
    assert read.feed.link == f"{ADDRESS}{address}"


def test_the_feed_of_a_retired_term_is_empty_while_the_one_in_its_place_has_no_cases() -> None:
    kept = ["tjanster/telegraf/"]
    found = _files(vocabularies=RETIRED, kept=kept, cases={"syd": CASES["syd"]})

    assert feedparser.parse(found["tjanster/telegraf/feed.xml"]).entries == []


@pytest.mark.parametrize(
    ("address", "said"),
    [("feed.xml", "Det som fallet berättar om är avslutat (2020)."), ("en/feed.xml", "(2020).")],
)
def test_a_case_that_has_ended_says_so_first(address: str, said: str) -> None:
    ended = a_case_text(
        status="ended", started="2015", ended="2020", end_reason="unknown", en=ENGLISH
    )

    (entry,) = feedparser.parse(_files(cases={"norr": ended})[address]).entries

    assert said in entry.summary
    assert entry.summary.index(said) < 60


def test_what_cannot_stand_in_xml_is_left_out() -> None:
    assert FORBIDDEN.sub("", "a\x00\x0bb\ufffe\n\U0001f600å") == "ab\n\U0001f600å"


def test_a_calendar_program_finds_the_day_of_each_review() -> None:
    text = _files()[REVIEWS]
    events = Read.from_ical(text).events

    assert [(event.summary, event.DTSTART) for event in events] == [
        ("Granska: Ett & annat i norr", date(2028, 5, 4)),
        ("Granska: Paket i syd", date(2028, 5, 4)),
    ]
    assert events[0].DTSTAMP == LAST
    assert events[0].location == "Arvidsjaur, Norrbottens län"
    assert len({event.uid for event in events}) == 2


def test_the_calendar_says_its_licence_its_version_and_its_day() -> None:
    read = Read.from_ical(_files()[REVIEWS])

    assert read.decoded("LAST-MODIFIED") == LAST
    assert str(read["X-SERVICEBANK-VERSION"]) == "1.0.0"
    assert "creativecommons.org/licenses/by/4.0" in str(read["X-SERVICEBANK-LICENCE"])
    assert "CC BY 4.0" in str(read["DESCRIPTION"])


def test_lines_of_a_calendar_are_short_and_end_as_they_must() -> None:
    text = _files()[REVIEWS]

    assert max(len(line.encode()) for line in text.split("\r\n")) <= LONGEST
    assert "\n" not in text.replace("\r\n", "")
    assert text.endswith("END:VCALENDAR\r\n")


@pytest.mark.parametrize("text", ["å" * 200, "a" * 75, "a" * 76, "", "\U0001f600" * 40])
def test_a_folded_line_is_the_same_when_it_is_put_together(text: str) -> None:
    lines = folded(text).split("\r\n")

    assert all(len(line.encode()) <= LONGEST for line in lines)
    assert lines[0] + "".join(line[1:] for line in lines[1:]) == text


def test_feeds_are_the_same_bytes_each_time() -> None:
    assert _files() == _files()


def test_every_feed_is_of_a_page() -> None:
    made = the_site(an_assembly(CASES))
    pages = {page.address for page in made.pages}

    for edition in made.editions.values():
        assert {channel.page for channel in channels(edition)} <= pages
