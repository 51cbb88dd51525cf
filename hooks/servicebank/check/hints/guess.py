"""Guesses at what a word means that is not known, and the names that they are made from."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import IntEnum

from servicebank.language.likeness import distance, fold, letters, plain, stems
from servicebank.language.spellings import JOINING
from servicebank.model.sentence import Sentence, say

MOST_NAMED = 4
"""Meanings that are named when all are equally near; more would help nobody."""
LONGEST = 80
"""Characters of a word that is looked for."""
ALLOWED = (4, 12, 20)
"""Lengths from which a word may have one letter wrong, two and three."""
LOOKED = 2
"""Letters within which no other name may be for a slip to be sure."""
MOST_WRONG = len(ALLOWED)
SHORTEST_SLIP = 5
"""Letters of a word that cannot be another word with one letter wrong."""
SHORTEST_PART = 4
"""Letters of a word that is looked for inside others."""
WORD = re.compile(r"[^\W_]+")
Table = Mapping[str, tuple[str, ...]]
"""What each name means."""


class Nearness(IntEnum):
    """How near a guess is."""

    LIKE = 0
    """A question to the writer."""
    SLIP = 1
    """One letter is wrong, and nothing else is near."""
    SAME = 2
    """Only capitals, diacritics, spaces or hyphens differ, or it is another name of the same."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a word can mean."""

    meanings: tuple[str, ...] = ()
    """All that are equally near, in the order of their list; empty when nothing is near."""
    nearness: Nearness = Nearness.LIKE

    @property
    def only(self) -> str | None:
        """The meaning, when there is just one."""
        return self.meanings[0] if len(self.meanings) == 1 else None

    @property
    def is_same(self) -> bool:
        """Whether nothing else can be meant."""
        return self.only is not None and self.nearness is Nearness.SAME

    @property
    def question(self) -> Sentence | None:
        """Whether it was that; None when nothing is near."""
        return ask(map(quoted, self.meanings))


def quoted(name: str) -> Sentence:
    """A name between quotation marks."""
    return say('"{name}"', name=name)


def ask(names: Iterable[Sentence]) -> Sentence | None:
    """Whether one of some things was meant; None when there are none."""
    match tuple(names):
        case ():
            return None
        case (first,):
            return say("Did you mean {first}?", first=first)
        case (first, second):
            return say("Did you mean {first} or {second}?", first=first, second=second)
        case several:
            return say("Did you mean one of these: {names}?", names=several)


class Names:
    """Names with what each means, to look for a word that is not among them."""

    def __init__(
        self, named: Iterable[tuple[str, str]], allowed: tuple[int, ...] = ALLOWED
    ) -> None:
        """Sort the names by how they can be found."""
        self._allowed = allowed
        pairs = [(name, meaning) for name, meaning in named if fold(name)]
        self._folded = _table((fold(name), meaning) for name, meaning in pairs)
        self._plain = _table((plain(name), meaning) for name, meaning in pairs)
        self._stems = _table(
            (stem, meaning) for name, meaning in pairs for stem in stems(plain(name))
        )
        self._letters: dict[int, list[tuple[str, int]]] = {}
        for name in self._plain:
            self._letters.setdefault(len(name), []).append((name, letters(name)))

    def guess(self, word: str) -> Guess:
        """What a word means: the same name, another form of it, or a misspelt one."""
        return self.same(word) or self.form(word) or self.misspelt(word) or Guess()

    def same(self, word: str) -> Guess | None:
        """What a word means that differs in capitals, diacritics, spaces or hyphens at most."""
        folded, bare = fold(word), plain(word)
        every = self._plain.get(bare, ())
        found = self._folded.get(folded, every)
        if not found:
            return None
        # a word without diacritics may be any of those that differ in nothing else
        is_clear = len(found) == 1 and (len(every) == 1 or folded != bare)
        return named(found, Nearness.SAME if is_clear else Nearness.LIKE)

    def form(self, word: str) -> Guess | None:
        """What a word means that is a name in the plural, the definite or the genitive form."""
        return named(_longest(stems(plain(word)), self._stems))

    def misspelt(self, word: str) -> Guess | None:
        """What a word means that has a letter or a few wrong."""
        bare = plain(word)
        near = self._near(bare) if len(word) <= LONGEST else {}
        allowed = {
            name: far for name, far in near.items() if far <= self._most(max(len(bare), len(name)))
        }
        if not allowed:
            return None
        steps = min(allowed.values())
        nearest = [name for name, far in allowed.items() if far == steps]
        others = {meaning for name in near for meaning in self._plain[name]}
        is_slip = steps == 1 and len(others) == 1 and _is_slip(bare, nearest[0])
        return named(
            dict.fromkeys(meaning for name in nearest for meaning in self._plain[name]),
            Nearness.SLIP if is_slip else Nearness.LIKE,
        )

    def _near(self, word: str) -> Mapping[str, int]:
        """The names within two letters of a word, or within as many as its length allows."""
        bits, found = letters(word), dict[str, int]()
        for length in range(len(word) - MOST_WRONG, len(word) + MOST_WRONG + 1):
            most = max(LOOKED, self._most(max(len(word), length)))
            pieces = _pieces(word, most)
            for name, others in self._letters.get(length, ()):
                if (bits ^ others).bit_count() <= 2 * most and any(map(name.__contains__, pieces)):
                    steps = distance(word, name, most)
                    if steps <= most:
                        found[name] = steps
        return found

    def _most(self, length: int) -> int:
        """How many letters may be wrong, which depends on the longer of two words."""
        return sum(length >= least for least in self._allowed)


class Parts:
    """Names by the words in them, to look for a word that is part of a name or the reverse."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """Sort the names by their words."""
        pairs = tuple(named)
        self._stems = _table(
            (stem, meaning)
            for name, meaning in pairs
            for part in _words(name)
            for stem in stems(part)
        )
        self._single = _table((plain(name), meaning) for name, meaning in pairs if name.isalpha())

    def meanings(self, word: str) -> tuple[str, ...]:
        """What a word can mean that shares words with names, or the last part of a compound."""
        parts = _words(word) if len(word) <= LONGEST else ()
        shared = Counter(meaning for part in parts for meaning in self._sharing(part))
        if len(parts) == 1:
            shared.update(dict.fromkeys(self._compounds(parts[0]), 1))
            return tuple(shared)
        most = max(shared.values(), default=0)
        return tuple(meaning for meaning, count in shared.items() if count == most)

    def _sharing(self, part: str) -> Iterable[str]:
        """What the names mean that have some form of a word."""
        return _longest(stems(part), self._stems)

    def _compounds(self, part: str) -> Iterator[str]:
        """What the names mean that a word ends with, or that end with it."""
        ends = tuple(stem for stem in stems(part) if len(stem) >= SHORTEST_PART)
        for name, meanings in self._single.items():
            is_end = len(name) >= SHORTEST_PART and any(end.endswith(name) for end in ends)
            if is_end or name.endswith(ends):
                yield from meanings


def _table(pairs: Iterable[tuple[str, str]]) -> Table:
    found: dict[str, dict[str, None]] = {}
    for name, meaning in pairs:
        found.setdefault(name, {})[meaning] = None
    return {name: tuple(meanings) for name, meanings in found.items()}


def _longest(found: AbstractSet[str], table: Table) -> tuple[str, ...]:
    """What the longest of some stems means."""
    known = sorted(found & table.keys(), key=lambda stem: (len(stem), stem))
    return table[known[-1]] if known else ()


def named(meanings: Iterable[str], nearness: Nearness = Nearness.LIKE) -> Guess | None:
    """A guess; none when there is nothing to name or too much."""
    found = tuple(meanings)
    return Guess(found, nearness) if 0 < len(found) <= MOST_NAMED else None


def _pieces(word: str, most: int) -> tuple[str, ...]:
    """Pieces of a word of which one is left whole, when no more than some letters are wrong.

    Two swapped letters can be in two pieces.
    """
    size = max(1, len(word) // (2 * most + 1))
    return tuple(word[start : start + size] for start in range(0, len(word) - size + 1, size))


def _is_slip(word: str, name: str) -> bool:
    """Whether a word is too long, and its numbers too alike, to be anything but a misspelt name."""
    numbers = ["".join(filter(str.isdecimal, text)) for text in (word, name)]
    return len(word) >= SHORTEST_SLIP and numbers[0] == numbers[1]


def _words(text: str) -> tuple[str, ...]:
    """The words of a text that say something, without diacritics."""
    found = (word for word in WORD.findall(text.casefold()) if word not in JOINING)
    long = (plain(word) for word in found if len(word) >= SHORTEST_PART and word.isalpha())
    return tuple(dict.fromkeys(long))
