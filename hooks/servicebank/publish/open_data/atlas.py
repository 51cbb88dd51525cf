"""Cases on the map, as GeoJSON (RFC 7946)."""

from collections.abc import Iterator

from servicebank.model.case import Case
from servicebank.prose.outlines import centroids
from servicebank.publish.open_data import documents as shapes
from servicebank.publish.open_data.records import Records

Geometry = shapes.Point | shapes.MultiPoint


def features(records: Records) -> Iterator[shapes.Feature]:
    """The published cases, each in the middle of its regions."""
    for case, record in zip(records.bank.published, records.cases, strict=True):
        yield shapes.Feature(
            id=case.id,
            geometry=_geometry(tuple(_middles(case, records))),
            properties=shapes.CaseProperties(
                name=case.title,
                title=record.title,
                need=record.need,
                place=case.place,
                regions=tuple(_regions(record, records)),
                terms={facet.key: case.terms[facet.name] for facet in records.bank.settings.facets},
                status=case.status,
                evidence=case.evidence,
                page=record.page,
                data=record.data,
            ),
        )


def _geometry(places: tuple[shapes.Position, ...]) -> Geometry | None:
    if len(places) > 1:
        return shapes.MultiPoint(places)
    return shapes.Point(places[0]) if places else None


def _middles(case: Case, records: Records) -> Iterator[shapes.Position]:
    for facet in records.bank.settings.facets:
        known = centroids(facet.vocabulary)
        yield from (known[term] for term in case.terms[facet.name] if term in known)


def _regions(record: shapes.CaseRecord, records: Records) -> Iterator[shapes.Named]:
    for facet in records.bank.settings.facets:
        if records.bank.vocabularies[facet.vocabulary].is_spatial:
            yield from (shapes.Named(term.id, term.label) for term in record.terms[facet.key])
