"""The page of open data, in each language of the bank."""

from collections.abc import Iterator

from servicebank.language.names import language_name
from servicebank.model.page import Page, Shown
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import word
from servicebank.prose.table import columns
from servicebank.publish.addresses import Addresses
from servicebank.publish.edition import Edition
from servicebank.publish.open_data import places as at
from servicebank.publish.open_data.codebook import Codebook
from servicebank.publish.open_data.examples import examples, subject
from servicebank.publish.open_data.places import Places
from servicebank.publish.open_data.table import NOTE, languages
from servicebank.publish.open_data.view import ColumnView, DataView, FileView

TEMPLATE = "data.html"


class DataPage:
    """Makes the page in one language."""

    def __init__(self, edition: Edition) -> None:
        """Work for one edition."""
        self.edition, self.bank, self.catalog = edition, edition.bank, edition.catalog
        self.places = Places(edition.addresses, "")

    def pages(self) -> Iterator[Page]:
        """The page, where the bank has an address for it."""
        address = self.edition.addresses.data()
        if address:
            title = self.catalog(say("Open data"))
            told = say(
                "All cases of {bank} as files to use freely: JSON, CSV, GeoJSON and linked data.",
                bank=self.bank.settings.name,
            )
            yield Page(
                address=address,
                template=TEMPLATE,
                title=title,
                description=self.catalog(told),
                language=self.edition.language,
                show=Shown(self._view(title)).itself,
            )

    def _view(self, title: str) -> DataView:
        licence, found = self.bank.settings.licence, subject(self.edition)
        cards = self.edition.in_order(self.edition.cards.values())
        return DataView(
            title=title,
            licence=licence.name,
            licence_address=licence.url,
            files=tuple(self._files()),
            examples=tuple(examples(self.edition)),
            subject=self._label(found[0].vocabulary, found[1]) if found else "",
            card=cards[0] if cards else None,
            columns=tuple(
                ColumnView(column.name, self.catalog(column.told))
                for column in columns(self.bank, self.catalog)
            ),
            shapes=Codebook(self.bank.settings, self.catalog).shapes(),
        )

    def _label(self, vocabulary: str, term: str) -> str:
        return word(self.bank.vocabularies[vocabulary].terms[term].label, self.edition.language)

    def _files(self) -> Iterator[FileView]:
        yield self._file(at.CASES, "JSON", say("All cases, with terms and labels in full."))
        first = next(iter(self.bank.published), None)
        if first:
            told = say("One case with its whole text; every case has such a file.")
            yield self._file(self.places.case(first.id), "JSON", told)
        for language in languages(self.bank):
            yield from self._tables(language)
        yield self._file(at.MAP, "GeoJSON", say("The cases on the map, by municipality or county."))
        yield self._file(at.VOCABULARY, "JSON-LD", say("The vocabularies as SKOS."))
        yield self._file(at.OPENAPI, "OpenAPI", say("A description of all files, for programs."))
        for kind, name in (("cases", "cases.json"), ("case", "[id].json")):
            told = say("What {name} may hold, as JSON Schema.", name=name)
            yield self._file(self.places.schema(kind), "JSON Schema", told)
        yield self._file(at.PACKAGE, "Data Package", say("The files as a data package."))
        told = say("A catalogue for portals of open data.")
        yield self._file(at.CATALOGUE, "DCAT-AP-SE, Turtle", told)
        own = Places(Addresses(self.bank), "").linked_catalogue()
        yield self._file(own, "DCAT-AP-SE, JSON-LD", told)

    def _tables(self, language: str) -> Iterator[FileView]:
        name = language_name(language, self.edition.language)
        table = self.places.table(language, self.bank.settings.language)
        told = say("A row for each case, for Excel and others. In {language}.", language=name)
        yield self._file(table, "CSV", told)
        yield self._file(f"{table}{NOTE}", "CSVW", say("What the columns of the table hold."))

    def _file(self, address: str, media: str, told: Sentence) -> FileView:
        return FileView(address, address.rpartition("/")[2], media, self.catalog(told))
