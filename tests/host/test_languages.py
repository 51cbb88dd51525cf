"""One build in several languages, and what pages written by hand show of the bank."""

import re
from pathlib import Path

import pytest

from tests.builds import SITE_URL, TODAY_EPOCH, Build, a_build, a_project, build
from tests.makers import a_case_text
from tests.pages import Document

NAV = """\
nav:
  - Start: index.md
  - Fall: fall/index.md
  - English:
      - Start: en/index.md
      - Cases: en/fall/index.md
"""
START = """\
---
title: Banken
render_macros: true
translations: {en: en/index.md}
---
# Banken
{{ number_of("service", "post-paket") }} fall om paket:

{{ list_of("service", "post-paket", most=1) }}

{{ glossary("services") }}
"""
ENGLISH = "---\ntitle: The bank\nlang: en\ntranslations: {sv: index.md}\n---\n# The bank\n"
SUMMARY = (
    "{title: The shop became an agent, need: It was far to the parcels.,"
    " action: The shop became an agent., outcome: Parcels are fetched in the village.}"
)
FILES = {
    "a-case.md": a_case_text(title="Lanthandeln *i* [Norrvik] blev ombud", en=SUMMARY),
    "b.md": a_case_text(title="Macken i Sörbo blev ombud"),
}


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site with pages in two languages and an address, which versions are told with."""
    folder = tmp_path_factory.mktemp("bilingual")
    docs = {"index.md": START, "en/index.md": ENGLISH}
    project = a_project(folder / "project", FILES, docs=docs, nav=NAV)
    return build(
        project, folder / "site", SOURCE_DATE_EPOCH=TODAY_EPOCH, SERVICEBANK_SITE_URL=SITE_URL
    )


def _others(build: Build, address: str) -> dict[str, str]:
    return {
        link["hreflang"]: link["href"]
        for link in build.page(address).all("link")
        if "hreflang" in link
    }


def test_it_builds_without_warnings(bilingual: Build) -> None:
    assert bilingual.code == 0, bilingual.output
    assert "WARNING" not in bilingual.output


@pytest.mark.parametrize(
    ("address", "language"),
    [("", "sv"), ("fall/a-case/", "sv"), ("en/", "en"), ("en/fall/a-case/", "en")],
)
def test_a_page_says_its_language(bilingual: Build, address: str, language: str) -> None:
    (html,) = bilingual.page(address).all("html")

    assert html["lang"] == language


@pytest.mark.parametrize(
    ("address", "own", "other"),
    [
        ("", "", "en/"),
        ("fall/", "fall/", "en/fall/"),
        ("fall/a-case/", "fall/a-case/", "en/fall/a-case/"),
    ],
)
def test_a_page_and_its_translation_name_each_other(
    bilingual: Build, address: str, own: str, other: str
) -> None:
    expected = {"sv": f"{SITE_URL}{own}", "en": f"{SITE_URL}{other}"}

    for version in (address, other):
        found = _others(bilingual, version)
        assert found == expected


def test_a_page_in_one_language_names_no_other(bilingual: Build) -> None:
    assert _others(bilingual, "fall/b/") == {}


def test_the_navigation_is_in_the_language_of_the_page(bilingual: Build) -> None:
    swedish, english = bilingual.page(""), bilingual.page("en/fall/a-case/")

    assert "Fall" in _tabs(swedish)
    assert not {"English", "Cases"} & _tabs(swedish)
    assert _tabs(english) == {"Start", "Cases"}
    assert set(re.findall(r'aria-current="true">([^<]+)<', english.html)) == {"Cases"}


def _tabs(page: Document) -> set[str]:
    return set(re.findall(r'<a class="md-tabs__link"[^>]*>([^<]+)</a>', page.html))


def test_a_source_in_another_language_than_the_page_says_so(bilingual: Build) -> None:
    sources = [
        link for link in bilingual.page("en/fall/a-case/").all("a") if link.get("rel") == "external"
    ]

    assert [link.get("lang") for link in sources] == ["sv"]


def test_a_page_shows_numbers_and_lists_of_the_bank(bilingual: Build) -> None:
    page = bilingual.page("")

    assert "2 fall om paket" in page.text
    assert "Lanthandeln *i* [Norrvik] blev ombud" in page.text
    assert "Alla 2 fall" in page.text
    assert "Dagligvaror" in page.text
    assert {"fall/a-case/", "tjanster/post-paket/"} <= {
        link["href"] for link in page.all("a") if "href" in link
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{{ list_of("service", "vast") }}', "service has no term"),
        ('{{ glossary("ord") }}', "no vocabulary"),
    ],
)
def test_a_page_that_asks_for_what_is_not_there_stops_the_build(
    tmp_path: Path, text: str, told: str
) -> None:
    page = f"---\ntitle: Banken\nrender_macros: true\n---\n# Banken\n{text}\n"

    stopped = a_build(tmp_path, FILES, docs={"index.md": page})

    assert stopped.code != 0
    assert told in stopped.output


def test_a_translation_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    page = "---\ntitle: Banken\ntranslations: {en: en/nowhere.md}\n---\n# Banken\n"

    stopped = a_build(tmp_path, FILES, docs={"index.md": page})

    assert stopped.code != 0
    assert "docs/index.md: there is no en/nowhere.md for en" in stopped.output
