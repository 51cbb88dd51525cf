"""Rules on the headings that a body has."""

from collections.abc import Sequence
from itertools import islice

from servicebank.check.draft import SECTION
from servicebank.check.hints.headings import (
    MOST_HEADINGS,
    guesses,
    labels,
    lead,
    off_level,
    told_elsewhere,
)
from servicebank.check.mend.arrange import sections_in_order
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.world import Kind, World
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import word

STRUCTURED = frozenset({Kind.CASE, Kind.METHOD})


@rule(
    "missing-section",
    kinds=STRUCTURED,
    why=say("readers compare cases heading by heading."),
)
def missing_section(text: Text, world: World) -> Remarks:
    """Required headings that the body lacks, in another form or place either."""
    if text.source.front is None:
        return
    language = world.settings.language
    phrase = word(world.settings.unknown_phrase, language)
    needed = [word(one.label, language) for one in world.sections(text.kind) if one.required]
    end = len(text.source.body.rstrip())
    mark = text.source.mark_body(end, end)
    if len(needed) > 1 and not text.source.headings:
        yield Remark(
            mark,
            say("The text has no headings."),
            say(
                "Write each of these on a line of its own with the text under it: {headings}."
                " What the sources do not say is written: {phrase}",
                headings=tuple(f"## {label}" for label in needed),
                phrase=phrase,
            ),
        )
        return
    told = told_elsewhere(text, world)
    for label in needed:
        if label not in told:
            yield Remark(
                mark,
                say('The heading "{heading}" is missing.', heading=label),
                say(
                    'Add the line "## {heading}" and write under it, or: {phrase}',
                    heading=label,
                    phrase=phrase,
                ),
            )


@rule(
    "unknown-section",
    kinds=STRUCTURED,
    why=say("a heading that other cases lack cannot be compared with anything."),
)
def unknown_section(text: Text, world: World) -> Remarks:
    """Headings that texts of the kind do not have."""
    known = labels(text, world)
    found = list(islice(guesses(text, world), MOST_HEADINGS))
    for heading, guess in found:
        mark = text.source.mark_body(heading.start, heading.end)
        near = f"## {guess.only}" if guess.only else None
        is_alone = [other.only for _, other in found].count(guess.only) == 1
        yield Remark(
            mark,
            say('"{heading}" is not one of the headings.', heading=heading.text),
            guess.question or say("The headings are: {headings}.", headings=known),
            near,
            (text.source.edit(mark, near),) if near and guess.is_same and is_alone else (),
        )


@rule(
    "section-order",
    kinds=STRUCTURED,
    why=say("those who go through many cases look for each part in its usual place."),
)
def section_order(text: Text, world: World) -> Remarks:
    """Headings that stand before one they should follow, or twice."""
    language = world.settings.language
    order = [word(section.label, language) for section in world.sections(text.kind)]
    seen: set[int] = set()
    for section in text.sections:
        heading = section.heading
        if heading.text not in order:
            continue
        position = order.index(heading.text)
        after = [order[one] for one in sorted(seen) if one > position]
        if position in seen or after:
            yield Remark(
                text.source.mark_body(heading.start, heading.end),
                *_misplaced(heading.text, after if position not in seen else []),
                edits=sections_in_order(text, order),
            )
        seen.add(position)


def _misplaced(heading: str, after: Sequence[str]) -> tuple[Sentence, Sentence]:
    """What is wrong with a heading that stands below one it should precede, or a second time."""
    if after:
        return (
            say('"{heading}" stands too far down.', heading=heading),
            say('Move it, with its text, above "## {other}".', other=after[0]),
        )
    return (
        say('"{heading}" is already a heading further up.', heading=heading),
        say('Move the text up under the first "## {heading}" and remove this.', heading=heading),
    )


@rule(
    "empty-section",
    kinds=STRUCTURED,
    why=say("a heading with nothing under it looks as if the text was lost."),
)
def empty_section(text: Text, world: World) -> Remarks:
    """Headings with nothing under them."""
    phrase = word(world.settings.unknown_phrase, world.settings.language)
    for section in text.sections:
        if not section.text.strip():
            yield Remark(
                text.source.mark_body(section.heading.start, section.heading.end),
                say('Nothing is written under "{heading}".', heading=section.heading.text),
                say("Write what the sources say, or: {phrase}", phrase=phrase),
            )


@rule(
    "text-before-heading",
    kinds=STRUCTURED,
    why=say("lists and books fetch the text by its headings and have no place for the rest."),
)
def text_before_heading(text: Text, world: World) -> Remarks:
    """Text above the first heading, which no list or book would show in its place."""
    known = world.sections(text.kind)
    first = word(known[0].label, world.settings.language) if known else ""
    above = lead(text)
    is_told = not text.source.headings and known
    if above.strip() and text.source.front is not None and not is_told:
        start = len(above) - len(above.lstrip())
        yield Remark(
            text.source.mark_body(start, len(above)),
            say("There is text above the first heading."),
            say("Move it below the heading where it belongs, as in: ## {heading}", heading=first),
        )


@rule(
    "heading-level",
    why=say("those who have the page read aloud find their way by the levels."),
)
def heading_level(text: Text, _world: World) -> Remarks:
    """Headings of the title's level, or that skip one."""
    for heading, most in off_level(text):
        yield Remark(
            text.source.mark_body(heading.start, heading.end),
            say(
                "The heading has {level} #; here it can have {least} to {most}.",
                level=heading.level,
                least=2,
                most=most,
            ),
            say(
                "Write: {heading}",
                heading=f"{'#' * min(max(heading.level, 2), most)} {heading.text}",
            ),
        )


@rule(
    "long-text",
    Level.WARNING,
    why=say("what others could use drowns in a long text."),
)
def long_text(text: Text, _world: World) -> Remarks:
    """Bodies that are too long to read at one sitting."""
    length = len(text.source.body)
    if length > MAX_BODY:
        yield Remark(
            text.source.mark_body(MAX_BODY, MAX_BODY),
            say(
                "The text has {length} characters; {most} is the most.",
                length=length,
                most=MAX_BODY,
            ),
            say("Shorten it, or divide it into two cases."),
        )


MAX_BODY = 12_000
"""Characters, about six printed pages."""


def _are_odd(text: Text, world: World) -> bool:
    """Whether the headings are others than the required ones in order, or one has no text."""
    language = world.settings.language
    required = [word(one.label, language) for one in world.sections(text.kind) if one.required]
    headings = text.source.headings
    return (
        [heading.text for heading in headings] != required
        or any(heading.level != SECTION for heading in headings)
        or any(not section.text or section.text.isspace() for section in text.sections)
        or not headings
        or headings[0].start > 0
        or len(text.source.body) > MAX_BODY
    )


FAMILIES = (
    Family(
        (
            missing_section,
            unknown_section,
            section_order,
            empty_section,
            text_before_heading,
            heading_level,
            long_text,
        ),
        _are_odd,
    ),
)
