"""The way from a list to the book of what it shows."""

from dataclasses import dataclass

from servicebank.model.recipe import Choice
from servicebank.publish.book_page import BookFile, book_files
from servicebank.publish.books import command
from servicebank.publish.edition import Edition

STATUS = "status"
"""The option for statuses, which every bank has."""


@dataclass(frozen=True, slots=True)
class BookWay:
    """Where the book of a list is, or what makes it."""

    files: tuple[BookFile, ...]
    """Empty when it is not made."""
    command: str
    page: str
    """The page of books."""
    options: tuple[str, ...]
    """The options of the command that choose cases, with what the finder calls the same."""


def way_to_book(choice: Choice, edition: Edition) -> BookWay | None:
    """The way to the book of a choice; None where the site has no page of books."""
    page = edition.addresses.handbooks()
    if not page:
        return None
    offer = next(
        (
            offer
            for offer in edition.stock.offers
            if offer.recipe.choice == choice
            and (offer.recipe.language or edition.bank.settings.language) == edition.language
        ),
        None,
    )
    options = (*(facet.option for facet in edition.bank.settings.facets), STATUS)
    files = book_files(offer, edition) if offer else ()
    return BookWay(files, command(choice, edition.bank, edition.language), page, options)
