"""All pages and files of the site."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from servicebank.check.guide.blank import Blank
from servicebank.check.guide.example import example_case
from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.index import Index
from servicebank.model.page import Asset, Page
from servicebank.publish.addresses import Addresses
from servicebank.publish.book_page import BookPage
from servicebank.publish.books import Made, Stock, offers
from servicebank.publish.case_page import CasePages, picture_address
from servicebank.publish.edition import Edition
from servicebank.publish.finder import FinderPage
from servicebank.publish.home import Home, HomeView
from servicebank.publish.open_data.page import DataPage
from servicebank.publish.search_cases import SearchCases, search_cases
from servicebank.publish.search_words import search_words
from servicebank.publish.summary_pages import SummaryPages
from servicebank.publish.term_pages import TermPages
from servicebank.publish.text_pages import TextPages
from servicebank.publish.upkeep.moved import moved
from servicebank.publish.upkeep.page import UpkeepPage
from servicebank.publish.ways import Ways, ways
from servicebank.source.folder import IMAGES

Files = Mapping[str, tuple[Made, ...]]
"""The files of books by the ids of their offers."""


@dataclass(frozen=True, slots=True)
class Site:
    """What is to be published."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    values: Mapping[str, int]
    """Numbers that pages written by hand may show."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Texts that pages written by hand may show, for readers to copy."""
    searches: tuple[SearchCases, ...] = ()
    """What the search is told of the cases of each edition, once it has them."""
    homes: Mapping[str, HomeView] = field(default_factory=dict)
    """What the start pages show, by language."""
    ways: Mapping[str, Ways] = field(default_factory=dict)
    """The ways that every page offers, by language."""
    editions: Mapping[str, Edition] = field(default_factory=dict, compare=False, repr=False)
    """The bank in each of its languages; those that have no cases have no pages."""


def site(
    bank: Bank, index: Index, catalogs: Mapping[str, Catalog], made: Files | None = None
) -> Site:
    """The site of a bank; `catalogs` are those of its languages, `made` the files of books."""
    stock = Stock(offers(bank, index), made or {})
    every = {
        language: Edition(bank, index, catalogs, language, stock)
        for language in bank.settings.languages
    }
    editions = tuple(edition for edition in every.values() if edition.cases or edition.is_whole)
    pages = tuple(_pages(editions))
    return Site(
        (*pages, *moved(editions, pages)),
        (*_assets(bank), *(asset for edition in editions for asset in _files(edition))),
        _values(bank, index),
        _texts(bank, catalogs[bank.settings.language]),
        tuple(search_cases(edition) for edition in editions),
        {edition.language: Home(edition).view() for edition in editions},
        {edition.language: ways(edition) for edition in editions},
        every,
    )


def _pages(editions: Iterable[Edition]) -> Iterable[Page]:
    """The pages of all editions, each with the addresses of the same page in the others."""
    pages: defaultdict[str, dict[str, Page]] = defaultdict(dict)
    for edition in editions:
        for page in _edition_pages(edition):
            pages[page.address.removeprefix(edition.root)][edition.language] = page
    for versions in pages.values():
        several = tuple((code, page.address) for code, page in versions.items())
        alternates = several if len(several) > 1 else ()
        yield from (replace(page, alternates=alternates) for page in versions.values())


def _edition_pages(edition: Edition) -> Iterable[Page]:
    yield from CasePages(edition).pages() if edition.is_whole else SummaryPages(edition).pages()
    for facet in edition.bank.settings.facets:
        yield from TermPages(facet, edition).pages()
    yield FinderPage(edition).page()
    yield from DataPage(edition).pages()
    if edition.is_whole:
        yield from TextPages(edition).pages()
        yield from BookPage(edition).pages()
        yield from UpkeepPage(edition).pages()


def _files(edition: Edition) -> Iterable[Asset]:
    yield from search_words(edition)
    if edition.is_whole:
        yield from BookPage(edition).assets()


def _assets(bank: Bank) -> Iterable[Asset]:
    addresses = Addresses(bank)
    for case in bank.published:
        for picture in case.pictures:
            file = case.path.parent / IMAGES / case.id / picture.file
            yield Asset(picture_address(case, picture.file, addresses), source=file)


def _values(bank: Bank, index: Index) -> Mapping[str, int]:
    """Counts of what is published; of places, the top ones and those below by themselves."""
    counts = {
        "cases": len(bank.published),
        "methods": len(bank.published_methods),
        "collections": len(bank.published_collections),
    }
    for language in bank.settings.languages[1:]:
        counts[f"cases_{language}"] = sum(language in case.translations for case in bank.published)
    for facet in bank.settings.facets:
        vocabulary = bank.vocabularies[facet.vocabulary]
        used = index.cases[facet.name]
        if vocabulary.is_spatial:
            tops = sum(vocabulary.terms[term].parent is None for term in used)
            counts |= {"counties": tops, "municipalities": len(used) - tops}
        else:
            counts[facet.key] = len(used)
    return counts


def _texts(bank: Bank, catalog: Catalog) -> Mapping[str, str]:
    """A case with every field, and one with none filled in."""
    return {
        "example_case": example_case(bank.settings, bank.vocabularies, catalog),
        "blank_case": Blank(bank.settings, bank.vocabularies, catalog).text({}),
    }
