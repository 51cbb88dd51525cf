"""The files that the accessibility statement is made from."""

from collections.abc import Callable
from datetime import date
from pathlib import PurePosixPath

import pytest

from servicebank.check.accessibility import audit, remarks
from servicebank.model.errors import SetupError
from tests.makers import ROOT

FILE = PurePosixPath("audit/x")
AUDIT = b"""{"day": "2026-11-23", "tools": {"axe-core": "4"}, "templates": 2, "windows": 3,
"violations": 0, "pages": 9, "errors": 1, "weights": [], "scores": [{"name": "start",
"address": "/", "performance": 99, "accessibility": 100, "practices": 100, "search": 100}]}"""


def test_an_audit_is_read() -> None:
    found = audit(AUDIT, FILE)

    assert (found.day, found.errors, found.scores[0].performance) == (date(2026, 11, 23), 1, 99)


def test_remarks_are_read() -> None:
    found = remarks(b"updated: 2026-11-23\nflaws:\n- text: {sv: a}\n  reason: {sv: b}\n", FILE)

    assert (found.updated, found.flaws[0].reason, found.untested) == (
        date(2026, 11, 23), {"sv": "b"}, ()
    )  # fmt: skip


@pytest.mark.parametrize(
    ("read", "content"),
    [
        (audit, b"{}"),
        (audit, b"{"),
        (remarks, b"updated: soon\n"),
        (remarks, b"updated: [\n"),
        (remarks, b""),
    ],
)
def test_what_cannot_be_read_is_told_with_its_file(
    read: Callable[[bytes, PurePosixPath], object], content: bytes
) -> None:
    with pytest.raises(SetupError, match=r"^audit/x: "):
        read(content, FILE)


def test_this_sites_own_files_are_read() -> None:
    folder = ROOT / "docs" / "audit"

    assert audit((folder / "latest.json").read_bytes(), FILE).windows
    assert remarks((folder / "remarks.yml").read_bytes(), FILE).untested
