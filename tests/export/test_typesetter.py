"""Typst in a process of its own."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest

from servicebank.export import typesetter
from servicebank.export.typesetter import Job, made, typeset
from servicebank.model.errors import BookError

PAGE = '#set document(title: "Bok", date: datetime(year: 2026, month: 5, day: 4))\n'
LONG = "#{ for one in range(100000) { for other in range(100000) { } } }"
"""What takes a long time without end in sight."""


def a_job(folder: Path, source: str) -> Job:
    with as_file(files("servicebank") / "data" / "book" / "fonts") as fonts:
        return Job(PAGE + source, str(folder), str(fonts), '{"title": "Bok"}', "pdf")


def test_it_makes_the_same_as_this_process(tmp_path: Path) -> None:
    job = a_job(tmp_path, "#json(bytes(sys.inputs.book)).title")
    assert typeset(job) == made(job)


def test_what_typst_refuses_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="unknown variable: inte"):
        typeset(a_job(tmp_path, "#inte"))


def test_what_typst_warns_of_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(BookError, match="unknown font family"):
        typeset(a_job(tmp_path, '#text(font: "Ingen")[x]'))


def test_only_the_book_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    (tmp_path / "root").mkdir()
    with pytest.raises(BookError):
        typeset(a_job(tmp_path / "root", '#read("../secret")'))


def test_what_takes_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetter, "SECONDS", 2)
    with pytest.raises(BookError, match="2 seconds"):
        typeset(a_job(tmp_path, LONG))
