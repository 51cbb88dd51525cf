"""What lychee has found."""

import json
from pathlib import Path

import pytest

from servicebank.model.errors import TrialError
from servicebank.source.trials import read_trial


def _link(url: str, **status: object) -> dict[str, object]:
    return {"url": url, "status": {"text": "Error", **status}}


def _report(folder: Path, **changes: object) -> Path:
    report = {"successful": 9, "error_map": {}, "timeout_map": {}} | changes
    path = folder / "outside.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    return path


def test_only_what_surely_is_not_there_is_gone(tmp_path: Path) -> None:
    links = [
        _link("https://a.se/404", code=404),
        _link("https://a.se/410", code=410),
        _link("https://a.se/403", code=403),
        _link("https://a.se/500", code=500),
        _link("https://nobody.se/", text="Network error"),
    ]
    slow = [_link("https://slow.se/", text="Timeout")]
    path = _report(tmp_path, error_map={"site/a": links}, timeout_map={"site/b": slow})

    trial = read_trial(path)

    assert trial.gone == {
        "https://a.se/404": "404",
        "https://a.se/410": "410",
        "https://nobody.se/": "no-answer",
    }
    assert trial.undecided == {"https://a.se/403", "https://a.se/500", "https://slow.se/"}


def test_what_is_slow_on_one_page_and_an_error_on_another_is_undecided(tmp_path: Path) -> None:
    url = "https://slow.se/"
    path = _report(
        tmp_path,
        error_map={"site/a": [_link(url, text="Error (cached)")]},
        timeout_map={"site/b": [_link(url, text="Timeout")]},
    )

    assert read_trial(path).undecided == {url}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"successful": 1, "error_map": []}',
        '{"successful": 0}',
        '{"successful": "x"}',
        '{"successful": 1, "error_map": {"a": [{"url": "u", "status": "gone"}]}}',
        '{"successful": 1, "error_map": {"a": [{"url": "u", "status": {"code": [404]}}]}}',
        '{"successful": 1, "error_map": {"a": [{"url": "u", "status": {"code": "4 0"}}]}}',
        "[" * 100_000,
    ],
)
def test_a_report_that_says_nothing_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "outside.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TrialError):
        read_trial(path)


def test_a_report_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrialError):
        read_trial(tmp_path / "nothing.json")
