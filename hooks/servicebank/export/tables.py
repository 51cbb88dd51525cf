"""Sheets as files: CSV, and a workbook for Excel."""

import csv
import io
from datetime import date, datetime

import xlsxwriter

from servicebank.export.archive import archive_of, parts_of
from servicebank.export.sheets import Sheet

MARK = "\ufeff"
"""Tells Excel that a file is UTF-8."""
WIDEST, NARROWEST = 60, 10
"""Letters that columns are wide."""
TITLE_LENGTH = 31
"""Letters that the name of a sheet may have."""


def csv_of(sheet: Sheet) -> bytes:
    """A sheet as CSV that Excel opens right."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows((sheet.head, *sheet.rows))
    return (MARK + out.getvalue()).encode()


def workbook_of(sheets: tuple[Sheet, ...], title: str, day: date) -> bytes:
    """Sheets as a workbook; every cell is text."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001 - XlsxWriter writes it as it stands
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.title[:TITLE_LENGTH])
        for row, cells in enumerate((sheet.head, *sheet.rows)):
            for column, text in enumerate(cells):
                page.write_string(row, column, text, wrapped if row else bold)
        for column, name in enumerate(sheet.head):
            longest = max((len(row[column]) for row in sheet.rows), default=0)
            page.set_column(column, column, min(max(longest, len(name), NARROWEST), WIDEST))
        page.freeze_panes(1, 1)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)
    book.close()
    return archive_of(parts_of(out.getvalue()), day)
