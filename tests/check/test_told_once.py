"""A fault that causes others is told once."""

from collections.abc import Mapping

import pytest

from tests.check.rules.telling import MONEY, said
from tests.makers import BODY, PUBLICATION, a_case_text, some_sources, told

READ_TWICE = PUBLICATION.replace("accessed", "published: 2099, accessed")
ENDED = {"status": "ended", "end_reason": "unknown", "ended": "2019"}
READ_LONG_AGO = {"sources": f"\n  bladet: {PUBLICATION.replace('2026', '2019')}"}
ROOM = "{file: Rum.JPG, alt: Hyllor med paket, credit: Norrviks byalag, licence: CC0}"


@pytest.mark.parametrize(
    ("fields", "rule", "suggestion"),
    [
        ({"title": None, "titel": "Lanthandeln"}, "unknown-field", "title"),
        ({"title": None, "Title": "Lanthandeln"}, "unknown-field", "title"),
        ({"titel": "Lanthandeln"}, "unknown-field", None),
        ({"services": None, "tjänster": "[post-paket]"}, "unknown-field", "services"),
        ({"sources": None, "källor": f"\n  bladet: {PUBLICATION}"}, "unknown-field", "sources"),
        ({"organisations": "[{namn: Byalaget}]"}, "unknown-field", "name"),
        ({"sources": f"\n  bladet: {PUBLICATION.replace('title', 'titel')}"}, "unknown-field",
         "title"),
        ({"status": "ended", "orsak": "Butiken brann."}, "unknown-field", "end_reason"),
        ({"plats": "~"}, "unknown-field", None),
        ({"services": "[]"}, "text-length", None),
        ({"sources": "{}"}, "text-length", None),
        ({"sources": "[]"}, "wrong-shape", None),
        ({"sources": "Bygdebladet"}, "wrong-shape", None),
        ({"sources": '\n  bladet: "https://example.org/x"'}, "wrong-shape", None),
        ({"services": "post-paket"}, "wrong-shape", "[post-paket]"),
        ({"services": "mack"}, "wrong-shape", "[drivmedel]"),
        ({"services": "kyrka"}, "wrong-shape", None),
        ({"services": "[{a: b}]"}, "wrong-shape", None),
        ({"regions": "Hebby"}, "wrong-shape", None),
        ({"related": "harbo"}, "wrong-shape", None),
        ({"methods": "karta"}, "wrong-shape", "[karta]"),
        ({"organisations": "Byalaget"}, "wrong-shape", None),
        ({"services": "[~]"}, "empty-value", None),
        ({"regions": '[" "]'}, "empty-value", None),
        ({"need": ""}, "empty-value", None),
        ({"sources": None}, "required-field", None),
        ({"status": None, "started": "2027"}, "required-field", None),
        ({"state": "utkast"}, "not-a-choice", "draft"),
        ({"state": "klar"}, "not-a-choice", None),
        (ENDED | {"status": "nedlagd"}, "not-a-choice", "ended"),
        ({"status": "planerad", "started": "2027"}, "not-a-choice", "planned"),
        ({"started": "dec 2099"}, "not-a-date", "2099-12"),
        (READ_LONG_AGO | {"reviewed": "{date: i fjol, by: Byalaget}"}, "not-a-date", None),
        (ENDED | {"started": "2099"}, "future-date", None),
        ({"sources": f"\n  bladet: {READ_TWICE}"}, "future-date", None),
        ({"ended": "2019", "end_reason": "unknown"}, "end-without-status", None),
        ({"related": "[Other]"}, "odd-value", "other"),
        ({"related": "[other.md]"}, "odd-value", "other"),
        ({"images": f"[{ROOM}]"}, "odd-value", None),
        ({"funding": f"[{MONEY}}}]".replace("bladet", "Bladet")}, "odd-value", "bladet"),
        ({"silenced": "{Long_Text: Samlad genomgång av länet.}"}, "odd-value", None),
        ({"funding": f"[{MONEY}}}]".replace("bladet", "blad")}, "source-not-listed", None),
    ],
)  # fmt: skip
def test_one_fault_in_the_facts_is_told_once(
    fields: Mapping[str, str | None], rule: str, suggestion: str | None
) -> None:
    found = said(fields)

    assert [(one.rule, one.suggestion) for one in found] == [(rule, suggestion)]


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("## Lösning\n", "", "missing-section"),
        ("## Utgångsläge\n", "", "text-before-heading"),
        ("## Lösning", "## Lösningar", "unknown-section"),
        ("## Lösning", "## Solution", "unknown-section"),
        ("## Lösning", "# Lösning", "heading-level"),
        ("## Lösning", "### Lösning", "missing-section"),
        (BODY, "", "missing-section"),
        (BODY, "Byn fick ett ombud.[^bladet]\n", "missing-section"),
        ("[^bladet]", "[^blad]", "source-not-listed"),
        ("[^bladet]", "[^Bladet]", "source-not-listed"),
        ("hämtas i byn.[^bladet]", "hämtas i byn.[^radion]", "source-not-listed"),
    ],
)
def test_one_fault_in_the_body_is_told_once(old: str, new: str, rule: str) -> None:
    assert [one.rule for one in said({}, body=BODY.replace(old, new))] == [rule]


@pytest.mark.parametrize("key", ["Bladet", "bygde bladet", "Å"])
def test_a_source_key_of_wrong_form_is_told_once_with_its_citations(key: str) -> None:
    sources = f"\n  {key}: {PUBLICATION}"

    found = said({"sources": sources}, body=BODY.replace("bladet", key))

    assert [one.rule for one in found] == ["odd-value"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (a_case_text(title='"Lanthandeln', regions="Hebby", sources=None, body=""), "syntax"),
        (a_case_text(body="").replace("  bladet:", "\tbladet:"), "tab"),
        (a_case_text().removeprefix("---\n"), "no-fence"),
        (a_case_text().replace("\n---\n", "\n", 1), "open-fence"),
    ],
)
def test_facts_that_cannot_be_read_are_all_that_is_told(text: str, rule: str) -> None:
    assert [one.rule for one in told(some_sources(text))] == [rule]


def test_several_faults_are_all_told() -> None:
    fields = {"titel": "Handeln", "title": None, "status": "pågår", "regions": "[Hebby]"}

    found = said(fields, body=BODY.replace("## Lösning", "## Lösningar"))

    assert [one.rule for one in found] == [
        "unknown-region",
        "not-a-choice",
        "unknown-field",
        "unknown-section",
    ]


def test_two_names_for_one_field_are_both_told() -> None:
    found = said({"title": None, "titel": "Handeln", "rubrik": "Lanthandeln"})

    assert [(one.rule, one.edits) for one in found] == [("unknown-field", ())] * 2
