"""Settings and vocabularies: their shapes, and the values they become."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Annotated, Any, Literal

from pydantic import Field

from servicebank.check.bank_shapes import Shapes
from servicebank.check.schema import Written
from servicebank.check.shapes import Id, Line, Shape, Url
from servicebank.language.slug import slug
from servicebank.model.finding import Level
from servicebank.model.settings import Catalogue, Licence, SectionRule, Segments, Settings
from servicebank.model.vocabulary import Facet, Group, Term, Vocabulary

REGIONS = "se-regions"
"""The built-in vocabulary: Sweden's counties and municipalities with official codes (SCB)."""
Language = Annotated[str, Field(pattern=r"^[a-z]{2}$")]
Paragraph = Annotated[str, Field(min_length=1, max_length=1000, pattern=r"^[^<>]*$")]
WordsShape = Annotated[dict[Language, Paragraph], Field(min_length=1)]
Word = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")]
Truth = Literal["true", "false"]
Authority = Annotated[
    str, Field(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+,\d{4}(-\d{2}(-\d{2})?)?$", max_length=100)
]
"""A domain and a day when it was the bank's (RFC 4151)."""

Mailbox = Annotated[str, Field(pattern=r"^[^\s@<>\"']+@[a-z0-9-]+(\.[a-z0-9-]+)+$", max_length=100)]


class LicenceShape(Shape):
    """Name and address of a licence."""

    name: Line
    url: Url


class SegmentsShape(Shape):
    """First parts of addresses."""

    cases: Word
    methods: Word
    collections: Word
    handbooks: Word | None = None
    data: Word | None = None
    upkeep: Word | None = None


class CatalogueShape(Shape):
    """What catalogues of open data are told."""

    publisher: WordsShape | None = None
    email: Mailbox | None = None
    themes: tuple[Url, ...] | None = None
    area: Url | None = None


class SectionShape(Shape):
    """A heading."""

    id: Word
    label: WordsShape
    required: Truth
    hint: WordsShape | None = None


class FacetShape(Shape):
    """A way to tag cases."""

    name: Word
    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    option: Word
    segment: Word
    vocabulary: Word
    required: Truth
    label: WordsShape
    one: WordsShape
    top: WordsShape | None = None
    has_books: Truth | None = None
    has_feeds: Truth | None = None


class SettingsShape(Written):
    """``bank.yml``."""

    REQUIRED = (
        "name",
        "description",
        "languages",
        "licence",
        "segments",
        "sections",
        "method_sections",
        "facets",
        "organisation_kinds",
        "unknown_phrase",
        "review_interval",
    )

    name: WordsShape | None = None
    description: WordsShape | None = None
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] | None = None
    licence: LicenceShape | None = None
    segments: SegmentsShape | None = None
    catalogue: CatalogueShape | None = None
    sections: Annotated[tuple[SectionShape, ...], Field(min_length=1)] | None = None
    method_sections: Annotated[tuple[SectionShape, ...], Field(min_length=1)] | None = None
    facets: Annotated[tuple[FacetShape, ...], Field(min_length=1)] | None = None
    organisation_kinds: Word | None = None
    unknown_phrase: WordsShape | None = None
    review_interval: Annotated[str, Field(pattern=r"^[1-9]\d{0,2}$")] | None = None
    rules: dict[Word, Literal["error", "warning", "off"]] | None = None
    silenceable: tuple[Word, ...] | None = None
    site: Url | None = None
    authority: Authority | None = None
    rule_pages: Annotated[str, Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")] | None = None


class GroupShape(Shape):
    """A heading for terms."""

    id: Word
    label: WordsShape
    note: WordsShape | None = None
    icon: Word | None = None


class TermShape(Shape):
    """A term."""

    id: Id
    label: WordsShape
    alt_labels: dict[Language, tuple[Line, ...]] | None = None
    definition: WordsShape | None = None
    parent: Id | None = None
    group: Word | None = None
    source: Url | None = None
    icon: Word | None = None
    replaced_by: Id | None = None


class VocabularyShape(Written):
    """A file in ``vocabulary/``."""

    REQUIRED = ("name", "label", "terms")

    name: Word | None = None
    label: WordsShape | None = None
    groups: tuple[GroupShape, ...] | None = None
    terms: Annotated[tuple[TermShape, ...], Field(min_length=1)] | None = None


SETTINGS_SHAPES = Shapes(SettingsShape, {}, {})
VOCABULARY_SHAPES = Shapes(VocabularyShape, {}, {})


def settings(shape: SettingsShape) -> Settings:
    """The settings that a whole ``bank.yml`` says."""
    written: dict[str, Any] = shape.model_dump(exclude_none=True)
    return Settings(
        name=written["name"],
        description=written["description"],
        languages=written["languages"],
        licence=Licence(**written["licence"]),
        segments=Segments(**written["segments"]),
        catalogue=Catalogue(**written.get("catalogue", {})),
        sections=_sections(written["sections"]),
        method_sections=_sections(written["method_sections"]),
        facets=tuple(Facet(**{**facet, **_truths(facet)}) for facet in written["facets"]),
        organisation_kinds=written["organisation_kinds"],
        unknown_phrase=written["unknown_phrase"],
        review_interval=int(written["review_interval"]),
        rules={name: Level(level) for name, level in written.get("rules", {}).items()},
        silenceable=frozenset(written.get("silenceable", ())),
        site=written.get("site", "").rstrip("/"),
        rule_pages=written.get("rule_pages", ""),
        authority=written.get("authority", ""),
    )


def vocabulary(shape: VocabularyShape) -> Vocabulary:
    """The vocabulary that a whole file says."""
    written: dict[str, Any] = shape.model_dump(exclude_none=True)
    return Vocabulary(
        written["name"],
        written["label"],
        {term["id"]: Term(**term, slug=term["id"]) for term in written["terms"]},
        {group["id"]: Group(**group) for group in written.get("groups", ())},
    )


@lru_cache
def regions() -> Vocabulary:
    """The built-in vocabulary `REGIONS`."""
    text = (files("servicebank") / "data" / "regions" / "regions.json").read_text(encoding="utf-8")
    data = json.loads(text)
    terms = {
        region["code"]: _region(region) for region in (*data["counties"], *data["municipalities"])
    }
    return Vocabulary(REGIONS, data["label"], terms, is_spatial=True)


def _region(region: Mapping[str, Any]) -> Term:
    return Term(
        id=region["code"],
        label={"sv": region["name"]} | ({"en": region["en"]} if "en" in region else {}),
        parent=region.get("parent"),
        slug=slug(region["name"]),
        neighbours=tuple(region["neighbours"]),
    )


def _truths(facet: Mapping[str, Any]) -> Mapping[str, bool]:
    return {name: facet.get(name) == "true" for name in ("required", "has_books", "has_feeds")}


def _sections(written: Iterable[Mapping[str, Any]]) -> tuple[SectionRule, ...]:
    return tuple(
        SectionRule(
            section["id"], section["label"], section["required"] == "true", section.get("hint", {})
        )
        for section in written
    )
