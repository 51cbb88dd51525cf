"""What somebody did who wrote YAML that cannot be read, and how the lines should be instead."""

import re
from collections.abc import Callable, Mapping

import yaml

from servicebank.source.pieces import CURLY, begins_field, indent, piece_at, pieces
from servicebank.source.slips import Diagnosis, Lines, Place, Slip, moved, with_value

WITHOUT_COLON = re.compile(r"( *)([^\W\d][\w-]{0,60})(?: {0,3}= *|:(?!//))(?=\S)")
CLOSING = {"[": "]", "{": "}"}
SIGNS = ("alias", "anchor", "tag", "directive", "block scalar", "next token")
"""What YAML was looking for when it met a sign that cannot begin a value."""


def diagnose(error: yaml.MarkedYAMLError, lines: Lines) -> Diagnosis:
    """What was done, from where YAML gave up."""
    at = place(error.problem_mark or error.context_mark, lines)
    begun = place(error.context_mark, lines) if error.context_mark else at
    problem, context = str(error.problem), str(error.context)
    opened = _open_quote(lines, at[0])
    if opened:
        return opened
    if context.endswith(SIGNS):
        return _quote(Slip.SIGN, lines, at if context.endswith("next token") else begun)
    known = (find for start, find in FINDERS.items() if problem.startswith(start))
    find = next(known, _unknown)
    return (
        _quote(Slip.BACKSLASH, lines, at) if context.endswith("scalar") else find(lines, begun, at)
    )


def in_quotes(lines: Lines, at: Place) -> str:
    """The field at a place with its value in quotes; empty when quotes would not mend it."""
    piece = piece_at(lines[at[0]], at[1])
    if piece is None or not piece.key or any(sign in piece.text for sign in "[]{}"):
        return ""
    return piece.named(piece.quoted)


def place(mark: yaml.Mark | None, lines: Lines) -> Place:
    """Where a mark is, within the text."""
    if mark is None or not lines:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))


def _unknown(_lines: Lines, _begun: Place, at: Place) -> Diagnosis:
    return Diagnosis(Slip.UNKNOWN, at[0], at[1], at[1] + 1)


def _open_quote(lines: Lines, last: int) -> Diagnosis | None:
    """The first value up to a line whose quote is still open where another field begins."""
    for number, line in enumerate(lines[: last + 1]):
        for piece in pieces(line) if '"' in line or "'" in line else ():
            if piece.is_open and _is_new(lines, number):
                slip = Slip.CURLY_QUOTES if piece.text[-1:] in CURLY else Slip.OPEN_QUOTE
                return with_value(slip, number, line, piece, piece.quoted)
    return None


def _is_new(lines: Lines, number: int) -> bool:
    """Whether the next line with text is a field of its own."""
    below = next((line for line in lines[number + 1 :] if line.strip()), None)
    return below is None or (begins_field(below) and indent(below) <= indent(lines[number]))


def _quote(slip: Slip, lines: Lines, at: Place) -> Diagnosis:
    """Put a value in quotes; when those of a word processor stand there, they are the slip."""
    number, column = at
    piece = piece_at(lines[number], column)
    if piece is None or not piece.text:
        return Diagnosis(slip, number, column, column + 1)
    slip = Slip.CURLY_QUOTES if piece.is_curly else slip
    return with_value(slip, number, lines[number], piece, piece.quoted)


def _colon(lines: Lines, _begun: Place, at: Place) -> Diagnosis:
    """A colon inside a value, or a field that is indented as if it were one."""
    number, column = at
    line, above = lines[number], _above(lines, number)
    spaces = indent(line)
    if above is not None and spaces > indent(lines[above]) and line.find(":") == column:
        return moved(lines, number, indent(lines[above]))
    return _quote(Slip.COLON, lines, (number, column))


def _key(lines: Lines, begun: Place, at: Place) -> Diagnosis:
    """A line that begins in another column than its fellows, or text after a closing quote."""
    number, column = at
    if column <= indent(lines[number]):
        return moved(lines, number, begun[1])
    line = lines[number]
    if line[column : column + 1] in {"]", "}"}:
        mended = line[:column] + line[column + 1 :]
        return Diagnosis(
            Slip.EXTRA_BRACKET, number, column, column + 1, mended.strip(), {number: mended}
        )
    return _quote(Slip.TEXT_AFTER_QUOTE, lines, at)


def _no_colon(lines: Lines, begun: Place, _at: Place) -> Diagnosis:
    """A line that should be a field, or a part of the one above it."""
    number = begun[0]
    line = lines[number].rstrip()
    found, above = WITHOUT_COLON.match(line), _above(lines, number)
    if found:
        instead = f"{found[2]}: {line[found.end() :].strip()}"
        return Diagnosis(
            Slip.NO_COLON, number, begun[1], len(line), instead, {number: found[1] + instead}
        )
    if above is None:
        return Diagnosis(Slip.BROKEN_LINE, number, begun[1], len(line))
    whole = f"{lines[above].rstrip()} {line.strip()}"
    joined = {above: whole, number: ""}
    return Diagnosis(Slip.BROKEN_LINE, number, begun[1], len(line), whole.strip(), joined)


def _flow(lines: Lines, begun: Place, at: Place) -> Diagnosis:
    """A bracket that is still open where another field begins, or a comma that is missing."""
    number, column = at
    line = lines[number]
    begins = number > begun[0] and not line[:column].strip()
    if begins or column == len(line) or _is_first_colon(line, column):
        return _open_bracket(lines, begun, number)
    piece = piece_at(line, column)
    if piece is not None and piece.text[:1] in {'"', "'"}:
        return _quote(Slip.TEXT_AFTER_QUOTE, lines, at)
    return _quote(Slip.COMMA, lines, at)


def _is_first_colon(line: str, column: int) -> bool:
    return line.find(":") == column and line[:column].strip().isidentifier()


def _open_bracket(lines: Lines, begun: Place, number: int) -> Diagnosis:
    last = _above(lines, number) if number > begun[0] else begun[0]
    start = Diagnosis(Slip.OPEN_BRACKET, begun[0], begun[1], begun[1] + 1)
    if last is None:
        return start
    written = "\n".join(lines[begun[0] : last + 1])
    closing = "".join(CLOSING[sign] for sign in reversed(_left_open(written)))
    mended = lines[last].rstrip() + closing
    instead = mended.strip() if last == begun[0] else ""
    return Diagnosis(Slip.OPEN_BRACKET, begun[0], begun[1], begun[1] + 1, instead, {last: mended})


def _left_open(text: str) -> list[str]:
    """The brackets that nothing closes, outermost first."""
    left: list[str] = []
    for sign in re.sub(r'"[^"]*"', "", text):
        if sign in CLOSING:
            left.append(sign)
        elif left and sign == CLOSING[left[-1]]:
            left.pop()
    return left


def _hyphen(lines: Lines, _begun: Place, at: Place) -> Diagnosis:
    """A list that begins on the line of its field."""
    number, column = at
    piece = piece_at(lines[number], column)
    if piece is None:
        return Diagnosis(Slip.HYPHEN, number, column, column + 1)
    item = piece.text.removeprefix("-").strip()
    value = item if " " in item else f"[{item}]"
    return with_value(Slip.HYPHEN, number, lines[number], piece, value)


def second_document(lines: Lines, _begun: Place, at: Place) -> Diagnosis:
    """A row of hyphens or stops that ends the document early, or fields further in above it."""
    rows = (one for one in range(at[0], -1, -1) if lines[one].startswith(("---", "...")))
    number, above = next(rows, at[0]), _above(lines, at[0])
    if number == at[0] and above is not None and indent(lines[above]) > indent(lines[number]):
        first = next(one for one, line in enumerate(lines) if line.strip())
        return moved(lines, first, indent(lines[number]))
    mended = {number: ""}
    return Diagnosis(Slip.SECOND_DOCUMENT, number, 0, len(lines[number]), "", mended)


def _above(lines: Lines, number: int) -> int | None:
    """The nearest line above with text on it."""
    return next((one for one in range(number - 1, -1, -1) if lines[one].strip()), None)


FINDERS: Mapping[str, Callable[[Lines, Place, Place], Diagnosis]] = {
    "mapping values are not allowed": _colon,
    "could not find expected ':'": _no_colon,
    "did not find expected ',' or": _flow,
    "did not find expected key": _key,
    "did not find expected '-'": _key,
    "did not find expected <document": second_document,
    "block sequence entries": _hyphen,
}
"""How YAML's own words for a problem begin, and what finds out the slip behind it."""
