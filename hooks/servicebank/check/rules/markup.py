"""Rules on what may not stand in a body: code, and what stalls a reader of Markdown."""

import re

from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.sentence import say

TAG = re.compile(r"<(?=[a-zA-Z/!?])[^>\n]{0,200}>?")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:.*$", re.MULTILINE)
CROWD = "[*_`<!"
CALM = b"0123456789.?:^]\n"
"""Signs of text rather than markup."""
CROWDED = 150
"""Signs of markup that one paragraph may have; with many, Markdown takes quadratic time."""

LEVELS = 6
MARK = r"(?:[-*+][ \t]+|[0-9]{1,9}\.[ \t]+|>[ \t]*)"
LADDER = re.compile(rf"^[ \t]*{MARK}{{{LEVELS},}}", re.MULTILINE)
"""Marks of lists and quotes in a row; each is a level, and every level is a step of recursion."""
STEPS = re.compile(rf"\n[ \t]*{MARK}{MARK}")
"""Two of them, looked for with a line feed put before the body, which is quick."""
MAX_LINES = 2000


@rule("raw-html")
def raw_html(text: Text, _world: World) -> Remarks:
    """HTML in a body; it is shown as it is written, never run."""
    for found in TAG.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(found.start(), found.end()),
            say('"{code}" is HTML.', code=found.group()),
            say("Write the text without it; Markdown has signs for headings, lists and links."),
        )


@rule("template-code")
def template_code(text: Text, _world: World) -> Remarks:
    """Expressions of a template language; they are shown as they are written, never run."""
    for found in TEMPLATE.finditer(text.source.text):
        offset = found.start() - text.source.body_start
        yield Remark(
            text.source.mark_body(offset, offset + 2),
            say('"{code}" begins template code.', code=found.group()),
            say("Write plain text; numbers that count by themselves have no place in a case."),
        )


@rule("link-definition")
def link_definition(text: Text, _world: World) -> Remarks:
    """Footnotes and link targets defined in the body instead of in the sources."""
    for found in DEFINITION.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(found.start(), found.end()),
            say("A note or a link is defined here."),
            say('List sources in the field "sources"; write links as [text](address).'),
        )


@rule("crowded-markup")
def crowded_markup(text: Text, _world: World) -> Remarks:
    """Paragraphs with more signs of markup than any text needs."""
    body = text.source.body
    for found in re.finditer(r"(?:[^\n]+\n?)+", body):
        if _signs(found.group()) > CROWDED:
            yield Remark(
                text.source.mark_body(found.start(), found.end()),
                say("The paragraph has more than {limit} signs of markup.", limit=CROWDED),
                say("Remove what is not text, or divide the paragraph."),
            )


@rule("deep-list")
def deep_list(text: Text, _world: World) -> Remarks:
    """Lists and quotes inside each other in more levels than a page can show."""
    for found in LADDER.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(*found.span()),
            say("Lists or quotes stand inside each other in {limit} levels or more.", limit=LEVELS),
            say("Write it as one list, with at most two levels."),
        )


@rule("too-many-lines")
def too_many_lines(text: Text, _world: World) -> Remarks:
    """Bodies of so many lines that making a page of them takes minutes."""
    lines = text.source.body.count("\n")
    if lines > MAX_LINES:
        yield Remark(
            text.source.mark_body(0, 0),
            say("The text has {lines} lines; {most} is the most.", lines=lines, most=MAX_LINES),
            say("Shorten it, or divide it into two cases."),
        )


def _signs(text: str) -> int:
    return sum(map(text.count, CROWD))


def _are_there(text: Text, _world: World) -> bool:
    """Whether there are signs of code, or very many signs."""
    signs = text.signs
    if (
        b"<" in signs
        or b"{" in signs
        or b"]:" in signs
        or len(signs.translate(None, CALM)) > CROWDED
    ):
        return True
    return TEMPLATE.search(text.source.text, 0, text.source.body_start) is not None


def _may_stall(text: Text, _world: World) -> bool:
    """Whether there may be deep lists, or very many lines."""
    if text.signs.count(b"\n") > MAX_LINES:
        return True
    return STEPS.search("\n" + text.source.body) is not None


FAMILIES = (
    Family((raw_html, template_code, link_definition, crowded_markup), _are_there),
    Family((deep_list, too_many_lines), _may_stall),
)
