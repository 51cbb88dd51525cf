"""Sentences in the readers' languages."""

from collections.abc import Iterator
from string import Formatter

import pytest
from babel.messages.catalog import Catalog as Messages
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from maintenance.catalogs import CATALOGS, template
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say, say_many

LANGUAGES = sorted(path.stem for path in CATALOGS.glob("*.po"))
each_language = pytest.mark.parametrize("language", LANGUAGES)


def _messages(language: str) -> Messages:
    with (CATALOGS / f"{language}.po").open("rb") as stream:
        return read_po(stream, locale=language)


def _sentences(language: str) -> Iterator[Message]:
    return (message for message in _messages(language) if message.id)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _parts(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def test_swedish_and_english_are_spoken() -> None:
    assert LANGUAGES == ["en", "sv"]


@each_language
def test_the_catalog_has_the_sentences_of_the_code_and_no_others(language: str) -> None:
    in_code = {message.id for message in template() if message.id}

    assert {message.id for message in _sentences(language)} == in_code


@each_language
def test_every_sentence_is_translated(language: str) -> None:
    assert [message.id for message in _sentences(language) if not all(_parts(message.string))] == []


@each_language
def test_a_translation_has_the_fields_of_its_sentence(language: str) -> None:
    odd = [
        message.id
        for message in _sentences(language)
        for translated in _parts(message.string)
        if _fields(translated) != set[str]().union(*map(_fields, _parts(message.id)))
    ]

    assert odd == []


@each_language
def test_nothing_is_left_to_be_looked_through(language: str) -> None:
    assert [message.id for message in _sentences(language) if message.fuzzy] == []
    assert not _messages(language).obsolete


def test_english_is_the_sentence_itself() -> None:
    assert all(message.string == message.id for message in _sentences("en"))


@pytest.mark.parametrize(
    ("count", "language", "expected"),
    [
        (0, "en", "0 errors"),
        (1, "en", "1 error"),
        (2, "en", "2 errors"),
        (0, "sv", "0 varningar"),
        (1, "sv", "1 varning"),
        (21, "sv", "21 varningar"),
    ],
)
def test_a_count_chooses_the_form(count: int, language: str, expected: str) -> None:
    sentence = (
        say_many("{count} error", "{count} errors", count)
        if language == "en"
        else say_many("{count} warning", "{count} warnings", count)
    )

    assert Catalog.load(language)(sentence) == expected


def test_a_sentence_in_a_sentence_is_put_into_the_same_language() -> None:
    files = say_many("{count} file checked", "{count} files checked", 1)

    assert Catalog.load("sv")(say("{files}: nothing to mend.", files=files)).startswith("1 fil ")


def test_several_values_are_set_apart_with_commas() -> None:
    assert Catalog.load("en")(say("There are: {known}.", known=("a", "b"))) == "There are: a, b."


def test_a_value_is_never_taken_for_a_template() -> None:
    assert Catalog.load("en")(say('"{name}" is not defined.', name="{x} {0}")) == (
        '"{x} {0}" is not defined.'
    )


def test_a_sentence_that_is_not_translated_is_told_in_english() -> None:
    assert Catalog.load("sv")(say("Nobody ever wrote {this}.", this=1)) == "Nobody ever wrote 1."


def test_a_language_without_a_catalog_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        Catalog.load("fi")
