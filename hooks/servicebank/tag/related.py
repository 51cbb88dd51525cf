"""Which cases are near each other, and why.

Nearness is the sum of the weights of shared terms, a term weighing more the fewer cases have it
(inverse document frequency), with neighbouring places and the authors' own pointers on top.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log

from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.index import Related
from servicebank.model.sentence import Sentence, say
from servicebank.model.vocabulary import Facet, Vocabulary

MOST = 5
"""Related cases that a case shows."""
CANDIDATES = 120
"""Cases that are weighed against each case, those that share its rarest terms first; a limit that
keeps the work in proportion to the number of cases."""
POINTED = 100.0
"""Weight of an author's own pointer, above any sum of terms."""

Cases = Mapping[str, Mapping[str, tuple[str, ...]]]


def related(bank: Bank, cases: Cases) -> Mapping[str, tuple[Related, ...]]:
    """For each published case the cases nearest to it, nearest first, with the reasons."""
    nearness = _Nearness(bank, cases)
    return {case.id: nearness.of(case) for case in bank.published}


@dataclass(frozen=True)
class _Nearness:
    bank: Bank
    cases: Cases

    def of(self, case: Case) -> tuple[Related, ...]:
        weights: defaultdict[str, float] = defaultdict(float)
        for pointed in self._pointed.get(case.id, ()):
            weights[pointed] += POINTED
        for facet, term in self._rarest_first(case):
            holders = self.cases[facet][term]
            weight = log(1 + len(self.bank.published) / len(holders))
            room = CANDIDATES - len(weights)
            for other in holders if room > 0 else ():
                if other in weights or room > 0:
                    room -= other not in weights
                    weights[other] += weight
        weights.pop(case.id, None)
        nearest = sorted(weights, key=lambda other: (-weights[other], other))[:MOST]
        return tuple(Related(other, tuple(self._reasons(case, other))) for other in nearest)

    @cached_property
    def _pointed(self) -> Mapping[str, tuple[str, ...]]:
        """Both ways: who is pointed to and who points."""
        found: dict[str, dict[str, None]] = {case.id: {} for case in self.bank.published}
        for case in self.bank.published:
            for other in (*case.links.related, *case.links.inspired_by):
                if other in found:
                    found[case.id][other] = None
                    found[other][case.id] = None
        return {case: tuple(others) for case, others in found.items()}

    def _rarest_first(self, case: Case) -> list[tuple[str, str]]:
        pairs = [
            (facet.name, counted)
            for facet in self.bank.settings.facets
            for term in case.terms[facet.name]
            for counted in self._with_ancestors(facet, term)
        ]
        return sorted(dict.fromkeys(pairs), key=lambda pair: len(self.cases[pair[0]][pair[1]]))

    def _with_ancestors(self, facet: Facet, term: str) -> tuple[str, ...]:
        return (term, *self.bank.vocabularies[facet.vocabulary].ancestors(term))

    def _reasons(self, case: Case, other_id: str) -> Iterator[Sentence]:
        other = self.bank.cases[other_id]
        if other_id in case.links.inspired_by:
            yield say("inspired this case")
        elif case.id in other.links.inspired_by:
            yield say("was inspired by this case")
        elif other_id in self._pointed.get(case.id, ()):
            yield say("named together by the authors")
        for facet in self.bank.settings.facets:
            vocabulary = self.bank.vocabularies[facet.vocabulary]
            if vocabulary.is_spatial:
                yield from _places(case.terms[facet.name], other.terms[facet.name], vocabulary)
            else:
                yield from self._shared(case, other, facet, vocabulary)

    def _shared(
        self, case: Case, other: Case, facet: Facet, vocabulary: Vocabulary
    ) -> Iterator[Sentence]:
        both = [term for term in case.terms[facet.name] if term in other.terms[facet.name]]
        if both:
            yield say(
                "same {facet}: {terms}",
                facet=facet.one,
                terms=tuple(vocabulary.terms[term].label for term in both),
            )


def _places(
    own: tuple[str, ...], others: tuple[str, ...], vocabulary: Vocabulary
) -> Iterator[Sentence]:
    """The closest way in which two cases' places belong together."""
    pairs = [(place, other) for place in own for other in others]
    tops = [(vocabulary.line(place)[0], vocabulary.line(other)[0]) for place, other in pairs]
    if any(place == other and vocabulary.terms[place].parent for place, other in pairs):
        yield say("same municipality")
    elif any(other in vocabulary.terms[place].neighbours for place, other in pairs):
        yield say("neighbouring municipality")
    elif any(place == other for place, other in tops):
        yield say("same county")
