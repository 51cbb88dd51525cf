"""What nobody may print: personal numbers, and keys that open something."""

import re
from collections.abc import Iterator

from servicebank.language.identity import HIDDEN, masked

BEGINNINGS = (
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "AKIA", "AIza", "xoxa-",
    "xoxb-", "xoxp-", "xoxr-", "xoxs-", "sk-", "sk_live_", "eyJ", "-----BEGIN ",
)  # fmt: skip
"""How keys begin, by those who give them out."""
KEY = re.compile(
    r"gh[pousr]_[A-Za-z0-9]{36,99}|github_pat_\w{20,99}|glpat-[\w-]{20,60}"
    r"|(?<![A-Za-z0-9])AKIA[A-Z0-9]{16}(?![A-Za-z0-9])|AIza[\w-]{35}|xox[abprs]-[\w-]{10,99}"
    r"|(?<![A-Za-z0-9])sk-[A-Za-z0-9]{20,99}|sk_live_[A-Za-z0-9]{16,99}"
    r"|eyJ[\w-]{10,999}\.eyJ[\w-]{10,999}(?:\.[\w-]{0,999})?"
    r"|-----BEGIN [A-Z ]{3,40}-----"
)
RUN = re.compile(r"(?<![\w/.=%&?#+:@-])[A-Za-z0-9+/]{40,}+={0,2}(?![\w/.@-])")
"""So many letters and digits that no word is as long; parts of addresses have other signs by."""
LONG = 40
SIGNS = bytes(ord("a") if chr(code).isalnum() or chr(code) in "+/" else 0 for code in range(128))
IN_A_ROW = SIGNS + bytes(128)
"""Each sign that a run can have as an "a"."""


def secrets(text: str) -> Iterator[tuple[int, int]]:
    """Where the keys of a text are, in order."""
    known = [found.span() for found in KEY.finditer(text)]
    runs = [found.span() for found in RUN.finditer(text) if _is_mixed(found[0])]
    end = 0
    for start, stop in sorted((*known, *runs)):
        if start >= end:
            yield start, stop
            end = stop


def may_have_secrets(text: str) -> bool:
    """Whether a text has the beginning of a key, or a run as long as one."""
    if any(beginning in text for beginning in BEGINNINGS):
        return True
    return b"a" * LONG in text.encode("latin-1", "replace").translate(IN_A_ROW)


def discreet(text: str) -> str:
    """A text as long as it was, with dots in place of personal numbers and keys."""
    parts, done = list[str](), 0
    for start, end in secrets(text):
        parts += (text[done:start], HIDDEN * (end - start))
        done = end
    return masked("".join((*parts, text[done:])))


def _is_mixed(run: str) -> bool:
    """Whether a run has digits, and either letters of both kinds or no letter after f."""
    has_digit = any(map(str.isdigit, run))
    is_mixed = run.lower() != run and run.upper() != run
    return has_digit and (is_mixed or not set(run.lower()) - set("0123456789abcdef"))
