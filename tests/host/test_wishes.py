"""Where readers turn who find no case, or find something wrong."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from servicebank.host.wishes import desk

FORM = "https://github.com/byn/banken/issues/new?template=onske%20mal.yml"
SETTINGS = {"form": "onske mal.yml", "field": "problem", "page": "bidra/index.md"}


def _config(docs: Path, edit: str, settings: object = SETTINGS) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"docs_dir": str(docs), "edit_uri": edit, "extra": {"wish": settings}})
    return config


@pytest.mark.parametrize("way", ["edit/main/docs/", "blob/main/docs/"])
def test_a_known_repository_is_asked_in_its_form(tmp_path: Path, way: str) -> None:
    config = _config(tmp_path, f"https://github.com/byn/banken/{way}")

    assert desk(config, "wish") == {"address": FORM, "field": "problem"}


@pytest.mark.parametrize("edit", ["", "https://example.org/bank/edit/main/docs/"])
def test_elsewhere_a_page_tells_how_to_ask(tmp_path: Path, edit: str) -> None:
    page = tmp_path / "bidra" / "index.md"
    page.parent.mkdir()
    page.touch()

    assert desk(_config(tmp_path, edit), "wish") == {"address": "bidra/", "field": ""}


@pytest.mark.parametrize("settings", [SETTINGS, {}, None])
def test_a_bank_without_such_a_page_leads_nowhere(tmp_path: Path, settings: object) -> None:
    assert desk(_config(tmp_path, "", settings), "wish") == {"address": "", "field": ""}
