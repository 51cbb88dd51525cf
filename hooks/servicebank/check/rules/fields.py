"""Rules on fields: which there are, and the form of their values."""

from functools import lru_cache
from typing import Any

from servicebank.check.draft import ShapeFault
from servicebank.check.rule import ALL, Family, Remark, Remarks, Text, has_shape_faults, rule
from servicebank.check.schema import Written
from servicebank.check.suggest import nearest
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import NOTHING, MappingNode, Scalar, Sequence

EMPTY = say("Nothing is written here.")


@rule("required-field", kinds=ALL)
def required_field(text: Text, _world: World) -> Remarks:
    """Required fields that are not written."""
    for fault in text.shape_faults:
        if fault.kind != "missing":
            continue
        yield Remark(
            fault.mark,
            say('The field "{name}" is missing.', name=fault.name),
            _where(text, fault),
        )


def _where(text: Text, fault: ShapeFault) -> Sentence:
    if len(fault.path) > 1:
        return say('Add it among the fields of "{whole}".', whole=fault.path[0])
    model: type[Written] = type(text.fields)
    kind = _schema(model)["properties"].get(fault.name, {})
    if any(one.get("type") == "array" for one in (kind, *kind.get("anyOf", ()))):
        return say("Add it as a list: {name}: [first, second]", name=fault.name)
    return say("Add it: {name}: …", name=fault.name)


@rule("unknown-field", kinds=ALL)
def unknown_field(text: Text, _world: World) -> Remarks:
    """Fields that no text of the kind has."""
    for fault in text.shape_faults:
        if fault.kind != "extra_forbidden":
            continue
        known = _known(text, fault)
        near = nearest(fault.path[-1], known)
        yield Remark(
            fault.mark,
            say('There is no field "{name}".', name=fault.path[-1]),
            say('Did you mean "{near}"?', near=near)
            if near
            else say("The fields are: {known}.", known=tuple(sorted(known))),
            near,
        )


def _known(text: Text, fault: ShapeFault) -> tuple[str, ...]:
    model: type[Written] = type(text.fields)
    if len(fault.path) == 1:
        return tuple(model.model_fields)
    definitions = _schema(model)["$defs"]
    owner = _schema(model)["properties"].get(fault.path[0], {})
    reference = str(owner).rpartition("#/$defs/")[2].partition("'")[0]
    return tuple(definitions.get(reference, {}).get("properties", ()))


@lru_cache(maxsize=8)
def _schema(model: type[Written]) -> dict[str, Any]:
    return model.model_json_schema()


@rule("empty-value", kinds=ALL)
def empty_value(text: Text, _world: World) -> Remarks:
    """Values that are empty, or YAML's words for nothing."""
    for path, scalars in text.scalars.items():
        for scalar in scalars:
            if is_nothing(scalar):
                yield Remark(text.source.mark(scalar), EMPTY, _way_out(text, *path))


def is_nothing(scalar: Scalar) -> bool:
    """Whether a value is empty or YAML's word for nothing."""
    written = scalar.text
    return written.isspace() or (written in NOTHING and (not written or not scalar.is_quoted))


def _way_out(text: Text, *path: str) -> Sentence:
    if len(path) == 1 and path[0] in type(text.fields).REQUIRED:
        return say('Write a value: "{name}" is needed.', name=path[0])
    return say(
        'Write a value, or remove the field "{name}": what is not known is left out.',
        name=path[-1],
    )


@rule("empty-list", Level.WARNING, kinds=ALL)
def empty_list(text: Text, _world: World) -> Remarks:
    """Lists and groups of fields with nothing in them."""
    for entry in text.source.front.entries if text.source.front else ():
        match entry.value:
            case Sequence(items=()) | MappingNode(entries=()):
                way_out = _way_out(text, entry.key.text)
                yield Remark(text.source.mark(entry.value), EMPTY, way_out)


def _has_nothing(text: Text, _world: World) -> bool:
    """Whether a value is empty, or may be."""
    front = text.source.front
    return front is not None and (front.may_have_gaps or not all(front.plain.values()))


FAMILIES = (
    Family((required_field, unknown_field), has_shape_faults),
    Family((empty_value, empty_list), _has_nothing),
)
