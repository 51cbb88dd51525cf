"""What fields may hold."""

from collections.abc import Mapping

import pytest

from tests.check.rules.telling import MONEY, said
from tests.makers import PUBLICATION, rules


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"place": "~"}, ["empty-value"]),
        ({"place": '""'}, ["empty-value"]),
        ({"place": '" "'}, ["empty-value"]),
        ({"place": '"~"'}, []),
        ({"title": ""}, ["empty-value"]),
        ({"services": "[post-paket, ]"}, []),
        ({"services": "[post-paket, null]"}, ["empty-value", "unknown-term"]),
        ({"services": "[]"}, ["empty-list", "text-length"]),
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
        ({"reviewed": "{date: 2024-01, by: Byalaget}"}, ["not-a-date"]),
        ({"funding": f"[{MONEY}, year: 19}}]"}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("40000", "4_0")}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("40000", "0x1F")}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("40000", "-1")}, ["odd-value"]),
        ({"funding": f"[{MONEY}}}]".replace("SEK", "kr")}, ["odd-value"]),
        ({"aliases": "[Åsen]"}, ["odd-value"]),
        ({"sources": f"\n  Å: {PUBLICATION}"}, ["odd-value", "source-not-cited"]),
    ],
)  # fmt: skip
def test_fields_are_held_to_their_form(
    fields: Mapping[str, str | None], expected: list[str]
) -> None:
    found = rules(said(fields))

    assert [rule for rule in found if rule != "source-not-listed"] == expected
