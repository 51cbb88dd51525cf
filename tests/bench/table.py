"""Tables of Markdown, of which a part of the rows can be measured anew."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Self

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads."""

    heads: Cells
    sides: Cells
    """Below the heads: `---` for words, `---:` for figures."""
    named_by: int
    """How many of the first cells say which row it is."""
    rows: tuple[Cells, ...] = ()

    def lines(self) -> Iterator[str]:
        """The table as Markdown."""
        for cells in (self.heads, self.sides, *self.rows):
            yield f"| {' | '.join(cells)} |"

    def of(self, rows: Iterable[Cells]) -> Self:
        """The same heads with other rows."""
        return replace(self, rows=tuple(rows))

    def read(self, text: str) -> Self:
        """The same heads with the rows that stand under them in a text; none where they do not."""
        head, side, *_ = self.lines()
        _, _, below = text.partition(f"{head}\n{side}\n")
        rows = takewhile(lambda line: line.startswith("| "), below.splitlines())
        return self.of(tuple(row[2:-2].split(" | ")) for row in rows)

    def over(self, old: Self) -> Self:
        """Its rows in the places of the old ones of the same name, and after them those anew."""
        new = {self._name(row): row for row in self.rows}
        kept = [new.pop(self._name(row), row) for row in old.rows]
        return self.of((*kept, *new.values()))

    def _name(self, row: Cells) -> Cells:
        return row[: self.named_by]
