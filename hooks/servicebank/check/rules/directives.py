"""The rule on instructions to other programs, which other readers of Markdown obey."""

import re

from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.sentence import say

DIRECTIVE = re.compile(
    r"""
    ^[ ]{0,3}(?:!!!|\?\?\?\+?)[ ][^\n]{0,200}   # a box (Python-Markdown, PyMdown)
    | ^[ ]{0,3}:::+[ ]?[a-zA-Z][^\n]{0,200}     # documentation, or a division (pandoc)
    | ^[ ]{0,3}===[+!]?[ ]"[^\n]{0,200}         # a tab (PyMdown)
    | ^[ ]{0,3};?-{1,20}8<-{1,20}[^\n]{0,200}   # another file's text (PyMdown)
    | ^[ ]{0,3}\[\[?_?TOC_?\]?\][ ]*$           # a table of contents
    | ^[ ]{0,3}\*\[[^\]\n]{1,60}\]:[^\n]{0,200} # an abbreviation
    | \[\[(?!\^)[^\[\]\n]{1,200}\]\]            # a link of a wiki
    | \{:[^}\n]{0,200}\}?                       # attributes
    | \{[ ]?\.[a-z][^}\n]{0,200}\}
    | \{[ ]?[a-z-]{1,20}=[^}\n]{0,200}\}
    """,
    re.MULTILINE | re.VERBOSE,
)
BEGUN = re.compile(rb"!!!|\?\?\?|:::|8<|\{|\[\[|\[\](?!\()|\*\[")
"""What is left of them among the signs of a body."""
TAB = '=== "'


@rule(
    "plugin-directive",
    why=say("it would be shown as it stands, and in another program it could fetch a file."),
)
def plugin_directive(text: Text, _world: World) -> Remarks:
    """Instructions to other programs; they are shown as they are written, never obeyed."""
    for found in DIRECTIVE.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(*found.span()),
            say('"{code}" is an instruction to another program.', code=found[0].strip()),
            say("Write it in words; to lead to another case, write [its name](its-id.md)."),
        )


def _are_begun(text: Text, _world: World) -> bool:
    """Whether there are signs that such an instruction can begin with."""
    return BEGUN.search(text.signs) is not None or TAB in text.source.body


FAMILIES = (Family((plugin_directive,), _are_begun),)
