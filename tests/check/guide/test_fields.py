"""The guide: every field is told of, in both languages, with an example that is right."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

import pytest

from servicebank.check.anatomy import fields, inner, place, shapes_inside
from servicebank.check.bank_shapes import case_shapes, collection_shapes, method_shapes
from servicebank.check.guide.fields import Guide, notes, section_example, shape_name
from servicebank.check.schema import TextShape
from servicebank.check.shapes import Shape
from servicebank.model.settings import Settings
from servicebank.model.vocabulary import Words
from tests.makers import the_world

LANGUAGES = ("sv", "en")
WORLD = the_world()
SETTINGS = {
    language: replace(WORLD.settings, languages=languages)
    for language, languages in (("sv", ("sv", "en")), ("en", ("en", "sv")))
}
"""Those of a bank with each language for its own."""


def _guide(language: str = "sv") -> Guide:
    return Guide(SETTINGS[language], WORLD.vocabularies)


def _shapes(settings: Settings) -> tuple[type[Shape], ...]:
    """The shapes of all kinds of texts, and those inside them."""
    kinds = (case_shapes, method_shapes, collection_shapes)
    whole: list[type[Shape]] = [shapes(settings).whole for shapes in kinds]
    return (*whole, *dict.fromkeys(part for shape in whole for part in shapes_inside(shape)))


SHAPES = _shapes(SETTINGS["sv"])
CASE = SHAPES[0]
FIELDS = [(shape, name) for shape in SHAPES for name in fields(shape)]
each_field = pytest.mark.parametrize(
    ("shape", "name"), FIELDS, ids=[f"{shape_name(shape)}.{name}" for shape, name in FIELDS]
)


def _lacking(words: Words) -> set[str]:
    return {language for language in LANGUAGES if not words.get(language)}


@each_field
def test_every_field_is_told_of_in_both_languages(shape: type[Shape], name: str) -> None:
    note = _guide().note(shape, name)

    assert note is not None
    for words in (note.label, note.description, *note.choices.values(), *filter(None, [note.when])):
        assert _lacking(words) == set()
    assert not note.example or note.example.keys() == set(LANGUAGES)


@each_field
def test_a_description_is_one_or_two_whole_sentences(shape: type[Shape], name: str) -> None:
    note = _guide().note(shape, name)

    assert note is not None
    for text in (*note.description.values(), *note.when.values()):
        assert text[0].isupper()
        assert text.endswith(".")
        assert "\n" not in text


@pytest.mark.parametrize(
    ("language", "shape"),
    [(language, shape) for language in SETTINGS for shape in _shapes(SETTINGS[language])],
)
def test_every_example_is_right(language: str, shape: type[Shape]) -> None:
    guide = _guide(language)
    needed = {
        name: guide.example(shape, name)
        for name, field in fields(shape).items()
        if field.is_required()
    }

    for name in fields(shape):
        for example in (guide.example(shape, name), guide.full_example(shape, name)):
            assert example is not None
            shape.model_validate(needed | {name: example})


def test_nothing_is_told_of_a_field_that_there_is_not() -> None:
    known = {shape_name(shape): set(fields(shape)) for shape in SHAPES}
    known |= {"text": set(fields(TextShape)), "bank": {"terms", "places", "language"}}

    told = {shape: set(by_name) - {""} for shape, by_name in notes().items()}

    assert {shape: names - known.get(shape, set()) for shape, names in told.items()} == {
        shape: set() for shape in told
    }


@each_field
def test_the_values_of_a_field_with_a_few_are_told(shape: type[Shape], name: str) -> None:
    values = get_args(inner(fields(shape)[name].annotation))

    is_choice = bool(values) and all(isinstance(value, str) for value in values)
    note = _guide().note(shape, name)
    assert note is not None
    assert set(note.choices) == (set(values) if is_choice else set())


def test_values_are_told_with_what_they_mean() -> None:
    guide = _guide()
    note = guide.note(CASE, "status")

    assert note is not None
    assert guide.choices(note)[:2] == ("planned (planerat)", "running (pågår)")


def test_examples_of_facets_are_terms_of_the_bank() -> None:
    guide = _guide()

    assert guide.example(CASE, "services") == ("dagligvaror",)
    assert guide.example(CASE, "regions") == ("Upplands Väsby",)


def test_the_shortest_example_has_only_what_is_needed() -> None:
    guide = _guide()

    assert guide.example(CASE, "organisations") == ({"name": "Norrviks byalag"},)
    assert guide.full_example(CASE, "organisations") == (
        {"name": "Norrviks byalag", "kind": "forening"},
    )


def test_a_summary_in_another_language_is_an_example_in_that_language() -> None:
    example = _guide().example(CASE, "en")

    assert isinstance(example, dict)
    assert example["title"] == "The shop in Norrvik is run by the village"


def test_a_language_is_named_in_the_words_of_the_reader() -> None:
    note = _guide().note(CASE, "en")

    assert note is not None
    assert note.label == {"sv": "På engelska", "en": "In English"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("title",), ("case", "title")),
        (("services", "0"), ("case", "services")),
        (("sources",), ("case", "sources")),
        (("sources", "bladet"), ("case", "sources")),
        (("sources", "bladet", "publisher"), ("publication", "publisher")),
        (("organisations", "0", "name"), ("organisation", "name")),
        (("organisations", "name"), ("organisation", "name")),
        (("funding", "from"), ("funding", "from")),
        (("en", "need"), ("summary", "need")),
        (("silenced", "long-text"), ("case", "silenced")),
        (("kommun",), None),
        (("title", "kommun"), None),
    ],
)
def test_a_field_is_found_by_its_path(
    path: tuple[str, ...], expected: tuple[str, str] | None
) -> None:
    found = place(CASE, path)

    assert (found and (shape_name(found.shape), found.name)) == expected


def test_every_heading_of_this_bank_has_an_example() -> None:
    settings = WORLD.settings

    assert [_lacking(section_example(section.id)) for section in settings.sections] == [
        set() for _ in settings.sections
    ]
    assert section_example("another") == {}


def _texts(value: object) -> Iterator[str]:
    """All texts in a value."""
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from _texts(one)
        case tuple() | list():
            for one in value:
                yield from _texts(one)


@each_field
def test_examples_lead_nowhere_real(shape: type[Shape], name: str) -> None:
    texts = _texts(_guide().full_example(shape, name))

    assert all(text.startswith("https://example.org/") for text in texts if "://" in text)
