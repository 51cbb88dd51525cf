"""The search index, made by the real Pagefind on a few small pages."""

import gzip
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from servicebank.host.search import Indexing
from servicebank.model.errors import SearchIndexError
from servicebank.publish.search_cases import SearchCases, Values

PAGE = """\
<!doctype html><html lang="sv"><body><main data-pagefind-body>
<h1>{0}</h1><span data-pagefind-meta="id[data-id]" data-id="{0}"></span>{0}</main></body>
"""


def _begun(site: Path, titles: Sequence[str], searches: tuple[SearchCases, ...]) -> Indexing:
    """The engine at work on some pages for a site."""
    indexing = Indexing(site, searches)
    for title in titles:
        page = indexing.pages / title / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(title), encoding="utf-8")
    for search in searches:
        indexing.begin(search.language)
    return indexing


def _ended(indexing: Indexing) -> None:
    try:
        indexing.end()
    finally:
        indexing.stop()


def _index(site: Path, titles: Sequence[str], searches: tuple[SearchCases, ...]) -> None:
    """Index some pages for a site."""
    _ended(_begun(site, titles, searches))


def _searches(*cases: str, language: str = "sv") -> tuple[SearchCases, ...]:
    values = Values({case: (case,) for case in cases}, sorted(cases))
    return (SearchCases(language, "*/index.html", {"service": values}, {"title": cases}),)


def test_a_whole_index_is_taken(tmp_path: Path) -> None:
    _index(tmp_path, ["macken", "butiken"], _searches("macken", "butiken"))

    assert (tmp_path / "pagefind" / "pagefind-entry.json").is_file()
    assert (tmp_path / "pagefind" / "pagefind.js").is_file()


def _code(number: int) -> str:
    """Two digits in base 36, the last one first."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[number % 36] + digits[number // 36]


def test_cases_are_numbered_as_the_index_numbers_them(tmp_path: Path) -> None:
    titles = [f"mack-{number}" for number in range(40)]
    _index(tmp_path, titles, _searches(*titles))

    pagefind, words = tmp_path / "pagefind", tmp_path / "data" / "search"
    told = json.loads((words / "sv-cases.json").read_text(encoding="utf-8"))
    orders = json.loads((words / "sv-orders.json").read_text(encoding="utf-8"))
    for case, number in zip(titles, orders["title"], strict=True):
        fragment = pagefind / "fragment" / f"sv_{_code(number)}.pf_fragment"
        assert f'"id":"{case}"' in gzip.decompress(fragment.read_bytes()).decode()
        sign = ord(told["facets"]["service"]["signs"][number]) - ord("#")
        assert told["facets"]["service"]["values"][sign // 2 - 1] == case
    pages = gzip.decompress((pagefind / f"pagefind.{told['index']}.pf_meta").read_bytes())
    names = [name.decode() for name in re.findall(rb"sv_[0-9a-z]{2}(?![0-9a-z])", pages)]
    assert names == [f"sv_{_code(number)}" for number in range(40)]


def test_an_index_that_lists_pages_in_another_way_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("servicebank.host.search.PAGE", re.compile(rb"(never)"))

    with pytest.raises(SearchIndexError, match=r"pf_meta does not tell of sv_\w+"):
        _index(tmp_path, ["macken"], _searches("macken"))


def test_a_site_without_cases_has_no_index_and_is_told_so(tmp_path: Path) -> None:
    _index(tmp_path, ["macken"], _searches())

    assert not (tmp_path / "pagefind").exists()
    told = json.loads((tmp_path / "data/search/sv-cases.json").read_text(encoding="utf-8"))
    assert told["count"] == 0


@pytest.mark.parametrize("cases", [("macken",), ("macken", "butiken", "boden")])
def test_an_index_with_other_cases_than_the_bank_is_refused(
    tmp_path: Path, cases: tuple[str, ...]
) -> None:
    with pytest.raises(SearchIndexError, match=f"holds 2 cases of {len(cases)}"):
        _index(tmp_path, ["macken", "butiken"], _searches(*cases))


def test_an_index_with_an_empty_file_is_refused(tmp_path: Path) -> None:
    indexing = _begun(tmp_path, ["macken"], _searches("macken"))
    left = indexing.pages.with_name("index-sv") / "fragment" / "cut-short.pf_fragment"
    left.parent.mkdir(parents=True, exist_ok=True)
    left.touch()

    with pytest.raises(SearchIndexError, match=r"empty files: cut-short\.pf_fragment"):
        _ended(indexing)


def test_an_index_without_its_entry_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("servicebank.host.search.ENTRY", "elsewhere.json")

    with pytest.raises(SearchIndexError, match=r"has no elsewhere\.json"):
        _index(tmp_path, ["macken"], _searches("macken"))


def test_a_failure_of_the_command_is_told(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError, match="pagefind ended with"):
        _index(tmp_path, [], _searches("macken"))
