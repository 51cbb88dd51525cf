"""A browser, and the built site on a server of this machine."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.builds import Build
from tests.chromium import chromium, served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests fail."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def site(built: Build) -> Iterator[str]:
    """The address of this repository's site."""
    with served(built.site) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_site(neutralised: Build) -> Iterator[str]:
    """The address of a site of hostile texts."""
    with served(neutralised.site) as address:
        yield address
