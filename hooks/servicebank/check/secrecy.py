"""What nobody may print: personal numbers, and keys that open something."""

import re
from collections.abc import Iterator

from servicebank.language.identity import HIDDEN, masked
from servicebank.language.words import Wording

KEY = re.compile(
    r"(?<!\w)(?:gh[pousr]_[A-Za-z0-9]{36,99}|github_pat_\w{20,99}|glpat-[\w-]{20,60}"
    r"|AKIA[A-Z0-9]{16}(?!\w)|AIza[\w-]{35}|xox[abprs]-[\w-]{10,99}"
    r"|sk-[A-Za-z0-9-]{20,99}(?!\w)|sk_live_[A-Za-z0-9]{16,99}"
    r"|eyJ[\w-]{10,999}\.eyJ[\w-]{10,999}(?:\.[\w-]{0,999})?)"
    r"|-----BEGIN [A-Z ]{3,40}-----"
)
"""Keys that begin with the mark of those who gave them out."""
WORDS = frozenset(
    ("ghp", "gho", "ghu", "ghs", "ghr", "github", "glpat", "xoxa", "xoxb", "xoxp", "xoxr", "xoxs")
).union(("sk", "begin"))
"""Words of a text with such a key, but for those that go on after the mark."""
MARKS = ("AKIA", "AIza", "eyJ")
RUN = re.compile(r"[A-Za-z0-9+/]{40,}+={0,2}(?![\w/@-]|\.\w)")
"""So many letters and digits that no word is as long."""
IN_ADDRESS = frozenset("/.=%&?#+:@-_")
"""Signs that a part of an address of a page stands after."""
HEXADECIMAL = frozenset("0123456789abcdef")
LONG = 40
SIGNS = bytes(ord("a") if chr(code).isalnum() or chr(code) in "+/" else 0 for code in range(128))
IN_A_ROW = SIGNS + bytes(128)
"""Each sign that a run can have as an "a"."""


def secrets(text: str) -> Iterator[tuple[int, int]]:
    """Where the keys of a text are, in order."""
    known = [found.span() for found in KEY.finditer(text)]
    runs = [
        found.span()
        for found in RUN.finditer(text)
        if text[found.start() - 1 : found.start()] not in IN_ADDRESS and _is_mixed(found[0])
    ]
    end = 0
    for start, stop in sorted((*known, *runs)):
        if start >= end:
            yield start, stop
            end = stop


def may_have_secrets(text: str, wording: Wording) -> bool:
    """Whether a text has the beginning of a key, or a run as long as one."""
    return (
        not WORDS.isdisjoint(wording.words)
        or any(mark in text for mark in MARKS)
        or (b"a" * LONG in wording.latin.translate(IN_A_ROW) and RUN.search(text) is not None)
    )


def discreet(text: str) -> str:
    """A text as long as it was, with dots in place of personal numbers and keys."""
    parts, done = list[str](), 0
    for start, end in secrets(text):
        parts += (text[done:start], HIDDEN * (end - start))
        done = end
    return masked("".join((*parts, text[done:])))


def _is_mixed(run: str) -> bool:
    """Whether a run has digits, and either large and small letters or none after f."""
    has_digit, has_letter = any(map(str.isdigit, run)), any(map(str.isalpha, run))
    is_mixed = run.lower() != run and run.upper() != run
    return has_digit and has_letter and (is_mixed or HEXADECIMAL.issuperset(run.lower()))
