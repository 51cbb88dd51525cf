"""Words that are put together from others."""

import pytest

from servicebank.language.compounds import tails, words

KNOWN = frozenset(
    {"paket", "skåp", "bygd", "bygde", "gård", "vård", "central", "landsbygd", "skola"}
)
LINKS = ("s", "e", "o", "a")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("paketskåp", ("skåp",)),
        ("bygdegård", ("gård",)),
        ("landsbygdsskola", ("skola",)),
        ("skolgård", ("gård",)),
        ("vårdcentral", ("central",)),
        ("skåp", ()),
        ("xyzskåp", ()),
        ("paketlös", ()),
    ],
)
def test_a_compound_ends_with_a_known_word_after_another(
    word: str, expected: tuple[str, ...]
) -> None:
    assert tails(word, KNOWN, LINKS) == expected


def test_words_are_letters_in_small() -> None:
    assert list(words("Paket-skåp 2019, i Åby!")) == ["paket", "skåp", "åby"]
