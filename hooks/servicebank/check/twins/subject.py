"""What a case is about, in little: where, what, and the sketch of its words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from servicebank.check.draft import Draft
from servicebank.check.twins.sketch import Sketch, sketch
from servicebank.check.world import Kind, World
from servicebank.model.case import State
from servicebank.model.finding import Level
from servicebank.model.vocabulary import Facet, Vocabulary

NEAR_DUPLICATE = "near-duplicate"
"""The rule that compares subjects."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is compared of two cases."""

    places: tuple[str, ...]
    """The places that are written; the one without a name where a bank has no places."""
    around: tuple[str, ...]
    """The places that those stand in."""
    topics: tuple[str, ...]
    """The terms of the bank's first facet that is not of places."""
    related: frozenset[str]
    sketch: Sketch


def subject(text: Draft[Any], world: World) -> Subject | None:
    """What a case is about; None for drafts, which may begin as copies, and for short texts.

    Nor is it asked in a bank that does not use the rule.
    """
    if (
        text.kind is not Kind.CASE
        or text.state == State.DRAFT
        or world.settings.rules.get(NEAR_DUPLICATE) is Level.OFF
    ):
        return None
    where, what = _facet(world, spatial=True), _facet(world, spatial=False)
    places, topics = _terms(text, world, where), _terms(text, world, what)
    if not places or not topics:
        return None
    numbers = sketch(f"{text.written.get('title')}\n{text.source.body}")
    if numbers is None:
        return None
    around = _around(places, world.vocabularies[where.vocabulary]) if where else ()
    related = frozenset(_texts(text.written.get("related")))
    return Subject(places, tuple(around), topics, related, numbers)


def _facet(world: World, *, spatial: bool) -> Facet | None:
    """The bank's first facet of places, or of something else."""
    return next(
        (
            facet
            for facet in world.settings.facets
            if world.vocabularies[facet.vocabulary].is_spatial is spatial
        ),
        None,
    )


def _terms(text: Draft[Any], world: World, facet: Facet | None) -> tuple[str, ...]:
    """The terms of a facet, each once."""
    if facet is None:
        return ("",)
    spellings = world.vocabularies[facet.vocabulary].spellings
    written = _texts(text.written.get(facet.key))
    return tuple(dict.fromkeys(spellings[name] for name in written if name in spellings))


def _around(places: tuple[str, ...], vocabulary: Vocabulary) -> Iterable[str]:
    above = (one for place in places for one in vocabulary.ancestors(place))
    return dict.fromkeys(one for one in above if one not in places)


def _texts(written: object) -> Iterator[str]:
    """The texts of a list."""
    found = written if isinstance(written, list) else []
    return (one for one in found if isinstance(one, str))
