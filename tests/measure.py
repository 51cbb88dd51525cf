"""Measures the check of each file in a folder by itself, in a process that may not use much.

`python -m tests.measure FOLDER BANK OTHER` prints JSON: a row for each file of the folder, checked
beside a bank, and one for the other bank as a whole. The commands are imported once and every file
is checked in a fork; what a fork shares counts as its own.
"""

import json
import os
import resource
import sys
from pathlib import Path
from typing import TypedDict

from click.testing import CliRunner

from servicebank.cli import main

MEGABYTE = 1_000_000
MOST_SECONDS, MOST_BYTES = 10, 2_000 * MEGABYTE
"""Where the process is ended, well above what the tests allow."""


class Row(TypedDict):
    """What came of one file."""

    code: int
    told: list[list[str]]
    """Files and rules."""
    seconds: float
    """Of the processor's time."""
    megabytes: float
    """The most that the process held at once."""


def measured(path: Path, bank: Path) -> Row:
    """Check one file in a process of its own."""
    answer, question = os.pipe()
    child = os.fork()
    if not child:
        os.close(answer)
        with os.fdopen(question, "w", encoding="utf-8") as stream:
            stream.write(_checked(path, bank))
        os._exit(0)
    os.close(question)
    with os.fdopen(answer, encoding="utf-8") as stream:
        told = stream.read()
    _, _, used = os.wait4(child, 0)
    code, findings = json.loads(told) if told else (-1, [])
    return {
        "code": code,
        "told": findings,
        "seconds": used.ru_utime + used.ru_stime,
        "megabytes": used.ru_maxrss * 1024 / MEGABYTE,
    }


def _checked(path: Path, bank: Path) -> str:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    done = CliRunner().invoke(main, ["check", str(path), "--bank", str(bank), "--format", "json"])
    if not isinstance(done.exception, SystemExit | None):
        return json.dumps([-1, [[path.stem, repr(done.exception)]]])
    findings = json.loads(done.output)["findings"]
    told = {(Path(finding["path"]).stem, finding["rule"]) for finding in findings}
    return json.dumps([done.exit_code, sorted(told)])


if __name__ == "__main__":
    folder, home, other = map(Path, sys.argv[1:])
    rows = {path.stem: measured(path, home) for path in sorted(folder.iterdir())}
    rows[other.stem] = measured(other, other)
    print(json.dumps(rows))  # noqa: T201 - for the test that asks
