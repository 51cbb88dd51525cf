"""No regular expression of ours can be stalled, whatever it is given."""

import json
import os
import subprocess
import sys

import markdown
import pytest

from servicebank.prose.markdown import Dialect
from tests.makers import ROOT
from tests.regexes import written
from tests.stalling import Told


@pytest.fixture(scope="module")
def told() -> Told:
    """What came of trying to stall them all."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.stalling"],
        cwd=ROOT,
        env={"PYTHONPATH": os.pathsep.join((str(ROOT / "hooks"), str(ROOT)))},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: Told = json.loads(done.stdout)
    return found


def test_an_expression_cannot_be_stalled(told: Told) -> None:
    assert told["tried"] > 150
    assert told["stalled"] == []


def test_no_expression_is_kept_that_is_not_tried(told: Told) -> None:
    assert (told["strays"], told["unseen"]) == ([], [])


def test_what_readers_of_markdown_look_for_is_tried() -> None:
    reader = markdown.Markdown(extensions=[Dialect()])
    ours = [one for one in reader.inlinePatterns if type(one).__module__.startswith("servicebank")]

    tried = {one.expression.pattern for one in written() if one.expression is not None}
    assert ours
    assert {one.pattern for one in ours} <= tried


def test_an_expression_that_can_be_stalled_is_found(told: Told) -> None:
    assert told["passed"] == []
