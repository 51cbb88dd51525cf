"""Rules on sources and the notes that point to them."""

from collections.abc import Iterator

from servicebank.check.draft import Kind, World
from servicebank.check.prose import CITATION, figures, sentences
from servicebank.check.rule import Remark, Remarks, Text, rule
from servicebank.check.suggest import nearest
from servicebank.model.finding import Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say

SOURCED = frozenset({Kind.CASE, Kind.METHOD})


@rule("source-not-listed", kinds=SOURCED)
def source_not_listed(text: Text, _world: World) -> Remarks:
    """Citations of keys that `sources` does not have."""
    if text.source.front is None:
        return
    listed = {key.text for key in text.keys("sources")}
    for key, mark in _cited(text):
        if key not in listed:
            near = nearest(key, listed)
            yield Remark(
                mark,
                say('"{key}" is cited but is not in the list of sources.', key=key),
                say('Did you mean "{near}"?', near=near)
                if near
                else say(
                    'Add it in "sources", or cite one of: {keys}.', keys=tuple(sorted(listed))
                ),
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
    for sentence in sentences(text.source.body):
        if CITATION.search(sentence.text) is None and (found := figures(sentence.text)):
            yield Remark(
                text.source.mark_body(sentence.start, sentence.end),
                say('"{figure}" has no source.', figure=found[0]),
                say("Write the key of the source after the sentence, as in: … 2010.[^key]"),
            )


@rule("figure-not-in-text", Level.ERROR, kinds=SOURCED)
def figure_not_in_text(text: Text, _world: World) -> Remarks:
    """Figures in the lines of a list that the text itself does not have."""
    lines = [node for name in ("need", "action", "outcome", "summary") for node in text.nodes(name)]
    told = None
    for node in lines:
        found = figures(node.text)
        if not found:
            continue
        told = told or set(figures(text.source.body))
        for figure in found:
            if figure not in told:
                yield Remark(
                    text.source.mark(node),
                    say('"{figure}" is not in the text under the headings.', figure=figure),
                    say("Tell it there too, with its source."),
                )


def _cited(text: Text) -> Iterator[tuple[str, Mark]]:
    for found in CITATION.finditer(text.source.body):
        yield found[1], text.source.mark_body(found.start(), found.end())
    for name in ("funding", "costs"):
        for node in text.nodes(name, "source"):
            yield node.text, text.source.mark(node)


RULES = (source_not_listed, source_not_cited, figure_without_source, figure_not_in_text)
