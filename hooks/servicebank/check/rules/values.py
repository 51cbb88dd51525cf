"""Rules on the form of values: lists, lengths, choices, dates and other patterns."""

from collections.abc import Callable

from servicebank.check.anatomy import place
from servicebank.check.draft import ShapeFault
from servicebank.check.guide.fields import Guide
from servicebank.check.hints.meant import WHOLE_DAYS, Meant, meant
from servicebank.check.hollow import is_nothing
from servicebank.check.mend.edits import replaced
from servicebank.check.rule import ALL, Family, Remark, Remarks, Rule, Text, has_shape_faults
from servicebank.check.shapes import Shape
from servicebank.check.world import World
from servicebank.model.finding import Edit, Level
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar

Phrase = Callable[[ShapeFault], tuple[Sentence, Sentence]]
SHOWN = frozenset({"string_too_short", "string_too_long", "too_short", "string_type"})
"""Types of faults that an example of the whole field makes plain."""


def _value(fault: ShapeFault) -> str:
    return fault.node.text if isinstance(fault.node, Scalar) else ""


def shape_rule(name: str, kinds: tuple[str, ...], phrase: Phrase, why: Sentence) -> Rule:
    """A rule that tells some types of shape faults, unless the value is empty anyway."""

    def find(text: Text, world: World) -> Remarks:
        for fault in text.shape_faults:
            if fault.kind in kinds and not (
                isinstance(fault.node, Scalar) and is_nothing(fault.node)
            ):
                message, general = phrase(fault)
                way_out = _with_example(general, fault, type(text.fields), world.guide)
                yield _remark(text, fault, (message, way_out), meant(fault, world))

    return Rule(name, Level.ERROR, find, ALL, why, frozenset({"look-alike"}))


def _remark(
    text: Text, fault: ShapeFault, phrase: tuple[Sentence, Sentence], found: Meant | None
) -> Remark:
    """What is said of a fault, with what was meant instead of the general help."""
    message, help_text = phrase
    if found is None:
        return Remark(fault.mark, message, help_text)
    edits: tuple[Edit, ...] = ()
    if found.is_sure and found.text and isinstance(fault.node, Scalar):
        edits = replaced(text.source, fault.node, found.text)
    return Remark(fault.mark, message, found.help, found.text, edits)


def _with_example(
    general: Sentence, fault: ShapeFault, shape: type[Shape], guide: Guide
) -> Sentence:
    """What to write instead, with the field filled in where there is something to show."""
    found, line = place(shape, fault.path), guide.line(shape, fault.path)
    note = guide.note(*found) if found else None
    if note is None or line is None:
        return general
    if note.choices and fault.kind == "literal_error":
        choices = guide.choices(note)
        return say("Choose one of: {choices}. For example: {line}", choices=choices, line=line)
    if fault.kind in {"model_type", "dict_type"}:
        return say("Write them in braces, for example: {line}", line=line)
    if fault.kind in SHOWN or fault.name in PATTERN_HELP:
        return say("{help} For example: {line}", help=general, line=line)
    return general


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
        say("Write them in braces, as in: {name}: {{field: value}}", name=fault.name),
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
        say(
            "Choose one of: {choices}. For example: {name}: {first}",
            choices=expected,
            name=fault.name,
            first=expected.partition(",")[0],
        ),
    )


def _date(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    message = say('"{value}" is not a date.', value=_value(fault))
    if fault.kind == "day" or fault.name in WHOLE_DAYS:
        return message, say("Write year, month and day with hyphens, as in 2026-11-23.")
    return message, say("Write a year, a month or a day with hyphens: 2026, 2026-11 or 2026-11-23.")


COLOUR = say("Write a colour as # and six digits or letters a to f, as in: #00535e")
PATTERN_HELP = {
    "authority": say("Write a domain of yours and a year when it was, as in: example.org,2026"),
    "amount": say("Write whole units with digits only."),
    "year": say("Write the year with four digits."),
    "currency": say("Write the currency's three letters."),
    "main": COLOUR,
    "accent": COLOUR,
    "url": say("Write the whole address, beginning with https:// and without spaces or quotes."),
    "archived": say("Write the whole address of the copy, beginning with https://."),
    "file": say(
        "Write the name of a jpg, png or webp file with small letters, digits and hyphens only."
    ),
}
KEY_HELP = say("Use small letters a to z, digits and hyphens, as in: village-shop-2019")


def _pattern(fault: ShapeFault) -> tuple[Sentence, Sentence]:
    return (
        say('"{value}" cannot be used for "{name}".', value=_value(fault), name=fault.name),
        PATTERN_HELP.get(fault.name, KEY_HELP),
    )


TOLD: dict[str, tuple[tuple[str, ...], Phrase, Sentence]] = {
    "wrong-shape": (
        ("tuple_type", "string_type", "model_type", "dict_type"),
        _wrong_shape,
        say("a value in another form cannot be shown on the page or counted in lists."),
    ),
    "text-length": (
        ("string_too_short", "string_too_long", "too_short"),
        _length,
        say("the lines stand side by side in lists, where readers judge a case in seconds."),
    ),
    "markup-in-field": (
        ("markup", "line"),
        _markup,
        say("the line also goes to maps, feeds and books, where such signs show or vanish."),
    ),
    "not-a-choice": (
        ("literal_error",),
        _choice,
        say("readers filter by these words, and another word is in no filter."),
    ),
    "not-a-date": (
        ("date", "day"),
        _date,
        say("only dates in one form can be sorted and compared."),
    ),
    "odd-value": (
        ("string_pattern_mismatch",),
        _pattern,
        say("the value is used exactly as it stands, in a sum, an address or a file name."),
    ),
}
"""Rules by name: the types of shape faults that each tells, how, and why they matter."""
UNFIT = ("empty-value", *TOLD)
"""Rules after which nothing more needs to be said of a value."""
SHAPE_KINDS = frozenset(
    {"missing", "extra_forbidden", *(kind for kinds, *_ in TOLD.values() for kind in kinds)}
)
"""All types of faults that the shapes can give; rules on fields tell the first two."""
FAMILIES = (
    Family(
        tuple(shape_rule(name, *told) for name, told in TOLD.items()),
        has_shape_faults,
    ),
)
