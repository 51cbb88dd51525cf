"""The books of the site, made once and kept until what is in them changes."""

import hashlib
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from servicebank.assemble.line import Assembly
from servicebank.export.binder import bind
from servicebank.export.press import Press
from servicebank.publish.books import Made, Offer, offers
from servicebank.source.history import History

log = logging.getLogger("mkdocs.hooks.servicebank")
BOOKS = "books"
"""What in ``extra`` says whether the site has books to fetch."""
GUIDE = "book_guide"
"""What in ``extra`` names the page in ``docs/`` about making books."""
KEPT = Path(".cache") / "servicebank" / "books"
"""Where books are kept, from the project's folder."""
TOOLS = ("pypandoc-binary", "typst")
MOST_AT_ONCE = 2
"""Books that are made at the same time; each takes a few hundred megabytes."""


class _Wanted(NamedTuple):
    offer: Offer
    form: str
    path: Path
    day: date


@dataclass(frozen=True)
class Printer:
    """Makes the books that are offered, or takes those that are kept."""

    press: Press
    folder: Path
    """Where books are kept."""
    forms: Mapping[str, Any]
    """What makes each form."""

    def made(self, offers: Iterable[Offer]) -> Mapping[str, tuple[Made, ...]]:
        """The files of all books; those that are not offered any more are thrown away."""
        self.folder.mkdir(parents=True, exist_ok=True)
        # bodies are rendered by one converter, so every book is put together before any is set
        wanted = [file for offer in offers for file in self._wanted(offer)]
        with ThreadPoolExecutor(MOST_AT_ONCE) as pool:
            ready = tuple(pool.map(self._file, wanted))
        found: defaultdict[str, tuple[Made, ...]] = defaultdict(tuple)
        for one, made in zip(wanted, ready, strict=True):
            found[one.offer.id] += (made,)
        used = {made.file.name for made in ready}
        for file in self.folder.iterdir():
            if file.name not in used:
                file.unlink()
        return found

    def _wanted(self, offer: Offer) -> Iterator["_Wanted"]:
        book = bind(offer.recipe, self.press)
        key = _key(repr(book).encode(), self._template())
        for form in self.forms:
            yield _Wanted(offer, form, self.folder / f"{key}.{form}", book.colophon.day)

    def _file(self, wanted: "_Wanted") -> Made:
        path = wanted.path
        if not path.is_file():
            log.info("%s.%s", wanted.offer.id, wanted.form)
            draft = path.with_name(f"{wanted.offer.id}-{path.name}.draft")
            draft.write_bytes(self.forms[wanted.form](wanted.offer.recipe, self.press))
            draft.replace(path)
        return Made(wanted.form, path, path.stat().st_size, wanted.day)

    def _template(self) -> bytes:
        template = self.press.template
        return template.read_bytes() if template else b""


def printer(press: Press, root: Path) -> Printer | None:
    """The printer of a project; None where the extra ``export`` is not installed."""
    try:
        forms = import_module("servicebank.export.forms").BOOKS
    except ModuleNotFoundError as error:
        log.info("books are not made: %s is not installed", error.name)
        return None
    return Printer(press, root / KEPT, forms)


def books(
    assembly: Assembly, config: MkDocsConfig, root: Path, past: History, today: date
) -> Mapping[str, tuple[Made, ...]]:
    """The files of a project's books, where they are wished for and can be made."""
    bank, index = assembly.bank, assembly.index
    if not (bank.settings.segments.handbooks and config.extra.get(BOOKS)):
        return {}
    press = Press(bank, index, root, past, today)
    made = printer(press, root)
    return made.made(offers(bank, index)) if made else {}


def guide(config: MkDocsConfig) -> str:
    """The address of the page that ``extra.book_guide`` names; empty when it is not there."""
    page = str(config.extra.get(GUIDE) or "")
    is_there = bool(page) and (Path(config.docs_dir) / page).is_file()
    return f"{page.removesuffix('.md')}/" if is_there else ""


def _key(*contents: bytes) -> str:
    """What books of some contents are kept under, as long as what makes them is the same."""
    digest = hashlib.sha256()
    for part in (*contents, *_makers()):
        digest.update(len(part).to_bytes(8) + part)
    return digest.hexdigest()


def _makers() -> Iterator[bytes]:
    package = files("servicebank")
    for folder in (package / "export", package / "data" / "book"):
        yield from _below(folder)
    yield from (version(tool).encode() for tool in TOOLS)


def _below(folder: Traversable) -> Iterator[bytes]:
    """The contents of the files in a folder, in the order of their names."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _below(entry)
        elif entry.is_file():
            yield entry.read_bytes()
