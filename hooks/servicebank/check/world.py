"""The kinds of texts, and the world that each is checked against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath

from servicebank.check.guide.fields import Guide
from servicebank.check.rolls import Rolls
from servicebank.model.picture import PictureFacts
from servicebank.model.settings import SectionRule, Settings
from servicebank.model.stray import Stray
from servicebank.model.thesaurus import Thesaurus
from servicebank.model.vocabulary import Vocabulary


class Kind(StrEnum):
    """What a text of the bank is."""

    CASE = "case"
    METHOD = "method"
    COLLECTION = "collection"
    SETTINGS = "settings"
    VOCABULARY = "vocabulary"
    THESAURUS = "thesaurus"
    RECIPE = "recipe"


TEXTS = frozenset({Kind.CASE, Kind.METHOD, Kind.COLLECTION})
"""Kinds that readers read."""
NAMING = {
    (Kind.CASE, "methods"): Kind.METHOD,
    (Kind.CASE, "related"): Kind.CASE,
    (Kind.CASE, "inspired_by"): Kind.CASE,
    (Kind.COLLECTION, "cases"): Kind.CASE,
    (Kind.RECIPE, "cases"): Kind.CASE,
    (Kind.RECIPE, "collections"): Kind.COLLECTION,
}
"""Fields that hold ids, and of what kind of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What a text is checked against."""

    settings: Settings
    vocabularies: Mapping[str, Vocabulary]
    today: date
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    ids: Mapping[Kind, frozenset[str]] = field(default_factory=dict)
    """Ids of all texts of the bank that could be read, valid or not."""
    rule_names: frozenset[str] = frozenset()
    """Names of all rules, which ``bank.yml`` may set levels for."""
    firm_rules: frozenset[str] = frozenset()
    """Names of the rules that always stop a case, since it could not be read without them."""
    home: PurePosixPath = field(default_factory=PurePosixPath)
    """The bank's folder, named as in `Mark`."""
    pictures: Mapping[str, PictureFacts] = field(default_factory=dict)
    """Files in ``images/``, by ``<case id>/<file>``; they are read when somebody asks."""
    strays: tuple[Stray, ...] = ()
    """What does not belong in the bank's folder."""
    rolls: Rolls = field(default_factory=Rolls)
    """What the bank remembers from before."""

    @property
    def guide(self) -> Guide:
        """What there is to say of each field."""
        return Guide(self.settings, self.vocabularies)

    def sections(self, kind: Kind) -> tuple[SectionRule, ...]:
        """The headings that a kind of text has."""
        match kind:
            case Kind.CASE:
                return self.settings.sections
            case Kind.METHOD:
                return self.settings.method_sections
            case _:
                return ()
