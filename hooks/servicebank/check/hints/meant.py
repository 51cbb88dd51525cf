"""What a value that does not fit its field was meant to be."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from pydantic import TypeAdapter, ValidationError

from servicebank.check.draft import ShapeFault
from servicebank.check.hints.guess import LONGEST, Names, ask, quoted
from servicebank.check.hints.places import nearest_place
from servicebank.check.hints.suggest import nearest, nearest_term
from servicebank.check.shapes import UNKNOWN, Url
from servicebank.check.web.address import mended, wrong
from servicebank.check.world import NAMING, Kind, World
from servicebank.language.amounts import currency, read_sum
from servicebank.language.dates import Decade, NoSuchDay, Reading, Span, read_date
from servicebank.language.slug import slug
from servicebank.language.spellings import CHOICES
from servicebank.model.date import PartialDate
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.model.vocabulary import word
from servicebank.source.writing import CURLY, as_written

WHOLE_DAYS = frozenset({"accessed", "date"})
"""Fields that hold a whole day."""
PERIOD = frozenset({"started", "ended"})
CHOICE = re.compile(r"'([^']{1,40})'")
BETWEEN = re.compile(r"[,;]")
"""What people put between the parts of a list."""
IDS = {name: kind for (_, name), kind in NAMING.items()}
"""Fields that hold ids, and of what."""
URL = TypeAdapter[str](Url)


@dataclass(frozen=True, slots=True)
class Meant:
    """What was most likely meant."""

    help: Sentence
    text: str | None = None
    """What to write instead, as it is written in YAML; None when it can be several things."""
    is_sure: bool = False
    """Whether nothing else can be meant."""


def meant(fault: ShapeFault, world: World) -> Meant | None:
    """What a value was meant to be; None when nobody can guess."""
    node, reader = fault.node, READERS.get(fault.kind)
    if reader is None or not isinstance(node, Scalar) or len(node.text) > LONGEST:
        return None
    bare = node.text.strip(CURLY)
    found = reader(fault, bare, world)
    return _offered(bare, is_sure=True) if found is None and bare != node.text else found


def _choice(fault: ShapeFault, written: str, _world: World) -> Meant | None:
    return _chosen(written, tuple(CHOICE.findall(str(fault.detail["expected"]))))


def _short(fault: ShapeFault, written: str, _world: World) -> Meant | None:
    return _chosen(written, (UNKNOWN,)) if fault.name == "outcome" else None


def _chosen(written: str, choices: tuple[str, ...]) -> Meant | None:
    guess = _choices(choices).guess(written)
    return Meant(guess.question, guess.only, guess.is_same) if guess.question else None


@lru_cache(maxsize=32)
def _choices(choices: tuple[str, ...]) -> Names:
    return Names(
        (word, choice) for choice in choices for word in (choice, *CHOICES.get(choice, ()))
    )


def _dated(fault: ShapeFault, written: str, world: World) -> Meant | None:
    return _date(fault.name, written, world)


def _date(name: str, written: str, world: World) -> Meant | None:
    match read_date(written, world.today):
        case Reading(dates=(one,), is_exact=is_exact):
            return _one_date(name, one, is_exact=is_exact)
        case Reading(dates=dates):
            question = ask(quoted(str(day)) for day in dates)
            return Meant(question) if question else None
        case None:
            return None
        case other:
            return Meant(_no_date(name, other))


def _one_date(name: str, date: PartialDate, *, is_exact: bool) -> Meant | None:
    if name in WHOLE_DAYS and date.day is None:
        return None
    if name == "year":
        is_exact, date = is_exact and date.month is None, PartialDate(date.year)
    if is_exact:
        return _offered(str(date), is_sure=True)
    return Meant(
        say(
            "Did you mean {date}? What does not go into a date is said in the text under the"
            " headings.",
            date=date,
        ),
        str(date),
    )


def _no_date(name: str, found: NoSuchDay | Span | Decade) -> Sentence:
    match found:
        case NoSuchDay(days=days):
            return say("The month has {days} days. Look which day the source says.", days=days)
        case Span(start=start, end=end) if name in PERIOD:
            return say(
                "Write the beginning and the end in a field each: started: {start} and"
                " ended: {end}",
                start=start,
                end=end,
            )
        case Span(start=start, end=end):
            return say("Write one date only, as in {start} or {end}.", start=start, end=end)
        case Decade(first=first):
            return say(
                "Write the year, as in {year}, if the source says which it was. Otherwise"
                " leave the field out and tell it in the text.",
                year=first,
            )


def _listed(fault: ShapeFault, written: str, world: World) -> Meant | None:
    """Terms or ids that stand without the brackets of a list."""
    if len(fault.path) > 1:
        return None
    parts = [_known(fault.name, part.strip(), world) for part in BETWEEN.split(written)]
    text = f"[{', '.join(as_written(part) for part in parts if part)}]"
    if not all(parts):
        return None
    told = say("Write it in square brackets: {name}: {value}", name=fault.name, value=text)
    return Meant(told, text, is_sure=True)


def _known(field: str, written: str, world: World) -> str | None:
    """A term or an id, when nothing else can be meant."""
    if field in IDS:
        return written if written in world.ids.get(IDS[field], ()) else None
    facet = next((one for one in world.settings.facets if one.key == field), None)
    if facet is None:
        return None
    vocabulary = world.vocabularies[facet.vocabulary]
    if written in vocabulary.spellings:
        return written
    if vocabulary.is_spatial:
        guess = nearest_place(written, vocabulary)
        code = guess.only if guess.is_same else None
        return code and word(vocabulary.terms[code].label, world.settings.language)
    guess = nearest_term(written, vocabulary)
    return guess.only if guess.is_same else None


def _patterned(fault: ShapeFault, written: str, world: World) -> Meant | None:
    is_key = fault.path[:-1] == ("sources",)
    reader = _key if is_key else PATTERNS.get(fault.name)
    return reader(written, world) if reader else None


def _sum(written: str, _world: World) -> Meant | None:
    total = read_sum(written)
    return total and _offered(str(total.number), is_sure=total.is_exact)


def _url(written: str, _world: World) -> Meant | None:
    found = wrong(written)
    better = found and mended(found)
    try:
        return _offered(better and URL.validate_python(better))
    except ValidationError:
        return None


def _key(written: str, _world: World) -> Meant | None:
    return _offered(slug(written)[:40].strip("-"))


def _offered(value: str | None, *, is_sure: bool = False) -> Meant | None:
    if not value:
        return None
    if is_sure:
        return Meant(say("Write: {value}", value=value), as_written(value), is_sure=True)
    return Meant(say("Did you mean {first}?", first=quoted(value)), as_written(value))


def _file(written: str, _world: World) -> Meant | None:
    stem, _, ending = written.rpartition(".")
    if not slug(stem) or f".{ending.casefold()}" not in PICTURES:
        return None
    name = f"{slug(stem)[:MOST_IN_NAME].strip('-')}.{ending.casefold()}"
    return Meant(say("Rename the file to {name}, and write the same here.", name=name))


def _id(kind: Kind, written: str, world: World) -> Meant | None:
    name = slug(written.rpartition("/")[2].removesuffix(".md"))
    guess = nearest(name, world.ids.get(kind, frozenset()))
    return Meant(guess.question, guess.only) if guess.question else None


PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp"})
MOST_IN_NAME = 80
PATTERNS: dict[str, Callable[[str, World], Meant | None]] = {
    "amount": _sum,
    "currency": lambda written, _world: _offered(currency(written), is_sure=True),
    "year": partial(_date, "year"),
    "url": _url,
    "archived": _url,
    "file": _file,
    **{field: partial(_id, kind) for field, kind in IDS.items()},
    "aliases": _key,
    "source": _key,
}
"""How to read the values of fields that have a strict form."""
READERS: dict[str, Callable[[ShapeFault, str, World], Meant | None]] = {
    "literal_error": _choice,
    "string_too_short": _short,
    "date": _dated,
    "day": _dated,
    "tuple_type": _listed,
    "string_pattern_mismatch": _patterned,
}
"""How to read the values with each type of fault."""
