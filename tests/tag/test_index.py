"""Which cases belong to which terms."""

from dataclasses import replace

from servicebank.model.case import Links, State
from servicebank.tag.index import index
from tests.makers import CASES, a_case, bank_of, checked


def test_a_case_counts_for_its_terms() -> None:
    found = index(bank_of(a_case(services=("post-paket", "apotek"))))

    assert found.cases["service"] == {"post-paket": ("a-case",), "apotek": ("a-case",)}


def test_a_municipality_counts_for_its_county() -> None:
    found = index(bank_of(a_case(regions=("0331",))))

    assert found.under("region", "03") == found.under("region", "0331") == ("a-case",)


def test_a_case_counts_once_for_a_county_with_two_of_its_municipalities() -> None:
    found = index(bank_of(a_case(regions=("0331", "0305"))))

    assert found.under("region", "03") == ("a-case",)


def test_a_term_without_cases_is_left_out() -> None:
    found = index(bank_of(a_case()))

    assert "drivmedel" not in found.cases["service"]
    assert found.under("service", "drivmedel") == ()
    assert found.cases["programme"] == {}


def test_terms_stand_in_the_order_of_the_vocabulary() -> None:
    found = index(
        bank_of(a_case("a", services=("apotek",)), a_case("b", services=("dagligvaror",)))
    )

    assert list(found.cases["service"]) == ["dagligvaror", "apotek"]


def test_cases_stand_in_the_order_of_the_bank() -> None:
    found = index(bank_of(a_case("a"), a_case("b"), a_case("c")))

    assert found.under("service", "post-paket") == ("a", "b", "c")


def test_only_published_cases_count() -> None:
    found = index(bank_of(a_case("a", state=State.REVIEW), a_case("b")))

    assert found.under("service", "post-paket") == ("b",)
    assert list(found.related) == ["b"]


def test_a_method_knows_the_cases_that_used_it() -> None:
    bank = checked(CASES).bank
    assert bank is not None
    method = next(iter(bank.methods))
    case = replace(a_case(), links=Links(methods=(method,)))

    found = index(replace(bank, cases={case.id: case}))

    assert found.used_by[method] == ("a-case",)
    assert found.used_by.keys() == bank.methods.keys()


def test_every_published_case_of_this_bank_is_under_its_terms() -> None:
    bank = checked(CASES).bank
    assert bank is not None
    found = index(bank)

    assert all(
        case.id in found.under(facet, term)
        for case in bank.published
        for facet, terms in case.terms.items()
        for term in terms
    )
