"""Links, in fields and in texts."""

from collections.abc import Mapping

import pytest

from tests.check.rules.telling import said
from tests.makers import (
    BODY,
    a_case_text,
    a_collection_text,
    a_method_text,
    rules,
    some_sources,
    told,
)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("other.md", []),
        ("./other.md", []),
        ("methods/karta.md", []),
        ("https://example.org/a.md", []),
        ("mailto:byn@example.org", []),
        ("tel:+4612345", []),
        ("a-case.md", []),
        ("review.md", ["unpublished-link"]),
        ("methods/utkast.md", ["unpublished-link"]),
        ("methods/other.md", ["broken-link"]),
        ("karta.md", ["broken-link"]),
        ("../cases/other.md", ["broken-link"]),
        ("Other.md", ["broken-link"]),
        ("other", ["odd-link"]),
        ("#resultat", ["odd-link"]),
        ("", ["odd-link"]),
        ("HTTPS://example.org", ["odd-link"]),
        ("JavaScript:alert", ["unsafe-link"]),
        ("ftp://example.org/other.md", ["odd-link"]),
        ("<https://example.org>", []),
        ("<javascript:a>", ["unsafe-link"]),
        ("javascript:alert(a)", ["unsafe-link"]),
        ("/other.md", ["broken-link"]),
    ],
)
def test_links_lead_somewhere(link: str, expected: list[str]) -> None:
    found = rules(said({}, body=f"{BODY}\nLäs [byns plan]({link}).\n"))

    assert [rule for rule in found if rule != "raw-html"] == expected


def test_a_link_in_a_method_is_read_from_its_folder() -> None:
    links = "[a](../a-case.md) [b](karta.md) [c](../methods/karta.md) [d](a-case.md)"
    method = a_method_text(body=a_method_text().partition("---\n## ")[2].join(("## ", links)))

    found = told(some_sources(a_case_text(), methods={"karta.md": method}))

    broken = [finding.message for finding in found if finding.rule == "broken-link"]
    assert [message.values["target"] for message in broken] == ["a-case.md"]


def test_a_text_that_is_not_published_may_link_to_others_that_are_not() -> None:
    assert said({"state": "review"}, body=f"{BODY}[a](review.md)\n") == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"methods": "[karta]"}, []),
        ({"methods": "[other]"}, ["unknown-id"]),
        ({"related": "[other, karta]"}, ["unknown-id"]),
        ({"inspired_by": "[a-case]"}, ["link-to-itself"]),
        ({"aliases": "[other]"}, ["alias-taken"]),
        ({"aliases": "[a-case]"}, ["alias-taken"]),
        ({"aliases": "[before]"}, []),
    ],
)
def test_ids_are_those_of_other_texts(
    fields: Mapping[str, str | None], expected: list[str]
) -> None:
    assert rules(said(fields)) == expected


def test_a_collection_holds_cases_of_the_bank() -> None:
    found = told(
        some_sources(a_case_text(), collections={"byar.md": a_collection_text(cases="[a-case, b]")})
    )

    assert rules(found) == ["unknown-id"]


@pytest.mark.parametrize(
    ("words", "is_vague"),
    [
        ("här", True),
        ("Här", True),
        ("**här**", True),
        ("här.", True),
        ("Läs mer \u2192", True),
        ("Klicka  här!", True),
        ("denna sida", True),
        ("länk", True),
        ("click here", True),
        ("", True),
        (" ", True),
        ("\u2026", True),
        ("https://example.org/plan", True),
        ("www.example.org", True),
        ("kommunens serviceplan", False),
        ("Härnösand", False),
        ("läs mer om bymacken", False),
        ("Länken till livet", False),
        ("Sidan i Bygdebladet", False),
        ("example.org", False),
        ("Mer service på landet", False),
        ("1", False),
    ],
)
def test_a_link_says_where_it_leads(words: str, is_vague: bool) -> None:  # noqa: FBT001 - told
    found = said({}, body=f"{BODY}\nSe [{words}](https://example.org/plan) om byn.\n")

    assert ("vague-link" in rules(found)) is is_vague
