"""Real builds of sites, made as anybody makes them: by MkDocs' command, in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from fcntl import LOCK_EX, flock
from functools import cached_property
from pathlib import Path
from time import monotonic

from tests.makers import ROOT, TODAY, a_bank
from tests.pages import Document

MKDOCS = (sys.executable, "-m", "mkdocs")
SITE_URL = "https://example.org/"
EDIT = "https://github.com/example/bank/edit/main/"
TODAY_EPOCH = str(int(datetime.combine(TODAY, time(12), UTC).timestamp()))
INDEX = "---\ntitle: Banken\n---\n# Banken\n"
NAV = "nav:\n  - Start: index.md\n"


@dataclass(frozen=True)
class Build:
    """What came of a build."""

    site: Path
    """The folder with the pages."""
    code: int
    """The command's exit code."""
    output: str
    """What it printed."""
    seconds: float
    """How long it took."""

    @property
    def lines(self) -> list[str]:
        """What it printed, line by line."""
        return self.output.splitlines()

    def page(self, address: str) -> Document:
        """The page at an address."""
        return self.pages[f"{address}index.html"]

    @cached_property
    def pages(self) -> Mapping[str, Document]:
        """All pages by their files' paths below the site."""
        return {
            path.relative_to(self.site).as_posix(): Document(path.read_text(encoding="utf-8"))
            for path in sorted(self.site.rglob("*.html"))
        }

    def files(self) -> dict[str, bytes]:
        """All files by path."""
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes()
            for path in sorted(self.site.rglob("*"))
            if path.is_file()
        }


def environment(**changes: str) -> dict[str, str]:
    """The variables that a build is given, whatever stands in those of the tests."""
    # PYTHONDONTWRITEBYTECODE would have every build compile the package anew
    strange = ("SERVICEBANK", "PYTHONDONTWRITEBYTECODE")
    own = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SERVICEBANK_BOOKS": "false", "PYTHONIOENCODING": "utf-8"}
    return own | fixed | {"PYTHONPATH": str(ROOT / "hooks")} | changes


def build(project: Path, site: Path, *options: str, **variables: str) -> Build:
    """Build the project in a folder, strictly."""
    start = monotonic()
    done = subprocess.run(
        [*MKDOCS, "build", "--strict", "--site-dir", str(site), *options],
        cwd=project,
        env=environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    return Build(site, done.returncode, done.stdout, monotonic() - start)


def a_project(
    folder: Path,
    files: Mapping[str, str | bytes] | None = None,
    *,
    docs: Mapping[str, str] | None = None,
    nav: str = NAV,
) -> Path:
    """A project of its own with this repository's theme and door, and a bank of some files."""
    for name in ("overrides", "hooks"):
        (folder / name).mkdir(parents=True)
    shutil.copytree(ROOT / "overrides", folder / "overrides", dirs_exist_ok=True)
    shutil.copy(ROOT / "hooks" / "handbook.py", folder / "hooks")
    settings, _, _ = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")
    (folder / "mkdocs.yml").write_text(f"{settings}\n{nav}", encoding="utf-8")
    for name, text in ({"index.md": INDEX} | dict(docs or {})).items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    a_bank(folder / "cases", files)
    return folder


def a_build(
    folder: Path,
    files: Mapping[str, str | bytes] | None = None,
    *,
    docs: Mapping[str, str] | None = None,
    nav: str = NAV,
) -> Build:
    """A build of a project of its own, on the day of the tests."""
    project = a_project(folder / "project", files, docs=docs, nav=nav)
    return build(project, folder / "site", SOURCE_DATE_EPOCH=TODAY_EPOCH)


def shared(folder: Path, make: Callable[[Path], Build]) -> Build:
    """A build in a folder that several processes share: the first one makes it, others wait."""
    folder.mkdir(exist_ok=True)
    kept = folder / "build.json"
    with (folder / "lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not kept.exists():
            made = make(folder / "made")
            told = (str(made.site), made.code, made.output, made.seconds)
            kept.write_text(json.dumps(told), encoding="utf-8")
    site, code, output, seconds = json.loads(kept.read_text(encoding="utf-8"))
    return Build(Path(site), code, output, seconds)
