"""From a folder of files to a bank with its index."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from servicebank.check.run import Result, Sources, run
from servicebank.model.bank import Bank
from servicebank.model.finding import Finding, Level
from servicebank.model.index import Index
from servicebank.model.source import Source
from servicebank.source import folder as files
from servicebank.tag.index import index

Shown = Callable[[Path], PurePosixPath]
"""How a file is named in findings."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """A bank ready to be published."""

    bank: Bank
    index: Index


def read(bank: Path, shown: Shown) -> Sources:
    """The files of the bank in a folder."""

    def texts(part: str) -> tuple[Source, ...]:
        return tuple(
            files.document(path, shown(path)) for path in files.listed(bank / part, ".md")
        )

    settings = bank / files.SETTINGS
    return Sources(
        settings=files.settings(settings, shown(settings)),
        vocabularies=tuple(
            files.settings(path, shown(path))
            for path in files.listed(bank / files.VOCABULARY, ".yml")
        ),
        cases=texts(files.CASES),
        methods=texts(files.METHODS),
        collections=texts(files.COLLECTIONS),
        pictures=files.pictures(bank),
    )


def check(bank: Path, shown: Shown, today: date) -> Result:
    """The bank in a folder, and what is wrong with it."""
    return run(read(bank, shown), today)


def assemble(result: Result) -> Assembly | None:
    """A checked bank with its index; None when something must be mended first."""
    if result.bank is None or errors(result.findings):
        return None
    return Assembly(result.bank, index(result.bank))


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that must be mended before the bank can be published."""
    return tuple(finding for finding in findings if finding.level is Level.ERROR)
