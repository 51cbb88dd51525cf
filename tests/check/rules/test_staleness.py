"""Cases that nobody has looked at for a long time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.check.rules.staleness import FAMILIES
from servicebank.check.run import Sources, run, texts
from servicebank.model.finding import Finding
from tests.makers import PUBLICATION, SETTINGS, a_case_text, some_sources

ADDRESS = "https://example.org/service"
DAYS = st.dates(date(2019, 1, 1), date(2027, 12, 31)).map(date.isoformat) | st.sampled_from(
    ("2021", "2025-13-01", "i går", "", "9999-12-31", "0001-01-01")
)


def _sources(*read: str, reviewed: str | None = None, interval: int = 24, **fields: str) -> Sources:
    listed = "".join(
        f"\n  {name}: {PUBLICATION.replace('2026-05-04', day).replace(ADDRESS, ADDRESS + name)}"
        for name, day in zip("abc", read, strict=False)
    )
    body = "".join(
        f"## {title}\nByn fick ett ombud.{''.join(f'[^{name}]' for name in 'abc'[: len(read)])}\n\n"
        for title in ("Utgångsläge", "Lösning", "Resultat", "Lärdomar")
    )
    review = {"reviewed": f"{{date: {reviewed}, by: Byalaget}}"} if reviewed else {}
    return some_sources(
        a_case_text(sources=listed, body=body, **review, **fields),
        settings=SETTINGS.replace("review_interval: 24", f"review_interval: {interval}"),
    )


def _told(sources: Sources, today: date) -> list[Finding]:
    return [one for one in run(sources, today).findings if one.rule == "review-overdue"]


@pytest.mark.parametrize(
    ("read", "months", "last"),
    [
        ("2024-11-23", 24, date(2026, 11, 23)),
        ("2024-02-29", 12, date(2025, 2, 28)),
        ("2024-02-29", 48, date(2028, 2, 29)),
        ("2026-08-31", 6, date(2027, 2, 28)),
        ("2026-01-31", 1, date(2026, 2, 28)),
        ("2026-12-15", 1, date(2027, 1, 15)),
        ("2026-01-01", 12, date(2027, 1, 1)),
        ("2024-12-31", 14, date(2026, 2, 28)),
    ],
)
def test_a_case_is_overdue_the_day_after_the_same_day_of_the_last_month(
    read: str, months: int, last: date
) -> None:
    sources = _sources(read, interval=months)

    assert _told(sources, last) == []
    assert len(_told(sources, date.fromordinal(last.toordinal() + 1))) == 1


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("read", "reviewed", "expected"),
    [
        (("2024-11-22",), None, "2024-11-22"),
        (("2024-11-23",), None, None),
        (("2020-01-01", "2024-11-23"), None, None),
        (("2020-01-01", "2024-11-22", "2021-01-01"), None, "2024-11-22"),
        (("2020-01-01",), "2025-01-01", None),
        (("2026-05-04",), "2024-11-22", "2024-11-22"),
    ],
)
def test_the_last_review_counts_and_without_one_the_last_reading(
    read: tuple[str, ...], reviewed: str | None, expected: str | None
) -> None:
    found = _told(_sources(*read, reviewed=reviewed), TODAY)

    assert [str(finding.message.values["day"]) for finding in found] == (
        [expected] if expected else []
    )


@pytest.mark.parametrize("state", ["draft", "review"])
def test_only_what_is_published_is_overdue(state: str) -> None:
    assert _told(_sources("2020-01-01", state=state), TODAY) == []


def test_the_help_has_the_day_of_today_and_the_last_reviewer() -> None:
    (finding,) = _told(_sources("2020-01-01", reviewed="2021-01-01"), TODAY)

    assert finding.help is not None
    assert finding.help.values == {"today": TODAY, "name": "Byalaget"}
    assert finding.edits == ()


@given(st.lists(DAYS, min_size=1, max_size=3), DAYS | st.none(), st.sampled_from((1, 11, 12, 24)))
def test_the_rule_is_never_kept_silent(read: list[str], reviewed: str | None, months: int) -> None:
    sources = _sources(*read, reviewed=reviewed, interval=months)
    world = run(sources, TODAY).world
    assert world is not None
    (family,) = FAMILIES

    for text in texts(sources, world):
        assert not [*family.rules[0].find(text, world)] or family.concerns(text, world)
