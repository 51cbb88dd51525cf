"""What a text says that its facts do not, and sentences that stand in two places."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import frontmatter

from servicebank.check.prose import CITATION, LINK, sentences
from tests.bank.facts import words
from tests.bank.figures import english_figures, figures, meanings

LONG = 8
"""Words from which a sentence must not stand in two places."""
OWN = ("title", "need", "action", "outcome", "summary", "place", "end_reason")
WORD = re.compile(r"[^\W_]+")
ADDRESS = re.compile(r"https?://\S+")
NUMBERED = re.compile(r"^[ \t]*[0-9]{1,3}\. ", re.MULTILINE)
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


class Writing:
    """A case or method as it was written."""

    def __init__(self, path: Path) -> None:
        post = frontmatter.load(str(path))
        self.id = path.stem
        self.fields: dict[str, Any] = post.metadata
        self.body = post.content

    @property
    def text(self) -> str:
        """The Swedish text without citations and addresses of links."""
        fields = [str(self.fields.get(name, "")) for name in OWN]
        return "\n".join((*fields, plain(self.body)))

    @property
    def sentences(self) -> Iterator[tuple[str, ...]]:
        """The words of every sentence that is long enough to count."""
        for name in OWN:
            yield from _long(str(self.fields.get(name, "")))
        for sentence in sentences(self.body):
            yield from _long(plain(sentence.text))

    @property
    def runs(self) -> Iterator[tuple[str, ...]]:
        """Every run of words, within a sentence, that is long enough to count."""
        for sentence in self.sentences:
            yield from _runs(sentence)

    def strays(self, known: Mapping[str, Any]) -> list[str]:
        """The figures that none of the facts has, as they stand on their lines."""
        said = meanings(_with_years(words(dict(known))))
        english = " ".join(str(text) for text in self.fields.get("en", {}).values())
        kept = [
            *(_stray(line, figures(line) - said) for line in self.text.splitlines()),
            _stray(english, english_figures(english) - said),
            *(_stray(str(one), {Fraction(one)} - said) for one in self._sums()),
        ]
        return [line for line in kept if line]

    def _sums(self) -> Iterator[str]:
        for entry in (*self.fields.get("costs", ()), *self.fields.get("funding", ())):
            yield str(entry["amount"])
            if "year" in entry:
                yield str(entry["year"])


def _stray(line: str, numbers: frozenset[Fraction] | set[Fraction]) -> str:
    shown = ", ".join(f"{float(number):g}" for number in sorted(numbers))
    return f"{shown}: {line}" if numbers else ""


def _with_years(text: str) -> str:
    """A text with nothing of its addresses but the years, which are those of pages."""
    return ADDRESS.sub(lambda found: " ".join(YEAR.findall(found[0])), text)


def plain(text: str) -> str:
    """A text as it is read, without the numbers of its lists."""
    return LINK.sub(lambda found: found[2], CITATION.sub("", NUMBERED.sub("", text)))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of words in a text that is long enough to count."""
    yield from _runs(tuple(WORD.findall(text.casefold())))


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (words[start : start + LONG] for start in range(len(words) - LONG + 1))


def _long(text: str) -> Iterator[tuple[str, ...]]:
    found = tuple(WORD.findall(text.casefold()))
    if len(found) >= LONG:
        yield found
