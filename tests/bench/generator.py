"""Valid cases in any number, the same for the same seed."""

import re
import shutil
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from servicebank.check.settings import regions

BANK = Path(__file__).parents[2] / "cases"
SECTIONS = ("Utgångsläge", "Lösning", "Resultat", "Lärdomar")
BODY = 3000
"""Bytes of a body."""
UNLUCKY = {"här", "år"}
"""Beside other words by chance they are what the checks look for: "ort här", "i år"."""
WORD = re.compile(r"[a-zåäöé]{2,}|[iå]")
"""Names and figures are left out: nothing is told of real places or sums."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words of the real cases, and how often each is used there.

    A few words in even numbers would make every word's list of cases as long as the bank, which
    no search index is made for.
    """

    words: Sequence[str]
    counts: Sequence[int]
    """Added up, so that each stands for its share."""

    @classmethod
    def of(cls, bank: Path) -> "Language":
        """What the cases of a bank are written with."""
        texts = (path.read_text(encoding="utf-8") for path in sorted(bank.glob("*.md")))
        bodies = (re.sub(r"\[.*?\]|\(.*?\)", " ", text.split("\n---\n")[1]) for text in texts)
        found = Counter(word for body in bodies for word in re.findall(r"[^\W\d]+", body))
        used = {word: count for word, count in sorted(found.items()) if _is_plain(word)}
        return cls(tuple(used), tuple(accumulate(used.values())))

    def sentence(self, random: Random, words: int) -> str:
        """Words in no order, with a capital and a full stop."""
        chosen = random.choices(self.words, cum_weights=self.counts, k=words)
        return f"{' '.join(chosen).capitalize()}."

    def word(self, random: Random) -> str:
        """A single word."""
        return random.choice(self.words)


def _is_plain(word: str) -> bool:
    return WORD.fullmatch(word) is not None and word not in UNLUCKY


@dataclass(frozen=True, slots=True)
class Terms:
    """What cases are tagged with."""

    services: Sequence[str]
    forms: Sequence[str]
    places: Sequence[str]


def write_bank(folder: Path, cases: int, seed: int = 1) -> Path:
    """A bank with generated cases, and the settings, vocabularies and methods of the real one."""
    folder.mkdir(parents=True)
    shutil.copy(BANK / "bank.yml", folder)
    shutil.copytree(BANK / "vocabulary", folder / "vocabulary")
    random = Random(seed)  # noqa: S311 - nothing is secret here
    language = Language.of(BANK)
    places = [term.id for term in regions().terms.values() if term.parent]
    terms = Terms(_terms("services"), _terms("forms"), places)
    for number in range(cases):
        text = _case(number, random, language, terms)
        (folder / f"fall-{number:05}.md").write_text(text, encoding="utf-8")
    return folder


def _terms(name: str) -> list[str]:
    lines = (BANK / "vocabulary" / f"{name}.yml").read_text(encoding="utf-8").splitlines()
    terms = lines[lines.index("terms:") :]
    return [line.split("id: ")[1] for line in terms if line.startswith("  - id: ")]


def _case(number: int, random: Random, language: Language, terms: Terms) -> str:
    chosen = ", ".join(random.sample(terms.services, random.randint(1, 4)))
    solved = ", ".join(random.sample(terms.forms, random.randint(1, 3)))
    started = random.randint(1995, 2024)
    return f"""---
title: Fall {number} – {language.sentence(random, 6)[:-1]}
need: {language.sentence(random, 10)}
action: {language.sentence(random, 14)}
outcome: {language.sentence(random, 12)}
services: [{chosen}]
forms: [{solved}]
regions: ["{random.choice(terms.places)}"]
place: {language.word(random).capitalize()}by
status: {random.choice(("running", "unknown", "planned"))}
started: {started}
evidence: {random.choice(("strong", "medium", "weak"))}
organisations:
  - {{name: Föreningen {language.word(random)}, kind: forening}}
  - {{name: Kommunen, kind: kommun}}
funding:
  - {{from: Boende i bygden, amount: {random.randint(1, 900)}000, currency: SEK, year: {started}, source: tidning}}
sources:
  tidning: {{title: {language.sentence(random, 6)[:-1]}, publisher: Tidningen, url: "https://example.org/{number}", published: 2019-05-{random.randint(10, 28)}, accessed: 2026-11-23}}
  kommun: {{title: {language.sentence(random, 5)[:-1]}, publisher: Kommunen, url: "https://example.org/k/{number}?a=1&b=2", accessed: 2026-11-23}}
state: published
en:
  title: Case {number} in a village with a shop
  need: The village lost its shop and people had far to go.
  action: People in the village bought shares and opened again.
  outcome: unknown
---
{_body(random, language, started)}"""  # noqa: E501 - front matter as people write it


def _body(random: Random, language: Language, started: int) -> str:
    share = BODY // len(SECTIONS)
    return "\n".join(
        f"## {title}\n{_section(random, language, started, share)}" for title in SECTIONS
    )


def _section(random: Random, language: Language, started: int, size: int) -> str:
    text = f"Källan säger att arbetet började {started}.[^tidning] "
    while len(text.encode()) < size:
        note = random.choice(("", "", "[^kommun]", "[^tidning]"))
        end = random.choice((" ", " ", " ", "\n\n"))
        text += language.sentence(random, random.randint(8, 16)) + note + end
    return f"{text.rstrip()}[^kommun]\n"
