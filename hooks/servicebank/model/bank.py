"""The whole bank, checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from servicebank.model.case import Case, Publication, State
from servicebank.model.recipe import Recipe
from servicebank.model.roll import Kept, Strike
from servicebank.model.settings import Settings
from servicebank.model.thesaurus import Thesaurus
from servicebank.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Abstract:
    """A title with a one-sentence summary."""

    title: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A how-to text."""

    id: str
    path: PurePosixPath
    state: State
    abstract: Abstract
    translations: Mapping[str, Abstract] = field(default_factory=dict)
    sources: Mapping[str, Publication]
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Cases that somebody chose and introduced."""

    id: str
    path: PurePosixPath
    state: State
    abstract: Abstract
    translations: Mapping[str, Abstract] = field(default_factory=dict)
    cases: tuple[str, ...]
    """Case ids in the curator's order."""
    curator: str | None = None
    body: str


@dataclass(frozen=True)
class Bank:
    """All valid texts with the settings and vocabularies that they follow."""

    settings: Settings
    vocabularies: Mapping[str, Vocabulary]
    cases: Mapping[str, Case]
    """By id, in the order of ids; unpublished ones included."""
    methods: Mapping[str, Method]
    collections: Mapping[str, Collection]
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    recipes: Mapping[str, Recipe] = field(default_factory=dict)
    """By id: the books that somebody has written down."""
    kept: tuple[Kept, ...] = ()
    """The addresses that were published once."""
    strikes: Mapping[str, Strike] = field(default_factory=dict)
    """The addresses of sources that did not answer, by address."""

    @cached_property
    def published(self) -> tuple[Case, ...]:
        """The cases that readers see."""
        return tuple(case for case in self.cases.values() if case.state is State.PUBLISHED)

    @cached_property
    def published_methods(self) -> tuple[Method, ...]:
        """The methods that readers see."""
        return tuple(text for text in self.methods.values() if text.state is State.PUBLISHED)

    @cached_property
    def published_collections(self) -> tuple[Collection, ...]:
        """The collections that readers see."""
        return tuple(text for text in self.collections.values() if text.state is State.PUBLISHED)
