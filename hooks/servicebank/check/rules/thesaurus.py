"""Rules on the thesaurus: that what its words lead to is there."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from servicebank.check.hints.suggest import nearest
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.settings import regions
from servicebank.check.world import Kind, World
from servicebank.model.sentence import say
from servicebank.model.source import MappingNode, Scalar, Sequence

THESAURI = frozenset({Kind.THESAURUS})


@rule(
    "unknown-synonym",
    kinds=THESAURI,
    why=say("those who search for the words would be shown nothing."),
)
def unknown_synonym(text: Text, world: World) -> Remarks:
    """Words that lead nowhere, or to facets, terms and regions that do not exist."""
    facets = {facet.name: world.vocabularies[facet.vocabulary] for facet in world.settings.facets}
    for saying in _items(text, "sayings"):
        entry = saying.get("terms")
        for named in entry.value.entries if entry and isinstance(entry.value, MappingNode) else ():
            if named.name not in facets:
                yield _unknown(text, named.key, facets)
                continue
            known = facets[named.name].settled
            yield from (
                _unknown(text, node, known)
                for node in _scalars(named.value)
                if node.text not in known
            )
        words = saying.get("words")
        if words and not entry and not saying.get("also"):
            yield Remark(
                text.source.mark(words.key),
                say("These words lead nowhere."),
                say('Write which terms they stand for in "terms", or other words in "also".'),
            )
    for node in text.nodes("areas", "regions"):
        if node.text not in regions().spellings:
            yield _unknown(text, node, regions().spellings)


@rule(
    "repeated-synonym",
    kinds=THESAURI,
    why=say("whoever mends one of the places does not see the other."),
)
def repeated_synonym(text: Text, _world: World) -> Remarks:
    """Words that stand in two places."""
    seen: dict[str, Scalar] = {}
    for node in chain(text.nodes("sayings", "words"), text.nodes("areas", "names")):
        first = seen.setdefault(node.text.casefold(), node)
        if first is not node:
            yield Remark(
                text.source.mark(node),
                say(
                    '"{word}" stands on line {line} too.',
                    word=node.text,
                    line=text.source.mark(first).line,
                ),
                say("Put the two together, or remove one of them."),
            )


def _items(text: Text, name: str) -> Iterator[MappingNode]:
    entry = text.source.front.get(name) if text.source.front else None
    if entry is not None and isinstance(entry.value, Sequence):
        yield from (item for item in entry.value.items if isinstance(item, MappingNode))


def _scalars(node: object) -> Iterator[Scalar]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _unknown(text: Text, node: Scalar, known: Iterable[str] | Mapping[str, object]) -> Remark:
    guess = nearest(node.text, set(known))
    return Remark(
        text.source.mark(node),
        say('"{name}" is not defined.', name=node.text),
        guess.question or say("There are: {known}.", known=tuple(sorted(known))),
        guess.only,
    )


FAMILIES = (Family((unknown_synonym, repeated_synonym)),)
