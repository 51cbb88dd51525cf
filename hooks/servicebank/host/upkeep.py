"""What a build remembers for the next one: the addresses that it has published."""

import logging
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files, InclusionLevel

from servicebank.assemble.line import Gathered
from servicebank.check.apply import Inspector
from servicebank.check.rolls import is_address, listed
from servicebank.check.rules.rolls import VANISHED, vanished
from servicebank.language.catalog import Catalog
from servicebank.model.finding import Finding, Level
from servicebank.model.page import Page
from servicebank.model.roll import Kept
from servicebank.model.sentence import say, say_many
from servicebank.model.source import Source
from servicebank.publish.upkeep.moved import TEMPLATE as MOVED
from servicebank.report.text import one_line
from servicebank.source.folder import find_bank
from servicebank.source.rolls import ADDRESSES

log = logging.getLogger("mkdocs.hooks.servicebank")


def edits(config: MkDocsConfig) -> str:
    """What the addresses begin with where files of the project are edited; empty without any."""
    if not config.edit_uri:
        return ""
    parts = urlsplit(f"{config.edit_uri.rstrip('/')}/../")
    return f"{parts._replace(path=normpath(parts.path)).geturl()}/"


class Register:
    """The addresses of one build, held against those that were published before."""

    def __init__(self, laid: Iterable[Page], files: Files, checked: Gathered) -> None:
        """Read the addresses once all pages are laid."""
        self._checked = checked
        settings = checked.bank.settings if checked.bank else None
        self._catalog = Catalog.load(settings.language if settings else "en")
        moved = {page.address for page in laid if page.template == MOVED}
        pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
        found = {"" if page.url in {"./", "."} else unquote(page.url) for page in pages}
        listable = {address for address in found if is_address(address or "/")}
        self._living, self._all = listable - moved, found

    def hold(self, *, is_served: bool) -> None:
        """Stop when an address that was published leads nowhere any more.

        While somebody writes, it is only told.
        """
        lost = tuple(self._lost())
        for finding in lost:
            is_grave = finding.level is Level.ERROR and not is_served
            told = one_line(finding, self._catalog)
            log.log(logging.ERROR if is_grave else logging.WARNING, told)
        count = 0 if is_served else sum(finding.level is Level.ERROR for finding in lost)
        if count:
            stopped = say_many(
                "The build stopped: {count} address would vanish.",
                "The build stopped: {count} addresses would vanish.",
                count,
            )
            raise Abort(self._catalog(stopped))

    def _lost(self) -> Iterator[Finding]:
        world, roll = self._checked.outcome.world, self._roll()
        if world is None or roll is None:
            return
        inspector = Inspector(world)
        for kept in world.rolls.kept:
            ends = {kept.address} if kept.to is None else {kept.address, kept.to}
            if not ends <= self._all:
                yield from inspector.told(VANISHED, vanished(kept, roll))

    def _roll(self) -> Source | None:
        """The roll as it was before the build."""
        world = self._checked.outcome.world
        rolls = world.rolls.sources if world else ()
        return next((one for one in rolls if one.path.name == ADDRESSES), None)

    def write(self, root: Path) -> None:
        """Bring the roll up to what has been published; one that nobody can read is left alone."""
        bank, roll = find_bank(root), self._roll()
        if bank is not None and not (roll and roll.faults):
            self._write(bank / ADDRESSES)

    def _write(self, path: Path) -> None:
        kept_before = self._checked.bank.kept if self._checked.bank else ()
        # a line that leads on stands above one that does not, which a merge may have brought back
        order = sorted(kept_before, key=lambda kept: kept.to is not None)
        known = {kept.address: kept for kept in order}
        every = {address: Kept(address) for address in self._living} | {
            address: Kept(address, None if address in self._living else kept.to)
            for address, kept in known.items()
        }
        text = listed(every.values(), self._catalog)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            return
        count = len(every) - len(known)
        told = say_many(
            "{count} new address in {file}",
            "{count} new addresses in {file}",
            count,
            file=path.name,
        )
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            told = say(
                "{file} could not be written: {reason}", file=path.name, reason=error.strerror
            )
        log.info(self._catalog(told))
