"""Ways to fetch the data with programs, for the bank at hand."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet
from servicebank.publish.edition import Edition
from servicebank.publish.open_data.view import ExampleView

WAYS: tuple[tuple[str, str, Sentence], ...] = (
    ("curl", "curl", say("Fetch the table to a file, and the whole text of a case.")),
    ("python", "Python", say("Needs nothing but Python itself.")),
    ("r", "R", say("Needs nothing but R itself.")),
    (
        "excel",
        "Excel",
        say("Choose Data, Get Data, Blank Query and Advanced Editor, and put this there."),
    ),
)
DATA = "{data}"
"""What stands for the address of the folder of documents until it is known."""


def examples(edition: Edition) -> Iterator[ExampleView]:
    """A text for each way, about the term that most cases have; none for an empty bank."""
    found = subject(edition)
    if found is None:
        return
    facet, term = found
    gaps = {
        "data": DATA,
        "cases": edition.addresses.segments.cases,
        "case": edition.index.under(facet.name, term)[0],
        "key": facet.key,
        "term": term,
        "language": edition.bank.settings.language,
    }
    for name, title, told in WAYS:
        yield ExampleView(name, title, edition.catalog(told), _filled(_text(name), gaps))


def subject(edition: Edition) -> tuple[Facet, str] | None:
    """The term of the first facet that most cases have by themselves."""
    for facet in edition.bank.settings.facets:
        counts: dict[str, int] = {}
        for case in edition.bank.published:
            for term in case.terms[facet.name]:
                counts[term] = counts.get(term, 0) + 1
        if counts:
            return facet, max(counts, key=lambda term: (counts[term], term))
    return None


def _filled(text: str, gaps: Mapping[str, str]) -> str:
    """A text with its gaps, which no programming language here has a meaning for, filled in."""
    for name, value in gaps.items():
        text = text.replace(f"%{{{name}}}", value)
    return text


@lru_cache
def _text(name: str) -> str:
    return (files("servicebank") / "data" / "examples" / f"{name}.txt").read_text(encoding="utf-8")
