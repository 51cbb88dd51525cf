"""Whatever a stranger sends is refused by name, at once and in little memory."""

import json
import subprocess
import sys

import pytest

from tests.hostile import BOMBS, HOSTILE, NO_FILES, write, write_no_files
from tests.makers import ROOT, a_bank
from tests.measure import Row

SECONDS, MEGABYTES = 2, 300
OTHERS = sorted(HOSTILE.keys() - BOMBS)
"""What needs no clock of its own: they all stand in one bank, which is checked in that time."""


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Row]:
    """What came of each bomb checked by itself, and of a bank of all the rest."""
    folder = tmp_path_factory.mktemp("hostile")
    plain, bank = a_bank(folder / "plain"), a_bank(folder / "bank")
    write(folder / "bombs", BOMBS)
    write(bank, OTHERS)
    write_no_files(bank)
    done = subprocess.run(
        [sys.executable, "-m", "tests.measure", str(folder / "bombs"), str(plain), str(bank)],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT}", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    found: dict[str, Row] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_refused_by_name(rows: dict[str, Row], name: str) -> None:
    assert rows[name]["code"] == 1
    assert [name, HOSTILE[name].rule] in rows[name]["told"]


@pytest.mark.parametrize("name", [*sorted(BOMBS), "bank"])
def test_a_hostile_file_takes_little_time_and_memory(rows: dict[str, Row], name: str) -> None:
    assert rows[name]["seconds"] < SECONDS
    assert rows[name]["megabytes"] < MEGABYTES


@pytest.mark.parametrize("name", OTHERS)
def test_a_hostile_file_is_refused_by_name(rows: dict[str, Row], name: str) -> None:
    assert [name, HOSTILE[name].rule] in rows["bank"]["told"]


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_text_is_refused_by_name(rows: dict[str, Row], name: str) -> None:
    rule = "too-large" if name == "huge" else "unreadable"

    assert [name, rule] in rows["bank"]["told"]
