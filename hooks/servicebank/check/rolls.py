"""What the lines of a bank's rolls say: addresses that were published, links that are dead."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from servicebank.language.catalog import Catalog
from servicebank.model.mark import Mark
from servicebank.model.roll import Kept, Strike
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Source
from servicebank.source.rolls import ADDRESSES, LINKS

ARROW = " -> "
"""What stands between an address and the one that it leads to."""
ADDRESS = re.compile(r"(?:[^/:\x22\\<>\x00-\x1f\x7f]{1,200}/){0,12}")
"""Pages written by hand may have capitals, spaces and letters of any language."""
DAY = r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
STRIKE = re.compile(rf"(https?://\S{{1,500}}) ([1-9][0-9]{{0,3}}) {DAY} {DAY} ([a-z0-9-]{{1,30}})")
HOW_KEPT = say("Write an address as in: fall/lanthandeln-norrvik/")
HOW_LED = say("Write where it leads as in: fall/handeln/ -> fall/lanthandeln-norrvik/")
HOW_STRUCK = say(
    "Remove the line; the next trial of the links writes it again if the page is still gone."
)
V = TypeVar("V", Kept, Strike)


@dataclass(frozen=True, slots=True)
class Odd:
    """A line that cannot be used."""

    mark: Mark
    message: Sentence
    help: Sentence


@dataclass(frozen=True, slots=True)
class Rolls:
    """What a bank remembers, and the lines that it does not understand."""

    kept: tuple[Kept, ...] = ()
    strikes: tuple[Strike, ...] = ()
    odd: tuple[Odd, ...] = ()
    sources: tuple[Source, ...] = ()


def rolls(sources: Iterable[Source]) -> Rolls:
    """The lines of a bank's rolls."""
    files = {source.path.name: source for source in sources}
    kept = list(_lines(files.get(ADDRESSES), _kept))
    strikes = list(_lines(files.get(LINKS), _strike))
    found = (*kept, *strikes)
    return Rolls(
        tuple(one for one in kept if isinstance(one, Kept)),
        tuple(one for one in strikes if isinstance(one, Strike)),
        tuple(one for one in found if isinstance(one, Odd)),
        tuple(files.values()),
    )


def line_mark(source: Source, number: int, length: int) -> Mark:
    """The whole of a line."""
    return Mark(source.path, number, 1, length + 1)


def listed(kept: Iterable[Kept], catalog: Catalog) -> str:
    """Addresses as the roll has them: one on each line, in order, under what the roll is."""
    head = (
        say("Addresses of pages that have been published. Every build adds those that are new."),
        say("A page that is gone is led on by an alias, or here: old/address/ -> new/address/"),
    )
    lines = sorted(
        f"{one.address or '/'}{'' if one.to is None else ARROW + (one.to or '/')}" for one in kept
    )
    return "\n".join((*(f"# {catalog(told)}" for told in head), *lines, ""))


def struck(strikes: Iterable[Strike], catalog: Catalog) -> str:
    """Dead links as the roll has them: one on each line, in order, under what the roll is."""
    head = (
        say("Sources that did not answer when they were tried; servicebank links writes the file."),
        say("On each line: address, times in a row, first day, last day, answer."),
    )
    lines = sorted(f"{one.url} {one.times} {one.since} {one.last} {one.answer}" for one in strikes)
    return "\n".join((*(f"# {catalog(told)}" for told in head), *lines, ""))


def is_address(text: str) -> bool:
    """Whether a text is an address below the site's root; the root's own is a slash."""
    return text == "/" or (ADDRESS.fullmatch(text) is not None and "./" not in f"/{text}" != "/")


def _lines(
    source: Source | None, read: Callable[[str, int], V | tuple[Sentence, Sentence]]
) -> Iterator[V | Odd]:
    """Each line read; those that say nothing and comments are passed over."""
    if source is None:
        return
    if source.faults:
        told = say("The file cannot be read as UTF-8 text.")
        how = say("Fetch it again from the history of the bank, or remove it to begin a new one.")
        yield Odd(Mark(source.path, 1, 1, 1), told, how)
    for number, line in enumerate(source.text.split("\n"), start=1):
        text = line.strip()
        if text and not text.startswith("#"):
            found = read(text, number)
            if isinstance(found, tuple):
                yield Odd(line_mark(source, number, len(line)), *found)
            else:
                yield found


def _kept(text: str, number: int) -> Kept | tuple[Sentence, Sentence]:
    address, arrow, target = text.partition(ARROW)
    if not is_address(address):
        return say('"{text}" is no address of a page of the site.', text=address), HOW_KEPT
    if not arrow:
        return Kept("" if address == "/" else address, None, number)
    target = target.strip()
    if not is_address(target):
        return say('"{text}" is no address of a page of the site.', text=target), HOW_LED
    if target == address:
        return say('"{text}" leads to itself.', text=address), HOW_LED
    return Kept(address, "" if target == "/" else target, number)


def _strike(text: str, _number: int) -> Strike | tuple[Sentence, Sentence]:
    found = STRIKE.fullmatch(text)
    if found is None:
        told = say("The line is not written as trials of links are.")
        return told, HOW_STRUCK
    try:
        since, last = date.fromisoformat(found[3]), date.fromisoformat(found[4])
    except ValueError:
        return say("{day} is no day of the calendar.", day=found[3]), HOW_STRUCK
    if since > last:
        return say("{since} comes after {last}.", since=since, last=last), HOW_STRUCK
    return Strike(found[1], int(found[2]), since, last, found[5])
