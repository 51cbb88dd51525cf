"""Brings the message catalogs up to the sentences in the code.

New sentences are added empty, unused ones removed, translations kept; English is the message id
itself. Run as ``python hooks/maintenance/catalogs.py``; a test fails while one is untranslated.
"""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).parents[1] / "servicebank"
CATALOGS = PACKAGE / "data" / "catalogs"
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
KEYWORDS = {"say": None, "say_many": (1, 2)}


def template() -> Catalog:
    """The sentences in the code, in the order of their files."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    found = extract_from_dir(
        PACKAGE,
        [("**.py", "python")],
        {},
        keywords=KEYWORDS,
        comment_tags=(),
        strip_comment_tags=True,
    )
    for path, _line, message, _comments, _context in sorted(
        found, key=lambda row: (row[0], row[1])
    ):
        catalog.add(message, locations=[(path, 0)])
    return catalog


def update(language: str) -> Catalog:
    """A language's catalog with the sentences of the code."""
    path = CATALOGS / f"{language}.po"
    with path.open("rb") as stream:
        catalog = read_po(stream, locale=language)
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    for message in catalog:
        message.flags.discard("python-brace-format")
        if language == "en" and message.id:
            message.string = message.id
    catalog.creation_date = UNDATED  # or each run would change the file
    with path.open("wb") as stream:
        write_po(stream, catalog, width=100, include_lineno=False, omit_header=False)
    return catalog


if __name__ == "__main__":
    for name in ("sv", "en"):
        update(name)
