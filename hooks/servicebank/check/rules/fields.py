"""Rules on fields: which there are, and the form of their values."""

from servicebank.check.anatomy import is_required, place
from servicebank.check.draft import ShapeFault
from servicebank.check.hints.claims import Claim, claims
from servicebank.check.hollow import hollows, is_nothing
from servicebank.check.mend.edits import rewritten
from servicebank.check.rule import ALL, Family, Remark, Remarks, Text, has_shape_faults, rule
from servicebank.check.shapes import Shape
from servicebank.check.world import World
from servicebank.model.finding import Edit, Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import MappingNode, Scalar, Sequence

EMPTY = say("Nothing is written here.")
NOT_FILLED_IN = say("Nothing is filled in here.")
ALT = ("images", "alt")
"""The field that `missing-alt` speaks of."""


@rule(
    "required-field",
    kinds=ALL,
    why=say("lists, filters and comparisons between cases lean on these facts."),
)
def required_field(text: Text, world: World) -> Remarks:
    """Required fields that are not written, under another name either."""
    missing = [fault for fault in text.shape_faults if fault.kind == "missing"]
    claimed = {claim.field for claim in claims(text, world)} if missing else set()
    for fault in missing:
        if fault.path in claimed or (*fault.path[:1], *fault.path[2:]) == ALT:
            continue
        yield Remark(
            fault.mark,
            say('The field "{name}" is missing.', name=fault.name),
            _where(fault, world.guide.line(type(text.fields), fault.path)),
        )


def _where(fault: ShapeFault, line: str | None) -> Sentence:
    """Where a missing field goes, with a line that could be written."""
    around = next((part for part in reversed(fault.path[:-1]) if not part.isdigit()), None)
    shown = line or f"{fault.name}: …"
    if around is None:
        return say("Add it, for example: {line}", line=shown)
    return say(
        'Add it among the fields of "{whole}", for example: {line}', whole=around, line=shown
    )


@rule(
    "unknown-field",
    kinds=ALL,
    why=say("nobody reads a field with another name, so what it says would be lost."),
    unless=("look-alike",),
)
def unknown_field(text: Text, world: World) -> Remarks:
    """Fields that no text of the kind has."""
    for claim in claims(text, world):
        name, near = claim.fault.path[-1], claim.guess.only
        message = say('There is no field "{name}".', name=name)
        if near and claim.is_taken:
            way_out = say('"{near}" is already there. Keep one of the two.', near=near)
            yield Remark(claim.fault.mark, message, way_out)
            continue
        known = say("The fields are: {known}.", known=tuple(sorted(claim.known)))
        if name in text.cited and "sources" in claim.known:
            known = say('Put two spaces before "{name}": it belongs inside "sources".', name=name)
        yield Remark(
            claim.fault.mark, message, claim.guess.question or known, near, _renamed(text, claim)
        )


def _renamed(text: Text, claim: Claim) -> tuple[Edit, ...]:
    """The edit that gives a field its right name, where nothing else can be meant."""
    key, name = claim.fault.node, claim.guess.only
    if name is None or not claim.guess.is_same or not claim.is_alone or not isinstance(key, Scalar):
        return ()
    return rewritten(text.source, key, name)


@rule(
    "empty-value",
    kinds=ALL,
    why=say("an empty value looks like a fact that somebody forgot."),
)
def empty_value(text: Text, world: World) -> Remarks:
    """Values that are empty, or YAML's words for nothing; whole groups of them are told once."""
    unknown = _unknown(text)
    told = set[Scalar]()
    for hollow in hollows(text.source.front) if text.source.front else ():
        if hollow.path[0] not in unknown:
            told.update(hollow.values)
            mark = text.source.mark(hollow.key)
            yield Remark(mark, NOT_FILLED_IN, _way_out(text, world, *hollow.path))
    for path, scalars in text.scalars.items():
        is_told = path == ALT or path[0] in unknown
        for scalar in scalars if not is_told else ():
            if is_nothing(scalar) and scalar not in told:
                yield Remark(text.source.mark(scalar), EMPTY, _way_out(text, world, *path))


def _way_out(text: Text, world: World, *path: str) -> Sentence:
    shape: type[Shape] = type(text.fields)
    found = place(shape, path)
    line = world.guide.line(shape, path)
    if found and is_required(*found):
        return say("Write a value, for example: {line}", line=line or f"{path[-1]}: …")
    if line is None:
        return say(
            'Write a value, or remove the field "{name}": what is not known is left out.',
            name=path[-1],
        )
    return say(
        "Remove the field if it is not known. Otherwise write a value, for example: {line}",
        line=line,
    )


@rule(
    "empty-list",
    Level.WARNING,
    kinds=ALL,
    why=say("an empty list says neither that there are none nor that nobody knows."),
)
def empty_list(text: Text, world: World) -> Remarks:
    """Lists and groups of fields with nothing in them."""
    told = {fault.mark for fault in text.shape_faults}
    unknown = _unknown(text)
    for entry in text.source.front.entries if text.source.front else ():
        mark = text.source.mark(entry.value)
        if entry.name in unknown or mark in told:
            continue
        match entry.value:
            case Sequence(items=()) | MappingNode(entries=()):
                way_out = _way_out(text, world, entry.key.text)
                yield Remark(mark, EMPTY, way_out)


def _unknown(text: Text) -> set[str]:
    """The names that no field has; what they hold is of no matter."""
    faults = text.shape_faults
    return {
        fault.path[0]
        for fault in faults
        if fault.kind == "extra_forbidden" and len(fault.path) == 1
    }


def _has_nothing(text: Text, _world: World) -> bool:
    """Whether a value is empty, or may be."""
    front = text.source.front
    return front is not None and (front.may_have_gaps or not all(front.plain.values()))


FAMILIES = (
    Family((required_field, unknown_field), has_shape_faults),
    Family((empty_value, empty_list), _has_nothing),
)
