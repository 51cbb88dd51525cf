"""Places by the names that people give them."""

import unicodedata

import pytest

from servicebank.check.hints.guess import Nearness
from servicebank.check.hints.places import nearest_place
from servicebank.check.settings import regions

PLACES = regions()
MUNICIPALITIES = [term for term in PLACES.terms.values() if term.parent is not None]
COUNTIES = [term for term in PLACES.terms.values() if term.parent is None]
ALIKE = {"Habo", "Håbo"}
"""The only two that are one without diacritics."""


def _guessed(written: str) -> tuple[tuple[str, ...], bool]:
    guess = nearest_place(written, PLACES)
    return tuple(PLACES.terms[code].label["sv"] for code in guess.meanings), guess.is_same


def _without_diacritics(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def test_there_are_290_municipalities_in_21_counties() -> None:
    assert (len(MUNICIPALITIES), len(COUNTIES)) == (290, 21)


@pytest.mark.parametrize("form", ["{}s kommun", "{} kommun", "{}S KOMMUN", "{} municipality"])
def test_every_municipality_is_found_with_the_word_for_one(form: str) -> None:
    for term in MUNICIPALITIES:
        name = term.label["sv"]
        for written in (form.format(name), form.format(name).upper(), form.format(name).lower()):
            assert _guessed(written) == ((name,), name != "Habo"), written


def test_every_place_is_found_in_other_letters() -> None:
    for term in PLACES.terms.values():
        name = term.label["sv"]
        for written in (name.upper(), name.lower(), unicodedata.normalize("NFD", name.upper())):
            assert _guessed(written) == ((name,), name != "Habo"), written
        if name not in ALIKE:
            assert _guessed(_without_diacritics(name)) == ((name,), True)


def test_every_county_is_found_by_the_name_of_its_region() -> None:
    for term in COUNTIES:
        name = term.label["sv"]
        bare = name.removesuffix(" län")
        for written in (f"Region {bare.removesuffix('s')}", f"{bare} County", f"{bare} lan"):
            expected = "Gotland" if written == "Region Gotland" else name
            assert _guessed(written) == ((expected,), True), written


@pytest.mark.parametrize(
    ("written", "expected", "is_sure"),
    [
        ("Arvidsjaurs kommun", ["Arvidsjaur"], True),
        ("Arvidsjaurs", ["Arvidsjaur"], False),
        ("Dalarna", ["Dalarnas län"], False),
        ("Region Dalarna", ["Dalarnas län"], True),
        ("Sörmland", ["Södermanlands län"], False),
        ("Region Sörmland", ["Södermanlands län"], True),
        ("Södermanland", ["Södermanlands län"], False),
        ("Västra Götalandsregionen", ["Västra Götalands län"], True),
        ("Region Jämtland Härjedalen", ["Jämtlands län"], True),
        ("Region Jönköpings län", ["Jönköpings län"], True),
        ("kalmar", ["Kalmar"], True),
        ("kalmar lan", ["Kalmar län"], True),
        ("Stockholms", ["Stockholm", "Stockholms län"], False),
        ("Stockholms stad", ["Stockholm"], True),
        ("gotland", ["Gotland"], True),
        ("Gotlands kommun", ["Gotland"], True),
        ("Dals Ed", ["Dals-Ed"], True),
        ("Upplands-Väsby", ["Upplands Väsby"], True),
        ("114", ["Upplands Väsby"], True),
        ("331", ["Heby"], True),
        ("SE0331", ["Heby"], True),
        ("3", ["Uppsala län"], True),
        ("0331 Heby", ["Heby"], True),
        ("Heby (0331)", ["Heby"], True),
        ("Heby (Uppsala län)", ["Heby"], True),
        ("Habo, Jönköpings län", ["Habo"], True),
        ("Håbo (Uppsala)", ["Håbo"], True),
        ("0331 Arvidsjaur", ["Heby", "Arvidsjaur"], False),
        ("Örebro/Kumla", ["Örebro", "Kumla"], False),
        ("habo", ["Habo"], False),
        ("Habo kommun", ["Habo"], False),
        ("håbo", ["Håbo"], True),
        ("Håbo kommun", ["Håbo"], True),
        ("Hbo", ["Håbo", "Habo"], False),
        ("Haabo", ["Håbo", "Habo"], False),
        ("Harbo", ["Håbo", "Habo"], False),
        ("Hebby", ["Heby"], False),
        ("Region Hallland", ["Hallands län"], False),
        ("Gällivare kn", ["Gällivare"], False),
    ],
)
def test_a_place_is_found_by_what_people_call_it(
    written: str, expected: list[str], *, is_sure: bool
) -> None:
    assert _guessed(written) == (tuple(expected), is_sure)


@pytest.mark.parametrize(
    "written",
    [
        "Atlantis", "Norrland", "Lappland", "Sverige", "Hela Sverige", "Moskosel", "Slussfors",
        "Evertsberg", "Fredriksberg", "Saxdalen", "Malung", "Gothenburg", "Bergslagen", "länet",
        "kommun", "9999", "0116", "99", "", "?", "Heby, Gävle, Uppsala län", "H" * 5000,
    ],
)  # fmt: skip
def test_a_village_or_a_landscape_is_not_guessed_at(written: str) -> None:
    assert _guessed(written) == ((), False)


def test_a_misspelt_place_is_never_more_than_a_question() -> None:
    for term in MUNICIPALITIES:
        name = term.label["sv"]
        for written in (f"{name[:2]}x{name[2:]}", name[:-1], f"{name}e"):
            guess = nearest_place(written, PLACES)
            assert guess.nearness is Nearness.LIKE or guess.only != term.id, written
