"""Which municipality or county is meant by a name or a code that is not the official one."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from servicebank.check.hints.guess import LONGEST, WORD, Guess, Names, Nearness, named
from servicebank.language.spellings import COUNTY, JOINING, MUNICIPALITY, PLACES
from servicebank.model.vocabulary import Vocabulary

CODE = re.compile(r"(?:se[ -]?)?([0-9]{1,4})")
"""A code of Statistics Sweden, perhaps with its zero lost or the country before it."""
PART = re.compile(r"[0-9]+|[^\W\d_][^0-9(),/;]*")
"""Something between digits, brackets, commas and strokes: a code or a name."""


ALLOWED = (4, 10)
"""Lengths from which a place may have one letter wrong, and two; villages have names like them."""


def nearest_place(written: str, places: Vocabulary) -> Guess:
    """The codes of the places that a text most likely names."""
    gazetteer = _gazetteer(places)
    text = unicodedata.normalize("NFC", written.casefold())[: LONGEST + 1].strip()
    if len(text) > LONGEST:
        return Guess()
    return (
        gazetteer.known(text)
        or gazetteer.pair(PART.findall(text))
        or gazetteer.misspelt(text)
        or Guess()
    )


@lru_cache(maxsize=8)
def _gazetteer(places: Vocabulary) -> "_Gazetteer":
    return _Gazetteer(places)


class _Gazetteer:
    """All names of the places, official and others, as they are written beside other words."""

    def __init__(self, places: Vocabulary) -> None:
        self.places = places
        spoken = [
            (name, term.id)
            for term in places.terms.values()
            for name in (*term.label.values(), *PLACES.get(term.id, ()))
        ]
        counties = {term.id for term in places.terms.values() if term.parent is None}
        bare = [(_bare(name), code) for name, code in spoken if code in counties]
        towns = [(name, code) for name, code in spoken if code not in counties]
        self.names = Names(spoken)
        self.towns = Names(towns, ALLOWED)
        self.owners = Names((f"{name}s", code) for name, code in towns)
        short = [(name.removesuffix("s"), code) for name, code in bare]
        self.counties = Names(bare + short, ALLOWED)
        self.all = Names(spoken + bare, ALLOWED)

    def known(self, text: str) -> Guess | None:
        """The place with a name or code that is written in another way."""
        whole = self.names.same(text)
        if whole:
            return whole
        code = CODE.fullmatch(text)
        if code:
            return self._code(code[1])
        name, words = _bare(text), set(WORD.findall(text))
        if words & COUNTY:
            return self.counties.same(name)
        town = self.towns.same(name) or self.owners.same(name)
        if words & MUNICIPALITY:
            return town
        meanings = (guess.meanings for guess in (town, self.counties.same(name)) if guess)
        return named(code for codes in meanings for code in codes)

    def pair(self, parts: list[str]) -> Guess | None:
        """The place that a name stands for beside its code or its county; else both places."""
        if len(parts) != len(("name", "county")):
            return None
        first, second = (self.known(part.strip(" -.")) for part in parts)
        if first is None or second is None:
            return None
        above = self.counties.same(_bare(parts[1]))
        if first.only and above and above.only in self.places.ancestors(first.only):
            return Guess(first.meanings, Nearness.SAME)
        codes = tuple(dict.fromkeys(first.meanings + second.meanings))
        return named(codes, min(first.nearness, second.nearness))

    def misspelt(self, text: str) -> Guess | None:
        """The places with a name that has a letter or a few wrong; never more than a question."""
        name, words = _bare(text), set(WORD.findall(text))
        if words & COUNTY:
            found = self.counties.misspelt(name)
        elif words & MUNICIPALITY:
            found = self.towns.misspelt(name)
        else:
            found = self.all.misspelt(name)
        return found and Guess(found.meanings)

    def _code(self, digits: str) -> Guess | None:
        whole = digits.zfill(2 if len(digits) <= 2 else 4)  # noqa: PLR2004 - length of a county's
        return Guess((whole,), Nearness.SAME) if whole in self.places.terms else None


def _bare(name: str) -> str:
    """A name without the words for what kind of place it is."""
    words: Iterable[str] = WORD.findall(name.casefold())
    return " ".join(one for one in words if one not in MUNICIPALITY | COUNTY | JOINING)
