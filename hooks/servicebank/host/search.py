"""The search index, made by Pagefind's command.

Its Python interface is not used: in 1.5.2 it can end before the files are written (Pagefind issue
1271), so the command is run and its work looked over.
"""

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from servicebank.model.errors import SearchIndexError
from servicebank.publish.search_cases import SearchCases

FOLDER, ENTRY = "pagefind", "pagefind-entry.json"
SIGNATURE = b"pagefind_dcd"
"""What the engine puts before the contents of its files."""
OPTIONS = ("--exclude-selectors", ".note", "--silent")
"""Numbers of notes are left out of excerpts."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PAGE = re.compile(rb"\x82[\x60-\x77]([a-z-]+_[0-9a-f]+)")
"""A page in the engine's list of pages (CBOR): a pair that begins with a short text, its name."""


class Indexing:
    """The search engine at work beside the build, on one language after another."""

    def __init__(self, site: Path, searches: Iterable[SearchCases]) -> None:
        """`site` is where the index belongs."""
        self._site, self._editions = site, {edition.language: edition for edition in searches}
        self._desk = TemporaryDirectory(prefix="servicebank-")
        self.pages = Path(self._desk.name) / "pages"
        """Where the pages are laid that it reads."""
        self._engines: dict[str, subprocess.Popen[str]] = {}

    def begin(self, language: str) -> None:
        """Start to index the pages in a language, all of which must be there."""
        edition = self._editions.get(language)
        if edition is None or not edition.count:
            return
        self._engines[language] = subprocess.Popen(  # noqa: S603 - fixed words and our own folders
            [
                *(sys.executable, "-m", "pagefind", "--site", self.pages, "--glob", edition.pages),
                *("--output-path", self._index(language), *OPTIONS),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def stop(self) -> None:
        """Let go of an index that nobody needs any more, and of what it was made from."""
        for engine in self._engines.values():
            engine.kill()
            engine.wait()
        self._desk.cleanup()

    def end(self) -> None:
        """Wait for the index, see that all cases are in it, and write what the search is told.

        Languages that nobody has begun with, since MkDocs draws some of their pages, come now.
        Raises SearchIndexError when the engine fails or leaves files empty or cases out.
        """
        for language in self._editions.keys() - self._engines.keys():
            self.begin(language)
        for engine in self._engines.values():
            _, told = engine.communicate()
            if engine.returncode:
                raise SearchIndexError(f"pagefind ended with {engine.returncode}: {told.strip()}")
        folder = self._site / FOLDER
        names = self._put_together(folder)
        self._desk.cleanup()
        for language, edition in self._editions.items():
            name = names.get(language, "")
            numbered = _number(folder, language, name) if name else ()
            for file in edition.files(numbered, name):
                path = self._site / file.address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(file.content or "", encoding="utf-8")

    def _put_together(self, folder: Path) -> Mapping[str, str]:
        """Make one index of those in each language, and tell what its parts are named."""
        entries = []
        for language in sorted(self._engines):
            entries.append(_look_over(self._index(language), self._editions[language].count))
            shutil.copytree(self._index(language), folder, dirs_exist_ok=True)
        if not entries:
            return {}
        languages = {code: told for entry in entries for code, told in entry["languages"].items()}
        whole = entries[0] | {"languages": dict(sorted(languages.items()))}
        (folder / ENTRY).write_text(json.dumps(whole, separators=(",", ":")), encoding="utf-8")
        return {code: str(told["hash"]) for code, told in languages.items()}

    def _index(self, language: str) -> Path:
        return self.pages.with_name(f"index-{language}")


def _number(folder: Path, language: str, index: str) -> Sequence[str]:
    """Name the texts of cases by number instead of by hash; the cases in that order.

    Hashes cannot be packed: ten thousand of them are most of what a first search would fetch, once
    in the engine's own list and once more in ours. Numbers with their last digit first, in base 36
    and all as long, are packed best.
    """
    fragments = {file.stem: file for file in (folder / "fragment").glob(f"{language}_*")}
    width = len(_digits(len(fragments) - 1))
    cases: list[str] = []

    def numbered(page: re.Match[bytes]) -> bytes:
        file = fragments.pop(page[1].decode())
        name = f"{language}_{_digits(len(cases)).rjust(width, '0')[::-1]}"
        cases.append(_case(file))
        file.rename(file.with_stem(name))
        return page[0][:1] + bytes([0x60 + len(name)]) + name.encode()

    pages = folder / f"{FOLDER}.{index}.pf_meta"
    content = PAGE.sub(numbered, gzip.decompress(pages.read_bytes()))
    if fragments:
        raise SearchIndexError(f"{pages.name} does not tell of {', '.join(sorted(fragments))}")
    pages.write_bytes(gzip.compress(content, mtime=0))
    return cases


def _digits(number: int) -> str:
    """A number in base 36."""
    more, last = divmod(number, 36)
    return (_digits(more) if more else "") + DIGITS[last]


def _case(fragment: Path) -> str:
    """The id of the case that a fragment is about."""
    text = gzip.decompress(fragment.read_bytes()).removeprefix(SIGNATURE)
    return str(json.loads(text)["meta"]["id"])


def _look_over(folder: Path, cases: int) -> dict[str, Any]:
    """See that an index is whole; what it tells of itself."""
    empty = [file.name for file in folder.rglob("*") if file.is_file() and not file.stat().st_size]
    if empty:
        raise SearchIndexError(f"the search index has empty files: {', '.join(sorted(empty))}")
    entry = folder / ENTRY
    if not entry.is_file():
        raise SearchIndexError(f"the search index has no {entry.name}")
    told: dict[str, Any] = json.loads(entry.read_text(encoding="utf-8"))
    indexed = sum(language["page_count"] for language in told["languages"].values())
    if indexed != cases:
        raise SearchIndexError(f"the search index holds {indexed} cases of {cases}")
    return told
