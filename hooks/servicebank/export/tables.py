"""Tables as a workbook for Excel."""

import io
from datetime import date, datetime

import xlsxwriter

from servicebank.export.archive import archive_of, parts_of
from servicebank.prose.table import Table

WIDEST, NARROWEST = 60, 10
"""Letters that columns are wide."""
TITLE_LENGTH = 31
"""Letters that the name of a sheet may have."""


def workbook_of(tables: tuple[Table, ...], title: str, day: date) -> bytes:
    """Tables as the sheets of a workbook; every cell is text."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001 - XlsxWriter writes it as it stands
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for table in tables:
        page = book.add_worksheet(table.title[:TITLE_LENGTH])
        for row, cells in enumerate((table.head, *table.rows)):
            for column, text in enumerate(cells):
                page.write_string(row, column, text, wrapped if row else bold)
        for column, name in enumerate(table.head):
            longest = max((len(row[column]) for row in table.rows), default=0)
            page.set_column(column, column, min(max(longest, len(name), NARROWEST), WIDEST))
        page.freeze_panes(1, 1)
        if table.rows:
            page.autofilter(0, 0, len(table.rows), len(table.head) - 1)
    book.close()
    return archive_of(parts_of(out.getvalue()), day)
