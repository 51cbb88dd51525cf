"""Choosing terms of a vocabulary by typing."""

from collections.abc import Callable, Iterator

from servicebank.assemble.desk import Desk, spelled
from servicebank.check.hints.guess import Guess
from servicebank.language.catalog import Catalog
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Vocabulary, word

Ask = Callable[[], str]
"""Reads an answer; an empty one goes on."""
Tell = Callable[[Sentence], object]
LIST = "?"
"""What is typed to see the whole list."""


class Picker:
    """Offers terms of one vocabulary for what somebody types."""

    def __init__(self, desk: Desk, vocabulary: Vocabulary, catalog: Catalog, tell: Tell) -> None:
        """Name the terms in the catalog's language."""
        self._desk = desk
        self._vocabulary = vocabulary
        self._language = catalog.language
        self._tell = tell
        self._offered: tuple[str, ...] = ()

    def many(self, ask: Ask) -> tuple[str, ...]:
        """The terms chosen until nothing more is typed, as they are written in a case."""
        chosen = dict.fromkeys(self._picked(ask))
        return tuple(self._spelled(term) for term in chosen)

    def one(self, ask: Ask) -> str | None:
        """The first term chosen; None when nothing is typed."""
        term = next(self._picked(ask), None)
        return None if term is None else self._spelled(term)

    def _picked(self, ask: Ask) -> Iterator[str]:
        while typed := ask():
            for part in filter(None, (one.strip() for one in typed.split(","))):
                term = self._term(part)
                if term is not None:
                    self._tell(say("Chosen: {term}", term=self._named(term)))
                    yield term

    def _term(self, typed: str) -> str | None:
        """The term that is surely meant; otherwise those that can be are offered."""
        if typed.isdecimal() and 0 < int(typed) <= len(self._offered):
            return self._offered[int(typed) - 1]
        guess = Guess(tuple(self._vocabulary.terms)) if typed == LIST else self._guess(typed)
        if guess.is_same:
            return guess.only
        self._offered = guess.meanings
        if not self._offered:
            self._tell(say('Nothing is like "{word}". Type ? to see all.', word=typed))
        for number, term in enumerate(self._offered, 1):
            self._tell(say("{number}: {term}", number=number, term=self._named(term)))
        return None

    def _guess(self, typed: str) -> Guess:
        return self._desk.meant(self._vocabulary, typed)

    def _spelled(self, term: str) -> str:
        return spelled(term, self._vocabulary, self._desk.world.settings.language)

    def _named(self, term: str) -> Sentence:
        label = word(self._vocabulary.terms[term].label, self._language)
        return say("{label} ({term})", label=label, term=term)
