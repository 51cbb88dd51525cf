"""What the search is told of the cases."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from servicebank.publish.search_cases import SearchCases
from tests.makers import a_case_text
from tests.sites import a_site


def _told(cases: Mapping[str, str]) -> SearchCases:
    return a_site(cases).searches[0]


def _files(told: SearchCases, numbered: Sequence[str]) -> tuple[Any, Any]:
    cases, orders = (json.loads(file.content or "") for file in told.files(numbered, "sv_1"))
    return cases, orders


def _values(facet: Any) -> list[list[str]]:  # noqa: ANN401 - JSON
    """The values of cases by number, read as the search's script reads them."""
    rows: list[list[str]] = [[]]
    for sign in facet["signs"]:
        place = ord(sign) - ord("#")
        rows[-1] += facet["values"][place // 2 - 1 : place // 2] if place > 1 else []
        if place % 2:
            rows.append([])
    return rows[:-1]


def test_each_case_has_its_terms_by_number() -> None:
    told = _told(
        {
            "one": a_case_text(regions="[Heby, Tierp, Sala]", programmes="[leader]"),
            "two": a_case_text(title="Paket i Boda", status="planned", evidence="weak"),
        }
    )
    cases, _ = _files(told, ["two", "one"])
    facets = cases["facets"]

    assert (cases["count"], cases["index"]) == (2, "sv_1")
    assert _values(facets["region"]) == [["0331"], ["0331", "0360", "1981"]]
    assert _values(facets["programme"]) == [[], ["leader"]]
    assert _values(facets["status"]) == [["planned"], ["running"]]
    assert _values(facets["evidence"]) == [["weak"], ["medium"]]


def test_terms_are_told_what_they_stand_under() -> None:
    cases, _ = _files(_told({"one": a_case_text(regions="[Heby]")}), ["one"])

    assert cases["facets"]["region"]["parents"] == {"0331": "03"}
    assert "parents" not in cases["facets"]["service"]


def test_lists_are_sorted_by_title_year_and_place_as_a_dictionary_does() -> None:
    told = _told(
        {
            "one": a_case_text(title="Örbo fick en mack", place="Aby", started="2019-05"),
            "two": a_case_text(title="Åby fick en mack", place="Zby"),
            "three": a_case_text(title="Zinkby fick en mack", place="Öby", started="2021"),
        }
    )
    _, orders = _files(told, ["one", "two", "three"])

    assert orders == {"title": [2, 1, 0], "started": [2, 0, 1], "place": [0, 1, 2]}
