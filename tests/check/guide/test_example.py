"""The example: a whole case with every field, which the check has nothing to say of."""

import re

import pytest

from servicebank.check.anatomy import fields, shapes_inside
from servicebank.check.bank_shapes import case_shapes
from servicebank.check.guide.example import example_case
from servicebank.language.catalog import Catalog
from tests.makers import (
    a_case_text,
    a_method_text,
    a_source,
    some_sources,
    the_world,
    told,
)

WORLD = the_world()
TEXT = example_case(WORLD.settings, WORLD.vocabularies, Catalog.load("sv"))
NAME = "norrvik-lanthandel.md"


def test_the_check_has_nothing_to_say_of_it() -> None:
    assert told(some_sources(a_source(TEXT, NAME))) == ()


@pytest.mark.parametrize("state", ["review", "published"])
def test_it_is_as_good_when_it_is_no_draft(state: str) -> None:
    text = TEXT.replace("\nstate: draft\n", f"\nstate: {state}\n")

    assert told(some_sources(a_source(text, NAME))) == ()


def test_what_only_some_cases_have_is_right_too() -> None:
    text = re.sub(r"^# (?=[a-z_]+:| )", "", TEXT, flags=re.MULTILINE)
    text = text.replace("status: running", "status: ended")
    others = ("macken-i-sorbo", "bokbussen-i-ekby")

    found = told(
        some_sources(
            a_source(text, NAME),
            *(a_source(a_case_text(title=f"Fallet {name}"), f"{name}.md") for name in others),
            methods={"byamote-kring-en-karta.md": a_method_text()},
            pictures=["norrvik-lanthandel/butiken.jpg"],
        )
    )

    assert [finding for finding in found if finding.mark.path.name == NAME] == []


def test_every_field_is_shown_with_a_comment() -> None:
    shape = case_shapes(WORLD.settings).whole
    names = {name for one in (shape, *shapes_inside(shape)) for name in fields(one)}

    for name in names:
        assert re.search(rf"^[ #]*# [^\n]+\n[ #-]*{name}:", TEXT, re.MULTILINE), name


def test_every_heading_is_shown() -> None:
    assert [line[3:] for line in TEXT.splitlines() if line.startswith("## ")] == [
        section.label["sv"] for section in WORLD.settings.sections
    ]
