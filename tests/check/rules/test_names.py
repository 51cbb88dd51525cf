"""File names that can be addresses."""

import pytest

from servicebank.language.catalog import Catalog
from tests.check.rules.telling import said
from tests.makers import rules


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("macken.md", []),
        ("macken-2.md", []),
        ("a" * 80 + ".md", []),
        ("a" * 81 + ".md", ["file-name"]),
        ("Macken.md", ["file-name"]),
        ("macken_i_byn.md", ["file-name"]),
        ("macken--byn.md", ["file-name"]),
        ("-macken.md", ["file-name"]),
        ("macken.sv.md", ["file-name"]),
        ("macken i byn.md", ["file-name"]),
        ("åsen.md", ["file-name"]),
        ("index.md", ["file-name"]),
        ("readme.md", ["file-name"]),
        (".md", ["file-name"]),
        ("<img onerror=x>.md", ["file-name"]),
    ],
)
def test_a_file_name_can_be_an_address(name: str, expected: list[str]) -> None:
    assert rules(said({}, name=name)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Macken.md", 'The file name "Macken.md" has capitals: M.'),
        ("macken i å.md", "has signs that an address cannot have: space, å."),
        ("Mack_i_Å.md", "has signs that an address cannot have: M, _, Å."),
        ("macken\n\u202e.md", "has signs that an address cannot have: space, U+202E."),
        ("\udcff.md", "has signs that an address cannot have: U+DCFF."),
        ("a" * 81 + ".md", "The file name has 81 characters; 80 is the most."),
        ("index.md", 'The name "index.md" is kept for the site itself.'),
        ("macken--byn.md", 'A hyphen in "macken--byn.md" stands first, last or beside another.'),
    ],
)
def test_a_file_name_is_told_what_is_wrong_with_it(name: str, expected: str) -> None:
    (finding,) = said({}, name=name)

    assert Catalog.load("en")(finding.message).endswith(expected)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Hemkörning i Fjällnäs.md", "hemkorning-i-fjallnas.md"),
        ("macken_i_byn.md", "macken-i-byn.md"),
        ("åäö" * 40 + ".md", "aao" * 26 + "aa.md"),
        ("index.md", "min-ort-butik.md"),
        ("日本.md", "min-ort-butik.md"),
    ],
)
def test_a_name_to_use_is_told(name: str, near: str) -> None:
    (finding,) = said({}, name=name)

    assert finding.help is not None
    assert Catalog.load("en")(finding.help) == f"Name the file {near}"
