"""What languages are called in each other."""

from functools import cache

from babel import Locale
from babel.core import get_global

LONG = 3
"""Letters of a long code."""


@cache
def language_name(code: str, language: str) -> str:
    """The name of the language with a code, in a language; the code when it has no name."""
    return str(Locale(language).languages.get(code, code))


@cache
def locale_name(code: str) -> str:
    """A language with the country that it is most spoken in, as `sv_SE`; the code when unknown."""
    parts = get_global("likely_subtags").get(code, code).split("_")
    return f"{parts[0]}_{parts[-1]}" if len(parts) > 1 else code


@cache
def direction(code: str) -> str:
    """Which way a language is written, as HTML's `dir` has it."""
    return "rtl" if Locale(code).text_direction.startswith("right") else "ltr"


@cache
def long_code(code: str) -> str:
    """The code of three letters (ISO 639) of a language; the code when it has none."""
    found = (long for long, short in get_global("language_aliases").items() if short == code)
    return next((long for long in sorted(found) if len(long) == LONG), code)
