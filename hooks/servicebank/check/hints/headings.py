"""The headings of a text, and those that they can stand for."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from servicebank.check.draft import Draft
from servicebank.check.hints.guess import Guess, Names
from servicebank.check.world import World
from servicebank.model.source import Heading
from servicebank.model.vocabulary import word

MOST_HEADINGS = 100
"""Unknown headings that are looked into; no more are told."""


def labels(text: Draft[Any], world: World) -> tuple[str, ...]:
    """The headings that a text can have, in the bank's own language."""
    language = world.settings.language
    return tuple(word(section.label, language) for section in world.sections(text.kind))


def guesses(text: Draft[Any], world: World) -> Iterator[tuple[Heading, Guess]]:
    """The headings that are none of the known, each with those that it can stand for."""
    known = set(labels(text, world))
    written = {section.heading.text for section in text.sections}
    language = world.settings.language
    names = Names(
        (name, label)
        for section in world.sections(text.kind)
        if (label := word(section.label, language)) not in written
        for name in (section.id, *section.label.values())
    )
    for section in text.sections:
        if section.heading.text not in known:
            yield section.heading, names.guess(section.heading.text)


def told_elsewhere(text: Draft[Any], world: World) -> set[str | None]:
    """The headings that are written, or that other rules tell of already."""
    written = {section.heading.text for section in text.sections}
    meant = {guess.only for _, guess in islice(guesses(text, world), MOST_HEADINGS)}
    odd = {heading.text for heading, _ in off_level(text)}
    first = labels(text, world)[:1] if lead(text).strip() else ()
    return written | meant | odd | {*first}


def lead(text: Draft[Any]) -> str:
    """The text above the first heading."""
    headings = text.source.headings
    return text.source.body[: headings[0].start] if headings else text.source.body


def off_level(text: Draft[Any]) -> Iterator[tuple[Heading, int]]:
    """The headings of a level that they cannot have, with the deepest that they can."""
    above = 1
    for heading in text.source.headings:
        if heading.level == 1 or heading.level > above + 1:
            yield heading, above + 1
        above = max(heading.level, 1)
