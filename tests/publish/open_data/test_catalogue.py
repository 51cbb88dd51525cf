"""The catalogue that portals of data read, held against shapes of what DCAT-AP-SE demands."""

import json
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph
from rdflib.compare import isomorphic

from tests.makers import SETTINGS
from tests.open_data import documents, linked

SHAPES = Path(__file__).parent / "dcat-ap-se.ttl"
TURTLE, LINKED = "data/v1/dcat.ttl", "oppna-data/dcat.jsonld"
MAIL = SETTINGS.replace("catalogue: ", "catalogue:\n  email: data@example.org\n#", 1)


def _faults(turtle: str) -> list[str]:
    """What the shapes say against a catalogue, one line a fault."""
    _, _, told = validate(
        Graph().parse(data=turtle, format="turtle"),
        shacl_graph=Graph().parse(SHAPES),
        advanced=True,
    )
    return [line.strip() for line in told.splitlines() if line.strip().startswith("Message:")]


def test_the_catalogue_has_all_that_the_profile_demands() -> None:
    assert _faults(documents()[TURTLE]) == []


def test_a_bank_whose_day_of_change_is_not_known_has_a_whole_catalogue() -> None:
    turtle = documents(changes={})[TURTLE]

    assert "dcterms:modified" not in turtle
    assert _faults(turtle) == []


def test_an_address_for_questions_becomes_a_contact() -> None:
    turtle = documents(settings=MAIL)[TURTLE]

    assert "vcard:hasEmail <mailto:data@example.org>" in turtle
    assert _faults(turtle) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("dcterms:publisher <", "dcterms:creator <"),
        ("a foaf:Agent", "a foaf:Group"),
        ("dcat:accessURL", "dcat:mediaType"),
        ("publicdomain/zero/1.0/", "licenses/by/4.0/"),
        ('"@sv', '"'),
        ('"^^xsd:date', '"'),
        ("dcat:endpointURL", "dcat:landingPage"),
        ("data-theme/REGI", "data-theme/"),
        ("dcat:distribution <", "dcterms:relation <"),
    ],
)
def test_the_shapes_see_what_is_wrong(old: str, new: str) -> None:
    turtle = documents()[TURTLE]

    assert old in turtle
    assert _faults(turtle.replace(old, new)) != []


def test_both_forms_say_the_same() -> None:
    found = documents()

    turtle = Graph().parse(data=found[TURTLE], format="turtle")
    assert len(turtle) > 80
    assert isomorphic(turtle, linked(json.loads(found[LINKED])))


def test_every_file_that_the_catalogue_leads_to_is_there() -> None:
    found = documents()
    graph = Graph().parse(data=found[TURTLE], format="turtle")

    rows = graph.query(
        "SELECT ?file WHERE"
        " { ?form dcat:downloadURL|dcat:endpointURL|dcat:endpointDescription ?file }"
    )
    files = [str(row[0]).removeprefix("https://example.org/") for row in rows]  # type: ignore[index]
    assert len(files) > 4
    assert [file for file in files if file not in found] == []
