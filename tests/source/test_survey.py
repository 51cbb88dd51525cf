"""What stands in a bank's folder: the files that are read, and all that does not belong."""

import os
import socket
from pathlib import Path, PurePosixPath

import pytest

from servicebank.model.stray import StrayKind
from servicebank.source.folder import shown_from
from servicebank.source.survey import Survey, survey
from tests.makers import a_bank


def _survey(bank: Path) -> Survey:
    return survey(bank, shown_from(bank))


def _strays(bank: Path) -> dict[str, StrayKind]:
    return {str(stray.path): stray.kind for stray in _survey(bank).strays}


@pytest.mark.parametrize(
    "name",
    [
        "macken.md",
        "LICENSE",
        "methods/karta.md",
        "collections/byar.md",
        "vocabulary/own.yml",
        "handbooks/all.yml",
        "images/macken/rum.jpg",
        "images/macken/rum.svg",
        ".DS_Store",
        "images/.gitkeep",
        "images/macken/Thumbs.db",
        "methods/.gitkeep",
        ".macken.md.swp",
        ".~lock.macken.md#",
    ],
)
def test_what_a_bank_is_made_of_is_no_stray(tmp_path: Path, name: str) -> None:
    assert _strays(a_bank(tmp_path, {name: ""})) == {}


@pytest.mark.parametrize(
    "name",
    [
        "macken.MD",
        "macken.markdown",
        "macken.txt",
        "macken.md.bak",
        "macken.md~",
        "index.html",
        "skript.js",
        "stil.css",
        "index.php",
        "CNAME",
        "robots.txt",
        "hooks.py",
        "Avtal.docx",
        ".meta.yml",
        ".htaccess",
        ".env",
        "bank.yaml",
        "BANK.yml",
        "rum.jpg",
        "methods/karta.txt",
        "methods/bank.yml",
        "methods/LICENSE",
        "collections/.hidden",
        "vocabulary/own.yaml",
        "vocabulary/own.md",
        "handbooks/all.md",
        "images/rum.jpg",
        "a\nb",
        "::error::a",
        "a\u202eb.html",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_all_other_files_are_strays(tmp_path: Path, name: str) -> None:
    assert _strays(a_bank(tmp_path, {name: ""})) == {name: StrayKind.FILE}


@pytest.mark.parametrize(
    ("name", "stray"),
    [
        ("nytt/macken.md", "nytt"),
        (".git/config", ".git"),
        ("methods/nya/karta.md", "methods/nya"),
        ("images/macken/sma/rum.jpg", "images/macken/sma"),
        ("vocabulary/nya/own.yml", "vocabulary/nya"),
        ("Methods/karta.md", "Methods"),
        ("LICENSE/a", "LICENSE"),
    ],
)
def test_a_folder_of_ones_own_is_told_as_a_whole(tmp_path: Path, name: str, stray: str) -> None:
    assert _strays(a_bank(tmp_path, {name: ""})) == {stray: StrayKind.FOLDER}


@pytest.mark.parametrize(
    "name", ["methods", "images", "handbooks", "images/macken", "images/macken/a.jpg", ".gitkeep"]
)
@pytest.mark.parametrize("target", ["elsewhere", "nowhere", "."])
def test_a_link_is_told_and_not_followed(tmp_path: Path, name: str, target: str) -> None:
    elsewhere = a_bank(tmp_path / "elsewhere", {"macken/a.jpg": "", "karta.md": ""})
    bank = a_bank(tmp_path / "bank")
    (bank / name).parent.mkdir(parents=True, exist_ok=True)
    (bank / name).symlink_to(elsewhere if target == "elsewhere" else Path(target))

    found = _survey(bank)

    assert _strays(bank) == {name: StrayKind.LINK}
    assert (found.files["methods"], found.pictures) == ((), {})


@pytest.mark.parametrize("part", [".", "methods", "images", "images/macken"])
def test_pipes_and_sockets_are_told_and_not_opened(
    tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = a_bank(tmp_path)
    (bank / part).mkdir(parents=True, exist_ok=True)
    os.mkfifo(bank / part / "pipe.jpg")
    monkeypatch.chdir(bank / part)  # the whole path may be too long for a socket
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket.jpg")

        names = {str(PurePosixPath(part) / name) for name in ("pipe.jpg", "socket.jpg")}
        assert _strays(bank) == dict.fromkeys(names, StrayKind.OTHER)


def test_a_name_of_bytes_that_are_no_text_is_told(tmp_path: Path) -> None:
    bank = a_bank(tmp_path)
    (bank / os.fsdecode(b"\xff.html")).touch()

    assert _strays(bank) == {"\udcff.html": StrayKind.FILE}


def test_files_stand_by_name(tmp_path: Path) -> None:
    bank = a_bank(tmp_path, {"b.md": "", "a.md": "", "handbooks/b.yml": "", "handbooks/a.yml": ""})

    found = _survey(bank).files

    assert [path.name for path in found["."]] == ["a.md", "b.md"]
    assert [path.name for path in found["handbooks"]] == ["a.yml", "b.yml"]


def test_images_stand_by_case_and_name(tmp_path: Path) -> None:
    bank = a_bank(tmp_path, {"images/b/a.jpg": "", "images/a/c.png": "", "images/a/b.svg": ""})

    assert list(_survey(bank).pictures) == ["a/b.svg", "a/c.png", "b/a.jpg"]
