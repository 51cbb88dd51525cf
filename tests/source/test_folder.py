"""The files of a folder: what is read, and what is not followed."""

import os
from pathlib import Path, PurePosixPath
from time import process_time

import pytest

from servicebank.source import folder
from servicebank.source.text import MAX_BYTES
from tests.makers import a_bank, a_case_text
from tests.source.places import places


def _faults(path: Path) -> list[str]:
    start = process_time()
    source = folder.document(path, PurePosixPath(path.name))
    assert process_time() - start < 1
    return [kind for kind, *_ in places(source.faults)]


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    path = a_bank(tmp_path, {"macken.md": a_case_text()}) / "macken.md"

    assert folder.document(path, PurePosixPath("macken.md")).text == a_case_text()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("token")
    (tmp_path / "macken.md").symlink_to(tmp_path / "secret")

    assert _faults(tmp_path / "macken.md") == ["unreadable"]


def test_a_link_to_nowhere_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "macken.md").symlink_to(tmp_path / "macken.md")

    assert _faults(tmp_path / "macken.md") == ["unreadable"]


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "macken.md")

    assert _faults(tmp_path / "macken.md") == ["unreadable"]


def test_a_folder_with_the_name_of_a_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "macken.md").mkdir()

    assert _faults(tmp_path / "macken.md") == ["unreadable"]


def test_a_file_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path / "macken.md") == ["unreadable"]


def test_a_file_of_fifty_megabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "macken.md").open("wb") as stream:
        stream.truncate(50_000_000)

    assert _faults(tmp_path / "macken.md") == ["too-large"]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    (tmp_path / "macken.md").write_bytes(b"---\na: 1\n---\n".ljust(MAX_BYTES, b"\n"))

    assert _faults(tmp_path / "macken.md") == []


def test_files_are_listed_by_name_whatever_they_are(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", "c.txt"):
        (tmp_path / name).touch()
    (tmp_path / "d.md").mkdir()

    assert [path.name for path in folder.listed(tmp_path, ".md")] == ["a.md", "b.md", "d.md"]


def test_a_folder_that_is_missing_lists_nothing(tmp_path: Path) -> None:
    assert folder.listed(tmp_path / "methods", ".md") == []


@pytest.mark.parametrize(
    ("name", "reason"), [("link.md", "link"), ("folder.md", "folder"), ("pipe.md", "other")]
)
def test_what_stands_in_the_place_of_a_file_is_known(
    tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "link.md").symlink_to("/etc/passwd")
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")

    (fault,) = folder.document(tmp_path / name, PurePosixPath(name)).faults

    assert fault.detail == {"reason": reason}


@pytest.mark.parametrize("start", [".", "methods", "methods/karta.md", "vocabulary/forms.yml"])
def test_a_bank_is_found_from_any_place_in_it(tmp_path: Path, start: str) -> None:
    a_bank(tmp_path, {"methods/karta.md": ""})

    found = folder.find_bank(tmp_path / start)

    assert found is not None
    assert found.resolve() == tmp_path.resolve()


def test_a_bank_is_found_in_cases_beside_a_place(tmp_path: Path) -> None:
    a_bank(tmp_path / "cases")
    (tmp_path / "docs").mkdir()

    assert folder.find_bank(tmp_path / "docs") == tmp_path / "cases"


def test_files_below_are_named_from_where_the_run_began(tmp_path: Path) -> None:
    shown = folder.shown_from(tmp_path)

    assert shown(tmp_path / "cases" / "macken.md") == PurePosixPath("cases/macken.md")


def test_files_elsewhere_keep_the_name_they_were_given(tmp_path: Path) -> None:
    shown = folder.shown_from(tmp_path / "cases")

    assert shown(tmp_path / "macken.md") == PurePosixPath(tmp_path / "macken.md")
