"""Rules on what may not stand in a body: code, and what stalls a reader of Markdown."""

import re

from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.sentence import say

TAG = re.compile(r"<(?=[a-zA-Z/!?])[^>\n]{0,200}>?")
TEMPLATE = re.compile(r"\{\{|\{%|\{#")
DEFINITION = re.compile(
    r"^[ \t]{0,20}(?:(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t])[ \t]{0,20}){0,12}"
    r"(\[[^\]\n]{1,200}\]:.*)$",
    re.MULTILINE,
)
"""A definition, in quotes and lists too."""
CROWD = "[*_`<!\\"
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


@rule(
    "raw-html",
    why=say("readers would see the code itself, and code can hide something harmful."),
    unless=("left-over",),
)
def raw_html(text: Text, _world: World) -> Remarks:
    """HTML in a body, but for comments; it is shown as it is written, never run."""
    for found in TAG.finditer(text.reading.body):
        yield Remark(
            text.source.mark_body(found.start(), found.end()),
            say('"{code}" is HTML.', code=found.group()),
            say(
                "Write the text without it. Headings begin with ##, items of a list with -, and"
                " links look like this: [the plan](https://example.org/plan)"
            ),
        )


@rule(
    "template-code",
    why=say("other programs take such signs for orders and may run them."),
)
def template_code(text: Text, _world: World) -> Remarks:
    """Expressions of a template language; they are shown as they are written, never run."""
    for found in TEMPLATE.finditer(text.source.text):
        offset = found.start() - text.source.body_start
        yield Remark(
            text.source.mark_body(offset, offset + 2),
            say('"{code}" begins template code.', code=found.group()),
            say('Write plain text; not "{{{{ loans }}}}" but: 38 loans a month'),
        )


@rule(
    "link-definition",
    why=say('only what stands in "sources" comes along to the list of sources and the book.'),
)
def link_definition(text: Text, _world: World) -> Remarks:
    """Footnotes and link targets defined in the body instead of in the sources."""
    for found in DEFINITION.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(*found.span(1)),
            say("A note or a link is defined here."),
            say(
                'Write sources in the field "sources", and links where they belong:'
                " [the plan](https://example.org/plan)"
            ),
        )


@rule(
    "crowded-markup",
    why=say("so many signs can make the site take minutes to build."),
)
def crowded_markup(text: Text, _world: World) -> Remarks:
    """Paragraphs with more signs of markup than any text needs."""
    body = text.source.body
    for found in re.finditer(r"[^\n]+(?:\n[^\n]+)*", body):
        if _signs(found.group()) > CROWDED:
            yield Remark(
                text.source.mark_body(found.start(), found.end()),
                say("The paragraph has more than {limit} signs of markup.", limit=CROWDED),
                say("Remove the signs * _ ` [ < ! that are not needed, or divide the paragraph."),
            )


@rule(
    "deep-list",
    why=say("so deep a list leaves no room for words on a phone, and can stop the build."),
)
def deep_list(text: Text, _world: World) -> Remarks:
    """Lists and quotes inside each other in more levels than a page can show."""
    for found in LADDER.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(*found.span()),
            say("Lists or quotes stand inside each other in {limit} levels or more.", limit=LEVELS),
            say('Write it as one list: each item on a line of its own that begins with "- ".'),
        )


@rule(
    "too-many-lines",
    why=say("a page of so many lines takes minutes to make."),
)
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
