"""What is shipped: a wheel whole by itself, locks without addresses, contracts that bite."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.makers import ROOT, a_bank, a_case_text

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / ".ci" / "locks").glob("*.txt"))
LIBRARIES = sysconfig.get_path("purelib")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")

each_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)


def _run(*command: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command that knows nothing of this checkout."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        command,
        cwd=cwd,
        env=own | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel, and the libraries that it asks for.

    The libraries are those of this environment, lent by a line in a `.pth` file: lines of that
    kind in their own folder, such as the one that leads to the checkout, are not followed.
    """
    folder = tmp_path_factory.mktemp("packaging")
    wheel = _wheel(folder)
    _do(sys.executable, "-m", "venv", "--without-pip", str(folder / "venv"), cwd=folder)
    found = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = str(found / "python")
    _do(*PIP, "--python", python, "install", "--no-index", "--no-deps", str(wheel), cwd=folder)
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(_do(python, "-c", asked, cwd=folder).strip())
    (own / "lent.pth").write_text(f"{LIBRARIES}\n", encoding="utf-8")
    return found


def _wheel(folder: Path) -> Path:
    """The wheel, built from a copy, since building leaves folders behind."""
    copy = folder / "copy"
    unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(ROOT / "hooks", copy / "hooks", ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    _do(*PIP, "wheel", "--no-index", "--no-deps", "--no-build-isolation", "-w", ".", "./copy",
        cwd=folder)  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    return wheel


def _do(*command: str, cwd: Path) -> str:
    done = _run(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_the_installed_package_is_not_the_checkout(programs: Path, tmp_path: Path) -> None:
    asked = "import json, sys, servicebank; print(json.dumps([servicebank.__file__, *sys.path]))"

    module, *paths = json.loads(_do(str(programs / "python"), "-c", asked, cwd=tmp_path))

    assert Path(module).is_relative_to(programs.parent)
    assert not [path for path in paths if Path(path).is_relative_to(ROOT / "hooks")]


def test_the_installed_package_has_all_its_data(programs: Path, tmp_path: Path) -> None:
    asked = (
        "from importlib.resources import files; import json;"
        "top = files('servicebank') / 'data';"
        "print(json.dumps(sorted(str(p.relative_to(top)) for p in top.rglob('*')"
        " if p.is_file() and p.suffix != '.pyc')))"
    )
    data = ROOT / "hooks" / "servicebank" / "data"

    installed = json.loads(_do(str(programs / "python"), "-c", asked, cwd=tmp_path))

    assert installed == sorted(
        str(path.relative_to(data))
        for path in data.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    )


def test_the_installed_command_finds_a_fault_and_tells_it_in_swedish(
    programs: Path, tmp_path: Path
) -> None:
    bank = a_bank(tmp_path / "bank")
    (tmp_path / "macken.md").write_text(a_case_text(regions="[Hebby]"), encoding="utf-8")

    done = _run(
        str(programs / "servicebank"), "check", "macken.md", "--bank", str(bank), cwd=tmp_path
    )

    assert done.returncode == 1
    assert done.stdout.startswith("macken.md\n  8:11 fel[unknown-region] ")
    assert "Heby" in done.stdout
    assert done.stdout.endswith("1 fil kontrollerad: 1 fel, 0 varningar.\n")


def test_the_installed_command_finds_no_fault_in_a_good_bank(
    programs: Path, tmp_path: Path
) -> None:
    a_bank(tmp_path / "cases", {"macken.md": a_case_text()})

    done = _run(str(programs / "servicebank"), "check", "--lang", "en", cwd=tmp_path)

    assert (done.returncode, done.stdout) == (0, "7 files checked: nothing to mend.\n")


def test_there_are_locks() -> None:
    assert [lock.stem for lock in LOCKS] == ["dev", "site"]


@each_lock
def test_a_lock_names_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8").lower()

    assert re.findall(r"https?:|file:|://|@|--(?:extra-)?index-url|--find-links|\.\w+/", text) == []


def test_the_lock_of_the_audits_tools_names_no_address() -> None:
    text = (ROOT / ".ci" / "audit" / "package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]

    assert re.findall(r"https?:|file:|://|\"resolved\"", text) == []
    assert [name for name, told in packages.items() if name and "integrity" not in told] == []


@each_lock
def test_everything_in_a_lock_has_one_version_and_a_hash(lock: Path) -> None:
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())

    assert [
        entry.split("\n")[0]
        for entry in entries
        if not re.match(r"[a-z0-9-]+==[\w.]+\s[^\n]*\\\n\s+--hash=sha256:[0-9a-f]{64}", entry)
    ] == []


@pytest.mark.parametrize(
    ("lock", "extras"), [("site", ["build", "export"]), ("dev", ["build", "export", "dev"])]
)
def test_every_dependency_is_locked_at_a_version_that_is_asked_for(
    lock: str, extras: list[str]
) -> None:
    project = SETTINGS["project"]
    asked = [*project["dependencies"]]
    for extra in extras:
        asked += project["optional-dependencies"][extra]
    text = (ROOT / ".ci" / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==([\w.]+)", text, re.MULTILINE))

    wanted = [Requirement(requirement) for requirement in asked]
    assert [
        str(requirement)
        for requirement in wanted
        if not requirement.specifier.contains(locked.get(canonicalize_name(requirement.name), "0"))
    ] == []


@pytest.fixture
def rooms(tmp_path: Path) -> Path:
    """A copy of the package beside its contracts, to plant offences in."""
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path / "hooks" / "servicebank"


def _contracts(rooms: Path) -> tuple[int, str]:
    command = (sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()")
    done = _run(*command, "--no-cache", cwd=rooms.parents[1], PYTHONPATH=str(rooms.parent))
    return done.returncode, done.stdout


def _plant(module: Path, line: str) -> None:
    module.parent.mkdir(exist_ok=True)
    text = module.read_text(encoding="utf-8") if module.exists() else ""
    module.write_text(f"{text}\n{line}\n", encoding="utf-8")


def test_the_package_keeps_its_contracts(rooms: Path) -> None:
    code, output = _contracts(rooms)

    assert code == 0, output
    assert " 0 broken" in output


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("publish/cards.py", "import mkdocs", "Only host knows MkDocs"),
        ("prose/body.py", "import jinja2", "Only host knows MkDocs"),
        ("model/case.py", "import yaml", "The model stands on the standard library"),
        ("model/case.py", "import PIL", "The model stands on the standard library"),
        ("check/world.py", "import PIL.Image", "Only source opens images"),
        ("source/document.py", "import PIL.Image", None),
        ("model/case.py", "import servicebank.language.slug", "Rooms import only rooms before"),
        ("publish/cards.py", "import servicebank.report.text", "Rooms import only rooms before"),
        ("check/run.py", "import servicebank.tag.index", "Rooms import only rooms before"),
        ("kitchen/__init__.py", '"""A room that nobody planned."""', "Rooms import only rooms"),
        ("prose/citation.py", "import servicebank.prose.facts", None),
        ("language/slug.py", "import servicebank.language.numbers", None),
    ],
)
def test_an_offence_breaks_its_contract(
    rooms: Path, module: str, line: str, contract: str | None
) -> None:
    _plant(rooms / module, line)

    code, output = _contracts(rooms)

    assert (code == 0) is (contract is None), output
    assert contract is None or contract in output.partition("Broken contracts")[2]


def test_a_circle_breaks_its_contract(rooms: Path) -> None:
    _plant(rooms / "prose" / "citation.py", "import servicebank.prose.facts")
    _plant(rooms / "prose" / "facts.py", "import servicebank.prose.citation")

    code, output = _contracts(rooms)

    assert code == 1
    assert "No circles" in output.partition("Broken contracts")[2]


def test_nothing_that_builds_keep_is_in_the_repository() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    kept = [name.strip("/") for name in ignored if name.startswith("/")]
    assert ".cache" in kept

    listed = subprocess.run(
        ["git", "ls-files", "--", *kept],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert listed.stdout == ""
