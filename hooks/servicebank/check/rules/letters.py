"""Rules on the letters themselves: those that look like others, and accents in heaps."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from servicebank.check.rule import ALL, Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.language.lookalikes import ACCENTS, disguises, plain
from servicebank.language.slug import slug
from servicebank.model.sentence import Sentence, say

WORD = re.compile(rf"\[\^[\w{ACCENTS}-]{{1,60}}\]|[\w{ACCENTS}-]+")
"""A word with its hyphens, or a citation."""
HEAP = 5
"""Accents on one letter that no language needs."""
HEAPS = re.compile(rf"[^\w\s\x00-\x7f]{{{HEAP},}}")
ACCENT = {"Mn", "Me"}
"""Categories of signs that stand on the one before them."""
STRANGE = bytes({*b"\xc4\xc5\xc7\xc9\xcc\xcd", *range(0xCE, 0xE2), *range(0xE3, 0xF5)})
ORDINARY = bytes({*range(0x100)}.difference(STRANGE))
"""Bytes of texts without strange letters, but for those that `LIKE_LETTERS` finds."""
LIKE_LETTERS = re.compile(rb"\xe2(?:[\x84\x85]|\x86[\x80-\x8f]|\x83[\x90-\xbf]|\x92|[\xb0-\xb7])")
"""Letters and accents among the signs that begin with the byte of dashes and quotes."""
ADDRESS = 500
"""Characters before a word in which the beginning of an address shows."""


@rule(
    "stacked-accents",
    kinds=ALL,
    why=say("heaps of accents cover the lines above and below."),
)
def stacked_accents(text: Text, _world: World) -> Remarks:
    """Accents in heaps on one letter."""
    for start, end in _heaps(text.source.text):
        offset = text.source.body_start
        yield Remark(
            text.source.mark_body(max(start - 1, 0) - offset, end - offset),
            say("There are {count} accents on one letter.", count=end - start),
            say("Remove the letter with its accents and write it anew, as in: é"),
        )


@rule(
    "look-alike",
    kinds=ALL,
    why=say("a search does not find the word, and a reader can be led astray."),
)
def look_alike(text: Text, _world: World) -> Remarks:
    """Letters that look like others, in the text or in the file's name."""
    for told in _told(text.id):
        near = slug(plain(text.id))
        yield Remark(text.top, told, say("Name the file {near}.md", near=near))
    for found in WORD.finditer(text.source.text):
        if not found[0].isascii() and HEAPS.search(found[0]) is None:
            yield from (_remark(text, found, told) for told in _told(found[0]))


def _told(word: str) -> Iterator[Sentence]:
    """What is said of the first letter of a word that looks like another; nothing if none does."""
    for letter, seen in islice(disguises(word), 1):
        code = " ".join(f"U+{ord(sign):04X}" for sign in letter)
        if len(letter) > 1:
            yield say('"{seen}" is written in pieces here ({code}).', seen=seen, code=code)
        elif seen:
            yield say(
                '"{letter}" ({code}) looks like "{seen}" but is another sign.',
                letter=letter,
                code=code,
                seen=seen,
            )
        else:
            yield say(
                '"{letter}" ({code}) is of another alphabet than the rest of the word.',
                letter=letter,
                code=code,
            )


def _remark(text: Text, found: re.Match[str], told: Sentence) -> Remark:
    source, word = text.source, found[0]
    mark = source.mark_body(found.start() - source.body_start, found.end() - source.body_start)
    if not all(seen for _, seen in disguises(word)):
        return Remark(mark, told, say("Write the word anew, with the letters of one alphabet."))
    seen = plain(word)
    is_free = text.is_read_whole and not _is_in_address(source.text, found.start())
    edits = (source.edit(mark, seen),) if is_free else ()
    return Remark(mark, told, say("Write the word anew: {word}", word=seen), seen, edits)


def _is_in_address(text: str, start: int) -> bool:
    """Whether a word is a part of an address, which would lead elsewhere written anew."""
    before = text[max(start - ADDRESS, 0) : start]
    return bool(before) and not before[-1].isspace() and "://" in before.rsplit(maxsplit=1)[-1]


def _heaps(text: str) -> Iterator[tuple[int, int]]:
    """Where accents stand in heaps."""
    for found in HEAPS.finditer(text):
        start = found.start()
        for place in range(start, found.end() + 1):
            if place == found.end() or unicodedata.category(text[place]) not in ACCENT:
                if place - start >= HEAP:
                    yield start, place
                start = place + 1


def _are_strange(text: Text, _world: World) -> bool:
    """Whether there is a letter beyond those of the languages around, or a loose accent."""
    written = text.source.text.encode("utf-8", "replace")
    return (
        bool(written.translate(None, ORDINARY))
        or LIKE_LETTERS.search(written) is not None
        or not text.id.isascii()
    )


FAMILIES = (Family((stacked_accents, look_alike), _are_strange),)
