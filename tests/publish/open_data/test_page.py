"""The page of open data: its files, its examples and the codebook."""

import csv
import io

import pytest

from servicebank.publish.open_data.schemas import components
from servicebank.publish.open_data.view import DataView
from tests.makers import SETTINGS, the_world
from tests.open_data import CASES, METHODS, documents, read
from tests.sites import a_site, addresses, page, view

LANGUAGES = {"sv": "oppna-data/", "en": "en/oppna-data/"}
each_page = pytest.mark.parametrize("address", LANGUAGES.values(), ids=LANGUAGES)


def _view(address: str = "oppna-data/") -> DataView:
    return view(a_site(CASES, methods=METHODS, pictures=["a-case/rum.jpg"]), address, DataView)


@each_page
def test_every_file_on_the_page_is_there(address: str) -> None:
    shown, found = _view(address), documents()

    assert len(shown.files) > 12
    assert [file.address for file in shown.files if file.address not in found] == []


@each_page
def test_the_codebook_explains_every_field_in_the_language_of_the_page(address: str) -> None:
    shapes = {shape.name: shape for shape in _view(address).shapes}
    known = {
        name: list(part["properties"])
        for name, part in components(the_world().settings).items()
        if "properties" in part
    }

    assert {name: [field.name for field in shape.fields] for name, shape in shapes.items()} == known
    for shape in shapes.values():
        assert shape.told
        assert all(field.told and field.kinds for field in shape.fields)


def test_the_codebook_is_not_the_same_in_both_languages() -> None:
    swedish, english = (
        {(one.name, field.name): field.told for one in _view(page).shapes for field in one.fields}
        for page in LANGUAGES.values()
    )

    assert [key for key in swedish if swedish[key] == english[key]] == []


def test_the_codebook_leads_from_a_field_to_what_it_is_made_of() -> None:
    shapes = {shape.name: shape for shape in _view().shapes}
    fields = {field.name: field for field in shapes["CaseRecord"].fields}

    assert [kind.text for kind in fields["funding"].kinds] == ["lista av", "FundingRecord"]
    assert fields["funding"].kinds[1].shape in shapes
    assert [kind.text for kind in fields["outcome"].kinds] == [
        "text på varje språk",
        "eller",
        "null",
    ]


def test_the_columns_are_those_of_the_table() -> None:
    head = next(csv.reader(io.StringIO(documents()["data/v1/cases.csv"].removeprefix("\ufeff"))))

    assert [column.name for column in _view().columns] == head


def test_examples_speak_of_what_the_bank_has() -> None:
    shown = _view()

    assert shown.subject == "Post och paket"
    assert [example.id for example in shown.examples] == ["curl", "python", "r", "excel"]
    assert all('"post-paket"' in example.text for example in shown.examples[1:])
    assert not any("%{" in example.text for example in shown.examples)


def test_the_table_of_the_examples_has_the_columns_that_they_name() -> None:
    names = {column.name for column in _view().columns}

    assert {"services", "title", "place", "funding"} <= names


def test_an_empty_bank_has_a_page_without_examples() -> None:
    shown = view(a_site({}), "oppna-data/", DataView)

    assert shown.examples == ()
    assert shown.card is None


def test_a_bank_without_an_address_for_it_has_no_page() -> None:
    found = a_site(
        CASES,
        methods=METHODS,
        pictures=["a-case/rum.jpg"],
        settings=SETTINGS.replace(", data: oppna-data", ""),
    )

    assert "oppna-data/" not in addresses(found)


def test_the_page_is_one_in_two_languages() -> None:
    found = a_site(CASES, methods=METHODS, pictures=["a-case/rum.jpg"])

    assert dict(page(found, "oppna-data/").alternates) == LANGUAGES


def test_descriptions_in_schemas_stand_in_every_language() -> None:
    schema = read(documents(), "schema/case-document.json")

    assert schema["properties"]["body"]["description"].startswith("Hela texten i Markdown.")
    assert set(schema["properties"]["body"]["x-descriptions"]) == {"sv", "en"}
