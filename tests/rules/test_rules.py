"""Every rule by its example: a folder with what it finds, what it then says, and how it should be.

`bad.md` and `good.md` are cases, checked with the settings and vocabularies of `cases/`. Where a
rule takes more than a case to see, `bad/` and `good/` are laid over such a bank instead; names that
not every file system can hold are percent-encoded there.
"""

from pathlib import Path
from urllib.parse import unquote

import pytest

from servicebank.assemble.line import Checked
from servicebank.check.rules import RULES
from servicebank.language.catalog import Catalog
from servicebank.report.telling import Telling
from servicebank.report.text import report
from tests.conftest import Golden
from tests.makers import a_bank, checked

HERE = Path(__file__).parent
FOLDERS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name[0] not in "._")
each_rule = pytest.mark.parametrize("rule", FOLDERS)


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    assert sorted(RULES) == FOLDERS


@each_rule
def test_the_bad_example_is_found_and_the_report_says_what_to_write(
    rule: str, tmp_path: Path, golden: Golden
) -> None:
    example = _example(rule, "bad")
    result = _check(example, tmp_path)

    assert rule in {finding.rule for finding in result.findings}
    telling = Telling(catalog=Catalog.load("sv"), line=result.line, pages="/bidra/regler/")
    shown = report(result.findings, len(_files(example)), telling)

    golden(HERE / rule / "bad.txt", f"{shown}\n")


@each_rule
def test_the_good_example_has_nothing_to_mend(rule: str, tmp_path: Path) -> None:
    assert _check(_example(rule, "good"), tmp_path).findings == ()


def _example(rule: str, name: str) -> Path:
    """The example, in a file or a folder."""
    file = HERE / rule / f"{name}.md"
    return file if file.is_file() else HERE / rule / name


def _files(example: Path) -> dict[str, bytes]:
    """The files of an example by their place in the bank."""
    if example.is_file():
        return {example.name: example.read_bytes()}
    return {
        unquote(path.relative_to(example).as_posix()): path.read_bytes()
        for path in sorted(example.rglob("*"))
        if path.is_file()
    }


def _check(example: Path, folder: Path) -> Checked:
    return checked(a_bank(folder, _files(example)))
