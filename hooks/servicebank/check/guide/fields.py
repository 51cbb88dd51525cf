"""What each field is, in words and by example: for messages, editors, templates and pages."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from servicebank.check.anatomy import fields, inner, is_required, listed, named, place
from servicebank.check.schema import CaseShape, OrganisationShape, TextShape
from servicebank.check.shapes import Shape
from servicebank.language.names import language_name
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import Vocabulary, Words, word
from servicebank.source.flow import field as written

Example = str | tuple[Any, ...] | Mapping[str, Any]
"""A value as it is written: text, a list, or fields."""


@dataclass(frozen=True, slots=True)
class Note:
    """What there is to say of a field, or of a whole shape."""

    label: Words
    description: Words
    when: Words = field(default_factory=dict)
    """The only time the field is written; empty for fields that any text may have."""
    choices: Mapping[str, Words] = field(default_factory=dict)
    """What the values mean, for fields that have a few."""
    example: Mapping[str, Any] = field(default_factory=dict)
    """A value per language; empty for fields whose example is made of their parts."""
    key: str = ""
    """A name for the first part, for fields whose parts have names that people choose."""


@lru_cache
def _data() -> Mapping[str, Any]:
    text = (files("servicebank") / "data" / "fields.json").read_text(encoding="utf-8")
    data: Mapping[str, Any] = json.loads(text)
    return data


@lru_cache
def notes() -> Mapping[str, Mapping[str, Note]]:
    """The notes on all fields by shape and name; on the shape itself under an empty name."""
    shapes = _data()["shapes"]

    def note(written: Mapping[str, Any] | str) -> Note:
        if isinstance(written, str):  # the same as that field of another shape
            shape, _, name = written.partition(".")
            return note(shapes[shape]["fields"][name])
        return Note(**written)

    return {
        name: {"": Note(shape["label"], shape["description"])}
        | {key: note(written) for key, written in shape["fields"].items()}
        for name, shape in shapes.items()
    }


def section_example(section: str) -> Words:
    """What could stand under a heading; nothing for headings that only this bank has."""
    words: Words = _data()["sections"].get(section, {})
    return words


def shape_name(shape: type[Shape]) -> str:
    """What a shape is called in the notes."""
    return shape.__name__.removesuffix("Shape").lower()


class Guide:
    """What each field is in one bank: its facets and languages are fields too."""

    def __init__(
        self, settings: Settings, vocabularies: Mapping[str, Vocabulary], language: str = ""
    ) -> None:
        """Speak of a bank's fields in a language, or in the bank's own."""
        self.language = language or settings.language
        self._languages = settings.languages[1:]
        self._facets = {facet.key: facet for facet in settings.facets}
        self._vocabularies = vocabularies
        self._kinds = settings.organisation_kinds

    def note(self, shape: type[Shape], name: str = "") -> Note | None:
        """What to say of a field; of the whole shape when no field is named."""
        if name in self._facets and issubclass(shape, CaseShape):
            return self._facet(name)
        if name in self._languages and issubclass(shape, TextShape):
            return _translation(name)
        found = (notes().get(shape_name(one), {}).get(name) for one in _line(shape))
        return next((note for note in found if note is not None), None)

    def vocabulary(self, shape: type[Shape], name: str) -> Vocabulary | None:
        """The vocabulary that a field takes its terms from."""
        if name in self._facets and issubclass(shape, CaseShape):
            return self._vocabularies[self._facets[name].vocabulary]
        if issubclass(shape, OrganisationShape) and name == "kind":
            return self._vocabularies[self._kinds]
        return None

    def title(self, note: Note) -> str:
        """What a field is called, in the bank's language."""
        return word(note.label, self.language)

    def choices(self, note: Note) -> tuple[str, ...]:
        """The values that a field can have, each with what it means."""
        said = note.choices.items()
        return tuple(f"{value} ({word(meaning, self.language)})" for value, meaning in said)

    def explanation(self, note: Note) -> str:
        """What a field is, what its values mean, and when it is written."""
        description = word(note.description, self.language).format(
            choices=", ".join(self.choices(note)), key=note.key
        )
        return f"{description} {word(note.when, self.language)}".rstrip()

    def example(self, shape: type[Shape], name: str) -> Example | None:
        """The shortest value that a field can have."""
        return self._example(shape, name, self.language, is_required)

    def full_example(self, shape: type[Shape], name: str) -> Example | None:
        """A value with every part that there can be."""
        return self._example(shape, name, self.language, lambda _shape, _name: True)

    def line(self, shape: type[Shape], path: tuple[str, ...]) -> str | None:
        """How the field at a path could be written; None for fields without an example."""
        found = place(shape, path)
        example = self.example(found.shape, found.name) if found else None
        return written(found.name, example) if found and example is not None else None

    def _facet(self, name: str) -> Note:
        facet = self._facets[name]
        is_spatial = self._vocabularies[facet.vocabulary].is_spatial
        said = notes()["bank"]["places" if is_spatial else "terms"]
        return Note(facet.label, said.description)

    def _example(
        self,
        shape: type[Shape],
        name: str,
        language: str,
        is_used: Callable[[type[Shape], str], bool],
    ) -> Example | None:
        note = self.note(shape, name)
        if note is None:
            return None
        if note.example:
            value = note.example.get(language) or next(iter(note.example.values()))
            return tuple(value) if isinstance(value, list) else value
        vocabulary = self.vocabulary(shape, name)
        if vocabulary is not None:
            term = _first(vocabulary, language)
            return (term,) if issubclass(shape, CaseShape) else term
        kind = inner(fields(shape)[name].annotation)
        spoken = name if name in self._languages else language
        return self._made(kind, note, spoken, is_used)

    def _made(
        self,
        kind: Any,  # noqa: ANN401 - an annotation
        note: Note,
        language: str,
        is_used: Callable[[type[Shape], str], bool],
    ) -> Example | None:
        """An example put together from those of a field's parts."""
        item = listed(kind)
        if item is not None:
            made = self._made(item, note, language, is_used)
            return None if made is None else (made,)
        value = named(kind)
        if value is not None:
            return {note.key: self._made(value, note, language, is_used)}
        if not isinstance(kind, type) or not issubclass(kind, Shape):
            return None
        return {
            name: self._example(kind, name, language, is_used)
            for name in fields(kind)
            if is_used(kind, name)
        }


def _translation(language: str) -> Note:
    said = notes()["bank"]["language"]

    def filled(words: Words) -> Words:
        return {
            spoken: text.format(language=language_name(language, spoken))
            for spoken, text in words.items()
        }

    return Note(filled(said.label), filled(said.description))


def _line(shape: type[Shape]) -> tuple[type[Shape], ...]:
    """A shape and those that it takes fields from, nearest first."""
    return tuple(one for one in shape.__mro__ if issubclass(one, Shape))


def _first(vocabulary: Vocabulary, language: str) -> str:
    """How the first usable term is written that has none below it."""
    terms = vocabulary.terms.values()
    usable = (one for one in terms if not one.replaced_by and not vocabulary.children(one.id))
    term = next(usable, next(iter(terms)))
    return word(term.label, language) if vocabulary.is_spatial else term.id
