"""The documents as a data package (Frictionless)."""

import re
from collections.abc import Iterable, Mapping

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.page import Asset
from servicebank.prose.table import columns
from servicebank.publish.open_data.documents import About
from servicebank.publish.open_data.places import FOLDER
from servicebank.publish.open_data.table import KEY

Node = dict[str, object]
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
MEDIA: Mapping[str, str] = {
    "csv": "text/csv",
    "json": "application/json",
    "geojson": "application/geo+json",
}
"""Kinds of files by their endings."""
UNSAFE = re.compile(r"[^A-Za-z0-9._]+")
"""What the short name of a licence or a resource does not have."""


def package(
    bank: Bank, catalogs: Mapping[str, Catalog], about: About, files: Iterable[Asset]
) -> Node:
    """The description of a package of some files in the folder of documents."""
    settings, own = bank.settings, bank.settings.language
    told = {
        "$schema": PROFILE,
        "name": "cases",
        "title": settings.name[own],
        "description": settings.description[own],
        "homepage": about.documentation if about.documentation.startswith("http") else None,
        "version": about.version,
        "modified": str(about.modified) if about.modified else None,
        "licenses": [_licence(about)],
        "contributors": [{"title": about.publisher[own], "roles": ["publisher"]}],
        "resources": [_resource(file.address, bank, catalogs) for file in files],
    }
    return {name: value for name, value in told.items() if value is not None}


def _licence(about: About) -> Node:
    return {
        "name": UNSAFE.sub("-", about.licence.name),
        "title": about.licence.name,
        "path": about.licence.url,
    }


def _resource(address: str, bank: Bank, catalogs: Mapping[str, Catalog]) -> Node:
    path = address.removeprefix(f"{FOLDER}/")
    name, _, ending = path.rpartition(".")
    common: Node = {
        "name": path.replace(".", "-"),
        "path": path,
        "format": ending,
        "mediatype": MEDIA[ending],
    }
    if ending != "csv":
        return common | {"encoding": "utf-8"}
    language = name.partition("-")[2] or bank.settings.language
    return common | {
        "type": "table",
        "encoding": "utf-8-sig",
        "schema": _schema(bank, catalogs[language]),
    }


def _schema(bank: Bank, catalog: Catalog) -> Node:
    fields = (
        {"name": column.name, "type": "string", "description": catalog(column.told)}
        for column in columns(bank, catalog)
    )
    return {"fields": list(fields), "primaryKey": [KEY], "missingValues": [""]}
