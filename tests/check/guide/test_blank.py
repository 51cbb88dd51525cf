"""A case to fill in: what is answered stands in it, and the check tells the rest."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.check.guide.blank import Blank, is_blank
from servicebank.language.catalog import Catalog
from servicebank.model.source import Source
from tests.makers import CASE, a_source, rules, some_sources, the_world, told
from tests.source.test_flow import TEXTS

WORLD = the_world()
FILL_IN = {"empty-value", "hidden-comment"}
"""Rules that ask for what is missing."""


def _blank(answers: Mapping[str, object] | None = None, language: str = "sv") -> str:
    catalog = Catalog.load(language)
    return Blank(WORLD.settings, WORLD.vocabularies, catalog).text(answers or {})


def _written(source: Source) -> Mapping[str, Any]:
    assert source.front is not None, source.faults
    return source.front.plain


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_empty_one_only_asks_to_be_filled_in(language: str) -> None:
    found = rules(told(some_sources(_blank(language=language))))

    required = [name for name in CASE if name not in {"sources", "state"}]
    assert set(found) == FILL_IN
    assert found.count("empty-value") == len(required) + 1  # the source is told once


def test_a_draft_with_answers_asks_for_the_rest() -> None:
    answers = {
        "title": "Lanthandeln i Norrvik: byns egen",
        "need": "Butiken skulle stänga, sade ägaren.",
        "services": ("dagligvaror",),
        "regions": ("Heby",),
        "status": "ended",
        "organisations": [{"name": "Norrviks byalag", "kind": "forening"}],
    }

    text = _blank(answers)

    assert set(rules(told(some_sources(text)))) == FILL_IN
    assert 'title: "Lanthandeln i Norrvik: byns egen"\nneed: Butiken skulle' in text


def test_every_required_heading_has_its_hint() -> None:
    text = _blank()

    for section in WORLD.settings.sections:
        if section.required:
            assert f"## {section.label['sv']}\n<!-- {section.hint['sv']} -->\n" in text


def test_hints_are_in_the_language_that_is_asked_for_and_headings_in_that_of_the_bank() -> None:
    text = _blank(language="en")

    assert "# Title: The case's title, at most 90 characters." in text
    assert "## Utgångsläge\n<!-- How it was before" in text


def test_a_hint_lists_the_terms_to_choose_among() -> None:
    assert "dagligvaror, drivmedel, laddning" in _blank()


def test_fields_that_few_cases_have_are_left_out() -> None:
    text = _blank()

    assert "# place: Norrvik\n" in text
    assert "silenced" not in text


@given(
    st.fixed_dictionaries(
        {},
        optional={
            **dict.fromkeys(("title", "need", "place", "status", "started", "state"), TEXTS),
            "services": st.lists(TEXTS, min_size=1, max_size=3),
            "organisations": st.lists(
                st.fixed_dictionaries({"name": TEXTS, "kind": TEXTS}), min_size=1, max_size=2
            ),
            "sources": st.fixed_dictionaries(
                {"unt": st.fixed_dictionaries(dict.fromkeys(("title", "url"), TEXTS))}
            ),
        },
    )
)
def test_whatever_is_answered_is_read_back(answers: dict[str, Any]) -> None:
    source = a_source(_blank(answers))

    assert {name: _written(source)[name] for name in answers} == answers
    assert not source.faults
    assert [heading.level for heading in source.headings] == [2, 2, 2, 2]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", True), ({"a": "", "b": {}}, True), ({"a": "", "b": "c"}, False), ("a", False)],
)
def test_a_value_is_blank_when_nothing_of_it_is_filled_in(value: object, *, expected: bool) -> None:
    assert is_blank(value) is expected
