"""Rules on what a text claims, and when: praise, figures and words for now."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any

from servicebank.check.draft import Section
from servicebank.check.prose import CITATION, Sentence, without_comments
from servicebank.check.reading import Passage
from servicebank.check.rule import CASES, Family, Remark, Remarks, Text, rule
from servicebank.check.rules.citations import LINES, SOURCED
from servicebank.check.world import Kind, World
from servicebank.language.claims import Claims, claims
from servicebank.model.case import Evidence
from servicebank.model.finding import Level
from servicebank.model.sentence import say
from servicebank.model.vocabulary import word

LESSONS = "lessons"
"""Id in ``bank.yml`` of the section that tells what was hard."""
MUCH_PRAISE = 3
YEAR = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")


@rule(
    "praise-only",
    Level.WARNING,
    kinds=CASES,
    why=say("those who want to do the same learn most from what was hard."),
)
def praise_only(text: Text, world: World) -> Remarks:
    """Cases full of praise that tell of no lesson and no difficulty."""
    known, lessons = _known(world), _untold_lessons(text, world)
    if known is None or lessons is None:
        return
    delight = [found[0].lower() for found in known.delight.finditer(text.reading.body)]
    if len(delight) >= MUCH_PRAISE and not known.trouble.search(text.reading.body):
        yield Remark(
            text.source.mark_body(lessons.heading.start, lessons.heading.end),
            say(
                'The text praises ({words}), but "{heading}" tells of nothing that was hard.',
                words=tuple(dict.fromkeys(delight)),
                heading=lessons.heading.text,
            ),
            say(
                "Look in the sources for what took longer or cost more than planned, as in:"
                " The permit took a year.[^key] If they do not say, tone down the praise."
            ),
        )


@rule(
    "weak-unsaid",
    Level.WARNING,
    kinds=CASES,
    why=say("readers must be able to see how much a case can bear."),
)
def weak_unsaid(text: Text, world: World) -> Remarks:
    """Cases with weak evidence that do not say what they rest on."""
    known = _known(world)
    if known is None or not _is_weak(text, world):
        return
    body, phrase = text.reading.body, _unknown(world).lower()
    for found in known.basis.among(text.reading.wording)(body):
        around = body[max(0, found.start() - len(phrase)) : found.end() + len(phrase)]
        if not phrase or phrase not in around.lower():
            return
    yield Remark(
        text.mark("evidence"),
        say("The evidence is weak, but the text does not say what it rests on."),
        say("Say it in the text, as in: All this is from one short, undated article.[^key]"),
    )


@rule(
    "figure-without-year",
    Level.WARNING,
    kinds=SOURCED,
    why=say("sums and numbers of people change, and old ones mislead."),
)
def figure_without_year(text: Text, world: World) -> Remarks:
    """Sums, shares and numbers of people that neither the text nor its source dates."""
    known = _known(world)
    if known is None:
        return
    body = text.reading.body
    dates = sorted((*_starts(YEAR, body), *_starts(known.undated, body)))
    tops = [section.start for section in text.sections]
    for sentence, end in text.reading.paragraphs:
        found = known.amount.search(sentence.text) if "[^" in sentence.text else None
        if found is None:
            continue
        top = tops[max(0, bisect_right(tops, sentence.start) - 1)] if tops else 0
        if not _is_any(dates, top, end) and not _are_dated(text, sentence):
            begin = sentence.start + found.start()
            yield Remark(
                text.source.mark_body(begin, begin + len(found[0])),
                say('Neither the text nor its source says when "{figure}" was.', figure=found[0]),
                say(
                    "Write the year, as in: In 2019 the village had 90 inhabitants.[^key]"
                    " If the source has no date, say that: according to an undated page."
                ),
            )


@rule(
    "undated-now",
    Level.WARNING,
    kinds=frozenset({Kind.CASE, Kind.COLLECTION}),
    why=say("what is new when you write is old when somebody reads."),
)
def undated_now(text: Text, world: World) -> Remarks:
    """Words for a time that moves on, in sentences with no year; methods hold at any time."""
    known = _known(world)
    if known is None:
        return
    find, running = known.now.among(text.reading.wording), text.reading.running
    sentences = [(running, one.text, one.start) for one in text.reading.sentences]
    for passage, written, start in (*sentences, *_lines(text)):
        if YEAR.search(written) or known.undated.search(written):
            continue
        for found in find(written):
            yield Remark(
                passage.mark(start + found.start(), start + found.end()),
                say('"{words}" does not say when.', words=found[0]),
                say("Write when it was, as in: in May 2024, or: according to the source in 2023."),
            )


@rule(
    "superlative",
    Level.WARNING,
    kinds=SOURCED,
    why=say("what is said to be first or best is the first that readers doubt."),
)
def superlative(text: Text, world: World) -> Remarks:
    """Claims to be the first, the best or the only, with no citation in the paragraph after."""
    known = _known(world)
    if known is None:
        return
    notes = [note.start for note in text.notes]
    find = known.praise.among(text.reading.wording)
    for sentence, end in text.reading.paragraphs:
        if _is_any(notes, sentence.start, end):
            continue
        for found in (*find(sentence.text), *known.superlative.finditer(sentence.text)):
            begin = sentence.start + found.start()
            yield Remark(
                text.source.mark_body(begin, begin + len(found[0])),
                say('"{words}" has no source.', words=found[0]),
                say(
                    "Write who says so, as in: the newspaper calls it the first in Sweden.[^key]"
                    " Or say what was done, without comparing."
                ),
            )


def _known(world: World) -> Claims | None:
    return claims(world.settings.language)


def _untold_lessons(text: Text, world: World) -> Section | None:
    """The section for lessons, when it says nothing or only that nothing is known."""
    language = world.settings.language
    labels = [word(one.label, language) for one in world.settings.sections if one.id == LESSONS]
    for section in text.sections:
        if section.heading.text in labels:
            told = without_comments(section.text).replace(_unknown(world), "")
            return None if any(sign.isalnum() for sign in told) else section
    return None


def _unknown(world: World) -> str:
    """The phrase that says that the sources are silent, without its stop."""
    return word(world.settings.unknown_phrase, world.settings.language).rstrip(".")


def _is_weak(text: Text, _world: World) -> bool:
    return getattr(text.fields, "evidence", None) == Evidence.WEAK


def _starts(pattern: re.Pattern[str], body: str) -> list[int]:
    return [found.start() for found in pattern.finditer(body)]


def _is_any(places: list[int], start: int, end: int) -> bool:
    """Whether one of some offsets in order is in a span."""
    place = bisect_left(places, start)
    return place < len(places) and places[place] < end


def _are_dated(text: Text, sentence: Sentence) -> bool:
    """Whether a source of a sentence says when it was published, or has a year in its name."""
    listed: Any = text.written.get("sources")
    entries = listed if isinstance(listed, dict) else {}
    for note in CITATION.findall(sentence.text):
        entry = entries.get(note)
        if not isinstance(entry, dict) or "published" in entry:
            return True
        if any(YEAR.search(str(entry.get(name, ""))) for name in ("title", "url")):
            return True
    return False


def _lines(text: Text) -> Iterator[tuple[Passage, str, int]]:
    """The lines that lists show."""
    for name in LINES:
        for passage in text.reading.values(name):
            yield passage, passage.text, 0


def _may_claim(text: Text, world: World) -> bool:
    known = _known(world)
    if known is None:
        return False
    wording = text.reading.wording
    return (
        known.now.may_be_in(wording)
        or known.praise.may_be_in(wording)
        or (known.realms.may_be_in(wording) and known.degrees.may_be_in(wording))
    )


def _may_count(text: Text, world: World) -> bool:
    known = _known(world)
    if known is None:
        return False
    has_unit = "%" in text.source.body or not known.units.isdisjoint(text.reading.words)
    return has_unit and known.amount.search(text.reading.body) is not None


FAMILIES = (
    Family((praise_only,), _untold_lessons),
    Family((weak_unsaid,), _is_weak),
    Family((figure_without_year,), _may_count),
    Family((undated_now, superlative), _may_claim),
)
