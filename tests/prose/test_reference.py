"""How texts of the bank are cited, as programs for references read it."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pypandoc
import pytest

from servicebank.language.catalog import Catalog
from servicebank.prose.reference import Reference, bibtex, in_words, ris

HOSTILE = 'Mack} & {50 % "billigare"} \\input{/etc/passwd} $x_1$ #1 ~ ^ <b>'
WHOLE = Reference(
    key="harbomacken",
    title="Harbomacken – tusen andelar",
    bank="Servicebanken",
    address="https://example.org/fall/harbomacken/",
    language="sv",
    licence="CC BY 4.0",
    changed=date(2026, 11, 23),
)
BARE = replace(WHOLE, address="", changed=None)


def _titled(title: str) -> Reference:
    return replace(WHOLE, title=title)


def _read(text: str, form: str) -> dict[str, Any]:
    """A reference as pandoc reads it."""
    (found,) = json.loads(pypandoc.convert_text(text, "csljson", format=form))
    return dict(found)


@pytest.mark.parametrize(
    ("language", "title", "read"),
    [
        ("sv", "”Harbomacken – tusen andelar”", "läst [dag]"),
        ("en", "“Harbomacken – tusen andelar”", "read [day]"),
    ],
)
def test_a_reference_in_words_can_be_copied(language: str, title: str, read: str) -> None:
    told = in_words(WHOLE, Catalog.load(language))

    assert told == f"{title}. Servicebanken, {WHOLE.address} ({read}). CC BY 4.0."


def test_a_site_without_an_address_leaves_it_to_the_reader() -> None:
    told = in_words(BARE, Catalog.load("sv"))

    assert "Servicebanken, [sidans adress] (läst [dag])." in told


def test_bibtex_says_who_what_where_and_when() -> None:
    found = _read(bibtex(WHOLE), "biblatex")

    assert found["id"] == "harbomacken"
    assert found["type"] == "webpage"
    assert found["title"] == "Harbomacken – tusen andelar"
    assert found["author"] == [{"literal": "Servicebanken"}]
    assert found["URL"] == "https://example.org/fall/harbomacken/"
    assert found["issued"] == {"date-parts": [[2026, 11, 23]]}
    assert found["language"] == "sv-SE"


def test_ris_says_who_what_where_and_when() -> None:
    found = _read(ris(WHOLE), "ris")

    assert found["title"] == "Harbomacken – tusen andelar"
    assert found["author"] == [{"family": "Servicebanken"}]
    assert found["URL"] == "https://example.org/fall/harbomacken/"
    assert found["issued"] == {"date-parts": [[2026]]}


def test_what_is_not_known_is_left_out() -> None:
    names = {line.split("=")[0].strip() for line in bibtex(BARE).split("\n")}
    tags = {line[:2] for line in ris(BARE).split("\r\n")}

    assert not {"url", "year", "date"} & names
    assert not {"UR", "PY", "DA"} & tags


def test_a_title_with_code_in_it_stays_a_title() -> None:
    found = _read(bibtex(_titled(HOSTILE)), "biblatex")

    assert found["title"].replace("\u00a0", " ") == HOSTILE


@pytest.mark.parametrize("space", ["\r\nER  - \r\nTY  - BOOK", "\n\n@book{x,", "\x00\x0b"])
def test_a_title_over_several_lines_begins_no_field(space: str) -> None:
    title = f"Ett{space}två"

    assert ris(_titled(title)).count("\r\n") == ris(WHOLE).count("\r\n")
    assert bibtex(_titled(title)).count("\n") == bibtex(WHOLE).count("\n")


def test_every_line_of_ris_ends_as_the_format_says() -> None:
    lines = ris(WHOLE).split("\r\n")

    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert "\n" not in "".join(lines)
