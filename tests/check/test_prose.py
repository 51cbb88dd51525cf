"""A body as rules read it: sentences, and the figures in them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.check.prose import figures, sentences, unsourced


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", []),
        ("Byn har en butik.", ["Byn har en butik."]),
        ("Ett. Två! Tre? Fyra: Fem.", ["Ett.", "Två!", "Tre?", "Fyra: Fem."]),
        ("Byn öppnade.[^a] Sedan kom en mack.[^a][^b] Åter stängt.",
         ["Byn öppnade.[^a]", "Sedan kom en mack.[^a][^b]", "Åter stängt."]),
        ("En mening\növer två rader.\nEn till.", ["En mening\növer två rader.", "En till."]),
        ("Ett stycke\n\nEtt annat\n", ["Ett stycke", "Ett annat"]),
        ("## Rubrik 2010\nText.\n# Mer\n", ["Text."]),
        ("- Ett\n- Två. Tre.\n", ["Ett", "Två.", "Tre."]),
        ("1. Bjud in.\n2. Rita.\n", ["Bjud in.", "Rita."]),
        ("> Citat. Mer.\n", ["Citat.", "Mer."]),
        ("Den kostade ca 40 kr. Mer finns inte.", ["Den kostade ca 40 kr.", "Mer finns inte."]),
        ("Butiken öppnar kl. 9 varje dag.", ["Butiken öppnar kl. 9 varje dag."]),
        ("Den har ca. 20 kunder, bl.a. Åsa.", ["Den har ca. 20 kunder, bl.a. Åsa."]),
        ("Se s. 12 och nr. 4.", ["Se s. 12 och nr. 4."]),
        ("”Vi är nöjda.” Så sade de.", ["”Vi är nöjda.”", "Så sade de."]),
        ("Stängt (sedan 2006.) Öppet nu.", ["Stängt (sedan 2006.)", "Öppet nu."]),
        ("Sidan example.org är borta.", ["Sidan example.org är borta."]),
    ],
)  # fmt: skip
def test_a_body_is_split_into_sentences(body: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(body)] == expected


@pytest.mark.parametrize("body", ["Ett. Två.\n\n- Tre\n- Fyra\n", "\n\nEtt.[^a] Två.\n"])
def test_a_sentence_knows_where_it_stands(body: str) -> None:
    assert all(body[sentence.start : sentence.end] == sentence.text for sentence in sentences(body))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byn har 200 invånare.", ("200",)),
        ("Det kostade 1 000 000 kronor.", ("1000000",)),
        ("Det kostade 250\u00a0000 kronor, eller 250\u202f000.", ("250000", "250000")),
        ("Det är 4,6 mil.", ("4.6",)),
        ("Det är 4.6 mil.", ("4.6",)),
        ("Den 12 mars 2010 kom 30 personer.", ("12", "2010", "30")),
        ("Åren 2018–2020 var det så.", ("2018",)),
        ("Vägen heter E45 och går förbi.", ()),
        ("Det var på 1990-talet.", ("1990",)),
        ("Andelen är 15 %.", ("15",)),
        ("Öppet 07:00.", ("07", "00")),
        ("Läs [planen](https://example.org/2010/12).", ()),
        ("Läs [planen från 2010](https://example.org/12).", ("2010",)),
        ("Macken öppnade.[^kalla2010]", ()),
        ("Ring 0951-123 45 eller +46 70 123 45 67, sedan 2010.", ("2010",)),
        ("Ett, två och tre.", ()),
    ],
)
def test_figures_are_read_as_plain_digits(text: str, expected: tuple[str, ...]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Byn har 200 invånare.[^a]", []),
        ("Byn har 200 invånare. Butiken stängde.[^a]", ["200"]),
        ("Byn har 200 invånare[^a] och 3 butiker.", []),
        ("- 200 invånare\n- 3 butiker[^a]\n", ["200"]),
        ("## År 2010\nButiken stängde.\n", []),
        ("1. Bjud in.\n2. Rita.\n", []),
    ],
)
def test_a_sentence_with_a_figure_needs_a_citation(body: str, expected: list[str]) -> None:
    assert [figure for _, figure in unsourced(body)] == expected


PIECES = ("Byn", " ", " har ", "2010", "40 000", ". ", ".", "[^a]", "\n", "\n\n", "- ", "## ", "E4")


@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
def test_no_sentence_without_a_source_is_passed_over(body: str) -> None:
    assert [sentence for sentence, _ in unsourced(body)] == [
        sentence
        for sentence in sentences(body)
        if "[^" not in sentence.text and figures(sentence.text)
    ]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=15).map("".join))
def test_sentences_stand_in_order_and_apart(body: str) -> None:
    found = list(sentences(body))

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(body[one.start : one.end] == one.text for one in found)
