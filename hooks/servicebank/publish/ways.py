"""The ways that every page of an edition offers."""

from dataclasses import dataclass

from servicebank.publish.edition import Edition
from servicebank.publish.maps import atlas
from servicebank.publish.views import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Addresses of the main pages; empty for what an edition does not have."""

    description: str
    """What the bank is."""
    cases: str
    places: str
    methods: str
    collections: str
    facets: tuple[Link, ...]
    """The lists of terms."""


def ways(edition: Edition) -> Ways:
    """The ways of one edition."""
    addresses, places = edition.addresses, atlas(edition)
    return Ways(
        description=edition.description,
        cases=addresses.cases(),
        places=addresses.facet(places.facet.name) if places else "",
        methods=addresses.methods() if edition.is_whole else "",
        collections=addresses.collections() if edition.is_whole else "",
        facets=tuple(
            Link(addresses.facet(facet.name), edition.word(facet.label))
            for facet in edition.bank.settings.facets
        ),
    )
