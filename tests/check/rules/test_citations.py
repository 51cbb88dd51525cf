"""Facts and their sources."""

from collections.abc import Mapping

import pytest

from tests.check.rules.telling import MONEY, said
from tests.makers import BODY, PUBLICATION, rules


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"funding": f"[{MONEY}}}]".replace("bladet", "radion")}, ["source-not-listed"]),
        ({"need": "Byborna hade 12 km till närmaste ombud."}, ["figure-not-in-text"]),
        ({"need": "Byn har 1 000 invånare och 4,6 mil till ombud."},
         ["figure-not-in-text", "figure-not-in-text"]),
        ({"need": "Byn ligger vid väg E4, långt från ombud."}, []),
    ],
)  # fmt: skip
def test_facts_rest_on_the_text_and_its_sources(
    fields: Mapping[str, str | None], expected: list[str]
) -> None:
    assert rules(said(fields)) == expected


def test_a_source_that_is_missing_is_told_once() -> None:
    body = BODY.replace("[^bladet]", "[^bladet][^radion]")

    (finding,) = said({}, body=body)

    assert (finding.rule, finding.mark.line) == ("source-not-listed", 16)


def test_sources_that_are_missing_altogether_are_told_as_that() -> None:
    assert rules(said({"sources": "{}"})) == ["text-length"]


def test_a_source_of_a_cost_counts_as_cited() -> None:
    sources = f"\n  bladet: {PUBLICATION}\n  radion: {PUBLICATION.replace('/service', '/radio')}"
    costs = "[{what: Hyllor, amount: 1, currency: SEK, source: radion}]"

    assert said({"sources": sources, "costs": costs}) == ()


def test_a_figure_is_the_same_however_it_is_written() -> None:
    body = BODY.replace(
        "Byn saknade", "Byn hade 2020 1\u00a0000 invånare och 4,6 mil till stan och saknade"
    )

    assert said({"need": "Byn har 1 000 invånare och 4.6 mil."}, body=body) == ()
