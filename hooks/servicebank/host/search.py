"""The search index, made by Pagefind's command.

Its Python interface is not used: in 1.5.2 it can end before the files are written (Pagefind issue
1271), so the command is run and its work looked over.
"""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from servicebank.model.errors import SearchIndexError
from servicebank.publish.search_cases import SearchCases

FOLDER = "pagefind"
SIGNATURE = b"pagefind_dcd"
"""What the engine puts before the contents of its files."""
OPTIONS = ("--exclude-selectors", ".note", "--silent")
"""Numbers of notes are left out of excerpts."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
PAGE = re.compile(rb"\x82[\x60-\x77]([a-z-]+_[0-9a-f]+)")
"""A page in the engine's list of pages (CBOR): a pair that begins with a short text, its name."""


class Indexing:
    """The search engine at work beside the build."""

    def __init__(self, site: Path, searches: Iterable[SearchCases]) -> None:
        """`site` is where its index belongs."""
        self._site, self._editions = site, tuple(searches)
        self._desk = TemporaryDirectory(prefix="servicebank-")
        self.pages = Path(self._desk.name)
        """Where the pages are laid that it reads."""
        self._cases = sum(edition.count for edition in self._editions)
        self._process: subprocess.Popen[str] | None = None

    def begin(self) -> None:
        """Start to index the pages, all of which must be there."""
        if not self._cases:
            return
        only = f"{{{','.join(edition.pages for edition in self._editions)}}}"
        self._process = subprocess.Popen(  # noqa: S603 - fixed words and our own folders
            [
                *(sys.executable, "-m", "pagefind", "--site", self.pages, "--glob", only),
                *("--output-path", self._site / FOLDER),
                *OPTIONS,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )

    def stop(self) -> None:
        """Let go of an index that nobody needs any more, and of what it was made from."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
        self._desk.cleanup()

    def end(self) -> None:
        """Wait for the index, see that all cases are in it, and write what the search is told.

        Raises SearchIndexError when the command fails or leaves files empty or cases out.
        """
        if self._process is not None:
            _, told = self._process.communicate()
            if self._process.returncode:
                code = self._process.returncode
                raise SearchIndexError(f"pagefind ended with {code}: {told.strip()}")
        self._desk.cleanup()
        folder = self._site / FOLDER
        names = _look_over(folder, self._cases) if self._cases else {}
        for edition in self._editions:
            name = names.get(edition.language, "")
            numbered = _number(folder, edition.language, name) if name else ()
            for file in edition.files(numbered, name):
                path = self._site / file.address
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(file.content or "", encoding="utf-8")


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


def _look_over(folder: Path, cases: int) -> Mapping[str, str]:
    """See that the index is whole; its languages, each with the name of its part."""
    empty = [file.name for file in folder.rglob("*") if file.is_file() and not file.stat().st_size]
    if empty:
        raise SearchIndexError(f"the search index has empty files: {', '.join(sorted(empty))}")
    entry = folder / "pagefind-entry.json"
    if not entry.is_file():
        raise SearchIndexError(f"the search index has no {entry.name}")
    told = json.loads(entry.read_text(encoding="utf-8"))
    # the engine writes its languages in any order
    languages = told["languages"] = dict(sorted(told["languages"].items()))
    entry.write_text(json.dumps(told, separators=(",", ":")), encoding="utf-8")
    indexed = sum(language["page_count"] for language in languages.values())
    if indexed != cases:
        raise SearchIndexError(f"the search index holds {indexed} cases of {cases}")
    return {code: str(language["hash"]) for code, language in languages.items()}
