"""Sentences for people, kept as templates with values until a language is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English template (the message id of the catalogs) and what fills its named fields."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)
    """A value that is itself a `Sentence` is put into words in the same language, and one that is a
    mapping from language codes to words is given in it."""
    plural: str | None = None
    """The template for other counts than one; the count is then ``values["count"]``."""


def say(template: str, /, **values: object) -> Sentence:
    """A sentence; Babel reads its template from the source as a message to translate."""
    return Sentence(template, values)


def say_many(one: str, many: str, /, count: int, **values: object) -> Sentence:
    """A sentence that differs with a count."""
    return Sentence(one, {"count": count, **values}, plural=many)
