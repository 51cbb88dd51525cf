"""Pages in a sentence or two."""

import pytest

from servicebank.publish.descriptions import CUT, MOST, shortened

SENTENCE = (
    "Byn saknade en butik i flera år, och det var långt till nästa by med service av något slag."
)


def test_a_short_text_is_told_whole() -> None:
    assert shortened(SENTENCE) == SENTENCE


def test_a_long_text_ends_with_a_whole_sentence() -> None:
    assert shortened(f"{SENTENCE} {SENTENCE} {SENTENCE}") == f"{SENTENCE} {SENTENCE}"


@pytest.mark.parametrize("text", ["ord " * 100, "Kort. " + "ord, " * 100])
def test_a_long_sentence_ends_with_a_whole_word(text: str) -> None:
    found = shortened(text)

    assert len(found) <= MOST
    assert found.removesuffix(CUT).endswith("ord")


def test_one_endless_word_is_cut_too() -> None:
    assert len(shortened("a" * 500)) <= MOST
