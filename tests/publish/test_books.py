"""The page of books, and the ways to them."""

import pytest

from servicebank.publish.book_page import BooksView
from servicebank.publish.views import CollectionView, TermView
from tests.makers import SETTINGS, a_case_text, a_collection_text
from tests.sites import a_site, addresses, view

CASES = {
    name: a_case_text(title=f"Fallet {name}", regions="[Heby]", services="[drivmedel]")
    for name in ("ett", "fyra", "tre")
} | {"fem": a_case_text(title="Fallet fem", regions="[Ystad]", services="[polis]")}


def test_there_is_a_book_of_all_and_of_terms_with_three_cases() -> None:
    shown = view(a_site(CASES), "handbok/", BooksView)

    assert [[(book.title, book.count) for book in group.books] for group in shown.groups] == [
        [("Servicebanken", "4 fall")],
        [("Drivmedel", "3 fall")],
        [("Uppsala län", "3 fall")],
    ]


def test_a_book_that_is_not_made_is_told_how_to_order() -> None:
    shown = view(a_site(CASES), "handbok/", BooksView)

    assert not shown.is_made
    assert [book.command for group in shown.groups for book in group.books] == [
        "servicebank export",
        "servicebank export --service drivmedel",
        "servicebank export --region 03",
    ]


@pytest.mark.parametrize(
    ("address", "command"),
    [
        ("tjanster/polis/", "servicebank export --service polis"),
        ("platser/uppsala-lan/heby/", "servicebank export --region 0331"),
    ],
)
def test_every_list_has_the_command_of_its_book(address: str, command: str) -> None:
    book = view(a_site(CASES), address, TermView).book

    assert book is not None
    assert book.command == command


def test_a_collection_has_the_command_of_its_book() -> None:
    site = a_site(CASES, collections={"alla": a_collection_text(cases="[ett, tre]")})

    book = view(site, "samlingar/alla/", CollectionView).book

    assert book is not None
    assert book.command == "servicebank export --collection alla"


def test_a_bank_without_an_address_for_books_has_no_page_of_them() -> None:
    site = a_site(CASES, settings=SETTINGS.replace(", handbooks: handbok", ""))

    assert "handbok/" not in addresses(site)
    assert view(site, "tjanster/polis/", TermView).book is None
