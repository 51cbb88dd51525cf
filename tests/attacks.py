"""Texts made to stall a regular expression, from its own parts."""

import re
import warnings
from collections.abc import Iterable, Iterator
from itertools import islice, permutations, product
from typing import Any, NamedTuple

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _compiler as compiler  # type: ignore[attr-defined]
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]

UNLIKE = ("\0", "\n\n")
"""What fits few expressions, to make a text fail at its end."""
ATOMS = 6
"""Signs of an expression that are tried in pairs."""
LETTERS = "a0 _-.é\n[](){}<>!*#:/@'\"\\|&;=\t\u0301"
"""Signs of which one is looked for in each class."""
COMMON = (
    "a", "0", " ", "\n", " \n", "\t", "-", "a ", "a-", "a.", "1 ", "1.", "é", "\u0301", "::",
    "[", "]", "[a", "[^", "[^a]", "![", "](", "[a](", "[](", "<", "<a ", "<a\n", "<!", "<![CDATA[",
    "<![>", "{", "{{", "{:", "{.a ", "#", "## a\n", "*", "**", "_", "`", "> ", "- ", "1. ", "|",
    "https://", "a@", "a.a", "@a.", "://",
)  # fmt: skip
"""What stalls readers of Markdown, addresses and numbers."""
Parts = Iterable[tuple[Any, Any]]


class Attack(NamedTuple):
    """A text in parts: what fits, over and over, and then what does not."""

    lead: str
    pump: str
    end: str

    def text(self, length: int) -> str:
        """The text, of about a length."""
        return self.lead + self.pump * ((length - len(self.lead)) // len(self.pump)) + self.end


def attacks(expression: re.Pattern[Any]) -> Iterator[Attack]:
    """Texts made of the parts of an expression."""
    pattern = expression.pattern
    written = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    parsed = parser.parse(written, expression.flags & ~re.UNICODE & ~re.LOCALE)
    begun = list(dict.fromkeys(islice(_begun(parsed), 80)))
    atoms = list(dict.fromkeys("".join(begun)))[:ATOMS]
    pumps = dict.fromkeys((*COMMON, *atoms, *map("".join, permutations(atoms, 2)), *begun))
    yield from (Attack("", pump, UNLIKE[0]) for pump in pumps if pump)
    for lead, end in product(begun, UNLIKE):
        yield from (Attack(lead, pump, end) for pump in (*atoms, *begun[-4:]) if pump)


def _begun(parts: Parts) -> Iterator[str]:
    """Texts that fit the beginnings of an expression, longer and longer, by each of its ways."""
    before = ""
    for code, value in parts:
        ways = list(islice(_ways(code, value), 12))
        yield from (before + way for way in ways)
        before += ways[-1] if ways else ""
    yield before


def _ways(code: Any, value: Any) -> Iterator[str]:  # noqa: ANN401
    """Texts that fit a part of an expression, or the beginning of one."""
    match code:
        case codes.LITERAL:
            yield chr(value)
        case codes.NOT_LITERAL | codes.IN | codes.ANY | codes.CATEGORY:
            yield from _fitting(code, value)
        case codes.BRANCH:
            yield from (way for branch in value[1] for way in islice(_begun(branch), 4))
        case codes.SUBPATTERN:
            yield from _begun(value[-1])
        case codes.ATOMIC_GROUP:
            yield from _begun(value)
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
            least, most, inner = value
            for way in islice(_begun(inner), 6):
                yield way * max(least, min(2, most))
        case codes.ASSERT:
            yield from _begun(value[1])


def _fitting(code: Any, value: Any) -> Iterator[str]:  # noqa: ANN401
    """A few signs of a class, as unlike each other as can be."""
    expression = compiler.compile(parser.SubPattern(parser.State(), [(code, value)]))
    found = list(islice((sign for sign in LETTERS if expression.match(sign)), 3))
    inside = value if code is codes.IN else ()
    named = (part for part in inside if part[0] in {codes.LITERAL, codes.RANGE})
    for kind, sign in () if found else islice(named, 3):
        found.append(chr(sign if kind is codes.LITERAL else sign[0]))
    yield from found
