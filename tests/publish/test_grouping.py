"""Long lists of cases under headings."""

import pytest

from servicebank.publish.views import TermView
from tests.makers import a_case_text
from tests.sites import a_site, view

ADDRESS = "tjanster/post-paket/"


def _shelves(forms: list[str]) -> list[tuple[str, int]]:
    cases = {
        f"fall-{place}": a_case_text(title=f"Fallet nummer {place}", forms=f"[{form}]")
        for place, form in enumerate(forms)
    }
    shown = view(a_site(cases), ADDRESS, TermView)
    assert sum(shelf.count for shelf in shown.shelves) == len(shown.cases) == len(forms)
    return [(shelf.title, shelf.count) for shelf in shown.shelves]


def test_a_long_list_stands_under_the_groups_of_another_facet() -> None:
    assert _shelves(["paketbox", *["lanthandel"] * 8]) == [
        ("Fast plats", 8),
        ("Obemannat och digitalt", 1),
    ]


@pytest.mark.parametrize("forms", [["lanthandel"] * 9, ["paketbox", *["lanthandel"] * 7]])
def test_a_short_list_or_one_of_a_kind_has_no_headings(forms: list[str]) -> None:
    assert _shelves(forms) == [("", len(forms))]
