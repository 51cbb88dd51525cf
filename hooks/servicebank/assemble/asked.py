"""What somebody asks to have in a book, read as a recipe."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from servicebank.check.hints.guess import Guess, ask, quoted
from servicebank.check.hints.places import nearest_place
from servicebank.check.hints.suggest import nearest, nearest_term
from servicebank.check.recipe import ways
from servicebank.model.bank import Bank
from servicebank.model.case import Status
from servicebank.model.recipe import Choice, Recipe
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, Vocabulary, word

MOST_NAMED = 40
"""Choices that are told when nothing is near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Words as they were typed; empty for what was not asked for."""

    recipe: str = ""
    """Name of a recipe to begin with."""
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By facet."""
    collections: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    language: str = ""
    by: str = ""
    title: str = ""
    paper: str = ""


def recipe_of(asked: Asked, bank: Bank) -> tuple[Recipe, tuple[Sentence, ...]]:
    """The recipe that is asked for, and what was not understood of it."""
    reader = _Reader(bank, [])
    recipe = reader.recipe(asked)
    return recipe, tuple(reader.faults)


@dataclass(frozen=True)
class _Reader:
    """Reads words, and remembers those that it does not know."""

    bank: Bank
    faults: list[Sentence]

    def recipe(self, asked: Asked) -> Recipe:
        first = self._first(asked.recipe)
        choice = Choice(
            terms={**first.choice.terms, **dict(self._terms(asked.terms))},
            collections=tuple(self._collections(asked.collections)) or first.choice.collections,
            cases=tuple(self._cases(asked.cases)) or first.choice.cases,
            statuses=tuple(map(Status, asked.statuses)) or first.choice.statuses,
        )
        changed = choice != first.choice
        return replace(
            first,
            choice=choice,
            title=asked.title or ("" if changed else first.title),
            subtitle="" if changed else first.subtitle,
            language=asked.language or first.language,
            by=self._by(asked.by) or first.by,
            paper=type(first.paper)(asked.paper) if asked.paper else first.paper,
        )

    def _first(self, name: str) -> Recipe:
        recipes = self.bank.recipes
        if not name:
            return Recipe()
        if name not in recipes:
            told = say('There is no recipe "{name}".', name=name)
            self._tell(told, nearest(name, recipes), tuple(recipes))
        return recipes.get(name, Recipe())

    def _terms(self, terms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for facet in self.bank.settings.facets:
            found = [self._term(word, facet) for word in terms.get(facet.name, ())]
            if found:
                yield facet.name, tuple(dict.fromkeys(term for term in found if term))

    def _term(self, written: str, facet: Facet) -> str:
        vocabulary = self.bank.vocabularies[facet.vocabulary]
        if written in vocabulary.spellings:
            return vocabulary.meaning(written)
        guess = (nearest_place if vocabulary.is_spatial else nearest_term)(written, vocabulary)
        if guess.is_same and guess.only:
            return guess.only
        label = word(vocabulary.label, self.bank.settings.language)
        told = say('"{term}" is not in the list {list}.', term=written, list=label)
        names = Guess(tuple(self._spelled(term, vocabulary) for term in guess.meanings))
        self._tell(told, names, tuple(self._spelled(term, vocabulary) for term in vocabulary.terms))
        return ""

    def _spelled(self, term: str, vocabulary: Vocabulary) -> str:
        label = word(vocabulary.terms[term].label, self.bank.settings.language)
        return label if vocabulary.is_spatial else term

    def _collections(self, names: Iterable[str]) -> Iterator[str]:
        known = {text.id for text in self.bank.published_collections}
        for name in names:
            if name in known:
                yield name
            else:
                told = say('There is no collection "{name}".', name=name)
                self._tell(told, nearest(name, known), tuple(sorted(known)))

    def _cases(self, names: Iterable[str]) -> Iterator[str]:
        known = {case.id: case for case in self.bank.published}
        earlier = {alias: case.id for case in known.values() for alias in case.aliases}
        for name in map(_bare, names):
            if name in known or name in earlier:
                yield earlier.get(name, name)
            elif name in self.bank.cases:
                self.faults.append(say('The case "{name}" is not published yet.', name=name))
            else:
                told = say('There is no case "{name}".', name=name)
                self._tell(told, nearest(name, known), ())

    def _by(self, written: str) -> str:
        known = ways(self.bank.settings)
        if written and written not in known:
            told = say('A book cannot be divided by "{name}".', name=written)
            self._tell(told, nearest(written, known), tuple(known))
        return known[written].name if written in known else ""

    def _tell(self, told: Sentence, guess: Guess, known: tuple[str, ...]) -> None:
        """That a word is not known, and which were perhaps meant."""
        way_out = ask(map(quoted, guess.meanings))
        if way_out is None and 0 < len(known) <= MOST_NAMED:
            way_out = say("Choose one of: {choices}.", choices=known)
        self.faults.append(
            say("{told} {help}", told=told, help=way_out) if way_out is not None else told
        )


def _bare(name: str) -> str:
    """The id of a case that was named by its file."""
    return PurePosixPath(name).name.removesuffix(".md")


def narrow(choice: Choice) -> tuple[Choice, ...]:
    """Each thing that a choice asks for, by itself."""
    terms = (
        Choice(terms={facet: (term,)}) for facet, found in choice.terms.items() for term in found
    )
    collections = (Choice(collections=(name,)) for name in choice.collections)
    cases = (Choice(cases=choice.cases),) if choice.cases else ()
    statuses = (Choice(statuses=(status,)) for status in choice.statuses)
    return (*terms, *collections, *cases, *statuses)
