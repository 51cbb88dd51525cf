"""Valid cases in any number, the same for the same seed."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from random import Random

from servicebank.check.settings import regions

BANK = Path(__file__).parents[2] / "cases"
SECTIONS = ("Utgångsläge", "Lösning", "Resultat", "Lärdomar")
BODY = 3000
"""Bytes of a body."""
WORDS = (
    "byn", "butiken", "macken", "föreningen", "kommunen", "boende", "vägen", "huset", "skolan",
    "lokalen", "gruppen", "mötet", "bussen", "posten", "apoteket", "varorna", "boxen", "turen",
    "veckan", "året", "sommaren", "vintern", "planen", "avtalet", "bidraget", "öppnade",
    "stängde", "köpte", "byggde", "samlade", "ordnade", "hyrde", "lånade", "prövade", "frågade",
    "ändrade", "delade", "tillsammans", "lokalt", "ideellt", "gemensamt", "öppet", "långsamt",
    "billigt", "enkelt", "nära", "sedan", "ofta", "redan", "och", "i", "på", "som", "med", "den",
    "det", "av", "till", "en", "ett", "för", "att", "är", "var", "har", "de", "så", "men", "inte",
    "vi", "man", "om", "vid", "då", "där", "när", "hos", "kan", "ut", "upp", "in", "per", "alla",
)  # fmt: skip


def write_bank(folder: Path, cases: int, seed: int = 1) -> Path:
    """A bank with generated cases, and the settings, vocabularies and methods of the real one."""
    folder.mkdir(parents=True)
    shutil.copy(BANK / "bank.yml", folder)
    shutil.copytree(BANK / "vocabulary", folder / "vocabulary")
    random = Random(seed)  # noqa: S311 - nothing is secret here
    services, forms = _terms("services"), _terms("forms")
    places = [term.id for term in regions().terms.values() if term.parent]
    for number in range(cases):
        text = _case(number, random, services, forms, places)
        (folder / f"fall-{number:05}.md").write_text(text, encoding="utf-8")
    return folder


def _terms(name: str) -> list[str]:
    lines = (BANK / "vocabulary" / f"{name}.yml").read_text(encoding="utf-8").splitlines()
    terms = lines[lines.index("terms:") :]
    return [line.split("id: ")[1] for line in terms if line.startswith("  - id: ")]


def _case(
    number: int,
    random: Random,
    services: Sequence[str],
    forms: Sequence[str],
    places: Sequence[str],
) -> str:
    chosen = ", ".join(random.sample(services, random.randint(1, 4)))
    solved = ", ".join(random.sample(forms, random.randint(1, 3)))
    started = random.randint(1995, 2024)
    return f"""---
title: Fall {number} – {_sentence(random, 6)[:-1]}
need: {_sentence(random, 10)}
action: {_sentence(random, 14)}
outcome: {_sentence(random, 12)}
services: [{chosen}]
forms: [{solved}]
regions: ["{random.choice(places)}"]
place: {random.choice(WORDS).capitalize()}
status: {random.choice(("running", "unknown", "planned"))}
started: {started}
evidence: {random.choice(("strong", "medium", "weak"))}
organisations:
  - {{name: Föreningen {random.choice(WORDS)}, kind: forening}}
  - {{name: Kommunen, kind: kommun}}
funding:
  - {{from: Boende i bygden, amount: {random.randint(1, 900)}000, currency: SEK, year: {started}, source: tidning}}
sources:
  tidning: {{title: {_sentence(random, 6)[:-1]}, publisher: Tidningen, url: "https://example.org/{number}", published: 2019-05-{random.randint(10, 28)}, accessed: 2026-11-23}}
  kommun: {{title: {_sentence(random, 5)[:-1]}, publisher: Kommunen, url: "https://example.org/k/{number}?a=1&b=2", accessed: 2026-11-23}}
state: published
en:
  title: Case {number} in a village with a shop
  need: The village lost its shop and people had far to go.
  action: People in the village bought shares and opened again.
  outcome: unknown
---
{_body(random, started)}"""  # noqa: E501 - front matter as people write it


def _body(random: Random, started: int) -> str:
    share = BODY // len(SECTIONS)
    return "\n".join(f"## {title}\n{_section(random, started, share)}" for title in SECTIONS)


def _section(random: Random, started: int, size: int) -> str:
    text = f"Källan säger att arbetet började {started}.[^tidning] "
    while len(text.encode()) < size:
        note = random.choice(("", "", "[^kommun]", "[^tidning]"))
        end = random.choice((" ", " ", " ", "\n\n"))
        text += _sentence(random, random.randint(8, 16)) + note + end
    return f"{text.rstrip()}[^kommun]\n"


def _sentence(random: Random, words: int) -> str:
    return " ".join(random.choices(WORDS, k=words)).capitalize() + "."
