"""What the template of the PDF shows beside the body, as JSON."""

import json

from servicebank.export.atlas import MOTIF
from servicebank.export.book import Book, Chapter, Cover, Entry, Figure, Part, Register
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say


def copy_of(book: Book, catalog: Catalog) -> str:
    """Cover, running heads, part openings and index."""
    day = book.colophon.day
    methods = Part(book.methods_id, book.methods_title, book.methods)
    motif = MOTIF if MOTIF in book.images else None
    return json.dumps(
        {
            "paper": book.paper,
            "language": book.language,
            "title": book.title,
            "author": [book.cover.bank or book.cover.title],
            "day": {"year": day.year, "month": day.month, "day": day.day},
            "contents": book.contents_title,
            "page": catalog(say("page {number}", number="{number}")),
            "cover": {**_cover(book.cover), "motif": motif},
            "parts": {part.id: _part(part) for part in (*book.parts, methods)},
            "chapters": {chapter.id: _chapter(chapter) for chapter in (*book.cases, *book.methods)},
            "country": _country(book),
            "index": {
                "id": book.index.id,
                "title": book.index.title,
                "registers": [_register(register) for register in book.index.registers],
            },
        },
        ensure_ascii=False,
    )


def _cover(cover: Cover) -> dict[str, object]:
    return {
        "bank": cover.bank,
        "title": cover.title,
        "subtitle": cover.subtitle,
        "edition": cover.edition,
        "count": cover.count,
        "picture": _figure(cover.picture),
        "logo": _figure(cover.logo),
        "main": cover.colours.main,
        "accent": cover.colours.accent,
    }


def _part(part: Part) -> dict[str, object]:
    return {
        "title": part.title,
        "has-map": part.map is not None,
        "chapters": [chapter.id for chapter in part.chapters],
        "also-title": part.also_title,
        "also": part.also,
    }


def _chapter(chapter: Chapter) -> dict[str, object]:
    where = chapter.where
    return {
        "title": chapter.title,
        "parts": where.parts if where else "",
        "spots": where.spots if where else (),
    }


def _country(book: Book) -> tuple[int, int, str] | None:
    """Width, height and outline of the country that the cases are in."""
    drawn = (chapter.where for chapter in book.cases if chapter.where)
    return next(((where.width, where.height, where.country) for where in drawn), None)


def _register(register: Register) -> dict[str, object]:
    return {
        "id": register.id,
        "title": register.title,
        "entries": [_entry(entry) for entry in register.entries],
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "label": entry.label,
        "chapters": entry.chapters,
        "below": [_entry(below) for below in entry.below],
    }


def _figure(figure: Figure | None) -> dict[str, str] | None:
    return {"image": figure.image, "alt": figure.alt} if figure else None
