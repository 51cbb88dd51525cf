"""What somebody most likely meant."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.hints.guess import MOST_NAMED, Names, Nearness
from servicebank.check.hints.suggest import nearest, nearest_term
from servicebank.language.likeness import distance
from servicebank.model.vocabulary import Vocabulary
from tests.makers import ROOT, the_world

SAME, SLIP, LIKE = Nearness.SAME, Nearness.SLIP, Nearness.LIKE
VOCABULARIES = ("services", "forms", "programmes", "organisation-kinds")
KINDS = {"service_type": "services", "form": "forms", "actor": "organisation-kinds"}
LONG = st.text("abc", min_size=4, max_size=30)
FACTS = yaml.safe_load((ROOT / "tests/facts/vocabulary.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("organisation", ("organisations",)),
        ("Status", ("status",)),
        ("oganisations", ("organisations",)),
        ("satus", ("status",)),
        ("sttaus", ("status",)),
        ("kalla", ()),
        ("", ()),
        ("…", ()),
        ("s" * 5000, ()),
    ],
)
def test_the_nearest_word_is_found_when_one_is_near(word: str, expected: tuple[str, ...]) -> None:
    assert nearest(word, ("organisations", "status", "sources")).meanings == expected


@settings(max_examples=300)
@given(st.sets(LONG, min_size=1, max_size=12), LONG)
def test_no_word_that_is_near_is_passed_over(known: set[str], word: str) -> None:
    steps = {name: distance(word, name, 9) for name in known}
    near = {name for name in known if steps[name] == min(steps.values()) <= 1}

    if near and word not in known and len(near) <= MOST_NAMED:
        found = Names((name, name) for name in known).misspelt(word)
        assert found is not None
        assert {*found.meanings} == near


def test_words_that_are_equally_near_are_all_named() -> None:
    guess = nearest("kurta", ("karta", "korta", "solna"))

    assert (guess.meanings, guess.only) == (("karta", "korta"), None)


@pytest.mark.parametrize(
    ("vocabulary", "word", "meanings", "nearness"),
    [
        ("services", "mack", ["drivmedel"], SAME),
        ("services", "Drivmedel", ["drivmedel"], SAME),
        ("services", "petrol station", ["drivmedel"], SAME),
        ("services", "Petrol-Station", ["drivmedel"], SAME),
        ("services", "raddningstjanst", ["raddningstjanst"], SAME),
        ("services", "Räddningstjänst", ["raddningstjanst"], SAME),
        ("services", "WiFi", ["digitalt-stod"], SAME),
        ("services", "drivmedell", ["drivmedel"], SLIP),
        ("services", "apotekk", ["apotek"], SLIP),
        ("services", "bibilotek", ["bibliotek"], SLIP),
        ("services", "macken", ["drivmedel"], LIKE),
        ("services", "butiker", ["dagligvaror"], LIKE),
        ("services", "apoteket", ["apotek"], LIKE),
        ("services", "skolorna", ["skola"], LIKE),
        ("services", "polisens", ["polis"], LIKE),
        ("services", "bussar", ["kollektivtrafik"], LIKE),
        ("services", "bensin", ["drivmedel"], LIKE),
        ("services", "post", ["post-paket"], LIKE),
        ("services", "kontanter", ["betaltjanster-kontanter"], LIKE),
        ("services", "bensinmack", ["drivmedel"], LIKE),
        ("services", "apotek och post", ["apotek", "post-paket"], LIKE),
        ("forms", "lanthandeln", ["lanthandel"], LIKE),
        ("forms", "lanthandlar", ["lanthandel"], LIKE),
        ("forms", "service centre", ["fast-servicepunkt", "serviceort-i-oversiktsplan"], LIKE),
        ("forms", "servicepunkter", ["fast-servicepunkt"], LIKE),
        ("forms", "bygdeägd mack", ["bygdeagd-tankstation"], LIKE),
        ("forms", "paketboxar", ["paketbox"], LIKE),
        ("forms", "serviceplaner", ["kommunal-serviceplan"], LIKE),
        ("programmes", "Leaderprojektet", ["leader"], LIKE),
        ("programmes", "landsbygdsprogrammet 2014-2020", ["landsbygdsprogrammet"], LIKE),
        ("organisation-kinds", "förening", ["forening"], SAME),
        ("organisation-kinds", "länsstyrelsen", ["lansstyrelse"], SAME),
        ("organisation-kinds", "föreningar", ["forening"], LIKE),
        ("organisation-kinds", "kommunen", ["kommun"], LIKE),
    ],
)
def test_a_term_is_found_by_what_people_call_it(
    vocabulary: str, word: str, meanings: list[str], nearness: Nearness
) -> None:
    guess = nearest_term(word, the_world().vocabularies[vocabulary])

    assert (guess.meanings, guess.nearness) == (tuple(meanings), nearness)


@pytest.mark.parametrize(
    ("vocabulary", "words"),
    [
        (
            "services",
            "kärnkraft kyrka flygplats hotell restaurang tennisbana tågstation vindkraft ICA ?",
        ),
        (
            "services",
            "fiske skog snöröjning gatubelysning mat service övrigt annat xyz 2019",
        ),
        ("forms", "bil tåg snöröjning kyrka annat service bra ja 12 mackk"),
        ("programmes", "klimat EU 2014 2014-2020"),
        ("organisation-kinds", "kyrkan stiftelse privatperson annat Svensson"),
    ],
)
def test_a_word_that_means_nothing_known_gives_no_guess(vocabulary: str, words: str) -> None:
    terms = the_world().vocabularies[vocabulary]

    assert [word for word in words.split() if nearest_term(word, terms).meanings] == []


def test_half_a_name_that_is_a_word_of_its_own_is_never_taken_for_a_slip() -> None:
    guess = nearest_term("butik", the_world().vocabularies["forms"])  # one letter from ö-butik

    assert guess.nearness is LIKE
    assert {"mobil-butik", "obemannad-butik", "lanthandel"} <= {*guess.meanings}


def test_other_years_are_never_taken_for_a_slip() -> None:
    programmes = the_world().vocabularies["programmes"]

    assert nearest_term("Servicelyftet 2018–2021", programmes).nearness is LIKE
    assert nearest_term("Servicelyftett 2018–2020", programmes).nearness is SLIP


def _names(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for term in vocabulary.terms.values():
        alternative = (name for names in term.alt_labels.values() for name in names)
        yield from ((name, term.id) for name in (term.id, *term.label.values(), *alternative))


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_label_and_alternative_label_is_found(name: str) -> None:
    vocabulary = the_world().vocabularies[name]

    for word, term in _names(vocabulary):
        for written in (word, word.upper(), word.replace(" ", "-")):
            assert term in nearest_term(written, vocabulary).meanings, written


def test_every_label_of_the_facts_is_found() -> None:
    vocabularies = the_world().vocabularies
    asked = [
        (fact, word, vocabularies[KINDS[fact["kind"]]])
        for fact in FACTS["terms"]
        if fact["kind"] in KINDS and fact["id"] in vocabularies[KINDS[fact["kind"]]].terms
        for word in (fact["label_sv"], fact["label_en"], *fact["alt_labels_sv"])
    ]

    assert len(asked) > 200
    assert [
        word for fact, word, terms in asked if fact["id"] not in nearest_term(word, terms).meanings
    ] == []


def test_what_has_been_replaced_leads_to_what_is_used_now() -> None:
    forms = the_world().vocabularies["forms"]
    term = forms.terms["paketbox"]
    old = Vocabulary(
        "old",
        {},
        {
            "paketbox": type(term)("paketbox", {"sv": "Paketbox"}, replaced_by="varubox"),
            "varubox": forms.terms["varubox"],
        },
    )

    assert nearest_term("Paket-box", old).meanings == ("varubox",)
