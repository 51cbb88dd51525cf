"""Rules on terms of vocabularies: service types, solutions, places, kinds of organisations."""

from collections.abc import Iterator, Mapping

from servicebank.check.hints.guess import Nearness, ask, quoted
from servicebank.check.hints.suggest import nearest_term
from servicebank.check.hollow import is_nothing
from servicebank.check.mend.edits import removed, rewritten
from servicebank.check.rule import CASES, CHOOSING, Family, Remark, Remarks, Text, rule
from servicebank.check.rules.places import (
    Written,
    not_listed,
    other_county,
    unknown_region,
    written_terms,
)
from servicebank.check.rules.values import UNFIT
from servicebank.check.world import World
from servicebank.language.likeness import plain
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.model.vocabulary import Facet, Term, Vocabulary, word
from servicebank.source.writing import as_written


@rule(
    "unknown-term",
    kinds=CHOOSING,
    why=say("readers find cases by these words, and a word of one's own leads nowhere."),
    unless=("look-alike", *UNFIT),
)
def unknown_term(text: Text, world: World) -> Remarks:
    """Terms that the vocabulary of their facet does not have."""
    for _, vocabulary, node in _unknown(text, world):
        owner = _owner(node.text, world)
        yield _remark(text, world, vocabulary, node, owner)
    kinds = world.vocabularies[world.settings.organisation_kinds]
    for node in text.nodes("organisations", "kind"):
        if node.text not in kinds.spellings and not is_nothing(node):
            yield _remark(text, world, kinds, node, None)


@rule(
    "retired-term",
    Level.WARNING,
    kinds=CASES,
    why=say("those who look under the new word would miss this case."),
)
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


@rule(
    "repeated-term",
    Level.WARNING,
    kinds=CASES,
    why=say("the same thing written twice adds nothing, and one of them is soon forgotten."),
)
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
                    edits=removed(text.source, node),
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
                    edits=removed(text.source, node),
                )
            seen.add(term.id)


def _unknown(text: Text, world: World) -> Written:
    for facet, vocabulary, node in written_terms(text, world):
        is_known = node.text in vocabulary.spellings or not node.text.strip()
        if not vocabulary.is_spatial and not is_known:
            yield facet, vocabulary, node


def _known(text: Text, world: World) -> Iterator[tuple[Facet, Term, Scalar]]:
    for facet, vocabulary, node in written_terms(text, world):
        if node.text in vocabulary.spellings:
            yield facet, vocabulary.terms[vocabulary.spellings[node.text]], node


def _remark(
    text: Text, world: World, vocabulary: Vocabulary, node: Scalar, owner: Facet | None
) -> Remark:
    language = world.settings.language
    guess = nearest_term(node.text, vocabulary)
    mark, message = text.source.mark(node), not_listed(node, vocabulary, language)
    if owner and not guess.is_same:
        return Remark(mark, message, _belongs(node.text, owner))
    question = ask(_labelled(vocabulary.terms[name], language) for name in guess.meanings)
    if guess.only is None:
        return Remark(mark, message, question or _choices(vocabulary))
    is_sure = guess.nearness > Nearness.LIKE and owner is None
    edits = rewritten(text.source, node, guess.only) if is_sure else ()
    return Remark(mark, message, question, as_written(guess.only), edits)


def _choices(vocabulary: Vocabulary) -> Sentence:
    terms = tuple(name for name in vocabulary.terms if name in vocabulary.settled)
    return say("Choose one of: {terms}.", terms=terms)


def _labelled(term: Term, language: str) -> Sentence:
    """A term with its label, where that says more."""
    label = word(term.label, language)
    if plain(label) == plain(term.id):
        return quoted(term.id)
    return say('"{name}" ({label})', name=term.id, label=label)


def _owner(written: str, world: World) -> Facet | None:
    """The facet that has a term with this very id."""
    facets = world.settings.facets
    return next(
        (one for one in facets if written in world.vocabularies[one.vocabulary].terms), None
    )


def _belongs(written: str, facet: Facet) -> Sentence:
    return say(
        '"{term}" belongs in another field: {field}: [{term}]', term=written, field=facet.key
    )


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


FAMILIES = (
    Family((unknown_term, unknown_region, other_county, retired_term, repeated_term), _are_odd),
)
