"""Recipes of books are checked like everything else in the bank."""

from pathlib import Path

import pytest

from servicebank.assemble.line import Gathered
from servicebank.model.recipe import Choice, Paper
from tests.images import an_image
from tests.makers import a_bank, a_case_text, checked

COVER = "cover: {file: butik.jpg, alt: En butik i skymning., credit: Anna Ek, licence: CC BY 4.0}"


def _checked(folder: Path, recipe: str, **files: str | bytes) -> Gathered:
    own = {"a.md": a_case_text(), "handbooks/bok.yml": f"title: En bok\n{recipe}\n"}
    return checked(a_bank(folder, own | files))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("services: [post-pakett]", "unknown-term"),
        ("regions: [Hebby]", "unknown-region"),
        ("cases: [b]", "unknown-id"),
        ("collections: [b]", "unknown-id"),
        ("by: lan", "not-a-choice"),
        ("language: de", "not-a-choice"),
        ("paper: A6", "not-a-choice"),
        ("status: [lopande]", "not-a-choice"),
        ("colours: {main: teal}", "odd-value"),
        (COVER, "missing-image"),
        ("format: pdf", "unknown-field"),
        ("services: post-paket", "wrong-shape"),
    ],
)
def test_a_fault_in_a_recipe_is_found_on_its_line(tmp_path: Path, line: str, rule: str) -> None:
    found = _checked(tmp_path, line)

    assert [(one.rule, one.mark.line) for one in found.findings] == [(rule, 2)]
    assert found.bank is not None
    assert not found.bank.recipes


def test_a_recipe_without_faults_is_kept_in_the_bank(tmp_path: Path) -> None:
    picture = {"images/handbooks/butik.jpg": an_image()}
    recipe = f"regions: [Heby]\nby: service\npaper: A5\npreface: |\n  Hej.\n{COVER}"

    found = _checked(tmp_path, recipe, **picture)

    assert found.findings == ()
    assert found.bank is not None
    kept = found.bank.recipes["bok"]
    assert kept.choice == Choice(terms={"region": ("0331",)})
    assert (kept.by, kept.paper, kept.preface) == ("service", Paper.A5, "Hej.\n")
