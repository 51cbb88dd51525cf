"""Bytes into text: encoding, line ends, size, characters that have no place in a text."""

import re
from collections.abc import Iterator
from itertools import islice

from servicebank.model.source import Fault, FaultKind

MAX_BYTES = 300_000
"""Bytes that a file may have."""
MAX_LINE = 4000
"""Characters that a line may have."""
MOST_TOLD = 10
"""Faults of one kind that are told of one file."""

UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0d\uffa0\ufff0-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Signs without width or ink, which divide a word that looks whole or hide a message (Unicode's
default ignorables; U+2800 and U+FFFC show as nothing too)."""
DRAWING = "\ufe0e\ufe0f"
"""Signs that say how the picture before them is drawn."""
JOINING = "\u200c\u200d" + DRAWING
"""Signs that are unseen too, and belong in some scripts and in pictures such as emoji."""
KEYCAP = "\u20e3"
BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that make a text show in another order than it is read (Trojan Source, CVE-2021-42574)."""
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff"
    + BIDIRECTIONAL
    + UNSEEN
    + JOINING
    + "]"
)
"""Characters that have no place in a text; those of `JOINING` have one beside the right sign."""
ORDINARY = (
    bytes(range(0x20, 0x7F))
    + b"\t\n\r"
    + bytes({*range(0x80, 0x100)} - {*b"\xc2\xcd\xd8\xe1\xe3\xef\xf0\xf3"})
)
"""Bytes of texts in which no control character can be, but for those that `INVISIBLE` finds."""
INVISIBLE = re.compile(rb"\xe2(?:\x80[\x8b-\x8f\xa8-\xae]|\x81[\xa0-\xaf]|\xa0\x80)")
"""The general punctuation among `CONTROL`, in UTF-8; its first byte is that of dashes too."""
PACKED = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How files of word processors begin: docx and odt, pdf, doc, rtf."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 begins."""
TOO_LONG = re.compile(rf"^[^\n]{{{MAX_LINE + 1},}}", re.MULTILINE)


def decode(content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """A file's text, with line feeds only and no byte-order mark, and the faults of its bytes.

    Bytes that are not UTF-8 become U+FFFD, so that lines and columns still hold.
    """
    if len(content) > MAX_BYTES:
        return "", (Fault(FaultKind.TOO_LARGE, detail={"limit": str(MAX_BYTES // 1000)}),)
    if content.startswith(PACKED):
        return "", (Fault(FaultKind.UNREADABLE, detail={"reason": "document"}),)
    if content.startswith(WIDE):
        return "", (Fault(FaultKind.NOT_UTF8, detail={"byte": f"0x{content[0]:02x}"}),)
    faults: list[Fault] = []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        text = content.decode("utf-8", "replace")
        faults.append(_undecodable(content, error))
    if text.startswith("\ufeff"):
        text = text[1:]
        faults.append(Fault(FaultKind.BYTE_ORDER_MARK))
    if "\r" in text:
        faults.append(_line_ending(text))
        text = line_feeds(text)
    faults.extend(_faults(text, content))
    return text, tuple(faults)


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def line_feeds(text: str) -> str:
    """A text with line feeds in place of other line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _undecodable(content: bytes, error: UnicodeDecodeError) -> Fault:
    before = line_feeds(content[: error.start].decode("utf-8").removeprefix("\ufeff"))
    line, column = place(before, len(before))
    detail = {"byte": f"0x{content[error.start]:02x}"}
    return Fault(FaultKind.NOT_UTF8, line, column, column + 1, detail)


def _line_ending(text: str) -> Fault:
    end = text.index("\r")
    line, column = place(text, end)
    return Fault(FaultKind.LINE_ENDINGS, line, column, column)


def _faults(text: str, content: bytes) -> Iterator[Fault]:
    if not text or text.isspace():
        yield Fault(FaultKind.EMPTY)
    if content.translate(None, ORDINARY) or INVISIBLE.search(content):
        yield from _control_characters(text)
    if len(text) > MAX_LINE:
        yield from _long_lines(text)


def is_control(text: str, offset: int) -> bool:
    """Whether the character at an offset has no place there."""
    sign = text[offset]
    if sign not in JOINING:
        return CONTROL.match(sign) is not None
    before, after = text[max(offset - 1, 0) : offset], text[offset + 1 : offset + 2]
    if sign in DRAWING:
        return after != KEYCAP and not _is_picture(before)
    return min(before, after) < "\u0370" or before in "\u200c\u200d"


def _is_picture(sign: str) -> bool:
    """Whether a sign can be drawn in several ways."""
    if sign.isalnum() or sign.isspace() or sign in JOINING:
        return sign == "\u2139"
    return sign >= "\u00a9"


def _control_characters(text: str) -> Iterator[Fault]:
    signs = (found for found in CONTROL.finditer(text) if is_control(text, found.start()))
    for found in islice(signs, MOST_TOLD):
        line, column = place(text, found.start())
        detail = {"character": f"U+{ord(found[0]):04X}"}
        yield Fault(FaultKind.CONTROL_CHARACTER, line, column, column + 1, detail)


def _long_lines(text: str) -> Iterator[Fault]:
    end = -1
    while end + MAX_LINE + 1 < len(text):
        end = text.rfind("\n", end + 1, end + MAX_LINE + 2)
        if end < 0:
            break
    else:
        return
    for found in islice(TOO_LONG.finditer(text), MOST_TOLD):
        line, _ = place(text, found.start())
        detail = {"limit": str(MAX_LINE), "length": str(found.end() - found.start())}
        yield Fault(FaultKind.LONG_LINE, line, MAX_LINE + 1, MAX_LINE + 2, detail)
