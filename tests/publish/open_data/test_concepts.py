"""The vocabularies as documents."""

from typing import Any

from tests.makers import VOCABULARIES
from tests.open_data import documents, read

RETIRED = VOCABULARIES["vocabulary/programmes.yml"] + (
    "  - id: gammalt\n"
    "    label: {sv: Gammalt program, en: Old programme}\n"
    "    replaced_by: {first}\n"
)


def _scheme(document: Any, name: str) -> dict[str, Any]:  # noqa: ANN401 - JSON
    found: dict[str, Any] = next(
        one for one in document["schemes"] if one["@id"].endswith(f"#{name}")
    )
    return found


def test_every_vocabulary_has_all_its_terms() -> None:
    document = read(documents(), "vocabulary.json")

    assert _scheme(document, "services")["key"] == ["services"]
    assert len(_scheme(document, "se-regions")["concepts"]) == 311
    assert _scheme(document, "organisation-kinds")["key"] == []


def test_the_words_of_a_term_stand_in_each_language() -> None:
    concepts = _scheme(read(documents(), "vocabulary.json"), "services")["concepts"]
    (fuel,) = (one for one in concepts if one["notation"] == "drivmedel")

    assert fuel["prefLabel"] == {"sv": "Drivmedel", "en": "Fuel"}
    assert "mack" in fuel["altLabel"]["sv"]
    assert fuel["deprecated"] is False


def test_a_retired_term_says_what_took_its_place() -> None:
    known = _scheme(read(documents(), "vocabulary.json"), "programmes")["concepts"]
    first = known[0]["notation"]
    texts = {"vocabulary/programmes.yml": RETIRED.replace("{first}", first)}

    found = read(documents(vocabularies=texts), "vocabulary.json")
    old = _scheme(found, "programmes")["concepts"][-1]
    assert old["deprecated"] is True
    assert old["replacedBy"] == known[0]["@id"]


def test_groups_are_collections_of_their_terms() -> None:
    groups = _scheme(read(documents(), "vocabulary.json"), "services")["collections"]

    assert groups[0]["prefLabel"]["en"] == "Commercial services"
    assert groups[0]["member"][0].endswith("#services/dagligvaror")
