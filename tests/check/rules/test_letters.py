"""What is said of the letters themselves."""

from unicodedata import category

import pytest

from servicebank.check.rules.letters import ACCENT, LIKE_LETTERS, ORDINARY
from servicebank.language.lookalikes import disguises
from tests.check.rules.telling import said
from tests.makers import BODY, SETTINGS, a_case_text, a_source, rules, some_sources, told

A, E = "\u0430", "\u0435"
"""Cyrillic letters that look like a and e."""


@pytest.mark.parametrize(
    "changes",
    [
        {"title": f"L{A}nthandeln i Norrvik"},
        {"place": f"N{A}s"},
        {"services": f"[post-p{A}ket]"},
        {"regions": f"[H{E}by]"},
        {"status": "runn\u0456ng"},
        {"started": "\uff12010"},
        {"related": f"[oth{E}r]"},
        {f"pl{A}ce": "Norrvik"},
        {"silenced": f"{{long-t{E}xt: Samlad genomgång av länet.}}"},
    ],
    ids=ascii,
)
def test_a_letter_in_disguise_is_told_once(changes: dict[str, str]) -> None:
    assert rules(said(changes)) == ["look-alike"]


def test_a_name_in_disguise_is_told_with_the_one_that_it_looks_like() -> None:
    (finding,) = said({}, name=f"h{A}rbo.md")

    assert finding.rule == "look-alike"
    assert finding.help is not None
    assert finding.help.values == {"near": "harbo"}


def test_a_citation_in_disguise_is_told_once() -> None:
    (finding,) = said({}, body=BODY.replace("[^bladet]", f"[^bl{A}det]", 1))

    assert (finding.rule, finding.suggestion) == ("look-alike", "[^bladet]")


def test_the_word_is_shown_as_it_looks_and_can_be_put_in_place() -> None:
    text = a_case_text(place=f"Norra N{A}s")
    (finding,) = told(some_sources(text))

    start, end, written = finding.edits[0].start, finding.edits[0].end, finding.edits[0].text
    assert text[:start] + written + text[end:] == a_case_text(place="Norra Nas")
    assert finding.suggestion == "Nas"


@pytest.mark.parametrize("text", [f"https://example.org/n{A}s", "\u0416orvik"], ids=ascii)
def test_a_word_that_only_a_person_can_mend_is_left(text: str) -> None:
    found = said({}, body=f"{BODY}\nSe {text}\n")

    assert [(finding.rule, finding.edits) for finding in found] == [("look-alike", ())]


def test_settings_and_methods_are_looked_through_too() -> None:
    settings = SETTINGS.replace("Servicebanken", f"Servic{E}banken", 1)

    assert rules(told(some_sources(a_source(a_case_text()), settings=settings))) == ["look-alike"]


@pytest.mark.parametrize(
    "text",
    [
        "Z\u0334\u0335\u0336\u0337\u0338algo",
        "e\u0301\u0301\u0301\u0301\u0301\u0301",
        "ก" + "\u0e47" * 20,
    ],
    ids=ascii,
)
def test_a_heap_of_accents_is_told_once(text: str) -> None:
    assert rules(said({}, body=f"{BODY}\nEn {text} by.\n")) == ["stacked-accents"]


@pytest.mark.parametrize("text", ["Trần Đức", "שָׁלוֹם", "ที่นี่", "हिन्दी", "–––––", "😀😀😀😀😀😀", "……"])
def test_the_accents_of_a_language_are_no_heap(text: str) -> None:
    assert rules(said({}, body=f"{BODY}\nEn {text} by.\n")) == []


def _strange_to(sign: str) -> bool:
    written = sign.encode("utf-8")
    return bool(written.translate(None, ORDINARY)) or LIKE_LETTERS.search(written) is not None


def test_the_quick_look_at_bytes_misses_no_letter_in_disguise() -> None:
    signs = [chr(code) for code in (*range(0x80, 0xD800), *range(0xE000, 0x110000))]
    missed = [
        sign
        for sign in signs
        if not _strange_to(sign)
        and any(True for word in (f"a{sign}", f"{sign}a", sign) for _ in disguises(word))
    ]

    assert len(list(filter(_strange_to, signs))) > 1_000_000
    assert missed == []


def test_the_quick_look_at_bytes_misses_no_accent() -> None:
    signs = [chr(code) for code in (*range(0x80, 0xD800), *range(0xE000, 0x110000))]

    assert [sign for sign in signs if category(sign) in ACCENT and not _strange_to(sign)] == []
