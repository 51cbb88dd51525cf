"""Pages that lead from addresses of before to where readers find what they came for."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from servicebank.model.page import Page, Shown
from servicebank.model.sentence import say
from servicebank.model.vocabulary import Facet
from servicebank.publish.edition import Edition

TEMPLATE = "moved.html"
MOST_STEPS = 20
"""Addresses of before that may lead to each other."""


@dataclass(frozen=True, slots=True)
class MovedView:
    """What the template of a page that has moved shows."""

    title: str
    address: str
    """Where it is now."""
    told: str
    """What the link says."""


def moved(editions: tuple[Edition, ...], pages: Iterable[Page]) -> Iterator[Page]:
    """The pages at addresses of before that have no page of their own any more."""
    living = {page.address: page.title for page in pages}
    ways = _Ways(editions, living).all()
    for address in sorted(ways.keys() - living.keys()):
        edition, _ = _home(address, editions)
        target = _end(ways[address], ways, living)
        if target is None:
            continue
        title = edition.catalog(say("The page has moved"))
        yield Page(
            address=address,
            template=TEMPLATE,
            title=title,
            description=title,
            language=edition.language,
            show=Shown(MovedView(title, target, living.get(target, f"/{target}"))).itself,
        )


def _end(target: str, ways: Mapping[str, str], living: Mapping[str, str]) -> str | None:
    """Where one comes in the end, when pages of before lead to each other; None in a ring."""
    for _ in range(MOST_STEPS):
        if target in living or target not in ways:
            return target
        target = ways[target]
    return None


def _home(address: str, editions: tuple[Edition, ...]) -> tuple[Edition, str]:
    """The edition of an address, and the address in it; an edition no more is the bank's own."""
    for language in editions[0].bank.settings.languages[1:]:
        inside = address.removeprefix(f"{language}/")
        if inside != address:
            found = (edition for edition in editions if edition.language == language)
            return next(found, editions[0]), inside
    return editions[0], address


class _Ways:
    """Where addresses of before lead."""

    def __init__(self, editions: tuple[Edition, ...], living: Mapping[str, str]) -> None:
        self.editions, self.living = editions, living

    def all(self) -> Mapping[str, str]:
        """Address of before → where it leads, as cases and terms say, then as the roll does."""
        ways: dict[str, str] = {}
        for edition in self.editions:
            ways |= dict(self._of_cases(edition))
            ways |= dict(self._of_terms(edition))
        kept = [one for one in self.editions[0].bank.kept if one.address not in self.living]
        led = {one.address: one.to for one in kept if one.to is not None}
        ways = led | ways
        lost = (one.address for one in kept if one.address not in ways)
        found = ((address, self._nearest(address, ways)) for address in lost)
        return ways | {address: target for address, target in found if target is not None}

    def _of_cases(self, edition: Edition) -> Iterator[tuple[str, str]]:
        for case in edition.cases:
            for alias in case.aliases:
                yield edition.addresses.case(alias), edition.addresses.case(case.id)

    def _of_terms(self, edition: Edition) -> Iterator[tuple[str, str]]:
        """Terms that another has taken the place of."""
        for facet in edition.bank.settings.facets:
            vocabulary = edition.bank.vocabularies[facet.vocabulary]
            for term in vocabulary.terms:
                after = vocabulary.successor(term)
                if after != term:
                    yield (
                        edition.addresses.term(facet.name, term),
                        self._term(edition, facet, after),
                    )

    def _nearest(self, address: str, ways: Mapping[str, str]) -> str | None:
        """Where an address leads that nobody has led on; None when nothing is known of it.

        What has lost its translation leads to itself, a term without cases to what is above it.
        """
        edition, inside = _home(address, self.editions)
        facet = _facet(inside, edition)
        if facet is None:
            is_known = inside in self.living or inside in ways
            return inside if inside != address and is_known else None
        vocabulary = edition.bank.vocabularies[facet.vocabulary]
        slugs = {term.slug: term.id for term in vocabulary.terms.values()}
        last = inside.rstrip("/").rpartition("/")[2]
        if last in slugs:
            return self._term(edition, facet, slugs[last])
        is_known = last in vocabulary.groups or inside == f"{facet.segment}/"
        return edition.addresses.facet(facet.name) if is_known else None

    def _term(self, edition: Edition, facet: Facet, term: str) -> str:
        """The page of a term, or of the nearest above it that has one; else that of the facet."""
        line = reversed(edition.bank.vocabularies[facet.vocabulary].line(term))
        pages = (edition.addresses.term(facet.name, one) for one in line)
        found = (page for page in pages if page in self.living)
        return next(found, edition.addresses.facet(facet.name))


def _facet(inside: str, edition: Edition) -> Facet | None:
    """The facet that an address belongs to."""
    segment = inside.partition("/")[0]
    facets = edition.bank.settings.facets
    return next((facet for facet in facets if facet.segment == segment), None)
