"""Where pages are, below the site's root; addresses last, so this is where they are made."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from posixpath import relpath
from urllib.parse import urlencode

from servicebank.model.bank import Bank
from servicebank.model.link import COLLECTIONS, METHODS
from servicebank.model.vocabulary import Facet, Vocabulary

FEED = "feed.xml"
"""What every feed is called; where it is tells what it is about."""
BANK_LINK = re.compile(r'href="bank:((?:methods/|collections/)?)([a-z0-9-]+)"')


class Addresses:
    """The addresses of one bank's pages, each with a slash at the end."""

    def __init__(self, bank: Bank, root: str = "") -> None:
        """Read the segments from the bank's settings; `root` stands before every address."""
        self.root, self.segments = root, bank.settings.segments
        self._facets: Mapping[str, tuple[Facet, Vocabulary]] = {
            facet.name: (facet, bank.vocabularies[facet.vocabulary])
            for facet in bank.settings.facets
        }
        self._folders = {
            "": self.segments.cases,
            METHODS: self.segments.methods,
            COLLECTIONS: self.segments.collections,
        }

    def cases(self) -> str:
        """The list of all cases."""
        return f"{self.root}{self.segments.cases}/"

    def found(self, chosen: Iterable[tuple[str, str]]) -> str:
        """The list of cases that have all of some terms, each with its facet."""
        choices: dict[str, str] = {}
        for facet, term in chosen:
            option = self._facets[facet][0].option
            choices[option] = f"{choices[option]}~{term}" if option in choices else term
        return f"{self.cases()}?{urlencode(choices)}"

    def case(self, case_id: str) -> str:
        """A case."""
        return f"{self.root}{self.segments.cases}/{case_id}/"

    def methods(self) -> str:
        """The list of methods."""
        return f"{self.root}{self.segments.methods}/"

    def method(self, method_id: str) -> str:
        """A method."""
        return f"{self.root}{self.segments.methods}/{method_id}/"

    def collections(self) -> str:
        """The list of collections."""
        return f"{self.root}{self.segments.collections}/"

    def collection(self, collection_id: str) -> str:
        """A collection."""
        return f"{self.root}{self.segments.collections}/{collection_id}/"

    def handbooks(self) -> str:
        """The books, whatever the language; empty where there is no page of them."""
        return f"{self.segments.handbooks}/" if self.segments.handbooks else ""

    def data(self) -> str:
        """The page of open data; empty where there is none."""
        return f"{self.root}{self.segments.data}/" if self.segments.data else ""

    def upkeep(self) -> str:
        """What needs doing, whatever the language; empty where there is no page of it."""
        return f"{self.segments.upkeep}/" if self.segments.upkeep else ""

    def handbook(self, book_id: str, form: str) -> str:
        """The file of a book in a form."""
        return f"{self.handbooks()}{book_id}.{form}"

    def facet(self, facet: str) -> str:
        """The list of a facet's terms."""
        return f"{self.root}{self._facets[facet][0].segment}/"

    def group(self, facet: str, group: str) -> str:
        """A group of a facet's terms."""
        return f"{self.facet(facet)}{group}/"

    def term(self, facet: str, term_id: str) -> str:
        """A term; a place inside another has its address inside the other's."""
        owner, vocabulary = self._facets[facet]
        path = "/".join(vocabulary.terms[term].slug for term in vocabulary.line(term_id))
        return f"{self.root}{owner.segment}/{path}/"

    def fill(self, html: str, page: str) -> str:
        """HTML with its ``bank:`` links made relative to the page that it stands on."""

        def link(found: re.Match[str]) -> str:
            target = f"{self._folders[found[1].rstrip('/')]}/{found[2]}/"
            return f'href="{escape(relative(target, page), quote=True)}"'

        return BANK_LINK.sub(link, html)


def relative(target: str, page: str) -> str:
    """The way from one page to another."""
    return relpath(target, page) + "/"
