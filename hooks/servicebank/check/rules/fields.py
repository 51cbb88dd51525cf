"""Rules on fields: which there are, and the form of their values."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from servicebank.check.draft import ShapeFault, World
from servicebank.check.rule import ALL, Family, Remark, Remarks, Rule, Text, rule
from servicebank.check.schema import Written
from servicebank.check.suggest import nearest
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import MappingNode, Scalar, Sequence

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that a value is missing."""
EMPTY = say("Nothing is written here.")
LEAVE_OUT = say('Write a value, or remove the field "{name}": what is not known is left out.')


def has_shape_faults(text: Text, _world: World) -> bool:
    """Whether the front matter has another shape than it should."""
    return bool(text.shape_faults)


@rule("required-field", kinds=ALL)
def required_field(text: Text, _world: World) -> Remarks:
    """Required fields that are not written."""
    for fault in text.shape_faults:
        if fault.kind != "missing":
            continue
        yield Remark(
            fault.mark,
            say('The field "{name}" is missing.', name=fault.name),
            say("Add it: {name}: …", name=fault.name)
            if len(fault.path) == 1
            else say('Add it in "{whole}".', whole=".".join(fault.path[:-1])),
        )


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
            if _is_nothing(scalar):
                yield Remark(
                    text.source.mark(scalar), EMPTY, say(LEAVE_OUT.template, name=path[-1])
                )


def _is_nothing(scalar: Scalar) -> bool:
    written = scalar.text
    return written.isspace() or (written in NOTHING and (not written or not scalar.is_quoted))


@rule("empty-list", Level.WARNING, kinds=ALL)
def empty_list(text: Text, _world: World) -> Remarks:
    """Lists and groups of fields with nothing in them."""
    for entry in text.source.front.entries if text.source.front else ():
        match entry.value:
            case Sequence(items=()) | MappingNode(entries=()):
                yield Remark(
                    text.source.mark(entry.value),
                    EMPTY,
                    say(LEAVE_OUT.template, name=entry.key.text),
                )


Phrase = Callable[[ShapeFault], tuple[Sentence, Sentence]]


def _value(fault: ShapeFault) -> str:
    return fault.node.text if isinstance(fault.node, Scalar) else ""


def shape_rule(name: str, kinds: tuple[str, ...], phrase: Phrase) -> Rule:
    """A rule that tells some types of shape faults, unless the value is empty anyway."""

    def find(text: Text, _world: World) -> Remarks:
        for fault in text.shape_faults:
            if fault.kind in kinds and not (
                isinstance(fault.node, Scalar) and _is_nothing(fault.node)
            ):
                message, help_text = phrase(fault)
                yield Remark(fault.mark, message, help_text)

    return Rule(name, Level.ERROR, find, ALL)


def _wrong_shape(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    if fault.kind == "tuple_type":
        value = _value(fault) or "…"
        return (
            say('"{name}" should be a list.', name=fault.name),
            say("Write it in square brackets: {name}: [{value}]", name=fault.name, value=value),
        )
    if fault.kind == "string_type":
        return (
            say('"{name}" should be one text, not a list or several fields.', name=fault.name),
            say("Write the text on the line of the field; in double quotes if it has colons."),
        )
    return (
        say('"{name}" should have fields of its own.', name=fault.name),
        say("Write them in braces, as in: {{title: …, publisher: …}}"),
    )


def _length(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    length = len(_value(fault))
    if fault.kind == "string_too_short":
        return (
            say(
                '"{name}" has {length} characters; at least {least} are needed.',
                name=fault.name,
                length=length,
                least=fault.detail["min_length"],
            ),
            say("Write a whole short sentence."),
        )
    if fault.kind == "too_short":
        return say('"{name}" has nothing in it.', name=fault.name), say("Write at least one.")
    return (
        say(
            '"{name}" has {length} characters; at most {most} fit in a list.',
            name=fault.name,
            length=length,
            most=fault.detail["max_length"],
        ),
        say("Shorten it; details belong in the text under the headings."),
    )


def _markup(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    if fault.kind == "markup":
        return (
            say('"{name}" contains "{sign}".', name=fault.name, sign=fault.detail["sign"]),
            say("Write plain text without markup; write the words instead of the sign."),
        )
    return (
        say('"{name}" has spaces around it or goes on over several lines.', name=fault.name),
        say("Write it on one line, without quotes around spaces."),
    )


def _choice(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    expected = str(fault.detail["expected"]).replace(" or ", ", ").replace("'", "")
    return (
        say('"{value}" is not a choice for "{name}".', value=_value(fault), name=fault.name),
        say("Choose one of: {choices}.", choices=expected),
    )


def _date(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    message = say('"{value}" is not a date.', value=_value(fault))
    if fault.kind == "day":
        return message, say("Write year, month and day with hyphens, as in 2026-11-23.")
    return message, say("Write a year, a month or a day with hyphens: 2026, 2026-11 or 2026-11-23.")


PATTERN_HELP = {
    "amount": say("Write whole units with digits only, as in 1000000."),
    "year": say("Write the year with four digits, as in 2010."),
    "currency": say("Write the currency's three letters, as in SEK."),
    "url": say("Write the whole address, beginning with https:// and without spaces or quotes."),
    "file": say(
        "Write the name of a jpg, png or webp file with small letters, digits and hyphens only."
    ),
}
KEY_HELP = say("Use small letters a to z, digits and hyphens.")


def _pattern(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    return (
        say('"{value}" cannot be used for "{name}".', value=_value(fault), name=fault.name),
        PATTERN_HELP.get(fault.name, KEY_HELP),
    )


FAMILIES = (
    Family((empty_value, empty_list)),
    Family(
        (
            required_field,
            unknown_field,
            shape_rule(
                "wrong-shape",
                ("tuple_type", "string_type", "model_type", "dict_type"),
                _wrong_shape,
            ),
            shape_rule(
                "text-length", ("string_too_short", "string_too_long", "too_short"), _length
            ),
            shape_rule("markup-in-field", ("markup", "line"), _markup),
            shape_rule("not-a-choice", ("literal_error",), _choice),
            shape_rule("not-a-date", ("date", "day"), _date),
            shape_rule("odd-value", ("string_pattern_mismatch",), _pattern),
        ),
        has_shape_faults,
    ),
)
SHAPE_KINDS = frozenset(
    {
        "missing",
        "extra_forbidden",
        "tuple_type",
        "string_type",
        "model_type",
        "dict_type",
        "string_too_short",
        "string_too_long",
        "too_short",
        "markup",
        "line",
        "literal_error",
        "date",
        "day",
        "string_pattern_mismatch",
    }
)
"""Types of shape faults that a rule tells; a test holds that the shapes can give no other."""
