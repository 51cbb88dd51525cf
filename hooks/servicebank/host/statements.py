"""The files that the accessibility statement is made from."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from servicebank.check.accessibility import audit, remarks
from servicebank.language.catalog import Catalog
from servicebank.publish.accessibility import Statement, statement
from servicebank.source.folder import content

AUDIT, REMARKS = PurePosixPath("audit/latest.json"), PurePosixPath("audit/remarks.yml")
"""In the folder of pages; the first is written by ``make audit``, the second by people."""


def statements(docs: Path, catalogs: Mapping[str, Catalog]) -> dict[str, Statement]:
    """The statement by language; none where there has been no audit."""
    measured, known = content(docs / AUDIT), content(docs / REMARKS)
    if measured is None or known is None:
        return {}
    found, told = audit(measured, AUDIT), remarks(known, REMARKS)
    return {language: statement(found, told, catalog) for language, catalog in catalogs.items()}
