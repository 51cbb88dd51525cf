"""The files that a person asks to have checked."""

from pathlib import Path

import pytest

from servicebank.assemble.line import check
from servicebank.assemble.selection import select
from servicebank.model.errors import NoBankError
from servicebank.source.folder import shown_from
from tests.makers import (
    TODAY,
    a_bank,
    a_case_text,
    a_collection_text,
    a_method_text,
    rules,
)


def _bank(folder: Path) -> Path:
    return a_bank(
        folder / "cases",
        {
            "a-case.md": a_case_text(),
            "other.md": a_case_text(title="Ett annat fall"),
            "methods/karta.md": a_method_text(),
            "collections/byar.md": a_collection_text(),
        },
    )


def _asked(folder: Path, *names: str, bank: Path | None = None) -> set[str] | None:
    selection = select(tuple(folder / name for name in names), bank, shown_from(folder))
    return None if selection.asked is None else {str(path) for path in selection.asked}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), None),
        (("cases",), None),
        (("cases/a-case.md", "cases"), None),
        (("cases/a-case.md",), {"cases/a-case.md"}),
        (("cases/a-case.md", "cases/other.md"), {"cases/a-case.md", "cases/other.md"}),
        (("cases/../cases/a-case.md",), {"cases/a-case.md"}),
        (("cases/methods",), {"cases/methods/karta.md"}),
        (("cases/bank.yml",), {"cases/bank.yml"}),
        (("cases/vocabulary/forms.yml",), {"cases/vocabulary/forms.yml"}),
        (("draft.md",), {"draft.md"}),
        (("drafts",), {"drafts/one.md", "drafts/methods/two.md"}),
    ],
)
def test_files_and_folders_can_be_asked_for(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    names: tuple[str, ...],
    expected: set[str] | None,
) -> None:
    _bank(tmp_path)
    a_bank(tmp_path / "drafts", {"one.md": "", "methods/two.md": ""})
    (tmp_path / "drafts" / "bank.yml").unlink()
    (tmp_path / "draft.md").touch()
    monkeypatch.chdir(tmp_path)

    assert _asked(tmp_path, *names, bank=tmp_path / "cases") == expected


def test_the_bank_is_the_one_that_the_files_stand_in(tmp_path: Path) -> None:
    _bank(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "draft.md").write_text(a_case_text(related="[other]"))

    selection = select((tmp_path / "docs" / "draft.md",), None, shown_from(tmp_path))

    assert {case.id for case in selection.sources.cases} == {"a-case", "other", "draft"}


def test_a_file_takes_the_place_of_the_one_of_the_same_name(tmp_path: Path) -> None:
    bank = _bank(tmp_path)
    (tmp_path / "a-case.md").write_text(a_case_text(status="pågår"))
    selection = select((tmp_path / "a-case.md",), bank, shown_from(tmp_path))

    found = check(selection.sources, TODAY).among(selection.asked)

    assert rules(found.findings) == ["not-a-choice"]


@pytest.mark.parametrize("folder", ["methods", "collections"])
def test_a_file_is_what_its_folder_says(tmp_path: Path, folder: str) -> None:
    bank = _bank(tmp_path)
    text = {"methods": a_method_text, "collections": a_collection_text}[folder](
        title="Något helt annat"
    )
    path = a_bank(tmp_path / "drafts", {f"{folder}/new.md": text}) / folder / "new.md"
    selection = select((path,), bank, shown_from(tmp_path))

    assert check(selection.sources, TODAY).among(selection.asked).findings == ()


def test_a_place_without_a_bank_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(NoBankError):
        select((tmp_path,), None, shown_from(tmp_path))


def test_a_folder_named_as_bank_must_be_one(tmp_path: Path) -> None:
    with pytest.raises(NoBankError):
        select((), tmp_path, shown_from(tmp_path))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("cases/stray.txt",), {"cases/stray.txt"}),
        (("cases/new",), {"cases/new"}),
        (("cases/new/b.md",), {"cases/new"}),
        (("cases/link.md",), {"cases/link.md"}),
        (("cases/etc",), {"cases/etc"}),
        (("cases/etc/passwd",), {"cases/etc"}),
        (("cases/methods",), {"cases/methods/karta.md", "cases/methods/stray.html"}),
        (("cases/LICENSE",), {"cases/LICENSE"}),
        (("cases/images/a-case/rum.jpg",), {"cases/images/a-case/rum.jpg", "cases/a-case.md"}),
        (("cases/images/a-case",), {"cases/images/a-case/rum.jpg", "cases/a-case.md"}),
        (("cases/images/gone/a.jpg",), {"cases/images/gone/a.jpg"}),
    ],
)
def test_whatever_stands_in_the_bank_can_be_asked_for(
    tmp_path: Path, names: tuple[str, ...], expected: set[str]
) -> None:
    bank = _bank(tmp_path)
    a_bank(
        bank,
        {
            "stray.txt": "",
            "new/b.md": "",
            "LICENSE": "",
            "methods/stray.html": "",
            "images/a-case/rum.jpg": "",
            "images/gone/a.jpg": "",
        },
    )
    (bank / "link.md").symlink_to("a-case.md")
    (bank / "etc").symlink_to("/etc")

    assert _asked(tmp_path, *names) == expected


def test_a_stray_file_is_not_read_as_a_case(tmp_path: Path) -> None:
    bank = _bank(tmp_path)
    (bank / "stray.txt").write_text(a_case_text(status="pågår"), encoding="utf-8")
    selection = select((bank / "stray.txt",), None, shown_from(tmp_path))

    found = check(selection.sources, TODAY).among(selection.asked)

    assert (rules(found.findings), found.count) == (["stray-file"], 1)


def test_a_bank_behind_a_link_is_the_bank(tmp_path: Path) -> None:
    _bank(tmp_path)
    (tmp_path / "link").symlink_to("cases")

    assert _asked(tmp_path, "link") is None
    assert _asked(tmp_path, "link/a-case.md") == {"cases/a-case.md"}
