"""When files were last changed, as git tells it."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

LONGEST = 60
"""Seconds that git may take."""
BEGIN, BETWEEN, END = "\x01", "\x02", "\0"
"""What stands before a commit, between what is told of it, and after each entry."""
LOG = (
    "log", "-z", f"--format={BEGIN}%H{BETWEEN}%cs{BETWEEN}%D", "--decorate=full", "--name-only",
    "--no-renames", "--relative", "--", ".",
)  # fmt: skip
CHANGED = (
    ("diff", "-z", "--name-only", "--no-renames", "--relative", "HEAD", "--", "."),
    ("ls-files", "-z", "--others", "--exclude-standard", "--", "."),
)
"""What names the files that are not as the last commit has them."""
CUT = "grafted"
"""How git marks the first commit of a shallow clone, which seems to have changed every file."""


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A commit."""

    day: date
    commit: str


@dataclass(frozen=True, slots=True)
class History:
    """The last commits of the files in a folder; empty where there is no git."""

    versions: Mapping[Path, tuple[int, Version]] = field(default_factory=dict)
    """By whole path, with how many commits there are before it in git's list."""
    changed: frozenset[Path] = frozenset()
    """Files that are not as any commit has them."""

    def newest(self, paths: Iterable[Path]) -> Version | None:
        """The last commit of some files; None when one of them has none or has changed since."""
        found = [path.resolve() for path in paths]
        if not found or any(path in self.changed or path not in self.versions for path in found):
            return None
        return min(self.versions[path] for path in found)[1]


def history(folder: Path) -> History:
    """The history of a folder."""
    top = folder.resolve()
    versions: dict[Path, tuple[int, Version]] = {}
    for number, (version, names) in enumerate(_commits(top)):
        for name in names:
            versions.setdefault(top / name, (number, version))
    if not versions:
        return History()
    found = (name for command in CHANGED for name in _git(top, command).split(END) if name)
    return History(versions, frozenset(top / name for name in found))


def last_changes(folder: Path, today: date) -> Mapping[PurePosixPath, date]:
    """The day of the last commit that changed each file below a folder, by path from there.

    Files that git does not know have none, and days that have not come yet are passed over.
    Nothing is known where there is no git or no history.
    """
    found: dict[PurePosixPath, date] = {}
    for version, names in _commits(folder):
        if version.day > today:
            continue
        for path in map(PurePosixPath, names):
            found[path] = max(version.day, found.get(path, version.day))
    return found


def _commits(folder: Path) -> Iterator[tuple[Version, tuple[str, ...]]]:
    """Each commit with its files, the newest first."""
    for commit in _git(folder, LOG).split(BEGIN)[1:]:
        head, _, files = commit.partition(END)
        name, day, decorations = head.split(BETWEEN)
        if CUT not in decorations.split(", "):
            names = files.lstrip("\n").split(END)
            yield Version(date.fromisoformat(day), name), tuple(filter(None, names))


def _git(folder: Path, command: tuple[str, ...]) -> str:
    """What git says of a folder; empty when it says nothing that can be used."""
    quiet = os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            ("git", *command),  # noqa: S607 - the git that there is
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
