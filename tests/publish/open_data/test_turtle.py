"""Linked data written as Turtle."""

from rdflib import Graph
from rdflib.compare import isomorphic

from servicebank.publish.open_data.turtle import turtle
from tests.open_data import linked

HOSTILE = 'Å "citat" \\ rad\noch en till\ttab \u2028 <b> {x} # @en ^^'


def test_what_is_written_is_read_back_as_it_was() -> None:
    document = {
        "@context": {
            "dct": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": [
            {
                "@id": "https://example.org/a",
                "@type": "dct:Agent",
                "dct:title": [
                    {"@value": HOSTILE, "@language": "sv"},
                    {"@value": "", "@language": "en"},
                ],
                "dct:date": {"@value": "2026-01-02", "@type": "xsd:date"},
                "dct:relation": {"@id": "https://example.org/b?x=1&y=2"},
                "dct:spatial": {"@type": "dct:Location", "dct:title": "Norr"},
            }
        ],
    }

    read = Graph().parse(data=turtle(document), format="turtle")
    assert isomorphic(read, linked(document))
