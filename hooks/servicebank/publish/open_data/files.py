"""All documents of a site."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
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
from servicebank.publish.open_data.table import NOTE, languages, table_note, tables
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
            Asset(at.CASES, make=lambda: written("cases", self._cases())),
            *tables(self.bank, self.catalogs, self.places),
            Asset(at.MAP, make=lambda: written("map", self._map())),
            Asset(at.VOCABULARY, make=lambda: written("vocabulary", self._vocabulary())),
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
        for number, case in enumerate(self.bank.published):
            for name in (case.id, *case.aliases):
                yield Asset(self.places.case(name), make=partial(self._case, number))

    def _case(self, number: int) -> bytes:
        """The document of one of the published cases."""
        own, language = self._own, self.bank.settings.language
        case, record = self.bank.published[number], self.records.cases[number]
        return written("case", CaseDocument(**own, language=language, case=record, body=case.body))

    def _map(self) -> MapDocument:
        return MapDocument(**self._own, features=tuple(features(self.records)))

    def _vocabulary(self) -> object:
        return vocabulary_document(self.bank, self.about, self.places.whole(at.VOCABULARY))

    def _descriptions(self, told: tuple[Asset, ...]) -> Iterator[Asset]:
        bank, catalogs, places = self.bank, self.catalogs, self.places
        for code in languages(bank):
            address = places.table(code, bank.settings.language)
            yield self._json(
                f"{address}{NOTE}", partial(table_note, address, bank, catalogs, self.about)
            )
        yield self._json(at.PACKAGE, lambda: package(bank, catalogs, self.about, told))
        for kind in KINDS:
            address = places.schema(kind)
            whole = places.whole(address)
            yield self._json(
                address, partial(document_schema, kind, bank.settings, whole, self.about)
            )
        for address, schema in text_schemas(bank.settings, bank.vocabularies, self.about):
            yield Asset(address, make=partial(_json, schema))
        api = Description(bank, catalogs, places, self.about)
        yield self._json(at.OPENAPI, api.document)
        catalogue = Catalogue(bank, catalogs, places, self.about)
        yield Asset(at.CATALOGUE, make=lambda: turtle(catalogue.document()))
        yield self._json(places.linked_catalogue(), catalogue.document)

    def _json(self, address: str, document: Callable[[], object]) -> Asset:
        return Asset(address, make=lambda: _json(document()))

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
