"""Rules on terms of vocabularies: service types, solutions, places, kinds of organisations."""

from collections.abc import Iterator, Mapping

from servicebank.check.rule import CASES, Family, Remark, Remarks, Text, rule
from servicebank.check.suggest import nearest_term
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.model.vocabulary import Facet, Term, Vocabulary, word


@rule("unknown-term", kinds=CASES)
def unknown_term(text: Text, world: World) -> Remarks:
    """Terms that the vocabulary of their facet does not have."""
    for _, vocabulary, node in _unknown(text, world, spatial=False):
        yield _remark(text, world, vocabulary, node)
    kinds = world.vocabularies[world.settings.organisation_kinds]
    for node in text.nodes("organisations", "kind"):
        if node.text not in kinds.spellings:
            yield _remark(text, world, kinds, node)


@rule("unknown-region", kinds=CASES)
def unknown_region(text: Text, world: World) -> Remarks:
    """Places that are no municipality or county of the official list."""
    for _, vocabulary, node in _unknown(text, world, spatial=True):
        yield _remark(text, world, vocabulary, node)


@rule("retired-term", Level.WARNING, kinds=CASES)
def retired_term(text: Text, world: World) -> Remarks:
    """Terms that another has taken the place of."""
    for _, term, node in _known(text, world):
        if term.replaced_by is not None:
            yield Remark(
                text.source.mark(node),
                say('"{term}" is no longer used.', term=node.text),
                say('Write "{other}" instead.', other=term.replaced_by),
                term.replaced_by,
            )


@rule("repeated-term", Level.WARNING, kinds=CASES)
def repeated_term(text: Text, world: World) -> Remarks:
    """Terms written twice, or above another that already counts for them."""
    language = world.settings.language
    for facet in world.settings.facets:
        vocabulary = world.vocabularies[facet.vocabulary]
        written = [
            (vocabulary.terms[vocabulary.spellings[node.text]], node)
            for node in text.nodes(facet.key)
            if node.text in vocabulary.spellings
        ]
        above = {
            ancestor: word(term.label, language)
            for term, _ in written
            if term.parent is not None
            for ancestor in vocabulary.ancestors(term.id)
        }
        seen: set[str] = set()
        for term, node in written:
            if term.id in seen:
                yield Remark(
                    text.source.mark(node),
                    say('"{term}" is written twice.', term=node.text),
                    say("Keep one of the two."),
                )
            elif term.id in above:
                yield Remark(
                    text.source.mark(node),
                    say(
                        '"{term}" follows by itself from {below}.',
                        term=node.text,
                        below=above[term.id],
                    ),
                    say("Remove it; the case counts for it anyway."),
                )
            seen.add(term.id)


Written = Iterator[tuple[Facet, Vocabulary, Scalar]]


def _written(text: Text, world: World) -> Written:
    for facet in world.settings.facets:
        vocabulary = world.vocabularies[facet.vocabulary]
        for node in text.nodes(facet.key):
            yield facet, vocabulary, node


def _unknown(text: Text, world: World, *, spatial: bool) -> Written:
    for facet, vocabulary, node in _written(text, world):
        if (
            vocabulary.is_spatial is spatial
            and node.text.strip()
            and node.text not in vocabulary.spellings
        ):
            yield facet, vocabulary, node


def _known(text: Text, world: World) -> Iterator[tuple[Facet, Term, Scalar]]:
    for facet, vocabulary, node in _written(text, world):
        if node.text in vocabulary.spellings:
            yield facet, vocabulary.terms[vocabulary.spellings[node.text]], node


def _remark(text: Text, world: World, vocabulary: Vocabulary, node: Scalar) -> Remark:
    language = world.settings.language
    message = say(
        '"{term}" is not in the list {list}.', term=node.text, list=word(vocabulary.label, language)
    )
    near = nearest_term(node.text, vocabulary)
    if near is None:
        return Remark(text.source.mark(node), message, _whole_list(vocabulary))
    label = word(vocabulary.terms[near].label, language)
    if vocabulary.is_spatial:
        help_text = say("Did you mean {label} ({code})?", label=label, code=near)
        return Remark(text.source.mark(node), message, help_text, label)
    help_text = say('Did you mean "{near}" ({label})?', near=near, label=label)
    return Remark(text.source.mark(node), message, help_text, near)


def _whole_list(vocabulary: Vocabulary) -> Sentence:
    if vocabulary.is_spatial:
        return say(
            "Write the official name of a municipality or a county, or its four or two digits."
        )
    return say("Choose one of: {terms}.", terms=tuple(vocabulary.terms))


def _are_odd(text: Text, world: World) -> bool:
    """Whether terms are unknown, retired, or written beside others of their own line."""
    for facet in world.settings.facets:
        value = text.written.get(facet.key)
        if value is not None and _is_odd(value, world.vocabularies[facet.vocabulary]):
            return True
    kinds = world.vocabularies[world.settings.organisation_kinds].spellings
    value = text.written.get("organisations", ())
    return not all(_has_kind(one, kinds) for one in value)


def _has_kind(organisation: object, kinds: Mapping[str, str]) -> bool:
    """Whether an organisation has a known kind, or none."""
    if not isinstance(organisation, dict):
        return False
    kind = organisation.get("kind")
    return kind is None or (isinstance(kind, str) and kind in kinds)


def _is_odd(value: object, vocabulary: Vocabulary) -> bool:
    if not isinstance(value, list) or not all(type(item) is str for item in value):
        return True
    written = frozenset(value)
    if not written <= vocabulary.settled or len(written) != len(value):
        return True
    return len(value) > 1 and vocabulary.has_levels


FAMILIES = (Family((unknown_term, unknown_region, retired_term, repeated_term), _are_odd),)
