"""Plain language: lengths of sentences and words, and the words of offices."""

import pytest

from servicebank.language.officialese import officialese
from servicebank.language.readability import lix
from tests.check.rules.telling import said
from tests.makers import (
    BODY,
    CASES,
    SETTINGS,
    a_case_text,
    a_collection_text,
    a_source,
    rules,
    some_sources,
    told,
)

FAMILY = {"officialese", "long-sentence", "hard-section"}
WORDS = "Ord " + "ord " * 28


def _found(body: str, rule: str) -> list[str]:
    """What a rule marks in the text under a heading."""
    whole = BODY.replace("Byn saknade ombud.[^bladet]", body)
    lines = a_case_text(body=whole).split("\n")
    return [
        lines[finding.mark.line - 1][finding.mark.column - 1 : finding.mark.end_column - 1]
        for finding in said({}, body=whole)
        if finding.rule == rule
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Föreningen erhöll ett bidrag.[^bladet]", [("erhöll", "fick")]),
        ("Erhåller man stöd går det.[^bladet]", [("Erhåller", "Får")]),
        ("Beslutet avseende macken kom.[^bladet]", [("avseende", "om")]),
        ("Det skedde inom ramen för projektet.[^bladet]", [("inom ramen för", "i")]),
        ("De gjorde det i syfte att få en butik.[^bladet]", [("i syfte att", "för att")]),
        ("Frågan beträffande vägen kvarstår.[^bladet]", [("beträffande", "om")]),
        ("Det föreligger ett avtal.[^bladet]", [("föreligger", "finns")]),
        ("Man vidtog åtgärder.[^bladet]", [("vidtog åtgärder", "gjorde något")]),
        ("De genomförde en satsning på vägen.[^bladet]",
         [("genomförde en satsning", "satsade")]),
        ("Det gjordes i enlighet med planen.[^bladet]", [("i enlighet med", "enligt")]),
        ("Lokalen nyttjas av alla.[^bladet]", [("nyttjas", "används")]),
        ("Kostnaden uppgick till mycket.[^bladet]", [("uppgick till", "var")]),
        ("Den skall ej stängas, i händelse av brand.[^bladet]",
         [("ej", "inte"), ("i händelse av", "vid")]),
        ("Byn förvärvade huset.[^bladet]", [("förvärvade", "köpte")]),
        ("Det möjliggjorde en butik.[^bladet]", [("möjliggjorde", None)]),
        ("Målsättningen är en mack.[^bladet]", [("Målsättningen", "Målet")]),
        ("De arbetade i syfte\natt få en butik.[^bladet]", [("i syfte", "för att")]),
    ],
)  # fmt: skip
def test_a_word_of_offices_has_a_plainer_one(
    body: str, expected: list[tuple[str, str | None]]
) -> None:
    whole = BODY.replace("Byn saknade ombud.[^bladet]", body)
    suggested = [one.suggestion for one in said({}, body=whole) if one.rule == "officialese"]

    assert list(zip(_found(body, "officialese"), suggested, strict=True)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Hon sade: ”Vi erhöll stöd i syfte att bygga.”[^bladet]",
        "Med tanke på vägen gick det bra.[^bladet]",
        "Butiken är icke-kommersiell.[^bladet]",
        "Läs [om macken](methods/karta.md#avseende).[^bladet]",
        "Ramen för dörren målades.[^bladet]",
        "I syftet ingick en butik.[^bladet]",
        "Eja och Ejvor driver butiken.[^bladet]",
        "Byn fick stöd enligt planen för att bygga.[^bladet]",
        "Åtgärderna räckte.[^bladet]",
        "Den som har ett hus kan hyra ut det.[^bladet]",
        "De satsade på en ny mack.[^bladet]",
        "Kommunen beslutade om stöd.[^bladet]",
        "Målet är en mack i byn.[^bladet]",
        "Föreningens fall är känt och det är bra för alla.[^bladet]",
    ],
)
def test_plain_words_are_let_be(body: str) -> None:
    assert _found(body, "officialese") == []


def test_the_help_shows_the_plainer_word_in_its_sentence() -> None:
    body = BODY.replace("Byn saknade ombud.", "Efter ett år erhöll föreningen ett bidrag.")
    (finding,) = said({}, body=body)

    assert finding.help
    assert finding.help.values["example"] == "Efter ett år fick föreningen ett bidrag."


def test_words_of_offices_are_found_in_the_lines_of_lists() -> None:
    (finding,) = said({"action": "Butiken erhöll ett bidrag av kommunen."})

    assert (finding.rule, finding.mark.column, finding.suggestion) == ("officialese", 17, "fick")


def test_there_are_many_words_of_offices_and_none_has_itself_for_a_plainer_one() -> None:
    known = officialese("sv")

    assert known is not None
    assert len(known.plainer) > 300
    assert not set(known.plainer) & set(known.plainer.values())
    assert officialese("fi") is None


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (f"{WORDS}slut.[^bladet]", None),
        (f"{WORDS}ord slut.[^bladet]", 31),
        (f"{WORDS}ord slut.[^bladet][^bladet]", 31),
        (f"{WORDS}[slut här](other.md).[^bladet]", 31),
        (f"{WORDS}[slut](other.md).[^bladet]", None),
        (f"{WORDS}– slut.[^bladet]", None),
        (f"Den kostade ca 40 kr. {WORDS}slut.[^bladet]", None),
        (f"{WORDS}slut. {WORDS}slut.[^bladet]", None),
        (f"{WORDS}slut! [Ett till](other.md) {WORDS}.[^bladet]", 31),
        (f"- {WORDS}slut\n- {WORDS}slut.[^bladet]", None),
        (f"1. {WORDS}ord slut.[^bladet]", 31),
        (f"{WORDS}slut\n\n{WORDS}slut.[^bladet]", None),
        (f"| {WORDS} | {WORDS} |\n|---|---|\n| a | b |", None),
        (f"{WORDS}kl. 18 slut.[^bladet]", 32),
        (f"{WORDS}bl.a. i kiosken.[^bladet]", 32),
        ("ordord " * 29 + "<!-- två till --> slut.[^bladet]", None),
    ],
)
def test_a_sentence_has_so_many_words_at_most(body: str, words: int | None) -> None:
    whole = BODY.replace("Byn saknade ombud.[^bladet]", body)
    counts = [
        one.message.values["count"] for one in said({}, body=whole) if one.rule == "long-sentence"
    ]

    assert counts == ([] if words is None else [words])


def test_a_long_sentence_is_found_where_there_are_no_headings() -> None:
    text = a_collection_text(body=f"{WORDS}ord slut.\n")
    sources = some_sources(a_case_text(), collections={"byar.md": text})

    assert rules(told(sources)) == ["long-sentence"]


HARD = "Landsbygdsutvecklingens kommunövergripande samverkansstrukturer finansierades gemensamt. "
EASY = "De har ett hus som de kan bo i. "


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        (HARD * 10, True),
        (HARD * 10 + "\n\n" + EASY * 5, True),
        (HARD * 2, False),
        (EASY * 20, False),
        (HARD + EASY * 8, False),
        (" ".join(f"[^bladet]{HARD}" for _ in range(10)), True),
        ("- Ett hus\n- Två hus\n" * 30, False),
    ],
)
def test_a_section_is_as_hard_as_its_words_and_sentences(body: str, is_told: bool) -> None:  # noqa: FBT001 - the expectation
    assert bool(_found(body, "hard-section")) is is_told


def test_a_hard_section_says_how_hard_it_is() -> None:
    body = BODY.replace("Byn saknade ombud.[^bladet]", (HARD * 10).strip())
    (finding,) = said({}, body=body)

    assert finding.message.values["lix"] == round(lix(HARD * 10))


def test_a_bank_in_a_language_without_words_is_not_asked() -> None:
    settings = SETTINGS.replace("languages: [sv, en]", "languages: [en, sv]")
    text = a_case_text(body=f"{HARD * 10} {WORDS * 2}")

    assert not FAMILY & {*rules(told(some_sources(text, settings=settings)))}


def test_the_real_bank_is_plain() -> None:
    paths = sorted(CASES.glob("*.md"))
    sources = (a_source(path.read_bytes(), path.name) for path in paths)

    assert len(paths) > 100
    assert [str(one) for one in told(some_sources(*sources)) if one.rule in FAMILY] == []
