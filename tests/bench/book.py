"""The book as PDF: against WeasyPrint on the same text, as the bank grows, and the whole bank."""

import re
import subprocess
import sys
from pathlib import Path

from servicebank.export.binder import bind
from servicebank.export.book import Book
from servicebank.export.pages import colophon_html, html_of, index_html
from servicebank.export.press import Press
from servicebank.model.recipe import Recipe
from servicebank.source.history import History
from servicebank.tag.index import index
from tests import packages
from tests.bench.clock import interleaved, run, seconds
from tests.bench.engines import VENVS
from tests.bench.generator import write_bank
from tests.makers import ROOT, TODAY, checked

CASES, MANY = 100, 1000
STYLE = """
@page { size: A4; margin: 28mm 24mm; @top-left { content: string(part) }
        @bottom-right { content: counter(page) } @footnote { border-top: 1px solid } }
html { font: 10.5pt/1.5 serif; hyphens: auto }
h1 { break-before: page; string-set: part content() }
h2 { break-before: page }
table { border-collapse: collapse; width: 100% }
td, th { border-top: 1px solid; padding: 2pt }
nav a::after { content: leader(" ") target-counter(attr(href), page) }
.note { float: footnote; font-size: 8pt }
"""
"""The like of what our template does: contents with page numbers, running heads, footnotes."""
NOTE = re.compile(r'<a epub:type="noteref" href="#([^"]+)">\d+</a>')
ASIDE = re.compile(r'<aside epub:type="footnote" id="([^"]+)"><p>(.*?)</p></aside>')
WRITE = """
import sys
from pathlib import Path
from servicebank.export.forms import BOOKS
from servicebank.model.recipe import Recipe
from tests.bench.book import press
made = press(Path(sys.argv[1]))
for form in sys.argv[3:]:
    Path(sys.argv[2], f"book.{form}").write_bytes(BOOKS[form](Recipe(), made))
"""
"""Reads a bank, and writes its book in some forms."""


def press(cases: Path) -> Press:
    """What the book of a bank is made from."""
    bank = checked(cases).bank
    if bank is None:
        raise ValueError(f"{cases} has errors")
    return Press(bank, index(bank), cases, History(), TODAY)


def ratio(folder: Path) -> float | None:
    """From the files of 100 cases to a PDF, against WeasyPrint from HTML.

    None where WeasyPrint cannot be installed, or does not run for want of Pango.
    """
    weasyprint = packages.WEASYPRINT.program(VENVS / packages.WEASYPRINT.name)
    if weasyprint is None or _fails(weasyprint, "--version"):
        return None
    bank = write_bank(folder / "bank" / "cases", CASES)
    book = bind(Recipe(), press(bank))
    html = folder / "book.html"
    html.write_text(_page(book), encoding="utf-8")
    for name, image in book.images.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(image.content)
    options = ("--pdf-variant", "pdf/ua-1", "--quiet")
    theirs: list[str | Path] = [weasyprint, *options, html, folder / "weasyprint.pdf"]
    return interleaved(_command(bank, folder, "pdf"), theirs, (ROOT, folder), rounds=2)


def _fails(*command: str | Path) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode != 0


def growth(folder: Path) -> float:
    """How much longer the PDF of 1000 cases takes than that of 100."""
    few, many = (
        seconds(_command(write_bank(folder / f"of-{count}" / "cases", count), folder, "pdf"), ROOT)
        for count in (CASES, MANY)
    )
    return many / few


def whole(folder: Path) -> float:
    """Seconds from the files of this repository's bank to its book in all forms."""
    return seconds(_command(ROOT / "cases", folder, "pdf", "docx", "epub"), ROOT)


def megabytes(folder: Path) -> float:
    """The most memory that one process of the same takes."""
    command = _command(ROOT / "cases", folder, "pdf", "docx", "epub")
    return run([command], ROOT).megabytes


def _page(book: Book) -> str:
    """The text of the book as one page, with contents, and with notes where they belong."""
    text = html_of(book)
    notes = dict(ASIDE.findall(text))
    noted = NOTE.sub(lambda found: f'<span class="note">{notes[found[1]]}</span>', text)
    lines = "".join(f'<li><a href="#{name}">{title}</a>' for name, title in book.titles.items())
    return (
        f'<html lang="sv"><meta charset="utf-8"><title>Bok</title><style>{STYLE}</style>'
        f"{colophon_html(book)}<nav><ul>{lines}</ul></nav>{ASIDE.sub('', noted)}"
        f"{index_html(book.index, book.titles)}"
    )


def _command(bank: Path, folder: Path, *forms: str) -> list[str | Path]:
    return [sys.executable, "-c", WRITE, bank, folder, *forms]
