"""File names that can be addresses."""

import pytest

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
