"""Bytes into text, and what is wrong with them."""

import pytest

from servicebank.model.source import Fault, FaultKind
from servicebank.source.text import CONTROL, MAX_BYTES, MAX_LINE, MOST_TOLD, decode, place
from tests.source.places import Place, places


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", [("empty", 1, 1)]),
        (b" \n\t\n", [("empty", 1, 1)]),
        (b"\xef\xbb\xbfBy\n", [("byte-order-mark", 1, 1)]),
        (b"By\r\nort\r\n", [("line-endings", 1, 3)]),
        (b"By\nort\rbygd\n", [("line-endings", 2, 4)]),
        (b"\xef\xbb\xbfBy\r\n", [("byte-order-mark", 1, 1), ("line-endings", 1, 3)]),
        ("Sörbo\nÅ".encode("latin-1"), [("not-utf8", 1, 2)]),
        ("Norrvik\nSörbo".encode("latin-1"), [("not-utf8", 2, 2)]),
        (b"By\r\n\xe5sen", [("not-utf8", 2, 1), ("line-endings", 1, 3)]),
        ("Åsen är 😀 ".encode() + b"\xff", [("not-utf8", 1, 11)]),
        ("B".encode("utf-16"), [("not-utf8", 1, 1)]),
        (b"PK\x03\x04\x14\x00\x06\x00", [("unreadable", 1, 1)]),
        (b"%PDF-1.7\n%\xe2\xe3", [("unreadable", 1, 1)]),
        (b"By\0\n", [("control-character", 1, 3)]),
        ("Åsen 😀\x07\n".encode(), [("control-character", 1, 7)]),
        ("ett\ntvå\u2028tre\n".encode(), [("control-character", 2, 4)]),
        ("a\u202egpj.exe\n".encode(), [("control-character", 1, 2)]),
        ("\ufeff\ufeffBy\n".encode(), [("byte-order-mark", 1, 1), ("control-character", 1, 1)]),
        (b"By\n" + b"x" * (MAX_LINE + 1), [("long-line", 2, MAX_LINE + 1)]),
    ],
)
def test_a_fault_of_the_bytes_is_told_at_its_place(content: bytes, expected: list[Place]) -> None:
    assert places(decode(content)[1]) == expected


@pytest.mark.parametrize(
    "content",
    [
        "Åsen\n",
        "Byn\tSörbo\n",
        "😀 👩\u200d🌾 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 \u2139\ufe0f\n",
        "می\u200cخواهم\n",
        "x" * MAX_LINE,
        "ett\u00a0tusen – ”två”\n",
    ],
)
def test_a_plain_text_has_no_faults(content: str) -> None:
    assert decode(content.encode()) == (content, ())


UNSEEN = (
    "ett tusen\u00adtals",  # where a word may be divided
    "tusen\u200btals",
    "tusen\u200dtals",
    "Åre\u200c",
    "tusen\ufe0ftals",
    "☎\ufe0f\ufe0f",
    "tusen\U000e0101tals",
    "tusen\U000e0041tals",
    "\u3164",
    "\u2800",
    "Byn\ufffc",  # where a picture was, in a text from a word processor
    "Byn\u034f",
    "Byn\ufff9",
)


@pytest.mark.parametrize("text", UNSEEN, ids=ascii)
def test_a_sign_that_nobody_sees_is_told(text: str) -> None:
    (fault,) = decode(text.encode())[1]

    assert fault.kind is FaultKind.CONTROL_CHARACTER
    assert not text[fault.column - 1].isascii()


def test_the_quick_look_at_bytes_misses_no_control_character() -> None:
    seen = [chr(code) for code in (*range(0xD800), *range(0xE000, 0x110000))]
    controls = [sign for sign in seen if CONTROL.match(sign) and sign != "\r"]

    assert len(controls) > 4000
    assert [sign for sign in controls if not decode(f"{sign}a".encode())[1]] == []


def test_the_text_has_line_feeds_only_and_no_byte_order_mark() -> None:
    assert decode(b"\xef\xbb\xbfett\r\ntv\xc3\xa5\rtre\n")[0] == "ett\ntvå\ntre\n"


def test_bytes_that_are_not_utf8_leave_the_other_characters_in_their_places() -> None:
    assert decode("Sörbo".encode("latin-1"))[0] == "S\ufffdrbo"


def test_a_large_file_is_not_decoded() -> None:
    assert decode(b"x" * (MAX_BYTES + 1)) == (
        "",
        (Fault(FaultKind.TOO_LARGE, detail={"limit": "300"}),),
    )


def test_only_the_first_faults_of_a_kind_are_told() -> None:
    assert len(decode(b"\x07" * 1000)[1]) == MOST_TOLD


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (2, 3)), (6, (3, 1))]
)
def test_a_place_is_counted_in_characters_from_one(offset: int, expected: tuple[int, int]) -> None:
    assert place("åä\n😀ö\n", offset) == expected
