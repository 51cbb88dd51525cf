"""What a fault is, and the ways to put one in."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A broken text, and the lines where a person would look for what is wrong."""

    text: str | bytes
    lines: frozenset[int]
    name: str = "a-case.md"


Operator = Callable[[str], Fault | None]
"""Breaks a case; None when it has nothing to break in this way."""
FIRST = 1


def at(text: str | bytes, *lines: int) -> Fault:
    return Fault(text, frozenset(lines))


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def swap(pattern: str, new: str, *, also: tuple[int, ...] = ()) -> Operator:
    """Put a text in place of the first match; the fault stands where the match began."""
    compiled = re.compile(pattern, re.MULTILINE)

    def operator(text: str) -> Fault | None:
        found = compiled.search(text)
        if found is None:
            return None
        changed = text[: found.start()] + found.expand(new) + text[found.end() :]
        return None if changed == text else at(changed, line_of(text, found.start()), *also)

    return operator


def value(field: str, new: str) -> Operator:
    """Another value for a top-level field of one line."""
    return swap(rf"^{field}: .+$", f"{field}: {new}")


def without(field: str) -> Operator:
    """Leave out a top-level field, with all that is indented below it."""
    compiled = re.compile(rf"^{field}:.*\n(?:[ ].*\n)*", re.MULTILINE)

    def operator(text: str) -> Fault | None:
        found = compiled.search(text)
        if found is None:
            return None
        return at(text[: found.start()] + text[found.end() :], FIRST)

    return operator


def add(line: str) -> Operator:
    """One more line of front matter, right above ``state``."""

    def operator(text: str) -> Fault | None:
        start = text.index("\nstate: ") + 1
        return at(f"{text[:start]}{line}\n{text[start:]}", line_of(text, start))

    return operator


def paragraph(words: str, offset: int = 0) -> Operator:
    """One more paragraph above the heading of the result; `offset` counts lines in it.

    ``{cited}`` in it becomes a citation that the case has.
    """

    def operator(text: str) -> Fault | None:
        start = text.index("\n## Resultat") + 1
        found = re.search(r"\[\^[\w-]+\]", text)
        told = words.replace("{cited}", found[0] if found else "")
        return at(f"{text[:start]}{told}\n\n{text[start:]}", line_of(text, start) + offset)

    return operator
