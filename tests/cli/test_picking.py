"""Choosing terms by typing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from servicebank.assemble.desk import Desk
from servicebank.cli.picking import Picker
from servicebank.language.catalog import Catalog
from tests.makers import the_world

DESK = Desk(Path(), the_world())
SWEDISH = Catalog.load("sv")


def _picker(vocabulary: str, told: list[str]) -> Picker:
    terms = DESK.world.vocabularies[vocabulary]
    return Picker(DESK, terms, SWEDISH, lambda sentence: told.append(SWEDISH(sentence)))


def _many(vocabulary: str, *typed: str) -> tuple[tuple[str, ...], list[str]]:
    """The terms that are chosen, and what is told on the way."""
    told = list[str]()
    answers: Iterator[str] = iter((*typed, ""))
    return _picker(vocabulary, told).many(lambda: next(answers)), told


@pytest.mark.parametrize(
    ("vocabulary", "typed", "expected"),
    [
        ("services", ["drivmedel"], ("drivmedel",)),
        ("services", ["mack"], ("drivmedel",)),
        ("services", ["mack", "Drivmedel"], ("drivmedel",)),
        ("services", ["apotek, mack"], ("apotek", "drivmedel")),
        ("services", ["kärnkraft"], ()),
        ("services", ["butik", "1"], ("dagligvaror",)),
        ("services", ["butik", "2"], ()),
        ("services", ["0"], ()),
        ("services", ["?", "3"], ("laddning",)),
        ("se-regions", ["heby"], ("Heby",)),
        ("se-regions", ["Heby kommun", "kalmar län"], ("Heby", "Kalmar län")),
        ("se-regions", ["0331"], ("Heby",)),
        ("services", [], ()),
    ],
)
def test_terms_are_chosen_by_what_is_typed(
    vocabulary: str, typed: list[str], expected: tuple[str, ...]
) -> None:
    assert _many(vocabulary, *typed)[0] == expected


def test_what_is_chosen_is_told() -> None:
    assert _many("services", "mack")[1] == ["Valt: Drivmedel (drivmedel)"]


def test_what_can_be_meant_is_offered() -> None:
    assert _many("services", "butik")[1] == ["1: Dagligvaror (dagligvaror)"]


def test_a_word_that_is_like_nothing_is_told() -> None:
    assert _many("services", "kärnkraft")[1] == [
        "Inget liknar ”kärnkraft”. Skriv ? för att se hela listan."
    ]


def test_the_whole_list_can_be_seen() -> None:
    terms = DESK.world.vocabularies["services"].terms

    assert len(_many("services", "?")[1]) == len(terms)


@pytest.mark.parametrize(("typed", "expected"), [(["förening"], "forening"), ([], None)])
def test_one_term_can_be_chosen(typed: list[str], expected: str | None) -> None:
    answers = iter((*typed, ""))

    assert _picker("organisation-kinds", []).one(lambda: next(answers)) == expected
