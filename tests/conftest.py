"""What all tests share: goldens, two sites, their order, and how Hypothesis searches."""

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.builds import EDIT, SITE_URL, Build, a_build, build, shared
from tests.hostile import published
from tests.makers import ROOT

Golden = Callable[[Path, str], None]
"""Holds a text against a golden file."""

LONGEST = (
    "host/test_build.py",
    "check/test_mutations.py",
    "test_regexes.py",
    "browser/",
    "host/",
    "export/",
    "test_packaging.py",
    "check/",
)
"""Files and folders of tests that take long, in the order in which they are begun; the first builds
the site that many others look at."""

settings.register_profile(
    "project",
    deadline=None,  # a slow machine is not a fault
    derandomize=True,  # the same examples in every run
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write the goldens anew, to be read in review"
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores, to work while another waits for its browser."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no process is left with it at the end."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    path = item.path.relative_to(ROOT / "tests").as_posix()
    return next((turn for turn, name in enumerate(LONGEST) if path.startswith(name)), len(LONGEST))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Measure what tests cover on purpose, not what chance or a whole site happens upon."""
    with _untraced() if _is_broad(item) else nullcontext():
        return (yield)


def _is_broad(item: pytest.Item) -> bool:
    marks = map(item.get_closest_marker, ("hypothesis", "unmeasured"))
    return any(marks) or not {"built", "neutralised"}.isdisjoint(getattr(item, "fixturenames", ()))


@contextmanager
def _untraced() -> Iterator[None]:
    """Without what measures coverage, which takes as long again as what it measures."""
    tracers = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracers[0])
        threading.settrace(tracers[1])


def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Spare the collector of garbage, between files, what is kept: the pages of a whole site."""
    if nextitem is None or nextitem.path != item.path:
        gc.freeze()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or write the file when the run updates goldens."""
    is_update: bool = request.config.getoption("--update-goldens")

    def hold(path: Path, text: str) -> None:
        if is_update:
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path.name}: run with --update-goldens"

    return hold


@pytest.fixture(scope="session")
def together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built(together: Path) -> Build:
    """This repository's own site, built once."""
    return shared(
        together / "built",
        lambda folder: build(
            ROOT,
            folder / "site",
            SERVICEBANK_SITE_URL=SITE_URL,
            SERVICEBANK_EDIT_URI=f"{EDIT}docs/",
        ),
    )


@pytest.fixture(scope="session")
def neutralised(together: Path) -> Build:
    """A site of hostile texts in a bank that has turned the rules against them off."""
    made = shared(together / "neutralised", lambda folder: a_build(folder, published()))
    assert made.code == 0, made.output
    return made
