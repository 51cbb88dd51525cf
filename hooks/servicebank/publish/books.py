"""The books that the site is to have, and the commands that make any other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from servicebank.language.slug import slug
from servicebank.model.bank import Bank
from servicebank.model.index import Index
from servicebank.model.recipe import Choice, Recipe
from servicebank.model.vocabulary import Facet, Term, word

FEWEST = 3
"""Cases that a term must have to have a book of its own."""
FORMS = {"pdf": "PDF", "docx": "Word", "epub": "EPUB"}
"""What the forms are called, by the endings of their files."""
COMMAND = "servicebank export"


@dataclass(frozen=True, slots=True)
class Offer:
    """A book that the site is to have."""

    id: str
    """The name of its files."""
    title: str
    recipe: Recipe
    facet: str = ""
    """The facet that it is about a term of; empty for other books."""
    term: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A file of a book."""

    form: str
    file: Path
    size: int
    """Bytes."""
    day: date
    """Of the texts."""


@dataclass(frozen=True, slots=True)
class Stock:
    """The books of a site."""

    offers: tuple[Offer, ...] = ()
    made: Mapping[str, tuple[Made, ...]] = field(default_factory=dict)
    """The files of each offer that is made, by its id."""

    def of_term(self, facet: str, term: str) -> Offer | None:
        """The book about a term; None when it has none of its own."""
        found = (offer for offer in self.offers if (offer.facet, offer.term) == (facet, term))
        return next(found, None)


def offers(bank: Bank, index: Index) -> tuple[Offer, ...]:
    """A book of everything in each language, those of recipes, and those of terms."""
    whole = next((recipe for recipe in bank.recipes.values() if recipe.choice.is_whole), Recipe())
    name = slug(word(bank.settings.name, bank.settings.language))
    found = {offer.id: offer for offer in _all(bank, index, whole, name)}
    return tuple(found.values())


def command(choice: Choice, bank: Bank, language: str) -> str:
    """What makes the book of a choice; terms by their codes, which need no quotation marks."""
    words = [COMMAND]
    for facet in bank.settings.facets:
        words += [f"--{facet.option} {term}" for term in choice.terms.get(facet.name, ())]
    words += [f"--collection {name}" for name in choice.collections]
    if language != bank.settings.language:
        words.append(f"--lang {language}")
    return " ".join(words)


def _all(bank: Bank, index: Index, whole: Recipe, name: str) -> Iterator[Offer]:
    own = bank.settings.language
    yield Offer(whole.id or name, whole.title or word(bank.settings.name, own), whole)
    for language in bank.settings.languages[1:]:
        if any(language in case.translations for case in bank.published):
            title = word(bank.settings.name, language)
            other = replace(_like(whole, Choice(), ""), language=language)
            yield Offer(f"{name}-{language}", title, other)
    for recipe in bank.recipes.values():
        if not recipe.choice.is_whole:
            yield Offer(recipe.id, recipe.title, recipe)
    for facet in bank.settings.facets:
        if facet.has_books:
            yield from _of_facet(facet, bank, index, whole, name)


def _of_facet(facet: Facet, bank: Bank, index: Index, whole: Recipe, name: str) -> Iterator[Offer]:
    vocabulary = bank.vocabularies[facet.vocabulary]
    terms = vocabulary.children(None) if vocabulary.is_spatial else vocabulary.terms.values()
    others = (one for one in bank.settings.facets if one.has_books and one.name != facet.name)
    by = next((one.name for one in others), "")
    for term in terms:
        if len(index.under(facet.name, term.id)) >= FEWEST:
            recipe = _like(whole, Choice(terms={facet.name: (term.id,)}), by)
            yield Offer(f"{name}-{term.slug}", _label(term, bank), recipe, facet.name, term.id)


def _like(whole: Recipe, choice: Choice, by: str) -> Recipe:
    """A recipe of the same looks for another choice."""
    return replace(
        whole, id="", path=None, title="", subtitle="", edition="", preface="", choice=choice, by=by
    )


def _label(term: Term, bank: Bank) -> str:
    return word(term.label, bank.settings.language)
