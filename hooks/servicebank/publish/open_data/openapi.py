"""The description of all documents for those who write programs (OpenAPI 3.1)."""

from collections.abc import Iterator, Mapping

from servicebank.check.guide.json_schema import schemas
from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet
from servicebank.publish.addresses import FEED, Addresses
from servicebank.publish.open_data.documents import About
from servicebank.publish.open_data.places import (
    CASES,
    CATALOGUE,
    MAP,
    PACKAGE,
    REVIEWS,
    VOCABULARY,
    Places,
)
from servicebank.publish.open_data.schemas import KINDS, components, name_of
from servicebank.publish.open_data.table import NOTE, languages

Node = dict[str, object]
JSON = "application/json"
TEXT: Node = {"schema": {"type": "string"}}
ATOM, CALENDAR = {"application/atom+xml": TEXT}, {"text/calendar": TEXT}


class Description:
    """Describes the documents of one bank."""

    def __init__(
        self, bank: Bank, catalogs: Mapping[str, Catalog], places: Places, about: About
    ) -> None:
        """`about` is what the documents say of themselves."""
        self.bank, self.places, self.about = bank, places, about
        self.catalog = catalogs[bank.settings.language]
        self.catalogs = catalogs

    def document(self) -> Node:
        """The whole description."""
        settings = self.bank.settings
        return {
            "openapi": "3.1.0",
            "info": {
                "title": settings.name[settings.language],
                "description": settings.description[settings.language],
                "version": self.about.version,
                "license": {"name": self.about.licence.name, "url": self.about.licence.url},
                "x-modified": str(self.about.modified) if self.about.modified else None,
            },
            "externalDocs": {"url": self.about.documentation},
            "servers": [{"url": self.places.site.rstrip("/") or "/"}],
            "paths": dict((*self._paths(), *self._schemas(), *self._feeds())),
            "components": {"schemas": components(settings)},
        }

    def _paths(self) -> Iterator[tuple[str, Node]]:
        own = self.bank.settings.language
        yield self._path("cases", CASES, say("All cases as JSON"), self._shaped("cases"))
        yield self._case()
        for language in languages(self.bank):
            address, text = self.places.table(language, own), {"schema": {"type": "string"}}
            name = address.rpartition("/")[2].partition(".")[0]
            yield self._path(
                f"{name}-table", address, say("The cases as a table"), {"text/csv": text}
            )
            note = {"application/csvm+json": {"schema": {"type": "object"}}}
            yield self._path(f"{name}-note", f"{address}{NOTE}", say("What the columns hold"), note)
        geo = {"application/geo+json": self._shaped("map")[JSON]}
        yield self._path("map", MAP, say("The cases on the map"), geo)
        linked = {"application/ld+json": self._shaped("vocabulary")[JSON]}
        yield self._path("vocabulary", VOCABULARY, say("The vocabularies"), linked)
        turtle = {"text/turtle": {"schema": {"type": "string"}}}
        yield self._path("catalogue", CATALOGUE, say("The catalogue for portals of data"), turtle)
        yield self._path(
            "catalogue-linked",
            self.places.linked_catalogue(),
            say("The catalogue for portals of data"),
            {"application/ld+json": {"schema": {"type": "object"}}},
        )
        package = say("The files as a data package")
        yield self._path("package", PACKAGE, package, {JSON: {"schema": {"type": "object"}}})

    def _schemas(self) -> Iterator[tuple[str, Node]]:
        """The schemas of documents, and those of the texts that people write."""
        whole = {JSON: {"schema": {"type": "object"}}}
        for kind in KINDS:
            address = self.places.schema(kind)
            yield self._path(f"schema-{kind}", address, say("The schema of a document"), whole)
        for address, _ in schemas(self.bank.settings, self.bank.vocabularies):
            kind = address.rpartition("/")[2].partition(".")[0]
            told = say("The schema of a text in the bank's folder")
            yield self._path(f"schema-text-{kind}", address, told, whole)

    def _feeds(self) -> Iterator[tuple[str, Node]]:
        """What one follows the bank by: feeds in each language, and the calendar of reviews."""
        settings = self.bank.settings
        if self.bank.published:
            told = say("When cases are to be reviewed, as a calendar")
            yield self._path("reviews", REVIEWS, told, CALENDAR)
        for language in settings.languages:
            root = "" if language == settings.language else f"{language}/"
            told = say("The cases that changed last, as a feed")
            yield self._path(f"feed-{language}", f"{root}{FEED}", told, ATOM)
            yield from self._feeds_of_terms(language, root)

    def _feeds_of_terms(self, language: str, root: str) -> Iterator[tuple[str, Node]]:
        for facet in self.bank.settings.facets:
            terms = self._used(facet, language) if facet.has_feeds else ()
            if terms:
                told = say("The cases of a term that changed last, as a feed")
                address = f"{Addresses(self.bank, root).facet(facet.name)}{{term}}/{FEED}"
                name = f"feed-{language}-{facet.name}"
                yield _chosen("term", min(terms), self._path(name, address, told, ATOM))

    def _used(self, facet: Facet, language: str) -> frozenset[str]:
        """The top terms of the cases in a language, as addresses have them."""
        vocabulary, own = self.bank.vocabularies[facet.vocabulary], self.bank.settings.language
        return frozenset(
            vocabulary.terms[vocabulary.line(term)[0]].slug
            for case in self.bank.published
            if language == own or language in case.translations
            for term in case.terms[facet.name]
        )

    def _case(self) -> tuple[str, Node]:
        """The document of a case, which has the case's id in its address."""
        told, address = say("A case with its whole text"), self.places.case("{id}")
        path = self._path("case", address, told, self._shaped("case"))
        return _chosen("id", next((case.id for case in self.bank.published), ""), path)

    def _path(
        self, name: str, address: str, told: Sentence, content: Mapping[str, object]
    ) -> tuple[str, Node]:
        words = self.catalog(told)
        answer = {"200": {"description": words, "content": content}}
        return f"/{address}", {
            "get": {"operationId": name, "summary": words, "responses": answer},
        }

    def _shaped(self, kind: str) -> dict[str, Node]:
        return {JSON: {"schema": {"$ref": f"#/components/schemas/{name_of(kind)}"}}}


def _chosen(name: str, example: str, path: tuple[str, Node]) -> tuple[str, Node]:
    """A path with a part that is chosen."""
    parameter = {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string"},
        "example": example,
    }
    return path[0], path[1] | {"parameters": [parameter]}
