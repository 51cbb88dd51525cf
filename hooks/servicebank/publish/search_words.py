"""The files that the search turns people's words into the bank's by, one pair for each language."""

import json
from collections.abc import Iterable, Iterator, Mapping

from servicebank.language.compounds import SEARCH
from servicebank.model.page import Asset
from servicebank.model.thesaurus import Saying
from servicebank.model.vocabulary import Term, Vocabulary
from servicebank.publish.edition import Edition

FOLDER = "data/search"


def search_words(edition: Edition) -> Iterable[Asset]:
    """What words lead to, and in a file of its own all the words that a misspelt one may be."""
    language = edition.language
    yield _asset(language, _Words(edition).document())
    yield _asset(f"{language}-known", {"words": " ".join(edition.lexicon.known)})


def _asset(name: str, document: object) -> Asset:
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Asset(f"{FOLDER}/{name}.json", content=f"{text}\n")


class _Words:
    """Words of one edition; whatever leads to terms does so by their positions."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.facets = {
            facet.name: (facet, edition.bank.vocabularies[facet.vocabulary])
            for facet in edition.bank.settings.facets
        }
        self.terms = tuple(self._used())
        self.places = {key: place for place, key in enumerate(self.terms)}

    def document(self) -> Mapping[str, object]:
        languages = self.edition.bank.settings.languages
        speech = {language: SEARCH[language] for language in languages if language in SEARCH}
        return {
            "language": self.edition.language,
            **{
                name: f"{self.edition.language}-{name}.json"
                for name in ("known", "cases", "orders")
            },
            "stop": " ".join(words["stop"] for words in speech.values()),
            "endings": " ".join(words["endings"] for words in speech.values()),
            "links": speech.get(self.edition.language, {}).get("links", ""),
            "terms": [self._term(*key) for key in self.terms],
            "sayings": [*self._labels(), *self._sayings()],
            "regions": list(self._regions()),
        }

    def _used(self) -> Iterator[tuple[str, str]]:
        """The terms that cases stand under, those with most cases first; places are not told."""
        counts = {
            (name, term): len(self.edition.under(name, term))
            for name, (_, vocabulary) in self.facets.items()
            if not vocabulary.is_spatial
            for term in vocabulary.terms
        }
        yield from sorted((key for key in counts if counts[key]), key=lambda key: -counts[key])

    def _term(self, facet: str, term: str) -> list[str]:
        """Option, id, label and address."""
        owner, vocabulary = self.facets[facet]
        label = self.edition.word(vocabulary.terms[term].label)
        return [owner.option, term, label, self.edition.addresses.term(facet, term)]

    def _labels(self) -> Iterator[list[object]]:
        """Every name of every term in all languages, and the term."""
        for (facet, term), place in self.places.items():
            yield ["|".join(_names(self.facets[facet][1].terms[term])), [place]]

    def _sayings(self) -> Iterator[list[object]]:
        """What the thesaurus says, of terms that have cases."""
        for saying in self.edition.bank.thesaurus.sayings:
            places = list(self._meant(saying))
            if places or saying.also:
                yield ["|".join(saying.words), places, *([saying.also] if saying.also else ())]

    def _meant(self, saying: Saying) -> Iterator[int]:
        keys = ((facet, term) for facet, terms in saying.terms.items() for term in terms)
        yield from (self.places[key] for key in keys if key in self.places)

    def _regions(self) -> Iterator[list[object]]:
        """Names of places, their codes and, for those that are one region, its own name."""
        for facet, vocabulary in self.facets.values():
            if vocabulary.is_spatial:
                yield [facet.option]
                yield from self._spatial(vocabulary)

    def _spatial(self, vocabulary: Vocabulary) -> Iterator[list[object]]:
        areas = self.edition.bank.thesaurus.areas
        everyday = {area.regions[0]: area.names for area in areas if len(area.regions) == 1}
        for term in vocabulary.terms.values():
            names = dict.fromkeys((*_names(term), *everyday.get(term.id, ())))
            own = self.edition.word(term.label)
            yield ["|".join((own, *(name for name in names if name != own))), term.id]
        for area in areas:
            if len(area.regions) > 1:
                yield ["|".join(area.names), " ".join(area.regions)]


def _names(term: Term) -> Iterator[str]:
    every = (*term.label.values(), *(name for some in term.alt_labels.values() for name in some))
    yield from dict.fromkeys(every)
