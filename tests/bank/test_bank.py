"""The texts of the bank say what their facts say, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from statistics import median
from typing import Any

import pytest

from servicebank.check.prose import without_comments
from servicebank.check.settings import regions
from servicebank.language.readability import lix
from servicebank.model.vocabulary import Vocabulary
from tests.bank.facts import cases, methods
from tests.bank.strays import WORD, Writing, plain, runs
from tests.makers import CASES

EASIEST, HARDEST = 45, 55
"""The highest LIX of the middle case, and of any."""
STATUS = {"pågår": "running", "avslutad": "ended", "okänd": "unknown", "planerad": "planned"}
EVIDENCE = {"stark": "strong", "medel": "medium", "svag": "weak"}
COLLECTIONS = (
    "obemannade-butiker",
    "bygden-ager-macken",
    "servicepunkter-med-avtal",
    "vard-och-halsa-pa-avstand",
)


@cache
def _case(name: str) -> Writing:
    return Writing(CASES / f"{name}.md")


@cache
def _method(name: str) -> Writing:
    return Writing(CASES / "methods" / f"{name}.md")


def test_every_case_that_is_known_is_in_the_bank() -> None:
    assert {path.stem for path in CASES.glob("*.md")} == set(cases())


def test_every_method_that_is_known_is_in_the_bank() -> None:
    assert {path.stem for path in (CASES / "methods").glob("*.md")} == set(methods())


def test_a_text_has_no_figure_that_its_facts_have_not() -> None:
    strays = [(text.id, text.strays(known)) for text, known in _told()]

    assert [(name, found) for name, found in strays if found] == []


def test_a_text_cites_sources_that_its_facts_name() -> None:
    others = [(text.id, _urls(text) - _known_urls(known)) for text, known in _told()]

    assert [(name, urls) for name, urls in others if urls] == []


def _urls(text: Writing) -> set[str]:
    return {source["url"] for source in text.fields["sources"].values()}


def _known_urls(known: dict[str, Any]) -> set[str]:
    """Addresses as the facts have them, and without what follows readers from page to page."""
    listed = {source["url"] for source in known.get("sources", ())}
    whole = listed | {fact["source"] for fact in known["facts"]}
    return whole | {url.partition("?utm_")[0] for url in whole}


@pytest.mark.parametrize(("key", "told"), [("services", "service_types"), ("forms", "forms")])
def test_a_case_has_the_terms_of_its_facts_and_no_others(key: str, told: str) -> None:
    assert {name: set(_case(name).fields[key]) for name in cases()} == {
        name: set(known[told]) for name, known in cases().items()
    }


def test_a_case_is_where_its_facts_say() -> None:
    assert {name: _places(_case(name).fields["regions"]) for name in cases()} == {
        name: _places({known["county"], known["municipality"], *known.get("regions", ())} - {None})
        for name, known in cases().items()
    }


def _places(told: Iterable[object]) -> set[str]:
    """The codes of places, with those of the places that they lie in."""
    vocabulary = regions()
    codes = {vocabulary.spellings[str(place)] for place in told}
    return _whole(codes, vocabulary)


def _whole(codes: set[str], vocabulary: Vocabulary) -> set[str]:
    """Places with those that they lie in."""
    return codes | {above for code in codes for above in vocabulary.ancestors(code)}


def test_a_case_is_as_far_and_as_well_founded_as_its_facts() -> None:
    fields = {name: _case(name).fields for name in cases()}

    assert {name: (own["status"], own["evidence"]) for name, own in fields.items()} == {
        name: (STATUS[known["status"]], EVIDENCE[known["evidence"]])
        for name, known in cases().items()
    }


def test_a_case_has_an_english_summary() -> None:
    fields = {name: _case(name).fields for name in cases()}

    assert [
        name
        for name, own in fields.items()
        if own["en"].keys() != {"title", "need", "action", "outcome"}
        or (own["en"]["outcome"] == "unknown") != (own["outcome"] == "unknown")
    ] == []


def test_the_cases_are_easy_to_read() -> None:
    grades = {name: lix(plain(without_comments(_case(name).body))) for name in cases()}

    assert median(grades.values()) <= EASIEST
    assert {name: grade for name, grade in grades.items() if grade > HARDEST} == {}


def test_no_words_are_the_same_as_in_the_facts() -> None:
    known = [*cases().values(), *methods().values()]
    told = {run for one in known for fact in one["facts"] for run in runs(fact["text"])}

    assert [(text.id, " ".join(run)) for text in _texts() for run in text.runs if run in told] == []


def test_no_sentence_is_the_title_of_a_source() -> None:
    known = [*cases().values(), *methods().values()]
    titles = {
        tuple(WORD.findall(source["title"].casefold()))
        for one in known
        for source in one.get("sources", ())
    }

    assert [" ".join(one) for text in _texts() for one in text.sentences if one in titles] == []


def test_no_sentence_stands_in_two_texts() -> None:
    places: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for text in _texts():
        for sentence in text.sentences:
            places[sentence].add(text.id)

    assert {" ".join(one): ids for one, ids in places.items() if len(ids) > 1} == {}


def _texts() -> list[Writing]:
    return [*map(_case, cases()), *map(_method, methods())]


def _told() -> Iterator[tuple[Writing, dict[str, Any]]]:
    """Every text with what is known."""
    return zip(_texts(), [*cases().values(), *methods().values()], strict=True)


def test_a_planted_stray_is_found() -> None:
    name = "harbomacken"
    known = cases()[name] | {"facts": [{"text": "Macken invigdes.", "source": "x"}]}

    assert any("1000" in stray for stray in _case(name).strays(known))


@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_collections_that_a_planner_would_want_are_there(name: str) -> None:
    text = Writing(CASES / "collections" / f"{name}.md")

    assert set(text.fields["cases"]) <= set(cases())
    assert text.fields["en"]["title"]
