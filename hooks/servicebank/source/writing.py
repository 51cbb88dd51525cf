"""Values as they are written in YAML."""

import json
import re

from servicebank.model.source import NOTHING
from servicebank.source.text import CONTROL

PLAIN = re.compile(r"[^\W_](?:[\w./()+\u2013'-]| (?=[\w(\u2013]))*")
"""What reads as the same text everywhere in YAML, in lists in brackets too."""
WORDS = NOTHING | {"true", "false", "yes", "no", "on", "off", "y", "n"}
"""What some readers of YAML take for another value than text."""
NUMBER = re.compile(r"0[0-9_]+|[0-9][0-9_]*\.[0-9_]*|0x[0-9a-f_]+|0o[0-7_]+|[0-9.]+e[+-]?[0-9]+")
"""Numbers that would not be written back as they stand, such as a code with a zero first."""
CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a"
"""Quotes of word processors, which hold no value together in YAML."""


def as_written(value: str) -> str:
    """A text as a plain scalar, in double quotes where YAML would take it for something else."""
    small = value.casefold()
    is_plain = PLAIN.fullmatch(value) and not CONTROL.search(value)
    if is_plain and small not in WORDS and not NUMBER.fullmatch(small):
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(sign if _is_seen(sign) else f"\\U{ord(sign):08x}" for sign in quoted)


def _is_seen(sign: str) -> bool:
    return sign.isprintable() and not CONTROL.match(sign)
