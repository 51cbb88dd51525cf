"""The command `servicebank check --fix`."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner, Result

import servicebank.cli.check
from servicebank.assemble.changes import Change
from servicebank.cli import main
from servicebank.cli.mend import write
from tests.makers import SETTINGS, a_bank, a_case_text, a_collection_text, a_method_text

GOOD = a_case_text(place="Norrvik")
UNTIDY = GOOD.replace("Norrvik\n", "Norrvik \n").replace("[Heby]", "[Uppsala län, Heby]")
BAD = UNTIDY.replace("status: running", "status: nej")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _check(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments])


def test_what_can_be_mended_is_written_and_the_rest_is_told(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": BAD})

    result = _check("--fix")

    assert (bank / "macken.md").read_text("utf-8") == GOOD.replace("running", "nej")
    assert result.exit_code == 1
    assert result.stdout.startswith("cases/macken.md\n  10:9 fel[not-a-choice]")
    assert result.stdout.endswith(
        "\n7 filer kontrollerade: 1 fel, 0 varningar.\n1 fil rättad: 2 anmärkningar.\n"
    )


def test_texts_of_every_kind_are_mended(here: Path) -> None:
    texts = {
        "macken.md": a_case_text(),
        "methods/karta.md": a_method_text(),
        "collections/byar.md": a_collection_text(cases="[macken]"),
    }
    bank = a_bank(here / "cases", {name: text.rstrip("\n") for name, text in texts.items()})

    result = _check("--fix")

    assert {name: (bank / name).read_text("utf-8") for name in texts} == texts
    assert result.stdout == (
        "9 filer kontrollerade: inget att rätta.\n3 filer rättade: 3 anmärkningar.\n"
    )
    assert result.exit_code == 0


def test_when_there_is_nothing_to_mend_nothing_is_said_of_it(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": GOOD})

    assert _check("--fix").stdout == "7 filer kontrollerade: inget att rätta.\n"


def test_without_fix_the_report_says_how_much_it_would_mend(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": BAD})

    shown = _check().stdout

    assert shown.endswith("2 av anmärkningarna kan rättas automatiskt: servicebank check --fix\n")
    assert (bank / "macken.md").read_text("utf-8") == BAD
    assert "automatiskt" not in _check("--statistics").stdout


def test_a_diff_alone_changes_nothing_and_says_that_something_would_be(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": BAD})

    result = _check("--diff")

    assert result.exit_code == 1
    assert result.stdout.startswith("--- cases/macken.md\n+++ cases/macken.md\n@@ ")
    assert "\n-place: Norrvik \n+regions: [Heby]\n+place: Norrvik\n" in result.stdout
    assert result.stdout.endswith("1 fil skulle rättas: 2 anmärkningar.\n")
    assert (bank / "macken.md").read_text("utf-8") == BAD


def test_a_diff_of_nothing_ends_with_zero(here: Path) -> None:
    a_bank(here / "cases", {"macken.md": GOOD.replace("status: running", "status: nej")})

    result = _check("--diff")

    assert (result.exit_code, result.stdout) == (
        0,
        "Det finns inget som kan rättas automatiskt.\n",
    )


def test_a_diff_can_be_seen_of_what_is_mended(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": UNTIDY})

    result = _check("--fix", "--diff")

    assert (bank / "macken.md").read_text("utf-8") == GOOD
    assert result.stdout.startswith("--- cases/macken.md\n")
    assert result.stdout.endswith("att rätta.\n1 fil rättad: 2 anmärkningar.\n")
    assert result.exit_code == 0


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_a_document_stays_whole_while_files_are_mended(here: Path, form: str) -> None:
    bank = a_bank(here / "cases", {"macken.md": BAD})

    result = _check("--fix", "--format", form)

    assert json.loads(result.stdout)
    assert result.stderr == "1 fil rättad: 2 anmärkningar.\n"
    assert (bank / "macken.md").read_text("utf-8") != BAD


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_a_diff_is_no_part_of_a_document(here: Path, form: str) -> None:
    bank = a_bank(here / "cases", {"macken.md": BAD})

    result = _check("--diff", "--format", form)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "--diff visar text och går inte ihop med --format.\n"
    assert (bank / "macken.md").read_text("utf-8") == BAD


def test_only_the_texts_that_are_asked_for_are_mended(here: Path) -> None:
    other = UNTIDY.replace("title: Lanthandeln i", "title: Butiken i")
    bank = a_bank(here / "cases", {"macken.md": UNTIDY, "butiken.md": other})

    _check("--fix", "cases/macken.md")

    assert (bank / "macken.md").read_text("utf-8") == GOOD
    assert (bank / "butiken.md").read_text("utf-8") == other


def test_a_text_elsewhere_is_mended_where_it_is(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": UNTIDY})
    (here / "macken.md").write_text(UNTIDY, encoding="utf-8")

    _check("--fix", "macken.md", "--bank", "cases")

    assert (here / "macken.md").read_text("utf-8") == GOOD
    assert (bank / "macken.md").read_text("utf-8") == UNTIDY


def test_settings_and_vocabularies_are_never_written(here: Path) -> None:
    settings = ("\ufeff" + SETTINGS.replace("\n", " \r\n")).encode()
    bank = a_bank(here / "cases", {"bank.yml": settings, "macken.md": UNTIDY})

    result = _check("--fix")

    assert (bank / "bank.yml").read_bytes() == settings
    assert (bank / "macken.md").read_text("utf-8") == GOOD
    assert "1 fil rättad" in result.stdout
    assert "automatiskt" not in _check().stdout


def test_nothing_is_mended_while_the_settings_have_errors(here: Path) -> None:
    bank = a_bank(here / "cases", {"bank.yml": "name: By \n", "macken.md": UNTIDY})

    assert _check("--fix").exit_code == 1
    assert (bank / "macken.md").read_text("utf-8") == UNTIDY


def test_a_rule_that_a_text_silences_mends_nothing_in_it(here: Path) -> None:
    settings = SETTINGS.replace("silenceable: [", "silenceable: [trailing-space, ")
    text = a_case_text(place="Norrvik", silenced="{trailing-space: Hör till bilden.}")
    untidy = text.replace("Norrvik\n", "Norrvik \n")
    bank = a_bank(here / "cases", {"bank.yml": settings, "macken.md": untidy})

    assert _check("--fix").stdout == "7 filer kontrollerade: inget att rätta.\n"
    assert (bank / "macken.md").read_text("utf-8") == untidy


def test_a_link_is_never_followed(here: Path) -> None:
    bank = a_bank(here / "cases", {})
    target = here / "hemligt.md"
    target.write_text(UNTIDY, encoding="utf-8")
    (bank / "macken.md").symlink_to(target)

    _check("--fix")

    assert (bank / "macken.md").is_symlink()
    assert target.read_text("utf-8") == UNTIDY


def test_permissions_stay_and_nothing_is_left_behind(here: Path) -> None:
    bank = a_bank(here / "cases", {"macken.md": UNTIDY})
    (bank / "macken.md").chmod(0o640)
    names = sorted(bank.rglob("*"))

    _check("--fix")

    assert stat.S_IMODE((bank / "macken.md").stat().st_mode) == 0o640
    assert sorted(bank.rglob("*")) == names


def _change(path: Path) -> Change:
    return Change(path, PurePosixPath(path.name), UNTIDY.encode(), GOOD.encode(), 2)


def _somebody_writes(path: Path) -> None:
    path.write_text("annat", encoding="utf-8")


def _becomes_a_link(path: Path) -> None:
    path.rename(path.with_name("other.md"))
    path.symlink_to("other.md")


def _stands_in_a_link(path: Path) -> None:
    path.parent.rename(path.parent.with_name("real"))
    path.parent.symlink_to("real")


@pytest.mark.parametrize(
    "happens",
    [
        _somebody_writes,
        _becomes_a_link,
        _stands_in_a_link,
        Path.unlink,
        lambda path: path.chmod(0o444),
    ],
)
def test_a_file_that_is_not_as_it_was_is_left(
    tmp_path: Path, happens: Callable[[Path], object]
) -> None:
    path = a_bank(tmp_path / "cases", {"macken.md": UNTIDY}) / "macken.md"
    happens(path)
    before = path.read_bytes() if path.exists() else None

    assert not write(_change(path))
    assert (path.read_bytes() if path.exists() else None) == before
    assert not [*path.parent.glob(".servicebank*")]


def test_a_file_that_changes_while_it_is_written_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_bank(tmp_path / "cases", {"macken.md": UNTIDY}) / "macken.md"
    monkeypatch.setattr(os, "fsync", lambda _: _somebody_writes(path))

    assert not write(_change(path))
    assert path.read_text("utf-8") == "annat"
    assert not [*path.parent.glob(".servicebank*")]


def test_files_that_cannot_be_written_are_told(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_bank(here / "cases", {"macken.md": UNTIDY})
    monkeypatch.setattr(servicebank.cli.check, "write", lambda _: False)

    result = _check("--fix")

    assert result.stderr.startswith("cases/macken.md är orörd: ")
    assert "rättad" not in result.stdout
    assert "2 varningar" in result.stdout
