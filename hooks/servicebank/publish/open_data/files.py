"""All documents of a site."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypedDict

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.page import Asset
from servicebank.model.vocabulary import Words
from servicebank.publish.addresses import Addresses
from servicebank.publish.open_data import places as at
from servicebank.publish.open_data.atlas import features
from servicebank.publish.open_data.catalogue import Catalogue
from servicebank.publish.open_data.concepts import vocabulary_document
from servicebank.publish.open_data.documents import (
    VERSION,
    About,
    CaseDocument,
    CasesDocument,
    LicenceRecord,
    MapDocument,
)
from servicebank.publish.open_data.openapi import Description
from servicebank.publish.open_data.package import package
from servicebank.publish.open_data.places import Places
from servicebank.publish.open_data.records import Records, last_change
from servicebank.publish.open_data.schemas import KINDS, document_schema, text_schemas, written
from servicebank.publish.open_data.table import table_notes, tables
from servicebank.publish.open_data.turtle import turtle


class Said(TypedDict):
    """What `About` is made from."""

    version: str
    modified: date | None
    licence: LicenceRecord
    publisher: Words
    documentation: str


class OpenData:
    """Makes the documents of one bank."""

    def __init__(
        self,
        bank: Bank,
        catalogs: Mapping[str, Catalog],
        address: str,
        changes: Mapping[PurePosixPath, date],
    ) -> None:
        """`address` is the site's, or empty; `changes` the days when files were changed."""
        self.bank, self.catalogs, self.changes = bank, catalogs, changes
        self.places = Places(Addresses(bank), address)
        self.records = Records(bank, catalogs, self.places, changes)

    def assets(self) -> Iterator[Asset]:
        """Every document, with what describes them."""
        told = (
            Asset(at.CASES, data=written("cases", self._cases())),
            *tables(self.bank, self.catalogs, self.places),
            Asset(at.MAP, data=written("map", self._map())),
            Asset(at.VOCABULARY, data=written("vocabulary", self._vocabulary())),
        )
        yield from told
        yield from self._each()
        yield from self._descriptions(told)

    @cached_property
    def about(self) -> About:
        """What every document says of itself."""
        return About(**self._own)

    def _cases(self) -> CasesDocument:
        cases = self.records.cases
        languages = self.bank.settings.languages
        return CasesDocument(**self._own, languages=languages, count=len(cases), cases=cases)

    def _each(self) -> Iterator[Asset]:
        """The documents of cases, also where they were while a case had another id."""
        own, language = self._own, self.bank.settings.language
        for case, record in zip(self.bank.published, self.records.cases, strict=True):
            document = CaseDocument(**own, language=language, case=record, body=case.body)
            data = written("case", document)
            yield from (
                Asset(self.places.case(name), data=data) for name in (case.id, *case.aliases)
            )

    def _map(self) -> MapDocument:
        return MapDocument(**self._own, features=tuple(features(self.records)))

    def _vocabulary(self) -> object:
        return vocabulary_document(self.bank, self.about, self.places.whole(at.VOCABULARY))

    def _descriptions(self, told: tuple[Asset, ...]) -> Iterator[Asset]:
        bank, catalogs, places, about = self.bank, self.catalogs, self.places, self.about
        for address, note in table_notes(bank, catalogs, places, about):
            yield Asset(address, data=_json(note))
        yield Asset(at.PACKAGE, data=_json(package(bank, catalogs, about, told)))
        for kind in KINDS:
            address = places.schema(kind)
            schema = document_schema(kind, bank.settings, places.whole(address), about)
            yield Asset(address, data=_json(schema))
        for address, schema in text_schemas(bank.settings, bank.vocabularies, about):
            yield Asset(address, data=_json(schema))
        api = Description(bank, catalogs, places, about)
        yield Asset(at.OPENAPI, data=_json(api.document()))
        catalogue = Catalogue(bank, catalogs, places, about).document()
        yield Asset(at.CATALOGUE, data=turtle(catalogue).encode())
        yield Asset(places.linked_catalogue(), data=_json(catalogue))

    @cached_property
    def _own(self) -> Said:
        settings = self.bank.settings
        return {
            "version": VERSION,
            "modified": last_change(self.bank, self.changes),
            "licence": LicenceRecord(settings.licence.name, settings.licence.url),
            "publisher": dict(settings.catalogue.publisher or settings.name),
            "documentation": self.places.whole(self.places.documentation()),
        }


def _json(document: object) -> bytes:
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()
