"""The vocabularies as SKOS, in JSON-LD that reads as plain JSON too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from servicebank.check.settings import REGIONS
from servicebank.model.bank import Bank
from servicebank.model.vocabulary import Group, Term, Vocabulary, Words
from servicebank.publish.open_data.documents import About

Identity = Annotated[str, Field(serialization_alias="@id")]
Type = Annotated[str, Field(serialization_alias="@type")]
CODE_LIST = "https://www.scb.se/hitta-statistik/regional-statistik-och-kartor/regionala-indelningar/lan-och-kommuner/"
"""Where Statistics Sweden lists the codes of counties and municipalities."""
CONTEXT: Mapping[str, object] = {
    "@version": 1.1,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ConceptScheme": "skos:ConceptScheme",
    "Concept": "skos:Concept",
    "Collection": "skos:Collection",
    "version": "owl:versionInfo",
    "modified": {"@id": "dct:modified", "@type": "xsd:date"},
    "licence": {"@id": "dct:license", "@type": "@id"},
    "publisher": {"@id": "dct:publisher", "@container": "@language"},
    "documentation": {"@id": "dct:references", "@type": "@id"},
    "key": "dct:identifier",
    "schemes": {"@id": "dct:hasPart", "@type": "@id"},
    "title": {"@id": "dct:title", "@container": "@language"},
    "concepts": {"@reverse": "skos:inScheme"},
    "collections": {"@reverse": "dct:isPartOf"},
    "hasTopConcept": {"@id": "skos:hasTopConcept", "@type": "@id"},
    "member": {"@id": "skos:member", "@type": "@id"},
    "notation": "skos:notation",
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "altLabel": {"@id": "skos:altLabel", "@container": ["@language", "@set"]},
    "definition": {"@id": "skos:definition", "@container": "@language"},
    "note": {"@id": "skos:scopeNote", "@container": "@language"},
    "source": {"@id": "dct:source", "@type": "@id"},
    "broader": {"@id": "skos:broader", "@type": "@id"},
    "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
    "deprecated": "owl:deprecated",
    "replacedBy": {"@id": "dct:isReplacedBy", "@type": "@id"},
}
"""What the names mean; nothing is fetched to know it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRecord:
    """A term, or an official code."""

    id: Identity
    type: Type = "Concept"
    notation: str
    prefLabel: Words  # noqa: N815 - as SKOS has it, here and below
    altLabel: Mapping[str, tuple[str, ...]]  # noqa: N815
    definition: Words
    source: str | None
    broader: str | None
    exactMatch: str | None  # noqa: N815
    deprecated: bool
    replacedBy: str | None  # noqa: N815


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionRecord:
    """Terms that are shown together."""

    id: Identity
    type: Type = "Collection"
    prefLabel: Words  # noqa: N815
    note: Words
    member: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeRecord:
    """A vocabulary."""

    id: Identity
    type: Type = "ConceptScheme"
    title: Words
    key: tuple[str, ...]
    hasTopConcept: tuple[str, ...]  # noqa: N815
    concepts: tuple[ConceptRecord, ...]
    collections: tuple[CollectionRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VocabularyDocument:
    """All vocabularies."""

    context: Annotated[Mapping[str, object], Field(serialization_alias="@context")]
    id: Identity
    version: str
    modified: date | None
    licence: str | None
    publisher: Words
    documentation: str
    schemes: tuple[SchemeRecord, ...]


def vocabulary_document(bank: Bank, about: About, address: str) -> VocabularyDocument:
    """Every vocabulary with all its terms; `address` is the document's own."""
    known = [_scheme(vocabulary, bank, address) for vocabulary in bank.vocabularies.values()]
    codes = [_codes(address, one) for one in bank.vocabularies.values() if one.name == REGIONS]
    return VocabularyDocument(
        context=CONTEXT,
        id=address,
        version=about.version,
        modified=about.modified,
        licence=about.licence.url,
        publisher=about.publisher,
        documentation=about.documentation,
        schemes=(*known, *codes),
    )


def _scheme(vocabulary: Vocabulary, bank: Bank, address: str) -> SchemeRecord:
    scheme = f"{address}#{vocabulary.name}"
    facets = bank.settings.facets
    return SchemeRecord(
        id=scheme,
        title=vocabulary.label,
        key=tuple(facet.key for facet in facets if facet.vocabulary == vocabulary.name),
        hasTopConcept=tuple(f"{scheme}/{term.id}" for term in vocabulary.children(None)),
        concepts=tuple(
            _concept(term, vocabulary, scheme, address) for term in vocabulary.terms.values()
        ),
        collections=tuple(
            _collection(group, vocabulary, scheme) for group in vocabulary.groups.values()
        ),
    )


def _concept(term: Term, vocabulary: Vocabulary, scheme: str, address: str) -> ConceptRecord:
    return ConceptRecord(
        id=f"{scheme}/{term.id}",
        notation=term.id,
        prefLabel=term.label,
        altLabel=term.alt_labels,
        definition=term.definition,
        source=term.source,
        broader=f"{scheme}/{term.parent}" if term.parent else None,
        exactMatch=_code(address, term.id) if vocabulary.name == REGIONS else None,
        deprecated=term.replaced_by is not None,
        replacedBy=f"{scheme}/{term.replaced_by}" if term.replaced_by else None,
    )


def _collection(group: Group, vocabulary: Vocabulary, scheme: str) -> CollectionRecord:
    members = (term.id for term in vocabulary.terms.values() if term.group == group.id)
    return CollectionRecord(
        id=f"{scheme}/group/{group.id}",
        prefLabel=group.label,
        note=group.note,
        member=tuple(f"{scheme}/{term}" for term in members),
    )


def _codes(address: str, vocabulary: Vocabulary) -> SchemeRecord:
    """The official codes, which have no addresses of their own, as concepts to match."""
    official = (
        ConceptRecord(
            id=_code(address, term.id),
            notation=term.id,
            prefLabel=term.label,
            altLabel={},
            definition={},
            source=None,
            broader=None,
            exactMatch=None,
            deprecated=False,
            replacedBy=None,
        )
        for term in vocabulary.terms.values()
    )
    return SchemeRecord(
        id=CODE_LIST,
        title={"sv": "SCB", "en": "Statistics Sweden"},
        key=(),
        hasTopConcept=(),
        concepts=tuple(official),
        collections=(),
    )


def _code(address: str, code: str) -> str:
    return f"{address}#scb/{code}"
