"""The rule on Markdown that bodies do not have: signs that other programs obey and this shows."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from servicebank.check.prose import BLOCK
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.finding import Edit, Level
from servicebank.model.sentence import Sentence, say

# Patterns for lines are looked for with a line feed put before the body, which is quick.
UNDERLINE = re.compile(
    r"\n {0,3}(?![#>|]|[-*+][ \t]|[0-9]{1,3}[.)][ \t])([^\s][^\n]*)"
    r"(?=\n( {0,3}(?:={2,}|-{2,}))[ \t]*(?:\n|$))"
)
FENCE = re.compile(r"\n[ \t>]{0,8}(`{3,}+|~{3,}+)(?=[^\n`]*(?:\n|$))")
TASK = re.compile(
    r"\n[ \t>]{0,20}(?:[-*+]|[0-9]{1,9}[.)])[ \t]{1,20}(\[[ xX]\])[ \t]{1,20}(\S[^\n]{0,200})"
)
STRUCK = re.compile(r"~~(?=[^\s~])([^~\n]{1,300})~~")
MARKED = re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,300})==(?![=\w])")
UNBOUND = re.compile(r"(?<![\]\[!])\[(?!\^)([^\[\]\n]{1,200})\]\[(?!\^)[^\[\]\n]{0,100}\](?![(\[])")
ALERT = re.compile(r"\n[ \t]{0,3}>[ \t]?(\[![A-Z]{3,12}\])")
DEFINED = re.compile(r"\n(?![#>|:\s])([^\n]{1,100})(?=\n(:[ \t]{1,3}\S[^\n]{0,300}))")
BULLETS = "\u2022\u25aa\u25e6\u00b7\u2023\u25cf\uf0b7"
"""Bullets of word processors, that of Symbol fonts among them."""
FOREIGN_ITEM = re.compile(
    rf"\n[ \t]{{0,20}}([{BULLETS}](?=[ \t]?)|[0-9]{{1,3}}\)(?=[ \t])|[a-z]\)(?=[ \t]))"
    r"([ \t]{0,20})([^\s][^\n]*)"
)
ITEM = re.compile(r"\n[ \t]{0,8}((?:[-*+]|[0-9]{1,3}\.)[ \t]{1,20}[^\s][^\n]*)")
BEGINS_LIST = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}\.)[ \t]|[ \t]+\S|>")
"""First lines of a block after which an item goes on with what has begun."""


class Lost(NamedTuple):
    """Signs that are shown instead of obeyed, by their offsets in the body."""

    start: int
    end: int
    message: Sentence
    help: Sentence
    edits: tuple[tuple[int, int, str], ...] = ()


def _underlines(body: str) -> Iterator[Lost]:
    for found in UNDERLINE.finditer(body):
        title = found[1].strip()
        yield Lost(
            *found.span(2),
            say('The line under "{title}" does not make it a heading.', title=title),
            say("Write: ### {title}", title=title),
        )


def _fences(body: str) -> Iterator[Lost]:
    for found in [*FENCE.finditer(body)][::2]:
        yield Lost(
            *found.span(1),
            say('"{signs}" does not begin a box of code.', signs=found[1]),
            say("Remove the line, and the one that ends the box."),
        )


def _tasks(body: str) -> Iterator[Lost]:
    for found in TASK.finditer(body):
        yield Lost(
            *found.span(1),
            say('"{signs}" is no box to tick.', signs=found[1]),
            say("Write: - {item}", item=found[2]),
        )


def _struck(body: str) -> Iterator[Lost]:
    for found in STRUCK.finditer(body):
        yield Lost(
            *found.span(),
            say('"~~" does not strike out what stands between.'),
            say('Remove "{text}", or say in words that it no longer holds.', text=found[1]),
        )


def _marked(body: str) -> Iterator[Lost]:
    for found in MARKED.finditer(body):
        yield Lost(
            *found.span(),
            say('"==" does not mark what stands between.'),
            say("Write: **{text}**", text=found[1]),
        )


def _unbound(body: str) -> Iterator[Lost]:
    for found in UNBOUND.finditer(body):
        yield Lost(
            *found.span(),
            say("The link has no address."),
            say("Write: [{text}](https://www.example.org/plan)", text=found[1]),
        )


def _alerts(body: str) -> Iterator[Lost]:
    for found in ALERT.finditer(body):
        yield Lost(
            *found.span(1),
            say('"{signs}" does not make a box.', signs=found[1]),
            say("Remove it, and keep the text after it."),
        )


def _defined(body: str) -> Iterator[Lost]:
    for found in DEFINED.finditer(body):
        meaning = found[2].lstrip(": \t")
        yield Lost(
            found.start(2),
            found.start(2) + 1,
            say("A colon first on a line does not begin an explanation."),
            say("Write: **{word}**: {meaning}", word=found[1].strip(), meaning=meaning),
        )


def _foreign_items(body: str) -> Iterator[Lost]:
    """Lists with signs that begin none; they are told once a list."""
    for run in _runs([*FOREIGN_ITEM.finditer(body)]):
        first, line = run[0], run[0].start() + 1
        is_late = line > 1 and body[line - 2] != "\n"
        edits = tuple(_item_edit(found, is_late=is_late and found is first) for found in run)
        yield Lost(
            *first.span(1),
            say('"{sign}" does not begin an item of a list.', sign=first[1]),
            say("Write: {sign} {item}", sign=_item_sign(first), item=first[3]),
            () if any(found[1][0].isalpha() for found in run) else edits,
        )


def _item_edit(found: re.Match[str], *, is_late: bool) -> tuple[int, int, str]:
    """A sign that begins an item, in place of one that does not."""
    indent = found[0][1 : found.start(1) - found.start()]
    sign = _item_sign(found) + ("" if found[2] else " ")
    if is_late:
        return found.start() + 1, found.end(1), f"\n{indent}{sign}"
    return *found.span(1), sign


def _late_items(body: str) -> Iterator[Lost]:
    """Lists right under a line of text, which are taken for more of it."""
    for block in BLOCK.finditer(body):
        items = [*ITEM.finditer(body, block.start(), block.end())]
        if not items or BEGINS_LIST.match(block[0]):
            continue
        first = items[0]
        if len(items) > 1 or body[: first.start()].rstrip(" \t").endswith(":"):
            line = first.start() + 1
            yield Lost(
                *first.span(1),
                say("A list that follows right on a line of text does not become a list."),
                say('Put an empty line above "{item}".', item=first[1]),
                ((line, line, "\n"),),
            )


def _runs(found: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Lines that follow right on each other, together."""
    run: list[re.Match[str]] = []
    for line in found:
        if run and run[-1].end() != line.start():
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _item_sign(found: re.Match[str]) -> str:
    number = found[1][:-1]
    return f"{number}." if number.isdecimal() else "-"


SIGNS: tuple[tuple[Callable[[str], Iterator[Lost]], tuple[str, ...]], ...] = (
    (_underlines, ("==", "--")),
    (_fences, ("```", "~~~")),
    (_tasks, ("[ ]", "[x]", "[X]")),
    (_struck, ("~~",)),
    (_marked, ("==",)),
    (_alerts, ("[!",)),
    (_defined, ("\n:",)),
    (_unbound, ("][",)),
    (_foreign_items, (")", *BULLETS)),
    (_late_items, ("\n",)),
)
"""What is looked for, and the signs without which there is none."""
RARE = tuple(sign for find, signs in SIGNS[:-3] for sign in signs)
BOUND = re.compile(r"\]\[(?!\^)")
"""What stands in a link without an address, and not in citations side by side."""


@rule(
    "lost-markup",
    Level.WARNING,
    why=say("readers see the signs themselves, as plain text."),
)
def lost_markup(text: Text, _world: World) -> Remarks:
    """Markdown of other programs, which is shown as it is written."""
    body = "\n" + text.source.body
    for find, signs in SIGNS:
        for lost in find(body) if any(sign in body for sign in signs) else ():
            begin = text.source.body_start - 1
            edits = (Edit(begin + start, begin + end, new) for start, end, new in lost.edits)
            yield Remark(
                text.source.mark_body(lost.start - 1, lost.end - 1),
                lost.message,
                lost.help,
                edits=tuple(edits) if text.is_read_whole else (),
            )


def _may_be_lost(text: Text, _world: World) -> bool:
    """Whether there are signs that other programs obey."""
    body = "\n" + text.source.body
    if any(sign in body for sign in RARE) or BOUND.search(body) or FOREIGN_ITEM.search(body):
        return True
    return any(body[found.start() - 1] != "\n" for found in ITEM.finditer(body))


FAMILIES = (Family((lost_markup,), _may_be_lost),)
