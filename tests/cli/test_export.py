"""The command `servicebank export`."""

import csv
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from servicebank.cli import main
from tests.books import FILES
from tests.makers import a_bank


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with a bank of three cases in three counties."""
    monkeypatch.chdir(tmp_path)
    a_bank(tmp_path / "cases", FILES)
    return tmp_path


def _export(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))


def _others(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "cases")


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ((), ["mitten", "norra", "sodra"]),
        (("--region", "Uppsala län"), ["mitten"]),
        (("--region", "uppsala lan", "--region", "1286"), ["mitten", "sodra"]),
        (("--region", "Ystad", "--service", "post-paket"), ["sodra"]),
        (("--case", "norra", "--case", "mitten.md"), ["mitten", "norra"]),
        (("--status", "running", "--by", "service"), ["mitten", "norra"]),
        (("--lang", "en"), ["mitten"]),
    ],
)
def test_the_cases_that_fit_are_exported(
    here: Path, arguments: tuple[str, ...], ids: list[str]
) -> None:
    result = _export(*arguments, "-o", "valda.csv")

    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(row["id"] for row in _rows(here / "valda.csv")) == ids


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--service", "post-pakett"), "Menade du ”post-paket”?"),
        (("--region", "Hebby"), "Menade du ”Heby”?"),
        (("--case", "mittn"), "Menade du ”mitten”?"),
        (("--collection", "alla"), "Det finns ingen samling som heter ”alla”."),
        (("--recipe", "saknas"), "Det finns inget recept som heter ”saknas”."),
        (("--by", "lan"), "service, form, county, programme"),
        (("--service", "drivmedel"), "Ingen fil skrevs."),
        (("--region", "Ystad", "--case", "mitten"), "Bara Ystad: 1"),
        (("-o", "bok.txt"), "pdf, docx, epub, csv, xlsx"),
        (("-o", "borta/bok.csv"), "mappen finns inte"),
    ],
)
def test_a_wish_that_cannot_be_met_writes_nothing_and_says_a_way_out(
    here: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = _export("-o", "bok.csv", *arguments)

    assert result.exit_code == 2
    assert told in result.stderr
    assert _others(here) == []


def test_a_list_shows_the_parts_and_writes_nothing(here: Path) -> None:
    result = _export("--list")

    assert result.exit_code == 0
    assert "Servicebanken (3 fall)" in result.stdout
    assert "Uppsala län (1)\n  mitten  Mitten – byn öppnade en egen butik" in result.stdout
    assert "  sodra   Södra byn fick ett ombud (avslutat)\n" in result.stdout
    assert _others(here) == []


def test_a_recipe_is_made_by_name_and_options_go_before_it(here: Path) -> None:
    recipe = here / "cases" / "handbooks" / "syd.yml"
    recipe.parent.mkdir()
    recipe.write_text("title: Söderut\nregions: [Ystad]\n", encoding="utf-8")

    assert "Servicebanken: Söderut (1 fall)" in _export("--recipe", "syd", "--list").stdout
    assert "norra" in _export("--recipe", "syd", "--region", "Arvidsjaur", "--list").stdout


def test_a_recipe_can_stand_elsewhere(here: Path) -> None:
    (here / "egen.yml").write_text("title: Egen bok\ncases: [norra]\n", encoding="utf-8")

    assert "Servicebanken: Egen bok (1 fall)" in _export("--recipe", "egen.yml", "--list").stdout


def test_a_recipe_with_errors_is_told_with_its_line(here: Path) -> None:
    (here / "egen.yml").write_text("title: Egen bok\npaper: A6\n", encoding="utf-8")

    result = _export("--recipe", "egen.yml", "--list")

    assert result.exit_code == 2
    assert "egen.yml:2" in result.stderr


@pytest.mark.usefixtures("here")
def test_a_day_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "igår")

    result = _export("--list")

    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH ska vara ett antal sekunder sedan 1970." in result.stderr


def test_without_a_bank_the_way_out_is_told(tmp_path: Path) -> None:
    result = _export("--bank", str(tmp_path), "--list")

    assert result.exit_code == 2
    assert "--bank" in result.stderr


def test_several_forms_are_written_beside_each_other(here: Path) -> None:
    result = _export("--format", "csv", "--format", "xlsx", "-o", "bok", "--case", "norra")

    assert result.exit_code == 0
    assert _others(here) == ["bok.csv", "bok.xlsx"]
    assert openpyxl.load_workbook(here / "bok.xlsx").sheetnames == ["Fall", "Kodbok"]


def test_a_file_is_named_by_the_title(here: Path) -> None:
    assert _export("--format", "csv", "--region", "Ystad").exit_code == 0
    assert _others(here) == ["servicebanken-ystad.csv"]


def test_a_file_that_is_there_is_kept_when_the_new_one_cannot_be_made(here: Path) -> None:
    kept = here / "bok.csv"
    kept.write_text("kvar", encoding="utf-8")

    assert _export("-o", "bok.csv", "--service", "drivmedel").exit_code == 2
    assert kept.read_text(encoding="utf-8") == "kvar"
