"""When files were last changed, in real repositories."""

import os
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path, PurePosixPath

import pytest

from servicebank.source.history import History, Life, history
from tests.makers import TODAY

A, B = PurePosixPath("cases/a.md"), PurePosixPath("cases/b.md")


def _git(folder: Path, *words: str, day: str = "2026-01-01") -> str:
    moment = f"{day}T12:00:00+00:00"
    names = ("GIT_AUTHOR", "GIT_COMMITTER")
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", *words],  # noqa: S607
        cwd=folder,
        env=os.environ
        | {f"{name}_DATE": moment for name in names}
        | {f"{name}_NAME": "Test" for name in names}
        | {f"{name}_EMAIL": "test@example.org" for name in names},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def _write(folder: Path, day: str, **texts: str) -> None:
    """Commit some cases on a day."""
    (folder / "cases").mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / "cases" / f"{name}.md").write_text(text, encoding="utf-8")
    _git(folder, "add", ".")
    _git(folder, "commit", "-m", "change", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with two cases, of which one was changed later."""
    _git(tmp_path, "init")
    _write(tmp_path, "2026-02-01", a="1", b="1")
    _write(tmp_path, "2026-03-01", b="2")
    return tmp_path


def test_a_file_has_the_day_of_its_last_commit(repository: Path) -> None:
    assert history(repository).last_changes(TODAY) == {A: date(2026, 2, 1), B: date(2026, 3, 1)}


def test_paths_are_seen_from_the_folder_that_is_asked_about(repository: Path) -> None:
    found = history(repository / "cases").last_changes(TODAY)

    assert found == {
        PurePosixPath("a.md"): date(2026, 2, 1),
        PurePosixPath("b.md"): date(2026, 3, 1),
    }


def test_a_file_that_git_does_not_know_has_no_day(repository: Path) -> None:
    (repository / "cases" / "c.md").write_text("1", encoding="utf-8")

    assert PurePosixPath("cases/c.md") not in history(repository).last_changes(TODAY)


def test_names_with_odd_letters_are_read_as_they_are(repository: Path) -> None:
    _write(repository, "2026-04-01", **{'å "c"\n': "1"})

    assert history(repository).last_changes(TODAY)[PurePosixPath('cases/å "c"\n.md')] == date(
        2026, 4, 1
    )


def test_a_clock_that_went_ahead_is_not_believed(repository: Path) -> None:
    _write(repository, "2099-01-01", a="2")

    assert history(repository).last_changes(TODAY)[A] == date(2026, 2, 1)


def test_a_merged_change_keeps_its_own_day(repository: Path) -> None:
    _git(repository, "checkout", "-b", "side", "HEAD~1")
    _write(repository, "2026-02-10", a="2")
    _git(repository, "checkout", "main")
    _git(repository, "merge", "side", day="2026-05-01")

    assert history(repository).last_changes(TODAY)[A] == date(2026, 2, 10)


def test_a_shallow_clone_does_not_claim_that_everything_changed_at_its_first_commit(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clone = tmp_path_factory.mktemp("shallow")
    _write(repository, "2026-06-01", a="3")
    _git(clone, "clone", "--depth", "2", repository.as_uri(), ".")

    assert history(clone).last_changes(TODAY) == {A: date(2026, 6, 1)}


@pytest.mark.parametrize("kind", ["none", "empty", "broken"])
def test_nothing_is_known_without_a_history(tmp_path: Path, kind: str) -> None:
    if kind == "empty":
        _git(tmp_path, "init")
    if kind == "broken":
        (tmp_path / ".git").write_text("gitdir: elsewhere", encoding="utf-8")

    assert history(tmp_path).last_changes(TODAY) == {}
    assert history(tmp_path) == History()


def test_nothing_is_known_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert history(repository).last_changes(TODAY) == {}
    assert history(repository) == History()


def test_the_newest_commit_of_some_files_is_found(repository: Path) -> None:
    known, cases = history(repository), repository / "cases"

    both = known.newest([cases / "a.md", cases / "b.md"])
    alone = known.newest([cases / "a.md"])

    assert both is not None
    assert (both.commit, both.day) == (_git(repository, "rev-parse", "HEAD"), date(2026, 3, 1))
    assert alone is not None
    assert alone.commit == _git(repository, "rev-parse", "HEAD~1")


def test_a_file_with_odd_letters_has_a_commit(repository: Path) -> None:
    _write(repository, "2026-04-01", **{'å "c"\n': "1"})

    newest = history(repository / "cases").newest([repository / "cases" / 'å "c"\n.md'])

    assert newest is not None
    assert newest.day == date(2026, 4, 1)


@pytest.mark.parametrize("name", ["a.md", "new.md"])
@pytest.mark.parametrize("is_staged", [False, True])
def test_a_file_that_has_changed_since_has_no_commit(
    repository: Path, name: str, *, is_staged: bool
) -> None:
    file = repository / "cases" / name
    file.write_text("2", encoding="utf-8")
    if is_staged:
        _git(repository, "add", ".")

    assert history(repository).newest([file]) is None


def test_a_shallow_clone_does_not_claim_a_commit_for_files_that_are_older(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clone = tmp_path_factory.mktemp("shallow")
    _write(repository, "2026-06-01", a="3")
    _git(clone, "clone", "--depth", "2", repository.as_uri(), ".")

    known = history(clone)

    assert known.newest([clone / "cases" / "a.md"]) is not None
    assert known.newest([clone / "cases" / "b.md"]) is None


def _noon(month: int) -> datetime:
    return datetime(2026, month, 1, 12, tzinfo=UTC)


def test_a_file_came_with_its_first_commit_and_changed_with_its_last(repository: Path) -> None:
    assert history(repository).lives(TODAY) == {
        A: Life(_noon(2), _noon(2)),
        B: Life(_noon(2), _noon(3)),
    }


def test_a_shallow_clone_does_not_know_when_its_older_files_came(
    repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clone = tmp_path_factory.mktemp("shallow")
    _write(repository, "2026-05-01", c="1")
    _write(repository, "2026-06-01", a="3")
    _git(clone, "clone", "--depth", "3", repository.as_uri(), ".")

    assert history(clone).lives(TODAY) == {
        PurePosixPath("cases/c.md"): Life(_noon(5), _noon(5)),
        A: Life(None, _noon(6)),
    }


def test_a_commit_of_a_day_to_come_changes_nothing(repository: Path) -> None:
    _write(repository, "2099-01-01", a="2", d="1")

    lives = history(repository).lives(TODAY)

    assert lives[A] == Life(_noon(2), _noon(2))
    assert PurePosixPath("cases/d.md") not in lives


def test_everything_that_is_asked_of_a_history_takes_one_call_of_git(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("bin")
    git, calls = shutil.which("git"), folder / "calls"
    (folder / "git").write_text(f'#!/bin/sh\necho "$1" >> {calls}\nexec {git} "$@"\n', "utf-8")
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")

    known = history(repository)
    known.lives(TODAY)
    known.last_changes(TODAY)

    assert calls.read_text("utf-8").split() == ["log"]
