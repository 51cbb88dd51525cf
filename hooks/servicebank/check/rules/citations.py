"""Rules on sources and the notes that point to them."""

import re
from collections.abc import Iterator
from itertools import islice

from servicebank.check.draft import Note
from servicebank.check.hints.guess import Guess
from servicebank.check.hints.suggest import nearest
from servicebank.check.prose import DIGITS, figures, unsourced
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.rules.values import UNFIT
from servicebank.check.world import Kind, World
from servicebank.model.finding import Edit, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.source.writing import as_written

LINES = ("need", "action", "outcome", "summary")
LONELY = re.compile(rb"[0-9](?:(?!\[\^)[^.!?:\n])*(?:[.!?:](?!\[\^)|\n|$)")
"""Among a text's signs: a digit, and a stop with no citation before or right after it."""
SUMS = ("funding", "costs")
MOST = 100
"""Keys that are looked into; no more are told."""
ENDING = 6
"""Words of a sentence that are said again."""
SOURCED = frozenset({Kind.CASE, Kind.METHOD})


@rule(
    "source-not-listed",
    kinds=SOURCED,
    why=say("a reader who wants to check the claim gets nowhere."),
    unless=("look-alike", *UNFIT),
)
def source_not_listed(text: Text, world: World) -> Remarks:
    """Citations of keys that `sources` does not have; each key is told once."""
    for key, places, guess in _strangers(text):
        near = guess.only if guess.is_same else None
        yield Remark(
            _mark(text, places[0]),
            _unlisted(key, len(places)),
            guess.question or _source_line(key, world),
            edits=tuple(_recited(text, place, near) for place in places) if near else (),
        )


def _unlisted(key: str, count: int) -> Sentence:
    if count == 1:
        return say('"{key}" is cited but is not in the list of sources.', key=key)
    return say(
        '"{key}" is cited {count} times but is not in the list of sources.', key=key, count=count
    )


def _strangers(text: Text) -> Iterator[tuple[str, list[Note | Scalar], Guess]]:
    """The keys that are cited and not listed, where they stand, and what they can mean.

    When there is no list, another rule tells that.
    """
    listed = frozenset(key.text for key in text.keys("sources"))
    places: dict[str, list[Note | Scalar]] = {}
    for key, place in _cited(text) if listed else ():
        if key not in listed:
            places.setdefault(key, []).append(place)
    for key in islice(places, MOST):
        yield key, places[key], nearest(key, listed)


def _recited(text: Text, place: Note | Scalar, key: str) -> Edit:
    """The edit that makes a citation one of another source."""
    match place:
        case Note(start=start, end=end):
            begin = text.source.body_start
            return Edit(begin + start + len("[^"), begin + end - len("]"), key)
        case _:
            return text.source.edit(text.source.mark(place), as_written(key))


def _source_line(key: str, world: World) -> Sentence:
    return say(
        'Add a line under "sources": {key}: {{title: A new pump in the village, publisher: The'
        ' Village News, url: "https://example.org/pump", accessed: {day}}}',
        key=key,
        day=world.today.isoformat(),
    )


@rule(
    "source-not-cited",
    kinds=SOURCED,
    why=say("nobody can see what a source stands behind when nothing points to it."),
    unless=("look-alike", *UNFIT),
)
def source_not_cited(text: Text, _world: World) -> Remarks:
    """Sources that nothing in the text rests on."""
    if not text.source.body.strip():
        return
    cited = {key for key, _ in _cited(text)}
    cited |= {guess.only for _, _, guess in _strangers(text) if guess.only}
    for key in text.keys("sources"):
        if key.text not in cited:
            yield Remark(
                text.source.mark(key),
                say('The source "{key}" is never cited.', key=key.text),
                say(
                    "Write its key after the sentence that rests on it, as in: The pump"
                    " opened.[^{key}] Or remove the source.",
                    key=key.text,
                ),
            )


@rule(
    "figure-without-source",
    kinds=SOURCED,
    why=say("figures travel on into decisions, where somebody asks where they come from."),
)
def figure_without_source(text: Text, _world: World) -> Remarks:
    """Sentences with a figure and no citation."""
    key = _any_key(text)
    for sentence, figure in unsourced(text.reading.body):
        yield Remark(
            text.source.mark_body(sentence.start, sentence.end),
            say('"{figure}" has no source.', figure=figure),
            say(
                "Write the key of its source after the sentence, as in: {sentence}[^{key}]",
                sentence=_ending(sentence.text),
                key=key,
            ),
        )


@rule(
    "figure-not-in-text",
    Level.ERROR,
    kinds=SOURCED,
    why=say("lists show the line alone, and only the text can carry the source."),
)
def figure_not_in_text(text: Text, _world: World) -> Remarks:
    """Figures in the lines of a list that the text itself does not have."""
    lines = [node for name in LINES for node in text.nodes(name) if DIGITS.search(node.text)]
    told = set(figures(text.source.body)) if lines else set()
    key = _any_key(text)
    for node in lines:
        for figure in figures(node.text):
            if figure not in told:
                yield Remark(
                    text.source.mark(node),
                    say('"{figure}" is not in the text under the headings.', figure=figure),
                    say(
                        "Write a sentence there with {figure}, and the source after it: [^{key}]",
                        figure=figure,
                        key=key,
                    ),
                )


def _any_key(text: Text) -> str:
    """The key of a source, to show how it is cited."""
    return next((key.text for key in text.keys("sources")), "key")


def _ending(sentence: str) -> str:
    """How a sentence ends, when it is long."""
    words = sentence.split()
    return " ".join(words) if len(words) <= ENDING else f"… {' '.join(words[-ENDING:])}"


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
