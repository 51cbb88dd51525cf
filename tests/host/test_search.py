"""The search index, made by the real Pagefind on a few small pages."""

import gzip
import json
from pathlib import Path

import pytest

from servicebank.host.search import index_site
from servicebank.model.errors import SearchIndexError

PAGE = """\
<!doctype html><html lang="sv"><body><main data-pagefind-body>
<h1>{0}</h1><span data-pagefind-meta="id[data-id]" data-id="{0}"></span>{0}</main></body>
"""


def _site(folder: Path, *titles: str) -> Path:
    for title in titles:
        page = folder / title / "index.html"
        page.parent.mkdir()
        page.write_text(PAGE.format(title), encoding="utf-8")
    words = folder / "data" / "search"
    words.mkdir(parents=True)
    (words / "sv-cases.json").write_text(json.dumps({"cases": titles}), encoding="utf-8")
    return folder


def test_a_whole_index_is_taken(tmp_path: Path) -> None:
    index_site(_site(tmp_path, "macken", "butiken"), 2)

    assert (tmp_path / "pagefind" / "pagefind-entry.json").is_file()
    assert (tmp_path / "pagefind" / "pagefind.js").is_file()


def test_cases_are_told_by_the_names_that_the_index_has_for_them(tmp_path: Path) -> None:
    index_site(_site(tmp_path, "macken", "butiken"), 2)

    told = json.loads((tmp_path / "data" / "search" / "sv-cases.json").read_text(encoding="utf-8"))
    fragments = tmp_path / "pagefind" / "fragment"
    contents = [
        gzip.decompress((fragments / f"sv_{hit}.pf_fragment").read_bytes()).decode()
        for hit in told["hits"].split()
    ]
    assert ["macken" in contents[0], "butiken" in contents[1]] == [True, True]
    assert "cases" not in told


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
