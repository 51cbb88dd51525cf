"""Rules on the places that cases are from."""

from collections.abc import Iterator

from servicebank.check.hints.guess import ask, quoted
from servicebank.check.hints.places import nearest_place
from servicebank.check.mend.edits import rewritten
from servicebank.check.rule import CASES, CHOOSING, Remark, Remarks, Text, rule
from servicebank.check.rules.values import UNFIT
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.model.vocabulary import Facet, Vocabulary, word
from servicebank.source.writing import as_written

Written = Iterator[tuple[Facet, Vocabulary, Scalar]]
"""Terms as they stand, each with its facet and vocabulary."""


@rule(
    "unknown-region",
    kinds=CHOOSING,
    why=say("the name decides on which municipality's page and where on the map the case is."),
    unless=("look-alike", *UNFIT),
)
def unknown_region(text: Text, world: World) -> Remarks:
    """Places that are no municipality or county of the official list."""
    for facet, places, node in written_terms(text, world):
        is_known = node.text in places.spellings or not node.text.strip()
        if places.is_spatial and not is_known:
            yield _remark(text, world, facet, node)


@rule(
    "other-county",
    Level.WARNING,
    kinds=CASES,
    why=say("the case is listed under every county that is written, the wrong one too."),
)
def other_county(text: Text, world: World) -> Remarks:
    """Counties beside municipalities that all lie in other counties."""
    language = world.settings.language
    for facet in world.settings.facets:
        places = world.vocabularies[facet.vocabulary]
        nodes = {
            places.spellings[node.text]: node
            for node in text.nodes(facet.key)
            if places.is_spatial and node.text in places.spellings
        }
        above = {code: places.line(code)[0] for code in nodes if places.ancestors(code)}
        for code, node in nodes.items():
            if above and code not in above and code not in above.values():
                first, county = next(iter(above.items()))
                name, home = (word(places.terms[one].label, language) for one in (first, county))
                yield Remark(
                    text.source.mark(node),
                    say('"{place}" does not lie in "{county}".', place=name, county=node.text),
                    say(
                        "Remove the county: {place} brings {county} along: {field}: [{place}]",
                        place=name,
                        county=home,
                        field=facet.key,
                    ),
                )


def written_terms(text: Text, world: World) -> Written:
    """Everything that is written in the fields of facets."""
    for facet in world.settings.facets:
        vocabulary = world.vocabularies[facet.vocabulary]
        for node in text.nodes(facet.key):
            yield facet, vocabulary, node


def not_listed(node: Scalar, vocabulary: Vocabulary, language: str) -> Sentence:
    """That a word is not in a vocabulary."""
    label = word(vocabulary.label, language)
    return say('"{term}" is not in the list {list}.', term=node.text, list=label)


def _remark(text: Text, world: World, facet: Facet, node: Scalar) -> Remark:
    language = world.settings.language
    places = world.vocabularies[facet.vocabulary]
    guess = nearest_place(node.text, places)
    only = guess.only and _spelling(guess.only, node.text, places, language)
    question = ask(_placed(code, places, language) for code in guess.meanings)
    if not guess.is_same and not text.nodes("place") and any(map(str.isalpha, node.text)):
        question = _or_village(question or _official(facet, places, language), node.text)
    return Remark(
        text.source.mark(node),
        not_listed(node, places, language),
        question or _official(facet, places, language),
        only and as_written(only),
        rewritten(text.source, node, only) if only and guess.is_same else (),
    )


def _spelling(code: str, written: str, places: Vocabulary, language: str) -> str:
    """A place as one would write it: by code where only digits were written, else by name."""
    is_name = any(map(str.isalpha, written))
    return word(places.terms[code].label, language) if is_name else code


def _placed(code: str, places: Vocabulary, language: str) -> Sentence:
    """A municipality with its county, which tells namesakes apart; a county by itself."""
    name = word(places.terms[code].label, language)
    above = places.ancestors(code)
    if not above:
        return quoted(name)
    county = word(places.terms[above[-1]].label, language)
    return say('"{name}" ({label})', name=name, label=county)


def _official(facet: Facet, places: Vocabulary, language: str) -> Sentence:
    """How places are written, with one of each kind as an example."""
    kinds = {term.parent is None: term for term in places.terms.values()}
    names = tuple(word(term.label, language) for term in kinds.values())
    return say(
        "Write municipalities and counties by their official names: {field}: [{names}]",
        field=facet.key,
        names=names,
    )


def _or_village(question: Sentence, written: str) -> Sentence:
    return say(
        "{question} A village is written on a line of its own: place: {village}",
        question=question,
        village=as_written(written),
    )
