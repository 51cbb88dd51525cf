"""The search index, made by the real Pagefind on a few small pages."""

from pathlib import Path

import pytest

from servicebank.host.search import index_site
from servicebank.model.errors import SearchIndexError

PAGE = '<!doctype html><html lang="sv"><body><main data-pagefind-body><h1>{0}</h1>{0}</main></body>'


def _site(folder: Path, *titles: str) -> Path:
    for title in titles:
        page = folder / title / "index.html"
        page.parent.mkdir()
        page.write_text(PAGE.format(title), encoding="utf-8")
    return folder


def test_a_whole_index_is_taken(tmp_path: Path) -> None:
    index_site(_site(tmp_path, "macken", "butiken"), 2)

    assert (tmp_path / "pagefind" / "pagefind-entry.json").is_file()
    assert (tmp_path / "pagefind" / "pagefind.js").is_file()


def test_a_site_without_cases_has_no_index(tmp_path: Path) -> None:
    index_site(_site(tmp_path, "macken"), 0)

    assert not (tmp_path / "pagefind").exists()


@pytest.mark.parametrize("cases", [1, 3])
def test_an_index_with_other_cases_than_the_bank_is_refused(tmp_path: Path, cases: int) -> None:
    with pytest.raises(SearchIndexError, match=f"holds 2 cases of {cases}"):
        index_site(_site(tmp_path, "macken", "butiken"), cases)


def test_an_index_with_an_empty_file_is_refused(tmp_path: Path) -> None:
    left = tmp_path / "pagefind" / "fragment" / "cut-short.pf_fragment"
    left.parent.mkdir(parents=True)
    left.touch()

    with pytest.raises(SearchIndexError, match=r"empty files: cut-short\.pf_fragment"):
        index_site(_site(tmp_path, "macken"), 1)


def test_an_index_without_its_entry_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elsewhere")

    with pytest.raises(SearchIndexError, match=r"has no pagefind-entry\.json"):
        index_site(_site(tmp_path, "macken"), 1)


def test_a_failure_of_the_command_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError, match="pagefind ended with"):
        index_site(tmp_path / "nowhere", 1)
