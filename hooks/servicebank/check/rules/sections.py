"""Rules on the headings that a body has."""

from servicebank.check.draft import SECTION
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.suggest import nearest
from servicebank.check.world import Kind, World
from servicebank.model.finding import Level
from servicebank.model.sentence import say
from servicebank.model.vocabulary import word

STRUCTURED = frozenset({Kind.CASE, Kind.METHOD})


@rule("missing-section", kinds=STRUCTURED)
def missing_section(text: Text, world: World) -> Remarks:
    """Required headings that the body lacks."""
    if text.source.front is None:
        return
    language = world.settings.language
    written = {section.heading.text for section in text.sections}
    for section in world.sections(text.kind):
        label = word(section.label, language)
        if section.required and label not in written:
            end = len(text.source.body.rstrip())
            yield Remark(
                text.source.mark_body(end, end),
                say('The heading "{heading}" is missing.', heading=label),
                say(
                    'Add the line "## {heading}" and write under it, or: {phrase}',
                    heading=label,
                    phrase=word(world.settings.unknown_phrase, language),
                ),
            )


@rule("unknown-section", kinds=STRUCTURED)
def unknown_section(text: Text, world: World) -> Remarks:
    """Headings that texts of the kind do not have."""
    language = world.settings.language
    known = [word(section.label, language) for section in world.sections(text.kind)]
    written = {section.heading.text for section in text.sections}
    for section in text.sections:
        heading = section.heading
        if heading.text in known:
            continue
        near = nearest(heading.text, [label for label in known if label not in written])
        yield Remark(
            text.source.mark_body(heading.start, heading.end),
            say('"{heading}" is not one of the headings.', heading=heading.text),
            say('Did you mean "## {near}"?', near=near)
            if near
            else say("The headings are: {headings}.", headings=tuple(known)),
            near and f"## {near}",
        )


@rule("section-order", kinds=STRUCTURED)
def section_order(text: Text, world: World) -> Remarks:
    """Headings that stand before one they should follow, or twice."""
    language = world.settings.language
    order = [word(section.label, language) for section in world.sections(text.kind)]
    highest = -1
    for section in text.sections:
        heading = section.heading
        if heading.text not in order:
            continue
        position = order.index(heading.text)
        if position <= highest:
            yield Remark(
                text.source.mark_body(heading.start, heading.end),
                say('"{heading}" comes twice or too late.', heading=heading.text),
                say("The order is: {headings}.", headings=tuple(order)),
            )
        highest = max(highest, position)


@rule("empty-section", kinds=STRUCTURED)
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


@rule("text-before-heading", kinds=STRUCTURED)
def text_before_heading(text: Text, _world: World) -> Remarks:
    """Text above the first heading, which no list or book would show in its place."""
    body = text.source.body
    end = text.source.headings[0].start if text.source.headings else len(body)
    lead = body[:end]
    if lead.strip() and text.source.front is not None:
        start = len(lead) - len(lead.lstrip())
        yield Remark(
            text.source.mark_body(start, end),
            say("There is text above the first heading."),
            say("Move it under the heading where it belongs."),
        )


@rule("heading-level")
def heading_level(text: Text, _world: World) -> Remarks:
    """Headings of the title's level, or that skip one."""
    above = 1
    for heading in text.source.headings:
        if heading.level == 1 or heading.level > above + 1:
            yield Remark(
                text.source.mark_body(heading.start, heading.end),
                say(
                    "The heading has {level} #; here it can have {least} to {most}.",
                    level=heading.level,
                    least=2,
                    most=above + 1,
                ),
                say("The title is level 1; the headings below step by one."),
            )
        above = max(heading.level, 1)


@rule("long-text", Level.WARNING)
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
