"""Rules on how a text is laid out: what can be put right without changing a word of it."""

import re
from collections.abc import Iterator

from servicebank.check.mend.arrange import fields_in_order, out_of_order
from servicebank.check.mend.edits import rewritten
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.rules import values
from servicebank.check.world import World
from servicebank.model.finding import Edit, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.source.writing import CURLY

BLANK = " \t"
TAB = 4
"""Columns that a tab goes to the next multiple of."""
CODE = " " * TAB
BREAK = 2
"""Spaces at the end of a line after which Markdown begins a new one."""
MOST_LINES = 10
"""Lines that are told one by one."""
MOST_SHOWN = 30
"""Characters of a line that are repeated in what is said."""
BETWEEN = re.compile(
    "[\u201c\u201d\u201e]([^\u201c\u201d\u201e]+)[\u201c\u201d]"
    "|[\u2018\u2019\u201a]([^\u2018\u2019\u201a]+)[\u2018\u2019]"
)
HEADLINE = ("sources", "title")
"""Where a text in quotes is often the headline itself: what somebody said."""

TOLD = ("unknown-term", "unknown-region", "unknown-id", "source-not-listed", *values.TOLD)
"""Rules that have told what to write instead when they have spoken of a value in quotes."""


@rule(
    "final-newline",
    Level.WARNING,
    why=say("otherwise the line looks changed when somebody adds another below it."),
)
def final_newline(text: Text, _world: World) -> Remarks:
    """Texts whose last line has no end."""
    if not _is_unended(text):
        return
    end = len(text.source.text)
    line, column = text.source.place(end)
    yield Remark(
        Mark(text.source.path, line, column, column),
        say("The last line has no line end."),
        say('Put the cursor after "{end}" and press Enter once.', end=_end(text.source.line(line))),
        edits=(Edit(end, end, "\n"),),
    )


@rule(
    "trailing-space",
    Level.WARNING,
    why=say("a space that nobody sees makes the line look changed when the case is reviewed."),
)
def trailing_space(text: Text, _world: World) -> Remarks:
    """Lines with spaces after the last word, but for those that say something by them."""
    if not text.is_read_whole:
        return
    edits = tuple(_trailing(text))
    if not edits:
        return
    places = [text.source.place(edit.start) for edit in edits[:MOST_LINES]]
    (line, column), *others = places
    yield Remark(
        Mark(text.source.path, line, column, column + edits[0].end - edits[0].start),
        say("There are spaces at the end of the line.")
        if len(edits) == 1
        else say(
            "There are spaces at the end of {count} lines; this is the first.", count=len(edits)
        ),
        _without_blanks(_end(text.source.line(line)), tuple(number for number, _ in others)),
        edits=edits,
    )


def _without_blanks(end: str, others: tuple[int, ...]) -> Sentence:
    """What to do about spaces after the last words of a line, and on other lines."""
    if others:
        return say('Remove what follows "{end}", and so on line: {lines}.', end=end, lines=others)
    if end:
        return say('Remove what follows "{end}".', end=end)
    return say("Remove the spaces, so that the line is empty.")


@rule(
    "key-order",
    Level.WARNING,
    why=say("whoever reads or reviews many cases looks for each field in its usual place."),
)
def key_order(text: Text, _world: World) -> Remarks:
    """Fields in another order than they have in other texts of the kind."""
    order = {name: place for place, name in enumerate(type(text.fields).ORDER)}
    front = text.source.front if text.is_read_whole else None
    entries = [entry for entry in front.entries if entry.name in order] if front else []
    moved = out_of_order([order[entry.name] for entry in entries])
    if not moved:
        return
    first = entries[moved[0]]
    names = sorted((entry.name for entry in entries), key=order.__getitem__)
    place = names.index(first.name)
    yield Remark(
        text.source.mark(first.key),
        say(
            'The field "{name}" belongs right after "{before}".',
            name=first.name,
            before=names[place - 1],
        )
        if place
        else say('The field "{name}" belongs first.', name=first.name),
        say("Move the field with all that belongs to it.")
        if len(moved) == 1
        else say("Put the fields in this order: {names}.", names=tuple(names)),
        edits=fields_in_order(text, order),
    )


@rule(
    "curly-quotes",
    Level.WARNING,
    why=say("only straight quotes hold a value together; curly ones are shown as a part of it."),
    unless=TOLD,
)
def curly_quotes(text: Text, _world: World) -> Remarks:
    """Values in curly quotes, as if they were the quotes of YAML."""
    for path, scalars in text.scalars.items():
        for scalar in scalars if (*path[:1], *path[-1:]) != HEADLINE else ():
            inner = None if scalar.is_quoted else _between_quotes(scalar)
            if inner is not None:
                yield Remark(
                    text.source.mark(scalar),
                    say("The quotes round the value are curly."),
                    say('Write straight quotes, or none: "{value}"', value=inner),
                    edits=rewritten(text.source, scalar, inner),
                )


def _end(line: str) -> str:
    """The last words of a line, as many as are worth repeating."""
    kept = line.rstrip(BLANK)
    if len(kept) <= MOST_SHOWN:
        return kept
    return "…" + kept[-MOST_SHOWN:].partition(" ")[2]


def _trailing(text: Text) -> Iterator[Edit]:
    """What removes the spaces at the ends of lines."""
    source = text.source
    kept = {
        number
        for scalars in text.scalars.values()
        for scalar in scalars
        for number in range(scalar.line, scalar.end_line)
    }
    first = source.text.count("\n", 0, source.body_start) + 1
    offset, lines = 0, source.text.split("\n")
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        words = line.rstrip(BLANK)
        if words != line and (
            number not in kept if number < first else _is_idle(line, words, following)
        ):
            yield Edit(offset + len(words), offset + len(line), "")
        offset += len(line) + 1


def _is_idle(line: str, words: str, following: str) -> bool:
    """Whether the spaces at the end of a line of Markdown say nothing."""
    if not words:
        return True
    wide = line.expandtabs(TAB)
    if words.endswith("\\") or wide.startswith(CODE) or not any(map(str.isalpha, words)):
        return False  # an escape, what may be code, and marks that need the space after them
    width = len(wide) - len(words.expandtabs(TAB))
    return width < BREAK or not following.strip() or words.startswith("#")


def _is_unended(text: Text) -> bool:
    return text.is_read_whole and not text.source.text.rstrip(BLANK).endswith("\n")


def _has_blanks(text: Text, _world: World) -> bool:
    """Whether a line ends with a space, or may end with a tab."""
    whole = text.source.text
    return " \n" in whole or "\t" in whole or whole.endswith(" ")


def _may_be_shuffled(text: Text, _world: World) -> bool:
    """Whether fields stand in another order, or others than the known ones do."""
    written = text.written
    return [*written] != [name for name in type(text.fields).ORDER if name in written]


def _has_quotes(text: Text, _world: World) -> bool:
    """Whether the front matter has curly quotes, or apostrophes."""
    whole, end = text.source.text, text.source.body_start
    return any(whole.find(quote, 0, end) >= 0 for quote in CURLY)


def _between_quotes(scalar: Scalar) -> str | None:
    """What stands between curly quotes that are the first and last signs of a value."""
    found = BETWEEN.fullmatch(scalar.text)
    return (found[1] or found[2]) if found else None


FAMILIES = (
    Family((final_newline,), lambda text, _world: _is_unended(text)),
    Family((trailing_space,), _has_blanks),
    Family((key_order,), _may_be_shuffled),
    Family((curly_quotes,), _has_quotes),
)
