"""Personal numbers by their dates and check digits."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.language.identity import masked, may_have_numbers, personal_numbers

TODAY = date(2026, 11, 23)


def _checked(nine: str) -> str:
    """Nine digits with their check digit."""
    doubled = "".join(str(int(digit) * (2 - place % 2)) for place, digit in enumerate(nine))
    return nine + str(-sum(map(int, doubled)) % 10)


BORN = st.dates(date(1900, 1, 1), TODAY)
ORDER = st.integers(1, 999)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A personal or coordination number in one of the ways that people write it."""
    born, order = draw(BORN), draw(ORDER)
    day = born.day + draw(st.sampled_from((0, 60)))
    ten = _checked(f"{born:%y%m}{day:02}{order:03}")
    century = draw(st.sampled_from(("", f"{born.year // 100}")))
    sign = draw(st.sampled_from(("-", "+", "", "–", " ")))
    return f"{century}{ten[:6]}{sign}{ten[6:]}"


@given(numbers())
def test_every_number_is_found_and_hidden(number: str) -> None:
    text = f"Numret är {number}, så är det."
    (found,) = personal_numbers(text, TODAY)

    assert text[found.start : found.end] == number
    assert may_have_numbers(text.encode("latin-1", "replace"))
    assert len(masked(text)) == len(text)
    assert not any(sign.isdigit() for sign in masked(text))


@given(numbers(), st.integers(1, 9))
def test_a_number_with_another_check_digit_is_none(number: str, more: int) -> None:
    other = number[:-1] + str((int(number[-1]) + more) % 10)

    assert not list(personal_numbers(other, TODAY))


@given(st.text(st.sampled_from("0123456789-+ a."), max_size=40))
def test_a_text_that_cannot_have_numbers_has_none(text: str) -> None:
    if not may_have_numbers(text.encode()):
        assert not list(personal_numbers(text))


@given(st.text(max_size=60))
def test_a_text_without_numbers_is_not_changed(text: str) -> None:
    if not list(personal_numbers(text)):
        assert masked(text) == text


@given(st.integers(20, 99), st.integers(0, 99), st.integers(0, 999))
def test_a_number_of_an_organisation_is_none(month: int, day: int, order: int) -> None:
    ten = _checked(f"55{month:02}{day:02}{order:03}")

    assert not list(personal_numbers(f"{ten[:6]}-{ten[6:]}"))


@pytest.mark.parametrize(
    ("number", "is_found"),
    [
        ("19811218-9876", True),
        ("20811218-9876", False),
        ("18811218-9876", True),
        ("17811218-9876", False),
        ("20261123-0013", True),
        ("20261124-0012", False),
        ("20000229-0005", False),
        ("20000229-0013", True),
        ("19000229-0013", False),
    ],
)
def test_nobody_is_born_on_a_day_that_never_was(number: str, is_found: bool) -> None:  # noqa: FBT001 - the expectation
    ten = number[2:8] + _checked(number[2:8] + number[9:12])[6:]
    written = f"{number[:8]}-{ten[6:]}"

    assert bool(list(personal_numbers(written, TODAY))) is is_found


def test_the_kinds_of_numbers_are_told_apart() -> None:
    person, coordinated, bare = personal_numbers("811218-9876 811278-9873 8112189876")

    assert (person.is_coordination, coordinated.is_coordination) == (False, True)
    assert (person.is_bare, bare.is_bare) == (False, True)
