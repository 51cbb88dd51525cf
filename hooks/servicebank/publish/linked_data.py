"""What a page is about, for programs: JSON-LD in the words of schema.org."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from urllib.parse import urljoin

from servicebank.model.case import Case, Publication
from servicebank.model.page import Page
from servicebank.publish.edition import Edition
from servicebank.publish.finder_view import FinderView
from servicebank.publish.open_data.dataset import dataset
from servicebank.publish.open_data.view import DataView
from servicebank.publish.views import (
    CollectionView,
    ListView,
    MethodView,
    TermView,
)

Node = Mapping[str, object]

CONTEXT = "https://schema.org"
ASKED = "search_term_string"
"""What stands for a reader's words in the address of a search."""
UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end the element that the text stands in, or that some programs trip over."""


class LinkedData:
    """Makes the JSON-LD of the pages of one edition, for a site whose address is known."""

    def __init__(self, edition: Edition, address: str) -> None:
        """`address` is the site's, with a slash at the end."""
        self.edition, self.bank, self.address = edition, edition.bank, address
        self.name = edition.word(edition.bank.settings.name)

    def text(
        self, page: Page, view: object, description: str, image: str, changed: date | None
    ) -> str:
        """A page's JSON-LD, written so that it can stand in a page."""
        about = {"image": image, "dateModified": str(changed or "")}
        nodes = [self._page(page, view, description) | about, *self._others(page)]
        document = {"@context": CONTEXT, "@graph": [_told(node) for node in nodes]}
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        return "".join(UNSAFE.get(sign, sign) for sign in text)

    def _page(self, page: Page, view: object, description: str) -> dict[str, object]:
        address = self._whole(page.address)
        common = {
            "@id": address,
            "url": address,
            "name": page.title,
            "description": description,
            "inLanguage": page.language,
            "isPartOf": {"@id": f"{self._site}#site"},
        }
        return common | dict(self._kind(page, view))

    def _kind(self, page: Page, view: object) -> Node:
        """What kind of page it is, and what follows from that."""
        if page.case:
            case = self.bank.cases[page.case]
            return {**self._article(page, case.sources), **self._case(page, case)}
        match view:
            case MethodView():
                method = page.address.rstrip("/").rpartition("/")[2]
                return self._article(page, self.bank.methods[method].sources)
            case TermView():
                return {"@type": "CollectionPage", "about": self._term(page, view)}
            case ListView() | FinderView() | CollectionView():
                return {"@type": "CollectionPage"}
            case DataView():
                return dataset(view, self.edition, self.address)
            case _:
                return {"@type": "WebPage"}

    def _article(self, page: Page, sources: Mapping[str, Publication]) -> Node:
        by = {"@type": "Organization", "name": self.name, "url": self._site}
        return {
            "@type": "Article",
            "headline": page.title,
            "mainEntityOfPage": self._whole(page.address),
            "author": by,
            "publisher": by,
            "license": self.bank.settings.licence.url,
            "citation": [_publication(source) for source in sources.values()],
        }

    def _case(self, page: Page, case: Case) -> Node:
        """What is said of a case beyond that it is an article."""
        own = {"license": {"@type": "CreativeWork", "name": case.licence}} if case.licence else {}
        others = [self._whole(other) for code, other in page.alternates if code != page.language]
        relation = "workTranslation" if self.edition.is_whole else "translationOfWork"
        return {
            **own,
            "about": list(self._terms(case)),
            "contentLocation": list(self._places(case)),
            relation: [{"@type": "Article", "@id": other, "url": other} for other in others],
        }

    def _terms(self, case: Case) -> Iterator[Node]:
        """The terms of a case that are no places."""
        for facet in self.bank.settings.facets:
            vocabulary = self.bank.vocabularies[facet.vocabulary]
            if not vocabulary.is_spatial:
                for term in case.terms[facet.name]:
                    yield {
                        "@type": "DefinedTerm",
                        "name": self.edition.word(vocabulary.terms[term].label),
                        "url": self._term_address(facet.name, term),
                        "inDefinedTermSet": self._whole(self.edition.addresses.facet(facet.name)),
                    }

    def _places(self, case: Case) -> Iterator[Node]:
        """Where a case is: its own place inside the first of its regions, then the others."""
        regions = [
            self._inside(facet.name, self.bank.vocabularies[facet.vocabulary].line(term))
            for facet in self.bank.settings.facets
            if self.bank.vocabularies[facet.vocabulary].is_spatial
            for term in case.terms[facet.name]
        ]
        if not case.place:
            yield from regions
        else:
            yield {"@type": "Place", "name": case.place, "containedInPlace": regions[:1]}
            yield from regions[1:]

    def _inside(self, facet: str, line: tuple[str, ...]) -> Node:
        """A place in those above it; `line` is from the top down."""
        terms = self.bank.vocabularies[self._vocabulary(facet)].terms
        place: Node = {}
        for term in line:
            place = _told(
                {
                    "@type": "AdministrativeArea",
                    "name": self.edition.word(terms[term].label),
                    "url": self._term_address(facet, term),
                    "containedInPlace": place,
                }
            )
        return place

    def _term(self, page: Page, view: TermView) -> Node:
        """What the page of a term is about."""
        above = [
            {"@type": "AdministrativeArea", "name": link.title, "url": self._whole(link.address)}
            for link in view.above
        ]
        common = {"name": view.title, "alternateName": list(view.also)}
        if view.is_place:
            return _told({"@type": "AdministrativeArea", **common, "containedInPlace": above[-1:]})
        terms = self._whole(page.breadcrumbs[0][0])
        return _told(
            {
                "@type": "DefinedTerm",
                **common,
                "description": view.definition,
                "inDefinedTermSet": terms,
            }
        )

    def _others(self, page: Page) -> Iterable[Node]:
        """The site, on its start page; the way to the page, on all others."""
        if page.address == self.edition.root:
            finder = self._whole(self.edition.addresses.cases())
            search = {"@type": "EntryPoint", "urlTemplate": f"{finder}?q={{{ASKED}}}"}
            yield {
                "@type": "WebSite",
                "@id": f"{self._site}#site",
                "url": self._site,
                "name": self.name,
                "description": self.edition.description,
                "inLanguage": page.language,
                "license": self.bank.settings.licence.url,
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": search,
                    "query-input": f"required name={ASKED}",
                },
            }
        else:
            here = (page.address, page.title)
            way = ((self.edition.root, self.name), *page.breadcrumbs, here)
            yield {"@type": "BreadcrumbList", "itemListElement": list(self._steps(way))}

    def _steps(self, way: Iterable[tuple[str, str]]) -> Iterator[Node]:
        for position, (address, title) in enumerate(way, start=1):
            yield {
                "@type": "ListItem",
                "position": position,
                "name": title,
                "item": self._whole(address),
            }

    @property
    def _site(self) -> str:
        """The address of the edition's start page."""
        return self._whole(self.edition.root)

    def _vocabulary(self, facet: str) -> str:
        return next(one.vocabulary for one in self.bank.settings.facets if one.name == facet)

    def _term_address(self, facet: str, term: str) -> str:
        """The page of a term; empty when it has none in the edition."""
        return self._terms_with_pages.get((facet, term), "")

    @cached_property
    def _terms_with_pages(self) -> Mapping[tuple[str, str], str]:
        """Addresses by facet and term, found out once for all cases."""
        return {
            (facet, term): self._whole(self.edition.addresses.term(facet, term))
            for facet, used in self.edition.index.cases.items()
            for term in used
            if self.edition.has_page(facet, term)
        }

    def _whole(self, address: str) -> str:
        return urljoin(self.address, address)


def _publication(source: Publication) -> Node:
    return _told(
        {
            "@type": "CreativeWork",
            "name": source.title,
            "url": source.url,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": str(source.published or ""),
        }
    )


def _told(node: Node) -> Node:
    """A node without what is not known."""
    return {name: value for name, value in node.items() if value}
