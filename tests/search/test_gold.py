"""The queries that the search is measured by, and the measuring itself."""

import pytest

from tests.makers import CASES
from tests.search.gold import Query, figures, gold

KINDS = {
    "exact",
    "inflected",
    "compound",
    "synonym",
    "misspelt",
    "plain-letters",
    "place",
    "place-and-service",
    "sentence",
    "english",
    "none",
}


def test_there_are_many_queries_of_every_kind() -> None:
    queries = gold()

    assert len(queries) >= 150
    assert {query.kind for query in queries} == KINDS


def test_no_query_is_asked_twice() -> None:
    texts = [query.text for query in gold()]

    assert len(texts) == len(set(texts))


def test_every_right_answer_is_a_case() -> None:
    ids = {path.stem for path in CASES.glob("*.md")}

    assert {case for query in gold() for case in query.right} <= ids


def test_about_a_third_of_the_queries_was_looked_at() -> None:
    queries = gold()

    assert 0.25 < sum(query.is_tuning for query in queries) / len(queries) < 0.4


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["right"], (1, 1.0, 1.0, 1.0)),
        (["a", "right"], (1, 1.0, 0.0, 0.5)),
        (["a", "b", "c", "d", "e", "right"], (1, 0.0, 0.0, 1 / 6)),
        ([], (1, 0.0, 0.0, 0.0)),
    ],
)
def test_the_first_right_answer_counts(
    found: list[str], expected: tuple[int, float, float, float]
) -> None:
    queries = (Query("mack", "exact", ("right",)), Query("ufo", "none", ()))

    assert figures(queries, {"mack": found, "ufo": ["a"]}) == expected
