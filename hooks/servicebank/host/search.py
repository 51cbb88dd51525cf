"""The search index, made by Pagefind's command.

Its Python interface is not used: in 1.5.2 it can end before the files are written (Pagefind issue
1271), so the command is run and its work looked over.
"""

import gzip
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from servicebank.model.errors import SearchIndexError
from servicebank.publish.search_cases import CASES
from servicebank.publish.search_words import FOLDER as WORDS

FOLDER = "pagefind"
SIGNATURE = b"pagefind_dcd"
"""What the engine puts before the contents of its files."""
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
    for language in _look_over(site / FOLDER, cases):
        _name_hits(site, language)


def _name_hits(site: Path, language: str) -> None:
    """Put the names that the engine has given the cases in the place of their ids."""
    fragments = (site / FOLDER / "fragment").glob(f"{language}_*")
    names = {_case(fragment): fragment.stem.partition("_")[2] for fragment in fragments}
    file = site / WORDS / f"{language}-{CASES}.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    told["hits"] = " ".join(names[case] for case in told.pop(CASES))
    file.write_text(json.dumps(told, separators=(",", ":"), sort_keys=True), encoding="utf-8")


def _case(fragment: Path) -> str:
    """The id of the case that a fragment is about."""
    text = gzip.decompress(fragment.read_bytes()).removeprefix(SIGNATURE)
    return str(json.loads(text)["meta"]["id"])


def _look_over(folder: Path, cases: int) -> Iterable[str]:
    """See that the index is whole; the languages that it has."""
    empty = [file.name for file in folder.rglob("*") if file.is_file() and not file.stat().st_size]
    if empty:
        raise SearchIndexError(f"the search index has empty files: {', '.join(sorted(empty))}")
    entry = folder / "pagefind-entry.json"
    if not entry.is_file():
        raise SearchIndexError(f"the search index has no {entry.name}")
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
    indexed = sum(language["page_count"] for language in languages.values())
    if indexed != cases:
        raise SearchIndexError(f"the search index holds {indexed} cases of {cases}")
    return tuple(languages)
