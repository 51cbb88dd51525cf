"""Words, and phrases that are looked for."""

import pytest

from servicebank.language.words import Phrases, Wording, outline, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byn har en BUTIK.", ["byn", "har", "en", "butik"]),
        ("Åtta\növer 15 – ”Ämål”…", ["åtta", "över", "15", "ämål"]),
        ("a_b-c/d", ["a", "b", "c", "d"]),
        ("", []),
    ],
)
def test_a_text_is_divided_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_an_outline_is_as_long_as_its_text() -> None:
    assert outline("Åh – en by.") == b"aa   aa aa "


KNOWN = Phrases(("i dag", "idag", "i dagsläget", "!än i dag", "inom ramen för", "XX"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I dag kom de.", ["I dag"]),
        ("I\ndag kom de, och i dagsläget är de här.", ["I\ndag", "i dagsläget"]),
        ("Den finns än i dag.", []),
        ("Idag, idag.", ["Idag", "idag"]),
        ("I dagar, midag, i-dag, idag-tidningen.", []),
        ("Inom  ramen för projektet, inom ramen.", ["Inom  ramen för"]),
        ("xx", ["xx"]),
        ("Ramen för dörren är inom räckhåll.", []),
    ],
)
def test_phrases_are_found_as_whole_words(text: str, expected: list[str]) -> None:
    wording = Wording(text)

    assert [found[0] for found in KNOWN.among(wording)(text)] == expected
    assert KNOWN.may_be_in(wording) or not expected


def test_the_longest_of_phrases_that_begin_together_is_found() -> None:
    known = Phrases(("en bedömning", "en bedömning av"))
    text = "Det blev en bedömning av läget."

    assert [found[0] for found in known.among(Wording(text))(text)] == ["en bedömning av"]
