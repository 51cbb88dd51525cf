"""The catalogue that portals of open data read: DCAT-AP-SE 3, as JSON-LD."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from servicebank.language.catalog import Catalog
from servicebank.language.names import language_name, long_code
from servicebank.model.bank import Bank
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Words
from servicebank.publish.open_data.documents import About
from servicebank.publish.open_data.places import (
    CASES,
    CATALOGUE,
    MAP,
    OPENAPI,
    VOCABULARY,
    Places,
)
from servicebank.publish.open_data.table import languages

Node = dict[str, object]

PREFIXES: Mapping[str, str] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
THEMES = "http://publications.europa.eu/resource/authority/data-theme"
LANGUAGES = "http://publications.europa.eu/resource/authority/language/"
IRREGULAR = "http://publications.europa.eu/resource/authority/frequency/IRREG"
FREE = "http://creativecommons.org/publicdomain/zero/1.0/"
"""What the profile demands for the description itself; the data have the bank's own licence."""
COMMONS = re.compile(
    r"https?://creativecommons\.org/((?:licenses|publicdomain)/[a-z-]+/[0-9.]+/).*"
)
OPENAPI_STANDARD = "https://spec.openapis.org/oas/v3.1.0"


@dataclass(frozen=True, slots=True)
class Form:
    """A form that data can be fetched in."""

    name: str
    """A short name that does not change."""
    address: str
    media: str
    title: Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """A set of data with its forms."""

    name: str
    title: Sentence
    description: Sentence
    forms: tuple[Form, ...]


class Catalogue:
    """Describes the data of one bank."""

    def __init__(
        self, bank: Bank, catalogs: Mapping[str, Catalog], places: Places, about: About
    ) -> None:
        """`about` is what the documents say of themselves."""
        self.bank, self.settings, self.catalogs = bank, bank.settings, catalogs
        self.places, self.about = places, about
        self.home = about.documentation

    def document(self) -> Node:
        """The catalogue, with nodes for all that it names."""
        return {"@context": PREFIXES, "@graph": [_told(node) for node in self._nodes()]}

    def _nodes(self) -> Iterator[Node]:
        parts = tuple(self._parts())
        yield self._catalogue(parts)
        yield {
            "@id": self._named("publisher"),
            "@type": "foaf:Agent",
            "foaf:name": self._words(self.about.publisher),
        }
        if self.settings.catalogue.email:
            yield self._contact()
        for part in parts:
            yield self._set(part)
            yield from (self._form(form, part) for form in part.forms)
        yield self._service(parts)

    def _parts(self) -> Iterator[Part]:
        bank = self.settings.name
        yield Part(
            "cases",
            say("{bank}: the cases", bank=bank),
            say("Each case with its tags, places, organisations, costs, funding and sources."),
            (
                Form("cases-json", CASES, "application/json", say("All cases as JSON")),
                *self._tables(),
                Form("cases-geojson", MAP, "application/geo+json", say("The cases on the map")),
            ),
        )
        yield Part(
            "vocabularies",
            say("{bank}: the vocabularies", bank=bank),
            say("The terms that the cases are tagged with, as SKOS."),
            (Form("vocabulary", VOCABULARY, "application/ld+json", say("The vocabularies")),),
        )

    def _tables(self) -> Iterator[Form]:
        for code in languages(self.bank):
            address = self.places.table(code, self.settings.language)
            name = address.rpartition("/")[2].replace(".", "-")
            names = {one: language_name(code, one) for one in self.catalogs}
            told = say("The cases as a table in {language}", language=names)
            yield Form(name, address, "text/csv", told)

    def _catalogue(self, parts: tuple[Part, ...]) -> Node:
        return {
            "@id": self._named("catalogue"),
            "@type": "dcat:Catalog",
            "dcterms:title": self._words(self.settings.name),
            "dcterms:description": self._words(self.settings.description),
            "dcterms:publisher": _at(self._named("publisher")),
            "dcterms:license": _at(FREE),
            "dcterms:language": self._languages(),
            "dcterms:modified": self._day(),
            "dcterms:spatial": _at(self.settings.catalogue.area),
            "foaf:homepage": _at(self.home),
            "dcat:themeTaxonomy": _at(THEMES) if self.settings.catalogue.themes else None,
            "dcat:dataset": [_at(self._named(part.name)) for part in parts],
            "dcat:service": _at(self._named("api")),
        }

    def _set(self, part: Part) -> Node:
        return {
            "@id": self._named(part.name),
            "@type": "dcat:Dataset",
            "dcterms:title": self._told(part.title),
            "dcterms:description": self._told(part.description),
            "dcterms:publisher": _at(self._named("publisher")),
            "dcterms:identifier": self._named(part.name),
            "dcterms:accessRights": _at(PUBLIC),
            "dcterms:accrualPeriodicity": _at(IRREGULAR),
            "dcterms:language": self._languages(),
            "dcterms:modified": self._day(),
            "dcterms:spatial": _at(self.settings.catalogue.area),
            "dcat:contactPoint": self._contact_point(),
            "dcat:keyword": self._keywords(),
            "dcat:landingPage": _at(self.home),
            "dcat:theme": [_at(theme) for theme in self.settings.catalogue.themes],
            "dcat:version": self.about.version,
            "dcat:distribution": [_at(self._named(form.name)) for form in part.forms],
        }

    def _form(self, form: Form, part: Part) -> Node:
        address = self.places.whole(form.address)
        return {
            "@id": self._named(form.name),
            "@type": "dcat:Distribution",
            "dcterms:title": self._told(form.title),
            "dcterms:description": self._told(part.description),
            "dcterms:format": form.media,
            "dcterms:license": _at(self._licence()),
            "dcterms:modified": self._day(),
            "dcat:accessURL": _at(address),
            "dcat:downloadURL": _at(address),
            "dcat:accessService": _at(self._named("api")),
        }

    def _service(self, parts: tuple[Part, ...]) -> Node:
        return {
            "@id": self._named("api"),
            "@type": "dcat:DataService",
            "dcterms:title": self._told(say("{bank}: the files", bank=self.settings.name)),
            "dcterms:publisher": _at(self._named("publisher")),
            "dcterms:license": _at(self._licence()),
            "dcterms:accessRights": _at(PUBLIC),
            "dcterms:conformsTo": _at(OPENAPI_STANDARD),
            "dcat:contactPoint": self._contact_point(),
            "dcat:endpointURL": _at(self.places.whole(CASES)),
            "dcat:endpointDescription": _at(self.places.whole(OPENAPI)),
            "dcat:servesDataset": [_at(self._named(part.name)) for part in parts],
        }

    def _contact(self) -> Node:
        return {
            "@id": self._named("contact"),
            "@type": "vcard:Organization",
            "vcard:fn": self.about.publisher[self.settings.language],
            "vcard:hasEmail": _at(f"mailto:{self.settings.catalogue.email}"),
        }

    def _contact_point(self) -> Node | None:
        return _at(self._named("contact")) if self.settings.catalogue.email else None

    def _keywords(self) -> list[Node]:
        return [word for facet in self.settings.facets for word in self._words(facet.label)]

    def _languages(self) -> list[Node | None]:
        return [_at(f"{LANGUAGES}{long_code(code).upper()}") for code in self.settings.languages]

    def _day(self) -> Node | None:
        day = self.about.modified
        return {"@value": str(day), "@type": "xsd:date"} if day else None

    def _licence(self) -> str:
        """The licence by the address that programs know it by."""
        address = self.settings.licence.url
        found = COMMONS.fullmatch(address)
        return f"http://creativecommons.org/{found[1]}" if found else address

    def _told(self, sentence: Sentence) -> list[Node]:
        return self._words({code: catalog(sentence) for code, catalog in self.catalogs.items()})

    def _words(self, words: Words) -> list[Node]:
        return [{"@value": text, "@language": code} for code, text in words.items()]

    def _named(self, name: str) -> str:
        """The address of something that the catalogue describes."""
        return f"{self.places.whole(CATALOGUE)}#{name}"


def _at(address: str) -> Node | None:
    return {"@id": address} if address else None


def _told(node: Node) -> Node:
    """A node without what is not known."""
    return {name: value for name, value in node.items() if value}
