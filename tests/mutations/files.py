"""Faults of a whole file: its bytes, fences and YAML."""

import re

from tests.mutations.fault import FIRST, Fault, Operator, add, at, line_of, swap


def _cp1252(text: str) -> Fault | None:
    offset = next(i for i, sign in enumerate(text) if sign in "åäöÅÄÖ–")
    return at(text.encode("cp1252"), line_of(text, offset))


def _bytes(before: bytes, after: bytes, line: int) -> Operator:
    def operator(text: str) -> Fault | None:
        content = text.encode()
        return at(content.replace(before, after, 1), line) if before in content else None

    return operator


def _unclosed(text: str) -> Fault | None:
    """The closing fence forgotten: told where the body begins."""
    start = text.index("\n---\n") + 1
    return at(text[:start] + text[start + 4 :], line_of(text, start))


def _pasted(sign: str) -> Operator:
    """An invisible sign in the middle of the title."""
    return swap(r"^(title: .{8})", rf"\g<1>{sign}")


def _named(name: str) -> Operator:
    return lambda text: Fault(text, frozenset({FIRST}), name)


def _unquoted(text: str) -> Fault | None:
    """A title with a colon and a space, as pasted from a heading."""
    found = re.search(r"^title: (?!\")(\w+ )", text, re.MULTILINE)
    if found is None:
        return None
    return at(text[: found.end() - 1] + ": " + text[found.end() :], line_of(text, found.start()))


FILES: dict[str, Operator] = {
    "saved as Windows-1252": _cp1252,
    "saved with a byte-order mark": lambda text: at(b"\xef\xbb\xbf" + text.encode(), FIRST),
    "saved with Windows line ends": lambda text: at(text.replace("\n", "\r\n"), FIRST),
    "saved as UTF-16": lambda text: at(text.encode("utf-16"), FIRST),
    "emptied": lambda _text: at("", FIRST),
    "no fence at the top": lambda text: at(text.removeprefix("---\n"), FIRST),
    "a blank line above the first fence": lambda text: at("\n" + text, FIRST),
    "a space before the first fence": lambda text: at(" " + text, FIRST),
    "four hyphens at the top": lambda text: at("-" + text, FIRST),
    "no fence below the facts": _unclosed,
    "a blank line under the first fence": lambda text: at(text.replace("---\n", "---\n\n", 1), 2),
    "a tab before a field": swap(r"^need:", "\tneed:"),
    "a tab before a source": swap(r"(?<=^sources:\n)  ", "\t"),
    "a NUL byte": _pasted("\0"),
    "an escape code": _pasted("\x1b[31m"),
    "a zero-width space": _pasted("\u200b"),
    "a right-to-left mark": _pasted("\u202e"),
    "a line separator": _pasted("\u2028"),
    "a soft hyphen": _pasted("\u00ad"),
    "a Cyrillic letter in a word": swap(r"^(title: .*?)a(?=[a-zåäö])", "\\g<1>\u0430"),
    "a value that begins with a quote and never ends": swap(r"^(need: )", r'\g<1>"'),
    "a value that begins with an apostrophe": swap(r"^(need: )", r"\g<1>'"),
    "an unclosed bracket": swap(r"^(services: \[[^\]]*)\]", r"\g<1>"),
    "a bracket too many": swap(r"^(services: \[[^\]]*\])", r"\g<1>]"),
    "a colon in a title": _unquoted,
    "a field without a colon": swap(r"^status: ", "status "),
    "a field indented": swap(r"^status:", "  status:"),
    "an anchor": swap(r"^(status: )", r"\g<1>&a "),
    "an alias": swap(r"^status: .*", "status: *a"),
    "a tag": swap(r"^(status: )", r"\g<1>!!str "),
    "a tag of Python": swap(r"^(place: )", r"\g<1>!!python/name:os.system "),
    "a merge key": add("<<: {place: Norrvik}"),
    "a question mark for a key": add("? [a, b]\n: c"),
    "a field twice": add("status: running"),
    "a number sign that cuts a value": swap(r"^(action: \w+ \w+) ", r"\g<1> # "),
    "lists in eleven levels": add("place: " + "[" * 11 + "]" * 11),
    "a line of 5000 signs": swap(r"^(need: )", r"\g<1>" + "a" * 5000),
    "no line feed at the end": lambda text: at(
        text.rstrip("\n"), text.rstrip("\n").count("\n") + 1
    ),
    "a space at the end of a field": swap(r"^(status: .*)$", r"\g<1>  "),
    "title below need": lambda text: at(
        re.sub(r"^(title: .*\n)(need: .*\n)", r"\2\1", text, count=1, flags=re.MULTILINE), 2, 3
    ),
    "a file name with a capital": _named("A-case.md"),
    "a file name with a space": _named("a case.md"),
    "a file name with a Swedish letter": _named("macken-å.md"),
    "a file name with a decomposed letter": _named("macken-a\u030a.md"),
    "a file name of 100 signs": _named("a" * 100 + ".md"),
    "a file named readme": _named("readme.md"),
}
