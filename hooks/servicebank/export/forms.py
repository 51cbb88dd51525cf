"""The forms that a book, or the data behind it, can have."""

from collections.abc import Callable, Mapping

from servicebank.export.binder import Binder
from servicebank.export.epub import epub_of
from servicebank.export.pdf import cover_of, pdf_of
from servicebank.export.press import Press
from servicebank.export.tables import workbook_of
from servicebank.export.word import word_of
from servicebank.model.recipe import Recipe
from servicebank.prose.table import case_table, codebook, csv_of

Maker = Callable[[Recipe, Press], bytes]


def pdf(recipe: Recipe, press: Press) -> bytes:
    """A PDF."""
    return pdf_of(Binder(recipe, press).book(), press.catalog(recipe))


def docx(recipe: Recipe, press: Press) -> bytes:
    """A Word file, styled by the bank's own template when it has one."""
    return word_of(Binder(recipe, press).book(), press.template)


def epub(recipe: Recipe, press: Press) -> bytes:
    """An EPUB."""
    book, catalog = Binder(recipe, press).book(), press.catalog(recipe)
    return epub_of(book, cover_of(book, catalog), catalog)


def xlsx(recipe: Recipe, press: Press) -> bytes:
    """A workbook with the cases and a codebook."""
    binder, catalog = Binder(recipe, press), press.catalog(recipe)
    tables = (case_table(binder.cases, press.bank, catalog), codebook(press.bank, catalog))
    return workbook_of(tables, binder.title, binder.day)


def plain(recipe: Recipe, press: Press) -> bytes:
    """A CSV with the cases."""
    cases = Binder(recipe, press).cases
    return csv_of(case_table(cases, press.bank, press.catalog(recipe))).encode()


BOOKS: Mapping[str, Maker] = {"pdf": pdf, "docx": docx, "epub": epub}
"""The forms of the book, by the endings of their files."""
FORMS: Mapping[str, Maker] = {**BOOKS, "csv": plain, "xlsx": xlsx}
"""All forms."""
