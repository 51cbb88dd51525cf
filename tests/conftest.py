"""What all tests share: goldens, and how Hypothesis searches."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.builds import EDIT, SITE_URL, Build, a_build, build
from tests.hostile import published
from tests.makers import ROOT

Golden = Callable[[Path, str], None]
"""Holds a text against a golden file."""

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
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """This repository's own site, built once."""
    return build(
        ROOT,
        tmp_path_factory.mktemp("built") / "site",
        SERVICEBANK_SITE_URL=SITE_URL,
        SERVICEBANK_EDIT_URI=f"{EDIT}docs/",
    )


@pytest.fixture(scope="session")
def neutralised(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site of hostile texts in a bank that has turned the rules against them off."""
    made = a_build(tmp_path_factory.mktemp("neutralised"), published())
    assert made.code == 0, made.output
    return made
