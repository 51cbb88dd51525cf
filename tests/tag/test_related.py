"""Which cases are near each other, and why."""

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case, Links, State
from servicebank.tag.index import index
from servicebank.tag.related import MOST
from tests.makers import CASES, a_case, bank_of, checked

FAR = ("2505",)
HEBY, HABO, SALA = ("0331",), ("0305",), ("1981",)
"""A municipality, another of its county, and a neighbour in the next."""


def _near(bank: Bank, id_: str = "a") -> list[str]:
    return [related.case for related in index(bank).related[id_]]


def _reasons(one: Case, other: Case) -> list[str]:
    related = index(bank_of(one, other)).related[one.id]
    return [Catalog.load("en")(reason) for found in related for reason in found.reasons]


def test_a_case_that_shares_more_is_nearer() -> None:
    bank = bank_of(
        a_case("a", services=("apotek",)),
        a_case("b", services=("drivmedel",), regions=FAR),
        a_case("c", services=("apotek",), regions=FAR),
        a_case("d", services=("apotek",)),
    )

    assert _near(bank) == ["d", "c", "b"]


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    common = [a_case(f"x{n}", services=("drivmedel",), forms=("varubox",)) for n in range(3)]
    bank = bank_of(
        a_case("a", services=("apotek", "drivmedel"), forms=("paketbox",)),
        a_case("b", services=("drivmedel",), forms=("ideell-drift",)),
        a_case("c", services=("apotek",), forms=("ideell-drift",)),
        *common,
    )

    assert _near(bank)[0] == "c"


def test_cases_equally_near_stand_by_id() -> None:
    assert _near(bank_of(a_case("a"), a_case("c"), a_case("b"))) == ["b", "c"]


def test_a_case_is_not_near_itself() -> None:
    assert _near(bank_of(a_case("a"))) == []


def test_a_case_that_shares_nothing_is_not_near() -> None:
    other = a_case("b", services=("drivmedel",), forms=("varubox",), regions=FAR)

    assert _near(bank_of(a_case("a"), other)) == []


def test_only_the_nearest_are_kept() -> None:
    assert len(_near(bank_of(*(a_case(id_) for id_ in "abcdefghij")))) == MOST


@pytest.mark.parametrize("links", [Links(related=("z",)), Links(inspired_by=("z",))])
def test_what_the_authors_name_comes_first(links: Links) -> None:
    far = a_case("z", services=("drivmedel",), forms=("varubox",), regions=FAR)

    assert _near(bank_of(a_case("a", links=links), a_case("b"), far)) == ["z", "b"]


def test_what_the_authors_name_is_near_both_ways() -> None:
    bank = bank_of(a_case("a", links=Links(related=("z",))), a_case("b"), a_case("z"))

    assert _near(bank, "z")[0] == "a"


def test_a_case_that_is_not_published_is_not_near() -> None:
    links = Links(related=("b",))

    assert _near(bank_of(a_case("a", links=links), a_case("b", state=State.REVIEW))) == []


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (a_case("b", services=("drivmedel",), regions=HEBY),
         ["same solution: Village shop", "same municipality"]),
        (a_case("b", services=("drivmedel",), regions=SALA),
         ["same solution: Village shop", "neighbouring municipality"]),
        (a_case("b", services=("drivmedel",), regions=HABO),
         ["same solution: Village shop", "same county"]),
        (a_case("b", services=("drivmedel",), regions=FAR), ["same solution: Village shop"]),
        (a_case("b", forms=("varubox",), services=("apotek", "post-paket"), regions=FAR),
         ["same service type: Post and parcels, Pharmacy"]),
    ],
)  # fmt: skip
def test_the_reasons_say_what_is_shared(other: Case, expected: list[str]) -> None:
    own = a_case("a", services=("post-paket", "apotek") if "apotek" in other.terms["service"]
                 else ("post-paket",))  # fmt: skip

    assert _reasons(own, other) == expected


@pytest.mark.parametrize(
    ("own", "others", "expected"),
    [
        (Links(inspired_by=("b",)), Links(), "inspired this case"),
        (Links(), Links(inspired_by=("a",)), "was inspired by this case"),
        (Links(related=("b",)), Links(), "named together by the authors"),
        (Links(), Links(related=("a",)), "named together by the authors"),
    ],
)
def test_the_first_reason_is_what_the_authors_say(own: Links, others: Links, expected: str) -> None:
    assert _reasons(a_case("a", links=own), a_case("b", links=others))[0] == expected


def test_every_near_case_of_this_bank_has_a_reason() -> None:
    bank = checked(CASES).bank
    assert bank is not None

    assert all(related.reasons for near in index(bank).related.values() for related in near)
