"""When files were last changed, as git tells it."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath

LONGEST = 60
"""Seconds that git may take."""
BEGIN, BETWEEN, END = "\x01", "\x02", "\0"
"""What stands before a commit, between its day and its decorations, and after each entry."""
COMMAND = (
    "git", "log", "-z", f"--format={BEGIN}%cs{BETWEEN}%D", "--decorate=full", "--name-only",
    "--no-renames", "--relative", "--", ".",
)  # fmt: skip
CUT = "grafted"
"""How git marks the first commit of a shallow clone, which seems to have changed every file."""


def last_changes(folder: Path, today: date) -> Mapping[PurePosixPath, date]:
    """The day of the last commit that changed each file below a folder, by path from there.

    Files that git does not know have none, and days that have not come yet are passed over.
    Nothing is known where there is no git or no history.
    """
    found: dict[PurePosixPath, date] = {}
    for day, paths in _commits(_log(folder)):
        if day > today:
            continue
        for path in paths:
            found[path] = max(day, found.get(path, day))
    return found


def _log(folder: Path) -> str:
    """What git says; empty when it says nothing that can be used."""
    quiet = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            COMMAND,
            cwd=folder,
            env=quiet,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if done.returncode else done.stdout


def _commits(log: str) -> Iterator[tuple[date, tuple[PurePosixPath, ...]]]:
    """Each commit's day and files, the newest first."""
    for commit in log.split(BEGIN)[1:]:
        head, _, files = commit.partition(END)
        day, _, decorations = head.partition(BETWEEN)
        if CUT not in decorations.split(", "):
            names = files.lstrip("\n").split(END)
            yield date.fromisoformat(day), tuple(PurePosixPath(name) for name in names if name)
