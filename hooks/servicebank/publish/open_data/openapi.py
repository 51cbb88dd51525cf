"""The description of all documents for those who write programs (OpenAPI 3.1)."""

from collections.abc import Iterator, Mapping

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.sentence import Sentence, say
from servicebank.publish.open_data.documents import About
from servicebank.publish.open_data.places import (
    CASES,
    CATALOGUE,
    MAP,
    PACKAGE,
    VOCABULARY,
    Places,
)
from servicebank.publish.open_data.schemas import KINDS, components, name_of
from servicebank.publish.open_data.table import NOTE, languages

Node = dict[str, object]
JSON = "application/json"


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
            "paths": dict(self._paths()),
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
        whole = {JSON: {"schema": {"type": "object"}}}
        yield self._path("package", PACKAGE, say("The files as a data package"), whole)
        for kind in KINDS:
            address = self.places.schema(kind)
            yield self._path(f"schema-{kind}", address, say("The schema of a document"), whole)

    def _case(self) -> tuple[str, Node]:
        """The document of a case, which has the case's id in its address."""
        path, told = self._path(
            "case",
            self.places.case("{id}"),
            say("A case with its whole text"),
            self._shaped("case"),
        )
        ids = [case.id for case in self.bank.published]
        parameter = {
            "name": "id",
            "in": "path",
            "required": True,
            "schema": {"type": "string"},
            "example": ids[0] if ids else "",
        }
        return path, told | {"parameters": [parameter]}

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
