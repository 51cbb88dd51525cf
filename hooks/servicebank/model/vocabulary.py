"""Terms, the vocabularies they stand in, and the facets that use them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Words = Mapping[str, str]
"""One text per language code."""


def word(words: Words, language: str) -> str:
    """The text in a language, or in the first language that has one; empty when none has."""
    return words.get(language) or next(iter(words.values()), "")


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary."""

    id: str
    label: Words
    alt_labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    definition: Words = field(default_factory=dict)
    parent: str | None = None
    group: str | None = None
    source: str | None = None
    replaced_by: str | None = None
    slug: str = ""
    """The term's part of an address."""
    neighbours: tuple[str, ...] = ()
    """Terms beside this one: for municipalities and counties, those that share a border."""
    icon: str = ""
    """The name of a drawing to know it by; empty when it has none of its own."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading under which a vocabulary's terms are shown together."""

    id: str
    label: Words
    note: Words = field(default_factory=dict)
    icon: str = ""
    """The name of a drawing for the group, and for those of its terms that have none."""


@dataclass(frozen=True)
class Vocabulary:
    """The terms of a facet, in the order of their file."""

    name: str
    label: Words
    terms: Mapping[str, Term]
    groups: Mapping[str, Group] = field(default_factory=dict)
    is_spatial: bool = False
    """Whether the terms are places, one inside the other."""

    def __hash__(self) -> int:
        """Equal vocabularies have equal names; the terms would take long."""
        return hash(self.name)

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """What may be written for each term: its id and, for places, its official name."""
        ids = {term: term for term in self.terms}
        if not self.is_spatial:
            return ids
        return {next(iter(term.label.values())): term.id for term in self.terms.values()} | ids

    @cached_property
    def settled(self) -> frozenset[str]:
        """The spellings of terms that no other has taken the place of, one for each term."""
        return frozenset(name for name in self.terms if self.terms[name].replaced_by is None)

    @cached_property
    def has_levels(self) -> bool:
        """Whether some terms stand inside others."""
        return any(term.parent is not None for term in self.terms.values())

    def successor(self, term_id: str) -> str:
        """The term that is used now in the place of a term: itself while it is not retired."""
        seen = {term_id}
        after = self.terms[term_id].replaced_by
        while after is not None and after in self.terms and after not in seen:
            seen.add(after)
            term_id, after = after, self.terms[after].replaced_by
        return term_id

    def before(self, term_id: str) -> tuple[str, ...]:
        """The retired terms that a term is used in the place of."""
        return self._retired.get(term_id, ())

    @cached_property
    def _retired(self) -> Mapping[str, tuple[str, ...]]:
        after = {name: self.successor(name) for name in self.terms}
        return {
            now: tuple(name for name in after if after[name] == now and name != now)
            for now in {after[name] for name in after if after[name] != name}
        }

    def meaning(self, written: str) -> str:
        """The term that is used now for one of the `spellings`."""
        return self.successor(self.spellings[written])

    def icon(self, term_id: str) -> str:
        """The drawing of a term: its own, or that of the group it stands in; empty without one."""
        line = [self.terms[name] for name in (term_id, *self.ancestors(term_id))]
        own = next((term.icon for term in line if term.icon), "")
        group = self.groups.get(line[-1].group or "")
        return own or (group.icon if group else "")

    def ancestors(self, term_id: str) -> tuple[str, ...]:
        """The terms above a term, nearest first."""
        return tuple(self._climb(term_id))

    def line(self, term_id: str) -> tuple[str, ...]:
        """A term with its ancestors, from the top down."""
        return (*reversed(self.ancestors(term_id)), term_id)

    def children(self, term_id: str | None) -> tuple[Term, ...]:
        """The terms right below a term, or the top terms for None."""
        return self._by_parent.get(term_id, ())

    @cached_property
    def _by_parent(self) -> Mapping[str | None, tuple[Term, ...]]:
        parents = dict.fromkeys(term.parent for term in self.terms.values())
        return {
            parent: tuple(term for term in self.terms.values() if term.parent == parent)
            for parent in parents
        }

    def _climb(self, term_id: str) -> Iterator[str]:
        seen = {term_id}
        parent = self.terms[term_id].parent
        while parent is not None and parent not in seen:
            seen.add(parent)
            yield parent
            parent = self.terms[parent].parent


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to tag cases."""

    name: str
    key: str
    """The front-matter key that holds the terms."""
    option: str
    """The name of the command-line option and of the finder's query parameter."""
    segment: str
    """The first part of the addresses of the facet's pages."""
    vocabulary: str
    required: bool
    label: Words
    one: Words
    """What a single term of the facet is called."""
    top: Words = field(default_factory=dict)
    """What the top terms are called, for a facet of places."""
    has_books: bool = False
    """Whether the site has a book for each of its terms, of places the top ones."""
    has_feeds: bool = False
    """Whether each of its terms has a feed, of places the top ones."""
