"""Rules on plain language: long sentences, hard sections and the words of offices."""

import re
from collections.abc import Iterator
from itertools import pairwise

from servicebank.check.draft import SECTION, Section
from servicebank.check.prose import CITATION, LINK, Sentence
from servicebank.check.reading import Passage
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.rules.citations import LINES
from servicebank.check.world import World
from servicebank.language.officialese import officialese
from servicebank.language.readability import LONG, lix
from servicebank.language.sentences import steps
from servicebank.language.words import outline, words
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence as Told
from servicebank.model.sentence import say

MOST_WORDS = 30
"""Words of a sentence that can be taken in at one reading."""
HARDEST = 55
"""The highest LIX that is let pass; official texts have 50 to 60 (C. H. Bjornsson, 1968)."""
FEWEST = 40
"""Words that a section must have for its LIX to say something."""
AROUND = 3
"""Words of a sentence that an example shows on each side."""
LOOSE = re.compile(r"\[\^(?<=\s\[\^)")
"""A citation apart from what it stands after."""
NUMBERED = re.compile(r"\n[^\S\n]{0,9}[0-9]{1,3}\.")
"""The point of a number before an item, which ends no sentence."""
WORD, LONG_WORD = b" a", b" " + b"a" * LONG
"""Words in the outline of a text."""
NEAR = 400
"""Characters in which they are looked for."""
QUOTE = "\u201d"
SUMMARY = ("title", *LINES)
"""Fields of running text in the bank's own language."""


@rule(
    "long-sentence",
    Level.WARNING,
    why=say("those who read slowly, or hear the text read, lose a long sentence on the way."),
)
def long_sentence(text: Text, world: World) -> Remarks:
    """Sentences with too many words; citations and addresses of links are not counted."""
    if officialese(world.settings.language) is None:
        return
    for sentence in text.reading.sentences:
        count = len(sentence.text.split())
        count = _length(sentence) if count > MOST_WORDS else count
        if count > MOST_WORDS:
            yield Remark(
                text.source.mark_body(sentence.start, sentence.end),
                say(
                    "The sentence has {count} words; {most} is the most.",
                    count=count,
                    most=MOST_WORDS,
                ),
                say(
                    "Put a full stop where a new thought begins, as in:"
                    " The village has a shop. It is run by an association.[^key]"
                ),
            )


@rule(
    "hard-section",
    Level.WARNING,
    why=say("many of those who need the case are used to short words and short sentences."),
)
def hard_section(text: Text, world: World) -> Remarks:
    """Sections that are harder to read than texts of authorities."""
    if officialese(world.settings.language) is None:
        return
    for section in text.sections:
        shown, heading = _shown(text, section), section.heading
        if not _is_hard(shown):
            continue
        yield Remark(
            text.source.mark_body(heading.start, heading.end),
            say(
                'The text under "{heading}" is hard to read: LIX {lix}, and {most} is the most.',
                heading=heading.text,
                lix=round(lix(shown)),
                most=HARDEST,
            ),
            say(
                "Divide the longest sentences and take shorter words, as in:"
                " The association applied for a grant and got it."
            ),
        )


@rule(
    "officialese",
    Level.WARNING,
    why=say("plain words are understood by all, and a case is read by more than officials."),
)
def plain_words(text: Text, world: World) -> Remarks:
    """Words of offices that have a plainer one; quotations stay as they were said."""
    known = officialese(world.settings.language)
    if known is None:
        return
    find = known.phrases.among(text.reading.wording)
    for passage, start, written in _written(text):
        for found in find(written):
            if _is_apart(written[: found.start()]):
                continue
            plain = known.instead_of(found[0])
            yield Remark(
                passage.mark(start + found.start(), start + found.end()),
                say('"{words}" is officialese.', words=found[0]),
                _instead(plain, written[: found.start()], written[found.end() :]),
                None if "\u2026" in plain else plain,
            )


def _is_apart(before: str) -> bool:
    """Whether what comes after a text is quoted, or part of the address of a link."""
    return before.count(QUOTE) % 2 == 1 or before.rfind("](") > before.rfind(")")


def _instead(plain: str, before: str, after: str) -> Told:
    """What to write, shown among the words around it."""
    if "\u2026" in plain:
        return say('Write "{plain}" instead.', plain=plain)
    left, right = _plain(before[-NEAR:]).split(), _plain(after[:NEAR]).split()
    parts = (*left[-AROUND:], plain, *right[:AROUND])
    return say('Write "{plain}" instead, as in: {example}', plain=plain, example=" ".join(parts))


def _written(text: Text) -> Iterator[tuple[Passage, int, str]]:
    """The pieces of running text in the bank's own language, each with its offset."""
    for name in SUMMARY:
        for passage in text.reading.values(name):
            yield passage, 0, passage.text
    running = text.reading.running
    for sentence in text.reading.sentences:
        yield running, sentence.start, sentence.text


def _plain(text: str) -> str:
    """A text without citations and the addresses of links."""
    told = CITATION.sub("", text)
    return LINK.sub(lambda link: link[2], told) if "](" in told else told


def _length(sentence: Sentence) -> int:
    """How many words a sentence has; rows of a table are no sentence."""
    if sentence.text[0] == "|":
        return 0
    return sum(bool(words(part)) for part in _plain(sentence.text).split())


def _shown(text: Text, section: Section) -> str:
    """What readers see of a section."""
    return _plain(text.reading.body[section.start : section.start + len(section.text)])


def _is_hard(section: str) -> bool:
    """Whether a section is too hard, if it is long enough to tell."""
    return lix(section) > HARDEST and len(words(section)) >= FEWEST


def _may_be_hard(text: Text, _world: World) -> bool:
    """Whether a sentence may be long or a section hard, judged by the lengths of their words."""
    if _has_text_outside(text) or LOOSE.search(text.source.body):
        return True
    return any(_looks_hard(_shown(text, section)) for section in text.sections)


def _has_text_outside(text: Text) -> bool:
    """Whether there is text that no section has."""
    headings = text.source.headings
    return not headings or headings[0].start > 0 or any(one.level < SECTION for one in headings)


def _looks_hard(section: str) -> bool:
    """Whether a section has many words from one stop to the next, or many long ones.

    It counts fewer sentences than there may be, as in lists, and never more.
    """
    if NUMBERED.search(f"\n{section}"):
        return True
    spaced = b" " + outline(section)
    stops = (0, *steps(section), len(section))
    if any(
        end - start > 2 * MOST_WORDS and spaced.count(WORD, start, end + 1) > MOST_WORDS
        for start, end in pairwise(stops)
    ):
        return True
    count = spaced.count(WORD)
    return count >= FEWEST and (
        count / (len(stops) - 1) + 100 * spaced.count(LONG_WORD) / count > HARDEST
    )


def _has_officialese(text: Text, world: World) -> bool:
    known = officialese(world.settings.language)
    return known is not None and known.phrases.may_be_in(text.reading.wording)


FAMILIES = (
    Family((long_sentence, hard_section), _may_be_hard),
    Family((plain_words,), _has_officialese),
)
