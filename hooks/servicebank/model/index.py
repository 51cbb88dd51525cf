"""The bank seen from its terms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from servicebank.model.sentence import Sentence
from servicebank.model.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class Related:
    """A case beside another, and why."""

    case: str
    reasons: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Which published cases belong to which terms, and to each other."""

    cases: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Facet → term → ids of cases under the term or its descendants; only terms with cases."""
    related: Mapping[str, tuple[Related, ...]]
    """Case id → the cases nearest to it, nearest first."""
    used_by: Mapping[str, tuple[str, ...]]
    """Method id → ids of published cases that used it."""
    upkeep: Mapping[str, Upkeep] = field(default_factory=dict)
    """Case id → how well the case is kept up, for published ones on the day of a build."""

    def under(self, facet: str, term: str) -> tuple[str, ...]:
        """Ids of the cases under a term, descendants included."""
        return self.cases.get(facet, {}).get(term, ())
