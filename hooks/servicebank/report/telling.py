"""How findings are told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from servicebank.check.secrecy import discreet
from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding
from servicebank.model.mark import Mark
from servicebank.model.sentence import say

Line = Callable[[Mark], str]
"""Gives the text of the line that a mark is on."""
Place = Callable[[PurePosixPath, int], tuple[int, int] | None]
"""Gives the line and column of an offset in a file's text; None when the file is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """In what language findings are told, beside which lines, how wide and in what colours."""

    catalog: Catalog
    line: Line = lambda _mark: ""
    place: Place = lambda _path, _offset: None
    pages: str = ""
    """Address that the pages about rules stand under, with a slash at the end; empty when it is
    not known."""
    width: int | None = None
    """Columns of the terminal; None when lines need not be broken."""
    is_coloured: bool = False

    def page(self, rule: str) -> str:
        """Address of the page about a rule; empty when it is not known."""
        return f"{self.pages}{rule}/" if self.pages else ""

    def words(self, finding: Finding) -> tuple[str, ...]:
        """What is wrong and, when the rule says so, what to write instead; without secrets."""
        told = (finding.message, finding.help)
        return tuple(discreet(self.catalog(part)) for part in told if part is not None)

    def reason(self, finding: Finding) -> str:
        """Why it matters, and where to read more; empty when neither is known."""
        page = self.page(finding.rule)
        told = (
            say("Why: {why}", why=finding.why) if finding.why else None,
            say("Read more: {page}", page=page) if page else None,
        )
        return " ".join(self.catalog(part) for part in told if part is not None)
