"""What the same cases are built by, and how each is set up."""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import count
from pathlib import Path

from tests import packages
from tests.bench.clock import Command
from tests.makers import ROOT

VENVS = ROOT / "build" / "bench"
SITE = "site"
SETTINGS = """\
site_name: Stock
theme: {name: material, language: sv}
markdown_extensions: [tables, fenced_code]
"""
"""Extensions that MkDocs always has; Zensical would else take many more."""
WITHOUT_NAV = f"{SETTINGS}plugins: []\nnav: [index.md]\n"
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
PAGEFIND = (sys.executable, "-m", "pagefind", "--silent", "--site", SITE)
THEME = Path(__file__).with_name("hugo")
EDITED = "fall-00001"
ROUNDS = count(1)
"""No two edits are the same."""


class NotInstalledError(Exception):
    """A program that this machine cannot be given."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One way from the files of cases to a site in the folder `site` of a project."""

    name: str
    """As the table has it."""
    project: str
    """The name of its project's folder; builds that come one after another share one."""
    lay: Callable[[Path, Path], object]
    """Writes the project of a bank."""
    commands: Callable[[], Sequence[Command]]
    """What is run in the project; raises NotInstalledError."""
    ready: Callable[[Path], object]
    """What happens to the project before each run."""


def lay_ours(bank: Path, project: Path) -> None:
    """A project with this repository's code and generated cases."""
    shutil.copytree(bank, project / "cases")
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)


def clean(project: Path) -> None:
    """Leave nothing of earlier builds: no site, and nothing kept between builds."""
    for name in (SITE, ".cache"):
        shutil.rmtree(project / name, ignore_errors=True)


def edit(project: Path) -> str:
    """Change the title and the text of a case of ours; what its page then shows and never did."""
    case = project / "cases" / f"{EDITED}.md"
    new = f"Omgång {next(ROUNDS)}"
    front, _, text = case.read_text(encoding="utf-8").partition("\n---\n")
    opening, _, *fields = front.split("\n")
    front = "\n".join((opening, f"title: {new} av arbetet i byn", *fields))
    body = text.replace("Källan säger", f"{new} gick bra.[^tidning] Källan säger", 1)
    case.write_text(f"{front}\n---\n{body}", encoding="utf-8")
    return new


def _lay_stock(bank: Path, project: Path) -> None:
    _lay_pages(bank, project / "docs", "index.md")
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")


def _lay_bare(bank: Path, project: Path) -> None:
    _lay_pages(bank, project / "docs", "index.md")
    (project / "mkdocs.yml").write_text(WITHOUT_NAV, encoding="utf-8")


def _lay_hugo(bank: Path, project: Path) -> None:
    shutil.copytree(THEME, project)
    _lay_pages(bank, project / "content" / "fall", "_index.md")


def _lay_pages(bank: Path, folder: Path, index: str) -> None:
    """The cases as pages, and a page before them."""
    shutil.copytree(bank, folder, ignore=shutil.ignore_patterns("*.yml", "vocabulary"))
    (folder / index).write_text("---\ntitle: Fall\n---\n\n# Fall\n", encoding="utf-8")


def _leave(_: Path) -> None:
    """Nothing has changed."""


def _mkdocs() -> Sequence[Command]:
    return (MKDOCS,)


def _mkdocs_and_pagefind() -> Sequence[Command]:
    return (MKDOCS, PAGEFIND)


def _zensical() -> Sequence[Command]:
    return ((_program(packages.ZENSICAL), "build"),)


def _hugo() -> Sequence[Command]:
    return ((_program(packages.HUGO), "--quiet"), PAGEFIND)


def _program(package: packages.Package) -> Path:
    program = package.program(VENVS / package.name)
    if program is None:
        raise NotInstalledError(f"{package} cannot be installed")
    return program


def _material(told: str) -> str:
    return f"Material {version('mkdocs-material')}, {told}"


COLD = Engine("this project, cold", "ours", lay_ours, _mkdocs, clean)
SAME = Engine("this project, warm, nothing changed", "ours", lay_ours, _mkdocs, _leave)
CHANGED = Engine("this project, warm, one case edited", "ours", lay_ours, _mkdocs, edit)
STOCK = Engine(_material("its own nav and search"), "stock", _lay_stock, _mkdocs, clean)
BARE = Engine(_material("no nav, and Pagefind"), "bare", _lay_bare, _mkdocs_and_pagefind, clean)
ZENSICAL = Engine(
    f"Zensical {packages.ZENSICAL.version}, no nav, its own search",
    "zensical",
    _lay_bare,
    _zensical,
    clean,
)
HUGO = Engine(
    f"Hugo {packages.HUGO.version}, minimal theme, and Pagefind", "hugo", _lay_hugo, _hugo, clean
)
ENGINES = (COLD, SAME, CHANGED, STOCK, BARE, ZENSICAL, HUGO)
