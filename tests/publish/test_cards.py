"""A case in a list."""

import pytest

from servicebank.publish.cards import Card
from servicebank.publish.finder_view import FinderView
from tests.makers import a_case_text
from tests.sites import a_site, view


def _card(**changes: str | None) -> Card:
    (card,) = view(a_site({"a-case": a_case_text(**changes)}), "fall/", FinderView).cases
    return card


def test_a_card_has_the_three_answers() -> None:
    card = _card()

    assert (card.id, card.address) == ("a-case", "fall/a-case/")
    assert card.title == "Lanthandeln i Norrvik fick ett paketombud"
    assert (card.need, card.action, card.outcome) == (
        "Byborna hade långt till närmaste paketombud.",
        "Lanthandeln blev ombud och inredde ett rum för paketen.",
        "Paketen hämtas nu hemma i byn.",
    )


def test_an_unknown_outcome_is_told_openly() -> None:
    assert _card(outcome="unknown").outcome == "Hur det gick framgår inte av källorna."


def test_a_card_says_where_and_when_and_whether_it_goes_on() -> None:
    card = _card(place="Norrvik", started="2019", status="running")

    assert card.place == "Norrvik, Heby, Uppsala län"
    assert (card.years, card.status) == ("från 2019", "Pågår, enligt källorna")


def test_nothing_is_said_of_years_that_are_not_known() -> None:
    assert _card().years == ""


@pytest.mark.parametrize(
    ("status", "expected"),
    [("ended", True), ("running", False), ("planned", False), ("unknown", False)],
)
def test_only_an_ended_case_is_marked_as_ended(status: str, *, expected: bool) -> None:
    reason = "Butiken såldes." if status == "ended" else None

    assert _card(status=status, end_reason=reason).is_ended is expected
