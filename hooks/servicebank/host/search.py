"""The search index, made by Pagefind's command.

Its Python interface is not used: in 1.5.2 it can end before the files are written (Pagefind issue
1271), so the command is run and its work looked over.
"""

import json
import subprocess
import sys
from pathlib import Path

from servicebank.model.errors import SearchIndexError

FOLDER = "pagefind"
OPTIONS = ("--exclude-selectors", ".note", "--silent")
"""Numbers of notes are left out of excerpts."""


def index_site(site: Path, cases: int) -> None:
    """Index the built site and see that all of its `cases` are in the index.

    Raises SearchIndexError when the command fails or leaves files empty or cases out.
    """
    if not cases:
        return
    command = [sys.executable, "-m", "pagefind", "--site", str(site), *OPTIONS]
    done = subprocess.run(  # noqa: S603 - fixed words and our own folder
        command, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SearchIndexError(f"pagefind ended with {done.returncode}: {done.stderr.strip()}")
    _look_over(site / FOLDER, cases)


def _look_over(folder: Path, cases: int) -> None:
    empty = [file.name for file in folder.rglob("*") if file.is_file() and not file.stat().st_size]
    if empty:
        raise SearchIndexError(f"the search index has empty files: {', '.join(sorted(empty))}")
    entry = folder / "pagefind-entry.json"
    if not entry.is_file():
        raise SearchIndexError(f"the search index has no {entry.name}")
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"].values()
    indexed = sum(language["page_count"] for language in languages)
    if indexed != cases:
        raise SearchIndexError(f"the search index holds {indexed} cases of {cases}")
