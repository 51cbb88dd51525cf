"""What the heads of pages say."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.page import Page
from servicebank.publish.edition import Edition
from servicebank.publish.heads import Heads
from tests.makers import a_case_text, a_method_text
from tests.sites import an_assembly, page, the_site

ADDRESS = "https://example.org/bank/"
PATH = PurePosixPath("a-case.md")
SUMMARY = (
    "{title: The shop became an agent, need: It was far to the parcels.,"
    " action: The shop became an agent., outcome: Parcels are fetched in the village.}"
)
BREAKING = '</script><script>alert(1)</script><!-- "quotes" \u2028 & \\ </title>'
"""What would end the element that it stands in."""


def _heads(
    address: str = ADDRESS,
    changes: dict[PurePosixPath, date] | None = None,
    images: frozenset[str] = frozenset(),
    case: Mapping[str, str] | None = None,
) -> tuple[Heads, Page]:
    """The heads of a bank with one case, and the page of the case."""
    assembly = an_assembly(
        {"a-case": a_case_text(en=SUMMARY, **(case or {}))}, methods={"kartan": a_method_text()}
    )
    editions = {
        language: Edition(assembly.bank, assembly.index, _catalogs(), language)
        for language in assembly.bank.settings.languages
    }
    heads = Heads(editions, address, changes or {}, images, "assets/card.png")
    return heads, page(the_site(assembly), "fall/a-case/")


def _catalogs() -> dict[str, Catalog]:
    return {language: Catalog.load(language) for language in ("sv", "en")}


@pytest.mark.parametrize(
    ("reviewed", "git", "changed"),
    [
        ("2026-05-04", "2026-02-01", "2026-05-04"),
        ("2026-01-04", "2026-02-01", "2026-02-01"),
        ("2026-05-04", "", "2026-05-04"),
        ("", "2026-02-01", "2026-02-01"),
        ("", "", ""),
    ],
)
def test_a_case_was_changed_when_it_was_last_reviewed_or_written(
    reviewed: str, git: str, changed: str
) -> None:
    case = {"reviewed": f"{{date: {reviewed}, by: Byalaget}}"} if reviewed else {}
    changes = {PATH: date.fromisoformat(git)} if git else {}
    heads, made = _heads(changes=changes, case=case)

    assert heads.head(made, made.view).changed == changed


def test_a_summary_was_changed_when_its_case_was() -> None:
    heads, made = _heads(changes={PATH: date(2026, 2, 1)})
    summary = replace(made, address="en/fall/a-case/", language="en", source=None)

    assert heads.changed(summary) == date(2026, 2, 1)


def test_a_case_is_shared_with_its_own_picture_where_there_is_one() -> None:
    own = "assets/cards/sv/a-case.png"

    for images, picture in (
        (frozenset({own, "assets/cards/sv.png"}), own),
        (frozenset({"assets/cards/sv.png"}), "assets/cards/sv.png"),
        (frozenset[str](), "assets/card.png"),
    ):
        heads, made = _heads(images=images)
        assert heads.head(made, made.view).image == f"{ADDRESS}{picture}"


def test_without_an_address_only_what_needs_none_is_said() -> None:
    heads, made = _heads(address="")
    head = heads.head(made, made.view)

    assert (head.address, head.image, head.data) == ("", "", "")
    assert head.title == "Lanthandeln i Norrvik fick ett paketombud – Servicebanken"
    assert head.citing is not None


def test_a_hostile_title_stays_a_string_in_json() -> None:
    heads, made = _heads()
    data = heads.head(replace(made, title=BREAKING), made.view).data

    assert not set(data) & set("<>&\u2028\u2029")
    assert json.loads(data)["@graph"][0]["headline"] == BREAKING


def test_a_case_with_a_licence_of_its_own_is_not_said_to_have_the_banks() -> None:
    heads, made = _heads(case={"licence": "CC BY-SA 4.0"})
    article = json.loads(heads.head(made, made.view).data)["@graph"][0]

    assert article["license"] == {"@type": "CreativeWork", "name": "CC BY-SA 4.0"}


def test_a_case_and_a_method_have_files_for_references_and_lists_have_none() -> None:
    heads, made = _heads()
    method = replace(made, address="metoder/kartan/", template="term.html", case="")

    assert [asset.address for asset in heads.files(made)] == [
        "fall/a-case/a-case.bib",
        "fall/a-case/a-case.ris",
    ]
    assert list(heads.files(method)) == []
