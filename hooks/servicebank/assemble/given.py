"""Answers that are given beforehand, as options of a command."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from servicebank.assemble.desk import Desk, source_key, spelled
from servicebank.check.anatomy import fields, is_required
from servicebank.check.guide.blank import Answers
from servicebank.check.schema import PublicationShape
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet

SOURCE = tuple(name for name in fields(PublicationShape) if is_required(PublicationShape, name))
"""What must be said of a source."""


@dataclass(frozen=True, slots=True)
class Given:
    """Words as they were typed; an empty one stands for nothing."""

    lines: Mapping[str, str] = field(default_factory=dict)
    """By field."""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By facet."""
    organisations: tuple[str, ...] = ()
    source: Mapping[str, str] = field(default_factory=dict)
    """By field of a source."""
    earlier: str = ""
    """The id of a case to take terms and organisations over from."""


def answers(given: Given, desk: Desk) -> tuple[Answers, tuple[Sentence, ...]]:
    """The fields of a case that are given, and what is wrong with them."""
    found: dict[str, object] = dict(desk.earlier(given.earlier) or {})
    found |= {name: text for name, text in given.lines.items() if text}
    faults = list(_unknown_case(given, desk))
    for facet in desk.world.settings.facets:
        words = given.terms.get(facet.name, ())
        terms = dict.fromkeys(_term(word, facet, desk) for word in words if word)
        if terms:
            found[facet.key] = tuple(terms)
    if any(given.organisations):
        found["organisations"] = [{"name": name} for name in given.organisations if name]
    if any(given.source.values()):
        source = {name: given.source.get(name, "") for name in SOURCE}
        found["sources"] = {source_key(source["publisher"], source["url"]): source}
    for name, value in found.items():
        told = desk.faults(name, value)
        faults += [say("{field}: {fault}", field=name, fault=fault) for fault in told]
    return found, tuple(faults)


def _unknown_case(given: Given, desk: Desk) -> Iterator[Sentence]:
    if given.earlier and desk.earlier(given.earlier) is None:
        yield say('There is no case "{name}" to take anything over from.', name=given.earlier)


def _term(word: str, facet: Facet, desk: Desk) -> str:
    """How the term that is surely meant is written; the word itself when nobody can know."""
    vocabulary = desk.vocabulary(facet)
    guess = desk.meant(vocabulary, word)
    if not guess.is_same or guess.only is None:
        return word
    return spelled(guess.only, vocabulary, desk.world.settings.language)
