"""What fields may hold."""

from collections.abc import Mapping

import pytest

from servicebank.language.catalog import Catalog
from tests.check.rules.telling import MONEY, said
from tests.makers import PUBLICATION, rules

SWEDISH = Catalog.load("sv")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"place": "~"}, ["empty-value"]),
        ({"place": '""'}, ["empty-value"]),
        ({"place": '" "'}, ["empty-value"]),
        ({"place": '"~"'}, []),
        ({"title": ""}, ["empty-value"]),
        ({"services": "[post-paket, ]"}, []),
        ({"services": "[post-paket, null]"}, ["empty-value"]),
        ({"services": "[]"}, ["text-length"]),
        ({"organisations": "Byalaget"}, ["wrong-shape"]),
        ({"organisations": "[Byalaget]"}, ["wrong-shape"]),
        ({"organisations": "[{name: [Byalaget]}]"}, ["wrong-shape"]),
        ({"contact": "[a]"}, ["wrong-shape"]),
        ({"contact": "{organisation: Byalaget}"}, ["required-field"]),
        ({"contact": '{organisation: By, url: "https://example.org", e-post: a}'},
         ["unknown-field"]),
        ({"Status": "running"}, ["unknown-field"]),
        ({"title": "x" * 91}, ["text-length"]),
        ({"title": "x" * 90}, []),
        ({"need": "x" * 19}, ["text-length"]),
        ({"need": "x" * 20}, []),
        ({"outcome": "unknown"}, []),
        ({"outcome": "okänt"}, ["text-length"]),
        ({"title": '"Ett fall "'}, ["markup-in-field"]),
        ({"title": "Ett fall > ett annat"}, ["markup-in-field"]),
        ({"state": "klar"}, ["not-a-choice"]),
        ({"evidence": "Strong"}, ["not-a-choice"]),
        ({"started": "2010-13"}, ["not-a-date"]),
        ({"started": "2010-02-29"}, ["not-a-date"]),
        ({"started": "2012-02-29"}, []),
        ({"started": "2010-2"}, ["not-a-date"]),
        ({"started": "0000"}, ["not-a-date"]),
        ({"started": "10"}, ["not-a-date"]),
        ({"reviewed": "{date: 2026-01, by: Byalaget}"}, ["not-a-date"]),
        ({"funding": f"[{MONEY}, year: 19}}]"}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("40000", "4_0")}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("40000", "0x1F")}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("40000", "-1")}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("SEK", "kr")}, ["odd-value"]),
        ({"aliases": "[Åsen]"}, ["odd-value"]),
        ({"sources": f"\n  Å: {PUBLICATION}"}, ["odd-value"]),
    ],
)  # fmt: skip
def test_fields_are_held_to_their_form(
    fields: Mapping[str, str | None], expected: list[str]
) -> None:
    found = rules(said(fields))

    assert [rule for rule in found if rule != "source-not-listed"] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"status": None}, "Lägg till det, till exempel: status: running"),
        ({"services": None}, "Lägg till det, till exempel: services: [dagligvaror]"),
        ({"contact": "{organisation: Byalaget}"},
         'Lägg till det bland fälten i ”contact”, till exempel: url: "https://example.org/norrvik"'),
        ({"sources": '\n  bladet: {title: Byn, url: "https://a.example.org/", accessed: 2026}'},
         "Lägg till det bland fälten i ”bladet”, till exempel: publisher: Bygdebladet"),
        ({"status": ""}, "Skriv ett värde, till exempel: status: running"),
        ({"place": "~"},
         "inte är känt. Annars skriver du ett värde, till exempel: place: Norrvik"),
        ({"contact": "{organisation: Byalaget, url: }"},
         'Skriv ett värde, till exempel: url: "https://example.org/norrvik"'),
        ({"need": "Kort."}, "till exempel: need: Butiken i Norrvik skulle stänga"),
        ({"organisations": "[Byalaget]"},
         "inom klammerparenteser, till exempel: organisations: [{name: Norrviks byalag}]"),
        ({"contact": "Byalaget"}, "till exempel: contact: {organisation: Norrviks byalag, url: "),
        ({"title": "[a]"}, "till exempel: title: Lanthandeln i Norrvik drivs av byn"),
        ({"status": "zzz"}, "Välj ett av: planned (planerat), running (pågår), ended (avslutat),"),
        ({"funding": f"[{MONEY}}}]".replace("SEK", "12")}, "till exempel: currency: SEK"),
    ],
)  # fmt: skip
def test_what_to_write_is_shown_filled_in(fields: Mapping[str, str | None], expected: str) -> None:
    ways_out = [SWEDISH(finding.help) for finding in said(fields) if finding.help]

    assert [one for one in ways_out if expected.casefold() in one.casefold()], ways_out


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"sources": "\n  bladet:\n    title:\n    publisher:\n    url: ~\n    accessed:"}, 12),
        ({"contact": "{organisation: , url: }"}, 11),
        ({"organisations": "\n  - name:\n    kind:"}, 12),
    ],
)
def test_a_group_with_nothing_in_it_is_told_once(
    fields: Mapping[str, str | None], line: int
) -> None:
    found = [(finding.rule, finding.mark.line) for finding in said(fields)]

    assert [one for one in found if one[0] != "source-not-listed"] == [("empty-value", line)]


def test_a_group_that_is_begun_is_told_field_by_field() -> None:
    source = "\n  bladet:\n    title: Byn\n    publisher:\n    url:\n    accessed: 2026-05-04"

    assert rules(said({"sources": source})) == ["empty-value", "empty-value"]
