"""Rules on what is left of a template: placeholders, hints and hidden comments."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from servicebank.check.prose import comments
from servicebank.check.reading import Passage
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.language.words import Phrases, any_of, lists
from servicebank.model.sentence import say
from servicebank.model.vocabulary import word

CROSSES = re.compile(
    r"(?<![\w/=.?&#%@-])(?:[xX](?:xx|XX)[xX]{0,6}|(?:19|20)(?:xx|XX|\?\?))(?![\w/=@])|\?{3,9}"
)
"""Crosses or question marks where a word or a year should stand."""
DOTS = re.compile(r"^[ \t]{0,9}(?:[-*+>][ \t]{1,9})?(?:\u2026|\.{3,9})[ \t]{0,9}$", re.MULTILINE)
PARENTHESIS = re.compile(r"[(\[]([^()\[\]\n]{1,60})[)\]](?!\()")
AROUND = " \t\n.,:;!?*_\"'\u201d\u2026()[]-\u2013"
"""Signs around words that stand alone."""
UNREAD = ("url", "archived", "accessed", "published")
"""Fields that rules of their own read."""
SHOWN = 60
"""Characters of a comment that a message repeats."""
SIGNS = ("xx", "XX", "??", "\u2026", "...")
"""Signs of which one is in all that is not looked for as words."""


@dataclass(frozen=True, slots=True)
class Residue:
    """What a language's templates leave behind."""

    anywhere: Phrases
    exact: re.Pattern[str]
    """Words in just these capitals."""
    alone: frozenset[str]
    """What is left over when it is all that a sentence, a parenthesis or a value says."""
    phrases: Phrases
    """All that is looked for, but for signs and what stands between brackets."""
    blank: re.Pattern[str]
    """What is to be filled in, between brackets."""
    asked: Phrases
    """Words of which each such blank has one."""
    opener: re.Pattern[str]
    """What begins a line that somebody wrote to remember something."""


@lru_cache
def _residue(language: str) -> Residue | None:
    words = lists("residue").get(language)
    if words is None:
        return None
    prompts, blanks = (any_of(words[name]) for name in ("prompts", "blanks"))
    return Residue(
        Phrases(words["anywhere"]),
        re.compile(rf"(?<![\w/=.?&#%@-])(?:{any_of(words['exact'])})(?![\w/=@])"),
        frozenset(words["alone"]),
        Phrases((*words["anywhere"], *words["alone"], *words["openers"], *words["exact"])),
        re.compile(
            rf"[\[<](?!\^)\s?(?:(?:{prompts})(?!\w)[^\[\]<>]{{0,60}}|(?:{blanks})\s?)[\]>](?![(:])",
            re.IGNORECASE,
        ),
        Phrases((*words["prompts"], *words["blanks"])),
        re.compile(
            rf"^[ \t]{{0,9}}(?:[-*+>][ \t]{{1,9}})?(?:{any_of(words['openers'])})[ \t]?:",
            re.IGNORECASE | re.MULTILINE,
        ),
    )


@rule(
    "left-over",
    why=say("readers would meet the template instead of the facts."),
    unless=("not-a-date", "not-a-choice", "odd-value", "text-length"),
)
def left_over(text: Text, world: World) -> Remarks:
    """Placeholders and hints that nobody has put facts in place of."""
    residue = _residue(world.settings.language)
    if residue is None:
        return
    phrase = word(world.settings.unknown_phrase, world.settings.language)
    for passage, start, end in _left_over(text, residue):
        yield Remark(
            passage.mark(start, end),
            say('"{words}" is left over from a template.', words=passage.text[start:end].strip()),
            say(
                "Write the facts in its place, as in: The village has 90 inhabitants.[^key]"
                " If the sources do not say, write: {phrase}",
                phrase=phrase,
            ),
        )


@rule(
    "hidden-comment",
    why=say("readers never see a comment, but anyone who opens the file can read it."),
)
def hidden_comment(text: Text, _world: World) -> Remarks:
    """Comments of HTML in a body: hints of a template, or remarks to a colleague."""
    body = text.source.body
    for start, end in comments(body):
        shown = " ".join(body[start + 4 : end - 3].split())
        yield Remark(
            text.source.mark_body(start, end),
            say(
                'There is a comment here: "{comment}".',
                comment=shown if len(shown) <= SHOWN else f"{shown[:SHOWN].rstrip()} \u2026",
            ),
            say("Write the text that should stand here, and remove all from <!-- to -->."),
        )


def _left_over(text: Text, residue: Residue) -> Iterator[tuple[Passage, int, int]]:
    """Every placeholder, with its place in a passage; overlapping ones once."""
    reading = text.reading
    values = (
        reading.value(node)
        for path, nodes in text.scalars.items()
        if path[-1] not in UNREAD
        for node in nodes
    )
    for passage in chain(values, (reading.running,)):
        done = 0
        for start, end in sorted(_spans(text, passage, residue)):
            if start >= done:
                yield passage, start, end
                done = end


def _spans(text: Text, passage: Passage, residue: Residue) -> Iterator[tuple[int, int]]:
    written = passage.text
    patterns = (CROSSES, DOTS, residue.exact, residue.blank, residue.opener)
    for found in chain(
        residue.anywhere.among(text.reading.wording)(written),
        *(pattern.finditer(written) for pattern in patterns),
    ):
        yield found.span()
    for found in PARENTHESIS.finditer(written):
        if _says(found[1]) in residue.alone:
            yield found.span()
    if passage.node is not None:
        if _says(written) in residue.alone:
            yield 0, len(written)
        return
    for sentence in text.reading.sentences:
        if _says(sentence.text) in residue.alone:
            yield sentence.start, sentence.end


def _says(text: str) -> str:
    """What a short text says without the signs around it."""
    return text.strip(AROUND).lower() if len(text) <= SHOWN else ""


def _may_be_left_over(text: Text, world: World) -> bool:
    """Whether there are signs or words of a template."""
    residue = _residue(world.settings.language)
    if residue is None:
        return False
    written = text.source.text
    return (
        text.reading.has_escapes
        or residue.phrases.may_be_in(text.reading.wording)
        or any(sign in written for sign in SIGNS)
        or (
            residue.asked.may_be_in(text.reading.wording)
            and residue.blank.search(written) is not None
        )
    )


def _has_comments(text: Text, _world: World) -> bool:
    return "<!--" in text.source.text


FAMILIES = (Family((left_over,), _may_be_left_over), Family((hidden_comment,), _has_comments))
