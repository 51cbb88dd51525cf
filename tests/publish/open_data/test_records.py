"""Cases as documents say them."""

import json
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from tests.makers import SETTINGS, a_case_text
from tests.open_data import CHANGES, documents, read


def _case(name: str, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - what documents takes
    cases = {case["id"]: case for case in read(documents(**options), "cases.json")["cases"]}
    found: dict[str, Any] = cases[name]
    return found


def test_cases_stand_in_the_order_of_their_ids_and_are_counted() -> None:
    found = read(documents(), "cases.json")

    assert [case["id"] for case in found["cases"]] == ["a-case", "plain", "zoo"]
    assert found["count"] == 3
    assert found["languages"] == ["sv", "en"]


def test_terms_have_their_labels_in_all_languages_and_those_above_them() -> None:
    (term,) = _case("a-case")["terms"]["regions"]

    assert term == {
        "id": "0331",
        "label": {"sv": "Heby"},
        "within": [{"id": "03", "label": {"sv": "Uppsala län", "en": "Uppsala County"}}],
    }


def test_a_record_says_who_paid_and_where_that_is_said() -> None:
    assert _case("a-case")["funding"] == [
        {
            "payer": "Heby kommun",
            "amount": 40000,
            "currency": "SEK",
            "year": 2019,
            "source": "bladet",
        }
    ]


def test_texts_stand_in_the_languages_that_have_them() -> None:
    case = _case("a-case")

    assert case["title"] == {"sv": "Lanthandeln i Norrvik fick ett paketombud", "en": "The shop"}
    assert case["outcome"] == {"sv": "Paketen hämtas nu hemma i byn."}
    assert _case("plain")["outcome"] is None


def test_other_texts_are_named_and_linked() -> None:
    case = _case("a-case")

    assert case["related"][0]["page"] == "https://example.org/fall/zoo/"
    assert case["related"][0]["title"]["en"] == "Parcels in the shop"
    assert case["methods"][0]["page"] == "https://example.org/metoder/karta/"
    assert case["images"][0]["address"] == "https://example.org/fall/a-case/rum.jpg"


def test_unpublished_cases_are_nowhere() -> None:
    draft = a_case_text(title="Utkastet i Norrvik", state="draft")
    shown = a_case_text(title="Paket i Sörvik", related="[draft]")

    found = documents({"draft": draft, "shown": shown})
    assert [address for address, text in found.items() if "Utkastet" in text] == []
    assert "data/v1/fall/draft.json" not in found


def test_a_document_has_the_whole_text_of_its_case() -> None:
    document = read(documents(), "fall/a-case.json")

    assert document["case"] == _case("a-case")
    assert document["body"].startswith("## Utgångsläge\n")
    assert document["language"] == "sv"


def test_a_document_stays_where_it_was_while_its_case_had_another_id() -> None:
    found = documents({"a-case": a_case_text(aliases="[handeln]")})

    assert found["data/v1/fall/handeln.json"] == found["data/v1/fall/a-case.json"]


def test_the_day_is_that_of_the_last_change_and_not_of_the_build() -> None:
    found = documents(changes=CHANGES | {PurePosixPath("vocabulary/forms.yml"): date(2026, 5, 6)})

    assert read(found, "cases.json")["modified"] == "2026-05-06"
    assert read(found, "fall/zoo.json")["case"]["modified"] == "2026-03-04"


def test_a_review_is_a_change_too() -> None:
    assert _case("a-case")["modified"] == "2026-01-31"


def test_without_a_history_no_day_is_told() -> None:
    found = documents(changes={})

    assert read(found, "cases.json")["modified"] is None
    assert _case("zoo", changes={})["modified"] is None


def test_a_site_without_an_address_names_pages_from_its_root() -> None:
    found = documents(address="")

    case = read(found, "cases.json")["cases"][0]
    assert case["page"] == "/fall/a-case/"
    assert case["data"] == "/data/v1/fall/a-case.json"


def test_a_site_below_a_folder_names_pages_there() -> None:
    case = _case("zoo", address="https://example.org/bank/")

    assert case["page"] == "https://example.org/bank/fall/zoo/"


def test_two_builds_give_the_same_bytes() -> None:
    assert documents() == documents()


def test_an_empty_bank_has_whole_documents() -> None:
    found = documents({})

    assert read(found, "cases.json")["count"] == 0
    assert read(found, "cases.geojson")["features"] == []
    assert "data/v1/cases-en.csv" not in found


@pytest.mark.parametrize("name", ["cases.json", "cases.geojson", "fall/ond.json"])
def test_hostile_texts_stay_texts(name: str) -> None:
    title = 'Fall "med" \\ tecken & #1'
    hostile = a_case_text(title=f"'{title}'", place="'=1+1'")

    text = json.dumps(read(documents({"ond": hostile}), name), ensure_ascii=False)
    assert json.dumps(title, ensure_ascii=False) in text
    assert '"=1+1"' in text


def test_a_bank_without_a_page_of_open_data_has_its_documents() -> None:
    found = documents(settings=SETTINGS.replace(", data: oppna-data", ""))

    assert "data/v1/dcat.jsonld" in found
    assert read(found, "cases.json")["documentation"] == "https://example.org/fall/"


def test_another_facet_has_a_list_of_its_own_in_the_schema() -> None:
    found = documents(settings=SETTINGS.replace("key: programmes", "key: projects"))

    terms = read(found, "schema/cases-document.json")["$defs"]["CaseRecord"]["properties"]["terms"]
    assert terms["required"] == ["services", "forms", "regions", "projects"]
    assert read(found, "cases.json")["cases"][0]["terms"]["projects"] == []
