"""Workflows, and the script that judges a stranger's cases: what they may do and print."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hostile import write_no_files
from tests.makers import ROOT, a_bank, a_case_text

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ON = {
    "check": {"pull_request"},
    "publish": {"push"},
    "links": {"schedule", "workflow_dispatch"},
}
"""What starts each workflow; nothing that gives a stranger's code a token that writes."""
WRITING = {
    ("publish", "deploy", "pages"),
    ("publish", "deploy", "id-token"),
    ("links", "issue", "issues"),
    ("links", "keep", "contents"),
}
"""The only permissions to write, each in a job that runs none of the repository's code."""
COMMAND = re.compile(
    r"::(error|warning) file=cases/[^,:]+,line=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::[^:].*"
)

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    return found


def _steps(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job in _read(path)["jobs"].items():
        yield from ((name, step) for step in job["steps"])


@each_workflow
def test_a_workflow_is_started_by_what_it_is_for(path: Path) -> None:
    assert {*_read(path)["on"]} == ON[path.stem]


@each_workflow
def test_a_workflow_may_do_nothing_that_a_job_does_not_ask_for(path: Path) -> None:
    told = _read(path)

    assert told["permissions"] == {}
    for name, job in told["jobs"].items():
        writing = {
            (path.stem, name, what) for what, how in job["permissions"].items() if how == "write"
        }
        assert writing <= WRITING


def test_a_job_that_may_write_runs_no_code_of_the_repository() -> None:
    for workflow, job, _ in WRITING:
        path = ROOT / ".github" / "workflows" / f"{workflow}.yml"
        steps = [step for name, step in _steps(path) if name == job]
        assert [step for step in steps if "checkout" in step.get("uses", "")] == []


@each_workflow
def test_a_workflow_fetches_only_what_is_named_by_its_commit(path: Path) -> None:
    used = [step["uses"] for _, step in _steps(path) if "uses" in step]

    assert used
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name)] == []


@each_workflow
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    checkouts = [step for _, step in _steps(path) if "actions/checkout@" in step.get("uses", "")]

    assert [step for step in checkouts if step["with"].get("persist-credentials") != "false"] == []


@each_workflow
def test_nothing_from_outside_is_put_into_a_script(path: Path) -> None:
    scripts = [step["run"] for _, step in _steps(path) if "run" in step]

    assert [script for script in scripts if "${{" in script or "eval " in script] == []
    assert "${{ secrets" not in path.read_text(encoding="utf-8")


def test_the_cases_are_judged_by_the_code_of_the_base_branch() -> None:
    steps = [step for name, step in _steps(ROOT / ".github/workflows/check.yml") if name == "cases"]
    base, head = (step["with"] for step in steps if "actions/checkout@" in step.get("uses", ""))

    assert (base["path"], base["ref"]) == ("base", "${{ github.event.pull_request.base.sha }}")
    assert (head["path"], head["sparse-checkout"]) == ("head", "/cases/")
    assert "base/.github/check-cases.sh" in str(steps)
    (preview,) = (step["run"] for step in steps if "cp -R" in step.get("run", ""))
    assert preview.index("-delete") < preview.index("make")


class Proposal:
    """A repository with a stranger's proposal, and the base branch's code beside it."""

    def __init__(self, folder: Path) -> None:
        self.head, self.base = folder / "head", folder / "base"
        self.summary = folder / "summary.md"
        a_bank(self.head / "cases", {"god.md": a_case_text()})
        self._git("init", "--quiet")
        self.before = self._commit()
        (self.base / ".github").mkdir(parents=True)
        script = (ROOT / ".github" / "check-cases.sh").read_text(encoding="utf-8")
        (self.base / ".github" / "check-cases.sh").write_text(script, encoding="utf-8")
        command = self.base / ".venv" / "bin" / "servicebank"
        command.parent.mkdir(parents=True)
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m servicebank "$@"\n')
        command.chmod(0o700)

    def check(self) -> tuple[int, list[str], str]:
        """Exit code, lines and summary of the script for what stands in the folder."""
        after = self._commit()
        done = subprocess.run(
            ["bash", str(self.base / ".github" / "check-cases.sh")],  # noqa: S607
            cwd=self.head,
            env=self._environment(BASE=self.before, HEAD=after),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout.splitlines(), self.summary.read_text(encoding="utf-8")

    def _commit(self) -> str:
        self._git("add", "--all")
        self._git("commit", "--quiet", "--allow-empty", "--message", "x")
        return self._git("rev-parse", "HEAD").strip()

    def _git(self, *words: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        done = subprocess.run(
            ["git", *who, *words],  # noqa: S607
            cwd=self.head,
            env=self._environment(),
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        return done.stdout

    def _environment(self, **more: str) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "hooks"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "RUNNER_TEMP": str(self.head.parent),
            "GITHUB_STEP_SUMMARY": str(self.summary),
        } | more


NAMES = (
    "a\n::error::kilroy.md",
    "::stop-commands::kilroy.md",
    " ::error::kilroy.md",
    "##[error]kilroy.md",
    "::add-mask::a,line=1::kilroy.md",
    "$(touch kilroy).md",
    "`touch kilroy`.md",
    "a]=$(touch kilroy).md",
    "-o kilroy.md",
    "<img src=x onerror=kilroy()>.md",
    "[kilroy](javascript:kilroy()).md",
    "a\u202ekilroy.md",
    "a\x1b[2Jkilroy.md",
)


def test_a_hostile_proposal_can_command_nothing(tmp_path: Path) -> None:
    proposal = Proposal(tmp_path)
    cases = proposal.head / "cases"
    for name in NAMES:
        (cases / name.replace("/", "_")).write_text(
            a_case_text(title='"Macken\\n::error::kilroy <b>"', status="::warning::kilroy"),
            encoding="utf-8",
        )
    write_no_files(cases)
    (cases / "methods").symlink_to("/etc")
    (cases / "images").symlink_to("/etc")

    code, lines, summary = proposal.check()

    assert code == 1
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) >= 10
    assert [line for line in commands if not COMMAND.fullmatch(line)] == []
    assert [
        line for line in lines if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", line)
    ] == []
    assert [line for line in lines if "##[" in line and line not in commands] == []
    assert not re.search(r"<(?!br>)|\]\(|::", summary)
    assert list(tmp_path.rglob("kilroy")) == []
    assert "root:" not in "\n".join((*lines, summary))


def test_a_good_proposal_passes(tmp_path: Path) -> None:
    proposal = Proposal(tmp_path)
    (proposal.head / "cases" / "ny.md").write_text(
        a_case_text(title="Ett nytt fall i byn"), "utf-8"
    )

    code, lines, summary = proposal.check()

    assert (code, [line for line in lines if line.startswith("::")]) == (0, [])
    assert "Filerna i förslaget" in summary


@pytest.mark.parametrize("is_link", [True, False])
def test_a_proposal_without_settings_is_told(tmp_path: Path, *, is_link: bool) -> None:
    proposal = Proposal(tmp_path)
    settings = proposal.head / "cases" / "bank.yml"
    settings.unlink()
    if is_link:
        settings.symlink_to("/etc/passwd")

    code, lines, summary = proposal.check()

    assert (code, lines) == (1, [])
    assert "bank.yml" in summary
