"""The lines of a bank's rolls."""

from datetime import date
from pathlib import PurePosixPath

import pytest

from servicebank.check.rolls import listed, rolls, struck
from servicebank.language.catalog import Catalog
from servicebank.model.roll import Kept, Strike
from servicebank.model.source import Source

SWEDISH = Catalog.load("sv")


def _roll(name: str, *lines: str) -> Source:
    return Source(PurePosixPath(name), "\n".join(lines), None, 0)


def test_addresses_are_written_as_they_are_read() -> None:
    kept = (
        Kept(""),
        Kept("fall/a/"),
        Kept("fall/b/", "fall/a/"),
        Kept("om/", ""),
        Kept("om/Vår FAQ/"),
    )
    text = listed(reversed(kept), SWEDISH)

    assert text.split("\n")[2:] == [
        "/",
        "fall/a/",
        "fall/b/ -> fall/a/",
        "om/ -> /",
        "om/Vår FAQ/",
        "",
    ]
    found = rolls([_roll("addresses.txt", text)])
    assert [(one.address, one.to) for one in found.kept] == [(one.address, one.to) for one in kept]
    assert [one.line for one in found.kept] == [3, 4, 5, 6, 7]


def test_dead_links_are_written_as_they_are_read() -> None:
    strike = Strike("https://example.org/å?b=c", 3, date(2026, 11, 2), date(2026, 11, 16), "404")

    found = rolls([_roll("links.txt", struck([strike], SWEDISH))])

    assert (found.strikes, found.odd) == ((strike,), ())


@pytest.mark.parametrize(
    "line",
    [
        "fall",
        "/fall/a/",
        "fall/../../etc/",
        "fall/./a/",
        "fall//a/",
        "https://example.org/",
        "fall/a/?q=b",
        "fall/a:b/",
        "fall/a/ -> ",
        "fall/a/ -> https://example.org/",
        "fall/a/ -> javascript:alert(1)",
        "fall/a/ -> fall/a/",
        'fall/"><script>/',
    ],
)
def test_what_is_no_address_is_odd_and_nothing_else(line: str) -> None:
    found = rolls([_roll("addresses.txt", "# om filen", "", line)])

    assert found.kept == ()
    assert [odd.mark.line for odd in found.odd] == [3]


@pytest.mark.parametrize(
    "line",
    [
        "https://example.org/a",
        "https://example.org/a 0 2026-11-02 2026-11-16 404",
        "https://example.org/a 3 2026-11-02 2026-11-31 404",
        "https://example.org/a 3 2026-11-16 2026-11-02 404",
        "example.org 3 2026-11-02 2026-11-16 404",
    ],
)
def test_what_is_no_trial_of_a_link_is_odd(line: str) -> None:
    found = rolls([_roll("links.txt", line)])

    assert (found.strikes, len(found.odd)) == ((), 1)
