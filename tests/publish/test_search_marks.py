"""What a case can be found by."""

import pytest

from servicebank.publish.case_view import CaseView, SummaryView
from servicebank.publish.search_marks import SearchMarks
from tests.makers import BODY, a_case_text
from tests.sites import a_site, view

ADDRESS = "fall/a-case/"
ENGLISH = (
    "{title: Parcels in the shop, need: They had a long way to go for parcels.,"
    " action: The shop took on the parcels., outcome: unknown}"
)


def _marks(**changes: str) -> SearchMarks:
    return view(a_site({"a-case": a_case_text(**changes)}), ADDRESS, CaseView).search


def _values(marks: SearchMarks, name: str) -> list[str]:
    every = (*marks.shown, *marks.words)
    return [mark.value for mark in every if mark.name == name]


@pytest.mark.parametrize("name", ["paketombud", "parcel delivery", "Village shop"])
def test_a_case_is_found_by_every_name_of_its_terms(name: str) -> None:
    assert name in _values(_marks(), "names")[0]


@pytest.mark.parametrize("name", ["Norrvik", "Heby", "Uppsala län", "Uppsala County"])
def test_a_case_is_found_by_its_place_and_what_that_lies_in(name: str) -> None:
    assert name in _values(_marks(place="Norrvik"), "regions")[0]


def test_a_case_is_found_by_the_last_parts_of_its_compounds() -> None:
    body = BODY.replace("Byn saknade ombud.", "Boden hade ett bokskåp och ett bord.")
    titles = {"two": "Ett skåp i Norrvik", "three": "En bok i Norrvik"}
    cases = {"a-case": a_case_text(body=body)}

    made = a_site(cases | {name: a_case_text(title=title) for name, title in titles.items()})

    assert "skåp" in _values(view(made, ADDRESS, CaseView).search, "parts")[0].split()


def test_a_case_is_found_in_the_bank_s_other_languages() -> None:
    made = a_site({"a-case": a_case_text(en=ENGLISH)})

    assert "Parcels in the shop" in _values(view(made, ADDRESS, CaseView).search, "other")[0]
    english = view(made, f"en/{ADDRESS}", SummaryView).search
    assert "paketombud" in _values(english, "other")[0]
