"""What the files of images are put together from: segments and chunks, found without decoding.

Pillow reads on until the image begins and decodes to know whether it ends. What comes after the
image would go unseen, and a small file can be large once decoded.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from servicebank.model.picture import JPEG, PNG, WEBP

REST = "rest"
"""The name of what follows the end of an image."""
SCAN, END = "DA", "D9"
"""Markers of JPEG: image data begins, the image ends."""
ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers of JPEG without content."""
MOST_SCANS = 50
"""Scans that a JPEG may have; each takes the decoder through the whole image again."""
MOST_PARTS = 10_000
"""Parts that an image may have; those of honest ones are hundreds at most."""
MARKER = re.compile(rb"\xff+[^\xff]", re.DOTALL)
"""A marker, which any number of the first byte may stand before."""
NEXT_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
RIFF_HEADER = 12


class BrokenPictureError(ValueError):
    """An image whose parts do not fit together."""


class Part(NamedTuple):
    """A segment or chunk."""

    name: str
    """The marker of a JPEG segment in hexadecimal digits; the name of a chunk; or `REST`."""
    content: bytes
    whole: bytes
    """The part as it stands in the file."""


def parts(form: str, content: bytes) -> Iterator[Part]:
    """The parts of an image in order; raises BrokenPictureError where they do not fit."""
    for number, part in enumerate(READERS[form](content)):
        if number >= MOST_PARTS:
            raise BrokenPictureError
        yield part


def joined(form: str, found: Iterable[Part]) -> bytes:
    """A file of some of an image's parts."""
    body = b"".join(part.whole for part in found)
    if form == WEBP:
        return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
    return (PNG_SIGNATURE if form == PNG else b"\xff\xd8") + body


def _png(content: bytes) -> Iterator[Part]:
    start, name = len(PNG_SIGNATURE), ""
    while name != "IEND":
        end = start + 12 + int.from_bytes(content[start : start + 4], "big")
        if end > len(content):
            raise BrokenPictureError
        whole = content[start:end]
        if crc32(whole[4:-4]) != int.from_bytes(whole[-4:], "big"):
            raise BrokenPictureError
        name = whole[4:8].decode("latin-1")
        yield Part(name, whole[8:-4], whole)
        start = end
    yield from _rest(content[start:])


def _webp(content: bytes) -> Iterator[Part]:
    start, last = RIFF_HEADER, 8 + int.from_bytes(content[4:8], "little")
    if last > len(content):
        raise BrokenPictureError
    while start < last:
        size = int.from_bytes(content[start + 4 : start + 8], "little")
        end = start + 8 + size + size % 2
        if end > last:
            raise BrokenPictureError
        whole = content[start:end]
        yield Part(whole[:4].decode("latin-1"), whole[8 : 8 + size], whole)
        start = end
    yield from _rest(content[last:])


def _jpeg(content: bytes) -> Iterator[Part]:
    start, scans, name = 2, 0, ""
    while name != END:
        begun = MARKER.match(content, start)
        if begun is None:
            raise BrokenPictureError
        start = begun.end() - 2
        name = f"{content[start + 1]:02X}"
        end = start + 2 if name == END else _end(content, start)
        scans += name == SCAN
        if scans > MOST_SCANS:
            raise BrokenPictureError
        yield Part(name, content[start + 4 : end], content[start:end])
        start = end
    yield from _rest(content[start:])


def _end(content: bytes, start: int) -> int:
    """Where a JPEG segment ends, its image data included."""
    marker = content[start + 1]
    if marker in ALONE:
        return start + 2
    length = int.from_bytes(content[start + 2 : start + 4], "big")
    end = start + 2 + length
    if length < 2 or end > len(content):  # noqa: PLR2004 - the length counts its own two bytes
        raise BrokenPictureError
    if f"{marker:02X}" != SCAN:
        return end
    after = NEXT_MARKER.search(content, end)
    if after is None:
        raise BrokenPictureError
    return after.start()


def _rest(content: bytes) -> Iterator[Part]:
    """What follows an image, unless it is padding."""
    if content.strip(b"\0\n\r "):
        yield Part(REST, content, content)


READERS: dict[str, Callable[[bytes], Iterator[Part]]] = {JPEG: _jpeg, PNG: _png, WEBP: _webp}
