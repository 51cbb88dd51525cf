"""What a book would hold, in lines for a terminal."""

from collections.abc import Iterator

from servicebank.export.binder import Binder
from servicebank.export.press import Press
from servicebank.language.catalog import Catalog
from servicebank.language.slug import slug
from servicebank.model.bank import Bank
from servicebank.model.recipe import Choice, Recipe
from servicebank.model.sentence import say_many
from servicebank.model.vocabulary import word
from servicebank.prose.facts import STATUS


def listing(recipe: Recipe, press: Press) -> Iterator[str]:
    """The title, the parts, and the id and title of each case."""
    binder, catalog = Binder(recipe, press), press.catalog(recipe)
    count = say_many("{count} case", "{count} cases", len(binder.cases))
    yield f"{binder.title} ({catalog(count)})"
    widest = max(len(case.id) for case in binder.cases)
    for division in binder.divisions:
        yield ""
        yield f"{division.title} ({len(division.cases)})"
        for case in division.cases:
            yield f"  {case.id:<{widest}}  {binder.title_of(case)}"


def name_for(recipe: Recipe, press: Press) -> str:
    """A name for the book's file."""
    return recipe.id or slug(Binder(recipe, press).title) or "handbook"


def name_of(choice: Choice, bank: Bank, language: str, catalog: Catalog) -> str:
    """The one thing that a choice asks for."""
    for facet in bank.settings.facets:
        for term in choice.terms.get(facet.name, ()):
            return word(bank.vocabularies[facet.vocabulary].terms[term].label, language)
    for status in choice.statuses:
        return catalog(STATUS[status])
    titles = (bank.collections[name].abstract.title for name in choice.collections)
    return ", ".join((*titles, *choice.cases))
