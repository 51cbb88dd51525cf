"""What ``bank.yml`` settles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from servicebank.model.finding import Level
from servicebank.model.vocabulary import Facet, Words


@dataclass(frozen=True, slots=True)
class SectionRule:
    """A heading that texts have, and whether it must be there."""

    id: str
    label: Words
    required: bool
    hint: Words = field(default_factory=dict)
    """What to write under it, for those who fill in a new text."""


@dataclass(frozen=True, slots=True)
class Licence:
    """Terms under which the bank's texts may be used."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Segments:
    """First parts of addresses that are not facets."""

    cases: str
    methods: str
    collections: str
    handbooks: str = ""
    """Of the page with books; empty where there is none."""
    data: str = ""
    """Of the page of open data; empty where there is none."""
    upkeep: str = ""
    """Of the page with what needs looking after; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What catalogues of open data are told of the bank beyond what it says of itself."""

    publisher: Words = field(default_factory=dict)
    """Who answers for the data; empty where that is the bank itself."""
    email: str = ""
    """Where questions about the data are answered; empty where that is not known."""
    themes: tuple[str, ...] = ()
    """Addresses of subjects in the European list of themes of data."""
    area: str = ""
    """The address of the area that the cases are from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The bank's settings, checked."""

    name: Words
    description: Words
    languages: tuple[str, ...]
    """Language codes; the first is the bank's own."""
    licence: Licence
    segments: Segments
    sections: tuple[SectionRule, ...]
    method_sections: tuple[SectionRule, ...]
    facets: tuple[Facet, ...]
    organisation_kinds: str
    """The vocabulary of kinds of organisations."""
    unknown_phrase: Words
    review_interval: int
    """Months between reviews of a case."""
    rules: Mapping[str, Level]
    """Levels that differ from the rules' own."""
    silenceable: frozenset[str] = frozenset()
    """Rules that a text may be let off, with a reason in its front matter."""
    site: str = ""
    """Address of the published site, without a slash at the end; empty when it has none yet."""
    rule_pages: str = ""
    """First part of the addresses of the pages about rules."""
    catalogue: Catalogue = Catalogue()
    authority: str = ""
    """A domain with a day when it was the bank's, which names in feeds begin with; or empty."""

    @property
    def language(self) -> str:
        """The language that the cases are written in."""
        return self.languages[0]
