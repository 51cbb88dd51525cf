"""What may be written in one field: the texts that the shapes are made of.

Every scalar arrives as text. The JSON Schema says what an editor's YAML 1.2 reader would see,
which takes plain digits for a number.
"""

from functools import lru_cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, WithJsonSchema
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from servicebank.model.date import PartialDate

SOURCE_KEY = r"[a-z0-9][a-z0-9-]{0,39}"
CASE_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
MIN_ANSWER, MAX_ANSWER = 20, 200
DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


class Shape(BaseModel):
    """A frozen mapping without unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def _without_markup(text: str) -> str:
    if "<" in text or ">" in text:
        sign = next(sign for sign in text if sign in "<>")
        raise PydanticCustomError("markup", "no markup", {"sign": sign})
    if "\n" in text or text != text.strip():
        raise PydanticCustomError("line", "one line without spaces around it")
    return text


def _calendar(text: str) -> str:
    if not _is_date(text):
        raise PydanticCustomError("date", "not a date", {"text": text})
    return text


@lru_cache(maxsize=4096)
def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def _day(text: str) -> str:
    if len(_calendar(text)) != len("2010-12-17"):
        raise PydanticCustomError("day", "not a whole date", {"text": text})
    return text


Line = Annotated[
    str, StringConstraints(min_length=1, max_length=200), AfterValidator(_without_markup)
]
"""One line of plain text."""
Title = Annotated[
    str, StringConstraints(min_length=5, max_length=90), AfterValidator(_without_markup)
]
Answer = Annotated[
    str,
    StringConstraints(min_length=MIN_ANSWER, max_length=MAX_ANSWER),
    AfterValidator(_without_markup),
]
"""One of the three lines that every list shows."""
UNKNOWN = "unknown"
"""What is written when the sources do not say."""


def _outcome(text: str) -> str:
    if text != UNKNOWN and len(text) < MIN_ANSWER:
        raise PydanticCustomError("string_too_short", "too short", {"min_length": MIN_ANSWER})
    return text


Outcome = Annotated[
    str,
    StringConstraints(max_length=MAX_ANSWER),
    AfterValidator(_without_markup),
    AfterValidator(_outcome),
    WithJsonSchema(
        {
            "anyOf": [
                {"const": UNKNOWN},
                {"type": "string", "minLength": MIN_ANSWER, "maxLength": MAX_ANSWER},
            ]
        }
    ),
]
"""How it went, or that nobody says."""
Id = Annotated[str, StringConstraints(max_length=80, pattern=rf"^{CASE_ID}$")]
SourceKey = Annotated[str, StringConstraints(pattern=rf"^{SOURCE_KEY}$")]
Url = Annotated[
    str, StringConstraints(max_length=500, pattern=r"^https?://[^\s/$.?#<>\x22'\\][^\s<>\x22'\\]*$")
]
RuleName = Annotated[str, StringConstraints(max_length=40, pattern=rf"^{CASE_ID}$")]
Reason = Annotated[
    str, StringConstraints(min_length=10, max_length=200), AfterValidator(_without_markup)
]
"""Why a rule does not hold for a text."""
FileName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,79}\.(jpg|jpeg|png|webp)$")
]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Amount = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{1,13}$"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^[0-9]{1,13}$"},
            ]
        }
    ),
]
Year = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}$"),
    AfterValidator(_calendar),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": 9999},
                {"type": "string", "pattern": r"^[0-9]{4}$"},
            ]
        }
    ),
]
Date = Annotated[
    str,
    AfterValidator(_calendar),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1000, "maximum": 9999},
                {"type": "string", "pattern": DATE},
            ]
        }
    ),
]
"""A year, a month or a day."""
Day = Annotated[
    str,
    AfterValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
]
