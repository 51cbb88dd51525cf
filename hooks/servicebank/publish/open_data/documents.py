"""The shapes of the documents for programs: the contract that v1 keeps.

What is told of a field to readers stands in ``data/records.json``; a field that is not known is
null and never left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from servicebank.model.case import Evidence, Status
from servicebank.model.vocabulary import Words

VERSION = "1.0.0"
"""The version of the format: a new field counts up the second number, no other change is made."""


@dataclass(frozen=True, slots=True)
class LicenceRecord:
    """Terms of use."""

    name: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What every document says of itself."""

    version: str
    modified: date | None
    licence: LicenceRecord
    publisher: Words
    documentation: str


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name in each language."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A term with those above it."""

    id: str
    label: Words
    within: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class TextLink:
    """Another text of the bank."""

    id: str
    title: Words
    page: str


@dataclass(frozen=True, slots=True)
class OrganisationRecord:
    """An organisation that takes part."""

    name: str
    kind: Named | None


@dataclass(frozen=True, slots=True)
class CostRecord:
    """What something cost."""

    what: str
    amount: int
    currency: str
    year: int | None
    source: str


@dataclass(frozen=True, slots=True)
class FundingRecord:
    """What somebody paid."""

    payer: str
    amount: int
    currency: str
    year: int | None
    source: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A publication that the case rests on."""

    key: str
    title: str
    publisher: str
    url: str
    published: str | None
    accessed: str
    archived: str | None
    interest: str | None


@dataclass(frozen=True, slots=True)
class ImageRecord:
    """A picture of the case."""

    address: str
    alt: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """Where to ask."""

    organisation: str
    url: str


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """When the case was last gone through."""

    date: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRecord:
    """A case."""

    id: str
    page: str
    data: str
    title: Words
    need: Words
    action: Words
    outcome: Words | None
    terms: Mapping[str, tuple[TermRecord, ...]]
    place: str | None
    status: Named
    started: str | None
    ended: str | None
    end_reason: str | None
    evidence: Named
    organisations: tuple[OrganisationRecord, ...]
    funding: tuple[FundingRecord, ...]
    costs: tuple[CostRecord, ...]
    methods: tuple[TextLink, ...]
    related: tuple[TextLink, ...]
    inspired_by: tuple[TextLink, ...]
    images: tuple[ImageRecord, ...]
    sources: tuple[SourceRecord, ...]
    contact: ContactRecord | None
    reviewed: ReviewRecord | None
    licence: LicenceRecord
    aliases: tuple[str, ...]
    modified: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CasesDocument(About):
    """All cases."""

    languages: tuple[str, ...]
    count: int
    cases: tuple[CaseRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDocument(About):
    """One case with its whole text."""

    language: str
    case: CaseRecord
    body: str


Position = tuple[float, float]
"""East and north, in degrees (WGS 84)."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    coordinates: Position
    type: Literal["Point"] = "Point"


@dataclass(frozen=True, slots=True)
class MultiPoint:
    """Several places."""

    coordinates: tuple[Position, ...]
    type: Literal["MultiPoint"] = "MultiPoint"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseProperties:
    """What the map file says of a case."""

    name: str
    title: Words
    need: Words
    place: str | None
    regions: tuple[Named, ...]
    terms: Mapping[str, tuple[str, ...]]
    status: Status
    evidence: Evidence
    page: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A case on the map."""

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: Point | MultiPoint | None
    properties: CaseProperties


@dataclass(frozen=True, slots=True, kw_only=True)
class MapDocument(About):
    """All cases on the map (RFC 7946)."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: tuple[Feature, ...]
