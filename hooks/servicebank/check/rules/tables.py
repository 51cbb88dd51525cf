"""The rule on tables: rows that become none, and columns that nobody has named."""

import re
from typing import NamedTuple

from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.finding import Edit
from servicebank.model.sentence import Sentence, say

ROWS = re.compile(r"(?:\n[ \t]{0,12}\|[^\n]*)+")
"""Lines that begin with the sign of a table, each with the line feed before it."""
DIVIDER = re.compile(r"(?<!\\)\|")
MOST_COLUMNS = 20
"""Columns that are still written out in an example."""
NAMED = say("Write the names of the columns in that row, as in: | Village | Service |")


class Headless(NamedTuple):
    """What is wrong with some rows."""

    message: Sentence
    help: Sentence
    is_late: bool = False
    """Whether an empty line above is all that they lack."""


@rule(
    "headless-table",
    why=say("without a row of headings it is no table, and nobody hears what a column is about."),
)
def headless_table(text: Text, _world: World) -> Remarks:
    """Rows of a table without headings, or that are shown as text."""
    body = "\n" + text.source.body
    for found in ROWS.finditer(body):
        rows = [row.strip() for row in found[0].split("\n")[1:]]
        headless = _headless(rows, _has_text_above(body, found.start()))
        if headless is None:
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        line = text.source.body_start + found.start()
        is_sure = headless.is_late and text.is_read_whole
        yield Remark(
            text.source.mark_body(start - 1, start - 1 + len(rows[0])),
            headless.message,
            headless.help,
            edits=(Edit(line, line, "\n"),) if is_sure else (),
        )


def _headless(rows: list[str], is_late: bool) -> Headless | None:  # noqa: FBT001 - told by name
    columns = [_cells(row) for row in rows]
    width = min(max(map(len, columns)), MOST_COLUMNS)
    if len(rows) == 1 and width == 1:
        return None
    hyphens = f"|{'---|' * width}"
    if len(rows) == 1 or not _divides(columns[1]):
        return Headless(
            say("The rows of the table have no headings."),
            say(
                "Write the names of the columns in a row above, as in | Village | Service |,"
                " and under it: {hyphens}",
                hyphens=hyphens,
            ),
        )
    if len(columns[0]) != len(columns[1]):
        return Headless(
            say("The row of hyphens has another number of columns than the headings."),
            say("Write under the headings: {hyphens}", hyphens=f"|{'---|' * len(columns[0])}"),
        )
    if not any(map(str.strip, columns[0])):
        return Headless(say("The row of headings is empty."), NAMED)
    if is_late:
        return Headless(
            say("A table that follows right on a line of text does not become a table."),
            say("Put an empty line above the table."),
            is_late=True,
        )
    return None


def _cells(row: str) -> list[str]:
    """What stands between the signs of a row."""
    inner = row.removeprefix("|")
    return DIVIDER.split(inner.removesuffix("|"))


def _divides(cells: list[str]) -> bool:
    """Whether a row is that of the hyphens, which divides headings from the rest."""
    return set("".join(cells)) <= set(":- ")


def _has_text_above(body: str, start: int) -> bool:
    """Whether a line of text stands right above, so that what follows is more of it."""
    above = body[body.rfind("\n", 0, start) + 1 : start].strip() if start else ""
    return bool(above) and not above.startswith("#")


def _may_have_rows(text: Text, _world: World) -> bool:
    return "|" in text.source.body


FAMILIES = (Family((headless_table,), _may_have_rows),)
