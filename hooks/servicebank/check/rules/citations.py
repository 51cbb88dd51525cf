"""Rules on sources and the notes that point to them."""

import re
from collections.abc import Iterator

from servicebank.check.draft import Note
from servicebank.check.prose import DIGITS, figures, unsourced
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.suggest import nearest
from servicebank.check.world import Kind, World
from servicebank.model.finding import Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say
from servicebank.model.source import Scalar

LINES = ("need", "action", "outcome", "summary")
LONELY = re.compile(rb"[0-9](?:(?!\[\^)[^.!?:\n])*(?:[.!?:](?!\[\^)|\n|$)")
"""Among a text's signs: a digit, and a stop with no citation before or right after it."""
SUMS = ("funding", "costs")
SOURCED = frozenset({Kind.CASE, Kind.METHOD})


@rule("source-not-listed", kinds=SOURCED)
def source_not_listed(text: Text, _world: World) -> Remarks:
    """Citations of keys that `sources` does not have."""
    if text.source.front is None:
        return
    listed = {key.text for key in text.keys("sources")}
    for key, place in _cited(text):
        if key not in listed:
            near = nearest(key, listed)
            yield Remark(
                _mark(text, place),
                say('"{key}" is cited but is not in the list of sources.', key=key),
                say('Did you mean "{near}"?', near=near)
                if near
                else say('Add it in "sources", with title, publisher, url and accessed.'),
            )


@rule("source-not-cited", kinds=SOURCED)
def source_not_cited(text: Text, _world: World) -> Remarks:
    """Sources that nothing in the text rests on."""
    if text.source.front is None:
        return
    cited = {key for key, _ in _cited(text)}
    for key in text.keys("sources"):
        if key.text not in cited:
            yield Remark(
                text.source.mark(key),
                say('The source "{key}" is never cited.', key=key.text),
                say("Write [^{key}] after what it says, or remove the source.", key=key.text),
            )


@rule("figure-without-source", kinds=SOURCED)
def figure_without_source(text: Text, _world: World) -> Remarks:
    """Sentences with a figure and no citation."""
    for sentence, figure in unsourced(text.source.body):
        yield Remark(
            text.source.mark_body(sentence.start, sentence.end),
            say('"{figure}" has no source.', figure=figure),
            say("Write the key of the source after the sentence, as in: … 2010.[^key]"),
        )


@rule("figure-not-in-text", Level.ERROR, kinds=SOURCED)
def figure_not_in_text(text: Text, _world: World) -> Remarks:
    """Figures in the lines of a list that the text itself does not have."""
    lines = [node for name in LINES for node in text.nodes(name) if DIGITS.search(node.text)]
    told = set(figures(text.source.body)) if lines else set()
    for node in lines:
        for figure in figures(node.text):
            if figure not in told:
                yield Remark(
                    text.source.mark(node),
                    say('"{figure}" is not in the text under the headings.', figure=figure),
                    say("Tell it there too, with its source."),
                )


def _cited(text: Text) -> Iterator[tuple[str, Note | Scalar]]:
    """Every citation with its place."""
    for note in text.notes:
        yield note.key, note
    for name in SUMS:
        for node in text.nodes(name, "source"):
            yield node.text, node


def _mark(text: Text, place: Note | Scalar) -> Mark:
    match place:
        case Note(start=start, end=end):
            return text.source.mark_body(start, end)
        case _:
            return text.source.mark(place)


def _differ(text: Text, _world: World) -> bool:
    """Whether other sources are cited than are listed."""
    listed = text.written.get("sources")
    sums = [one for name in SUMS for one in text.written.get(name, ())]
    if not isinstance(listed, dict) or not all(isinstance(one, dict) for one in sums):
        return True
    paid = [one.get("source", "") for one in sums]
    if not all(isinstance(key, str) for key in paid):
        return True
    return text.cited.union(filter(None, paid)) != listed.keys()


def _may_lack_sources(text: Text, _world: World) -> bool:
    """Whether a figure has a stop before the next citation, or a line of a list has a figure."""
    lines = (text.written.get(name, "") for name in LINES)
    return LONELY.search(text.signs) is not None or any(
        not isinstance(line, str) or DIGITS.search(line) for line in lines
    )


FAMILIES = (
    Family((source_not_listed, source_not_cited), _differ),
    Family((figure_without_source, figure_not_in_text), _may_lack_sources),
)
