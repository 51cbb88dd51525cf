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

BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Marks that make a text show in another order than it is read (Trojan Source, CVE-2021-42574)."""
CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\U000e0000-\U000e007f"
    + BIDIRECTIONAL
    + "]"
)
TOO_LONG = re.compile(rf"[^\n]{{{MAX_LINE + 1},}}")


def decode(content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """A file's text, with line feeds only and no byte-order mark, and the faults of its bytes.

    Bytes that are not UTF-8 become U+FFFD, so that lines and columns still hold.
    """
    if len(content) > MAX_BYTES:
        return "", (Fault(FaultKind.TOO_LARGE, detail={"limit": str(MAX_BYTES // 1000)}),)
    faults: list[Fault] = []
    text = content.decode("utf-8", "replace")
    if text.startswith("\ufeff"):
        text = text[1:]
        faults.append(Fault(FaultKind.BYTE_ORDER_MARK))
    faults.extend(_undecodable(content))
    if "\r" in text:
        faults.append(_line_ending(text))
        text = _line_feeds(text)
    faults.extend(_faults(text))
    return text, tuple(faults)


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _undecodable(content: bytes) -> Iterator[Fault]:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _line_feeds(content[: error.start].decode("utf-8").removeprefix("\ufeff"))
        line, column = place(before, len(before))
        detail = {"byte": f"0x{content[error.start]:02x}"}
        yield Fault(FaultKind.NOT_UTF8, line, column, column + 1, detail)


def _line_ending(text: str) -> Fault:
    end = text.index("\r")
    line, column = place(text, end)
    return Fault(FaultKind.LINE_ENDINGS, line, column, column)


def _faults(text: str) -> Iterator[Fault]:
    if not text.strip():
        yield Fault(FaultKind.EMPTY)
    for found in islice(CONTROL.finditer(text), MOST_TOLD):
        line, column = place(text, found.start())
        detail = {"character": f"U+{ord(found[0]):04X}"}
        yield Fault(FaultKind.CONTROL_CHARACTER, line, column, column + 1, detail)
    for found in islice(TOO_LONG.finditer(text), MOST_TOLD):
        line, _ = place(text, found.start())
        detail = {"limit": str(MAX_LINE), "length": str(found.end() - found.start())}
        yield Fault(FaultKind.LONG_LINE, line, MAX_LINE + 1, MAX_LINE + 2, detail)
