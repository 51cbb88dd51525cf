"""When files were changed, as git tells it: asked once for everything that wants to know."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path, PurePosixPath

LONGEST = 60
"""Seconds that git may take."""
BEGIN, BETWEEN, END = "\x01", "\x02", "\0"
"""What stands before a commit, between what is told of it, and after each entry."""
LOG = (
    "log", "-z", f"--format={BEGIN}%H{BETWEEN}%cs{BETWEEN}%ct{BETWEEN}%D", "--decorate=full",
    "--name-only", "--no-renames", "--relative", "--", ".",
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
class Commit:
    """A commit with the files that it changed."""

    version: Version
    moment: datetime
    files: tuple[PurePosixPath, ...]
    """Seen from the folder that git was asked about."""
    is_cut: bool = False
    """Whether the history begins here only because the clone is shallow."""


@dataclass(frozen=True, slots=True)
class Life:
    """When a file came, and when it was last changed."""

    first: datetime | None
    """None when that is older than what the clone has."""
    last: datetime


@dataclass(frozen=True)
class History:
    """The commits of the files below a folder, the newest first; none where there is no git."""

    folder: Path = Path()
    commits: tuple[Commit, ...] = ()

    def newest(self, paths: Iterable[Path]) -> Version | None:
        """The last commit of some files; None when one of them has none or has changed since."""
        found = [path.resolve() for path in paths]
        if not found or any(path not in self._versions for path in found):
            return None
        if any(path in self._changed for path in found):
            return None
        return min(self._versions[path] for path in found)[1]

    def last_changes(self, today: date) -> Mapping[PurePosixPath, date]:
        """The day of the last commit that changed each file, by path from the folder.

        Files that git does not know have none, and days that have not come yet are passed over.
        """
        found: dict[PurePosixPath, date] = {}
        for commit in self._believed(today):
            for path in commit.files:
                found[path] = max(commit.version.day, found.get(path, commit.version.day))
        return found

    def lives(self, today: date) -> Mapping[PurePosixPath, Life]:
        """When each file came and was last changed; the same files as have last changes."""
        older = {path for commit in self.commits if commit.is_cut for path in commit.files}
        found: dict[PurePosixPath, Life] = {}
        for commit in self._believed(today):
            for path in commit.files:
                known = found.get(path)
                last = max(commit.moment, known.last) if known else commit.moment
                first = min(commit.moment, known.first) if known and known.first else commit.moment
                found[path] = Life(None if path in older else first, last)
        return found

    def _believed(self, today: date) -> Iterator[Commit]:
        """The commits that say when their files were changed."""
        for commit in self.commits:
            if not commit.is_cut and commit.version.day <= today:
                yield commit

    @cached_property
    def _versions(self) -> Mapping[Path, tuple[int, Version]]:
        """The last commit of each file by whole path, with how many there are before it."""
        top = self.folder.resolve()
        found: dict[Path, tuple[int, Version]] = {}
        for number, commit in enumerate(self.commits):
            for path in () if commit.is_cut else commit.files:
                found.setdefault(top / path, (number, commit.version))
        return found

    @cached_property
    def _changed(self) -> frozenset[Path]:
        """Files that are not as any commit has them; asked for by books alone."""
        top = self.folder.resolve()
        names = (name for command in CHANGED for name in _git(top, command).split(END) if name)
        return frozenset(top / name for name in names)


def history(folder: Path) -> History:
    """The history of a folder, in one call of git."""
    commits = tuple(_commits(folder))
    return History(folder, commits) if commits else History()


def _commits(folder: Path) -> Iterator[Commit]:
    for commit in _git(folder, LOG).split(BEGIN)[1:]:
        head, _, files = commit.partition(END)
        name, day, seconds, decorations = head.split(BETWEEN)
        yield Commit(
            Version(date.fromisoformat(day), name),
            datetime.fromtimestamp(int(seconds), UTC),
            tuple(PurePosixPath(file) for file in files.lstrip("\n").split(END) if file),
            CUT in decorations.split(", "),
        )


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
