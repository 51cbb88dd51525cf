"""Whole pages of this repository's site, held against what was read in review."""

import re

import pytest

from tests.builds import Build
from tests.conftest import Golden
from tests.makers import ROOT

GOLDENS = ROOT / "tests" / "goldens"
ARTICLE = re.compile(r'<article class="md-content__inner.*</article>', re.DOTALL)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("case", "fall/harbomacken/"),
        ("county", "platser/uppsala-lan/"),
        ("service", "tjanster/drivmedel/"),
        ("method", "metoder/serviceforum/"),
        ("finder", "fall/"),
        ("collection", "samlingar/bygden-ager-macken/"),
        ("places", "platser/"),
    ],
)
def test_a_page_is_as_it_was_read(built: Build, golden: Golden, name: str, address: str) -> None:
    found = ARTICLE.search(built.page(address).html)
    assert found is not None

    golden(GOLDENS / f"{name}.html", _without_empty_lines(found[0]))


def _without_empty_lines(html: str) -> str:
    """What templates leave between their lines says nothing to anybody."""
    return "".join(f"{line.rstrip()}\n" for line in html.split("\n") if line.strip())
