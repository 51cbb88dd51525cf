"""The table of cases as CSV, and what is said of it to programs (CSVW)."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.page import Asset
from servicebank.model.vocabulary import Words
from servicebank.prose.table import BETWEEN, Column, case_table, columns, csv_of
from servicebank.publish.open_data.documents import About
from servicebank.publish.open_data.places import Places

Node = dict[str, object]
CSVW = "http://www.w3.org/ns/csvw"
KEY = "id"
"""The column that tells the rows apart."""
NOTE = "-metadata.json"
"""What the name of a table is followed by in that of what is said of it."""


def languages(bank: Bank) -> tuple[str, ...]:
    """The languages that there are tables in: the bank's own, and those of some case."""
    own, *others = bank.settings.languages
    return (
        own,
        *(code for code in others if any(code in case.translations for case in bank.published)),
    )


def tables(bank: Bank, catalogs: Mapping[str, Catalog], places: Places) -> Iterator[Asset]:
    """A table in each language that has cases."""
    own = bank.settings.language
    for code in languages(bank):
        cases = [case for case in bank.published if code == own or code in case.translations]
        yield Asset(places.table(code, own), make=partial(_table, cases, bank, catalogs[code]))


def _table(cases: Iterable[Case], bank: Bank, catalog: Catalog) -> str:
    return csv_of(case_table(cases, bank, catalog))


def table_note(address: str, bank: Bank, catalogs: Mapping[str, Catalog], about: About) -> Node:
    """What the table at an address holds, as CSVW metadata."""
    own = bank.settings.language
    day: Node = {"@value": str(about.modified), "@type": "xsd:date"}
    return {
        "@context": [CSVW, {"@language": own}],
        "url": address.rpartition("/")[2],
        "dc:title": _words(bank.settings.name),
        "dc:description": _words(bank.settings.description),
        "dc:license": {"@id": about.licence.url},
        "dc:publisher": _words(about.publisher),
        **({"dc:modified": day} if about.modified else {}),
        "schema:version": about.version,
        "rdfs:seeAlso": {"@id": about.documentation},
        "dialect": {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]},
        "tableSchema": {
            "columns": [_column(one, catalogs) for one in columns(bank, catalogs[own])],
            "primaryKey": KEY,
        },
    }


def _column(column: Column, catalogs: Mapping[str, Catalog]) -> Node:
    several: Node = {"separator": BETWEEN} if column.is_many else {}
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": _words({code: told(column.told) for code, told in catalogs.items()}),
        "datatype": "string",
        "required": column.name == KEY,
        **several,
    }


def _words(words: Words) -> list[Node]:
    return [{"@value": text, "@language": code} for code, text in words.items()]
