"""Which fields are meant by names that no field has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, reduce
from itertools import islice
from typing import Any, NamedTuple

from servicebank.check.draft import Draft, Path, ShapeFault
from servicebank.check.hints.guess import Guess, Names
from servicebank.check.schema import Written
from servicebank.check.world import World
from servicebank.language.spellings import COUNTY, FIELDS, MUNICIPALITY
from servicebank.model.vocabulary import Facet

MOST = 100
"""Names of a text that are looked into; no more are told."""
Spellings = tuple[tuple[str, str], ...]


class Claim(NamedTuple):
    """A name that no field has, and the field that it most likely means."""

    fault: ShapeFault
    known: tuple[str, ...]
    """The fields that could stand there."""
    guess: Guess
    is_taken: bool
    """Whether the field is written too."""
    is_alone: bool
    """Whether no other name means the same field."""

    @property
    def field(self) -> Path | None:
        """The path of the field that is meant, when it is just one."""
        only = self.guess.only
        return (*self.fault.path[:-1], only) if only and not self.is_taken else None


def claims(text: Draft[Any], world: World) -> tuple[Claim, ...]:
    """What the names of unknown fields mean."""
    unknown = (fault for fault in text.shape_faults if fault.kind == "extra_forbidden")
    found = [_claim(text, fault, world) for fault in islice(unknown, MOST)]
    fields = Counter(claim.field for claim in found)
    return tuple(claim._replace(is_alone=fields[claim.field] == 1) for claim in found)


def _claim(text: Draft[Any], fault: ShapeFault, world: World) -> Claim:
    known = _known(type(text.fields), fault.path)
    facets = tuple(_spellings(world.settings.facets, world)) if len(fault.path) == 1 else ()
    guess = _names(known, facets).guess(fault.path[-1])
    beside = reduce(_inside, fault.path[:-1], text.written)
    return Claim(fault, known, guess, guess.only in beside, is_alone=True)


def _inside(value: Any, part: str) -> Any:  # noqa: ANN401 - front matter holds anything
    return value[int(part)] if isinstance(value, list) else value[part]


def _known(model: type[Written], path: Path) -> tuple[str, ...]:
    """The fields that can stand beside one."""
    if len(path) == 1:
        return tuple(model.model_fields)
    schema = fields_schema(model)
    owner = schema["properties"].get(path[0], {})
    reference = str(owner).rpartition("#/$defs/")[2].partition("'")[0]
    return tuple(schema["$defs"].get(reference, {}).get("properties", ()))


@lru_cache(maxsize=8)
def fields_schema(model: type[Written]) -> Mapping[str, Any]:
    """What a shape says of its fields."""
    return model.model_json_schema()


@lru_cache(maxsize=32)
def _names(known: tuple[str, ...], facets: Spellings) -> Names:
    others = ((word, name) for name in known for word in FIELDS.get(name, ()))
    return Names((*((name, name) for name in known), *others, *facets))


def _spellings(facets: Iterable[Facet], world: World) -> Iterator[tuple[str, str]]:
    """What the settings call the facets, in all languages."""
    for facet in facets:
        labels = (facet.label, facet.one, facet.top)
        words = {facet.name, facet.option, facet.segment}.union(*(one.values() for one in labels))
        if world.vocabularies[facet.vocabulary].is_spatial:
            words |= MUNICIPALITY | COUNTY
        yield from ((word, facet.key) for word in sorted(words))
