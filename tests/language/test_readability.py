"""How hard a text is to read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.language.readability import lix, sentence_count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("– …", 0),
        ("Ett hus.", 2),
        ("Ett hus. Två hus.", 2),
        ("Byborna bygger ett hus i byn.", 6 + 100 / 6),
        ("Kommunen betalar.", 2 + 100),
        ("Åtta av 15 byar har butik.", 6),
        ("Åtta av 15 byar har en lanthandel.", 7 + 100 / 7),
    ],
)
def test_lix_adds_words_a_sentence_and_the_share_of_long_words(text: str, expected: float) -> None:
    assert lix(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("Ja", 1),
        ("Ja. Nej! Kanske?", 3),
        ("Öppet kl. 9 bl.a. på tisdagar. Sedan stängt.", 2),
        ("Läs s. 12. Sedan vet du.", 2),
        ("Den ligger i A. Berg och ägs av henne.", 1),
        ("Huset som de bor i. Det är rött.", 2),
        ("Ett stycke\n\nEtt till", 2),
        ("- Ett\n- Två\n- Tre", 3),
        ("1. Ett\n2. Två", 2),
        ("En mening\növer två rader.", 1),
        ("Han sade: ”Ja.” Sedan gick han.", 3),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert sentence_count(text) == count


@given(
    st.lists(st.sampled_from(("ord", "långaord", "hus. Två", "– ", "\n\n", "- ", "9")), max_size=30)
)
def test_lix_of_any_text_is_a_number_of_its_scale(parts: list[str]) -> None:
    text = " ".join(parts)

    assert 0 <= lix(text) <= 100 + len(text)
