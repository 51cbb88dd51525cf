"""Cases, methods and collections as Markdown: what somebody wrote, with what is known of it."""

import re
from collections.abc import Iterable, Iterator

from servicebank.model.link import COLLECTIONS, METHODS, local_target
from servicebank.model.sentence import Sentence, say
from servicebank.publish.book_way import BookWay
from servicebank.publish.cards import Card
from servicebank.publish.case_view import Brief, CaseView, Neighbour, SummaryView, Sums
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.channels import Channel
from servicebank.publish.heads import Citing
from servicebank.publish.staging.markdown import (
    Links,
    blocks,
    outside,
    plain,
    points,
    strong,
    table,
)
from servicebank.publish.upkeep.told import Notice
from servicebank.publish.views import (
    CollectionView,
    Entry,
    FactRow,
    Link,
    MethodView,
    Teaser,
)

LINK = re.compile(r"`[^`]*`|\]\(([^()\s]{1,300}\.md)\)")
"""Code, which is left as it is, or the end of a link to another text of the bank."""
UNREVIEWED = say("Compiled from open sources; nobody from the place has reviewed it yet.")


class Texts:
    """Writes the texts of one edition."""

    def __init__(self, edition: Edition) -> None:
        """Speak the edition's language."""
        self.edition, self.catalog = edition, edition.catalog

    def case(self, view: CaseView, use: str, links: Links) -> str:
        """A case, whole."""
        body = self.edition.bank.cases[view.card.id].body
        return blocks(
            *self._judged(view.card, view.brief, view.facts, links),
            *self._notice(view.notice, links),
            self.body(body, "", links),
            self._part(say("Costs and funding"), *map(self._sums, view.sums)),
            self._part(
                say("Images"),
                *(
                    f"![{plain(one.alt)}]({links.way(one.address)})\n\n"
                    f"{self._told(say('Photo'), plain(f'{one.credit}. {one.licence}'))}"
                    for one in view.figures
                ),
            ),
            self._part(say("Methods used"), self._teasers(view.methods, links)),
            self._part(say("Related cases"), self._near(view.related, links)),
            self._part(say("In collections"), self._teasers(view.collections, links)),
            *(
                blocks(f"## {plain(one.title)}", *map(plain, one.lines))
                for one in view.translations
            ),
            self._about(view),
            use,
            self.sources(view.sources, body, view.sums),
        )

    def summary(self, view: SummaryView, use: str, links: Links) -> str:
        """A case in short, in a translation."""
        whole = links.to(view.original.title, view.original.address)
        return blocks(
            *self._judged(view.card, view.brief, view.facts, links),
            *self._notice(view.notice, links),
            f"{self.catalog(say('The whole case:'))} {whole}",
            self._part(say("Related cases"), self._near(view.related, links)),
            self._part(say("About this case"), self._licence(view.licence)),
            use,
            self.sources(view.sources, ""),
        )

    def method(self, view: MethodView, body: str, use: str, links: Links) -> str:
        """A method."""
        none = self.catalog(say("No case in the bank names this method yet."))
        cases = self.cards(view.cases, 3, links) if view.cases else none
        return blocks(
            f"# {plain(view.title)}",
            plain(view.summary),
            self.body(body, METHODS, links),
            self._part(say("Cases that used the method"), cases),
            self._licence(view.licence),
            use,
            self.sources(view.sources, body),
        )

    def collection(self, view: CollectionView, body: str, links: Links) -> str:
        """A collection."""
        return blocks(
            f"# {plain(view.title)}",
            plain(view.summary),
            self._told(say("Curator"), plain(view.curator)) if view.curator else "",
            self.body(body, COLLECTIONS, links),
            self._part(say("The cases"), self.cards(view.cases, 3, links)),
            self.books(view.book, links),
        )

    def body(self, text: str, folder: str, links: Links) -> str:
        """What somebody wrote, with its links to other texts as ways between files."""
        addresses = self.edition.addresses
        of_folder = {
            "": addresses.case,
            METHODS: addresses.method,
            COLLECTIONS: addresses.collection,
        }

        def led(found: re.Match[str]) -> str:
            target = local_target(folder, found[1]) if found[1] else None
            return f"]({links.way(of_folder[target[0]](target[1]))})" if target else found[0]

        return LINK.sub(led, text).strip()

    def cards(self, cards: Iterable[Card], level: int, links: Links) -> str:
        """Cases under each other."""
        return blocks(*(self._card(card, level, links) for card in cards))

    def sources(self, sources: Iterable[Entry], body: str, sums: Iterable[Sums] = ()) -> str:
        """Sources as footnotes; those that nothing leads to as a list."""
        cited = {row.source for kind in sums for row in kind.rows}
        notes, others = [], []
        copy = self.catalog(say("Archived copy"))
        for source in sources:
            told = outside(source.title, source.url)
            told += f". {plain(f'{source.imprint} {source.interest} {source.gone}')}"
            told += f" {outside(copy, source.archived)}" if source.archived else ""
            if source.key in cited or f"[^{source.key}]" in body:
                notes.append(f"[^{source.key}]: {told}")
            else:
                others.append(f"{source.number}. {told}")
        return self._part(say("Sources"), "\n".join(others), "\n".join(notes))

    def use(self, citing: Citing | None, feed: Channel | None, links: Links) -> str:
        """How a page is cited, and followed; empty when it is neither."""
        told = self.catalog(say("Feed of new and changed cases"))
        files = (("BibTeX", citing.bibtex), ("RIS", citing.ris)) if citing else ()
        return blocks(
            self._part(
                say("Cite this"),
                plain(citing.text if citing else ""),
                points(links.to(name, address) for name, address in files),
            ),
            links.to(told, feed.address) if feed else "",
        )

    def books(self, book: BookWay | None, links: Links) -> str:
        """The way to the books, and what makes that of a list."""
        if book is None:
            return ""
        every = links.to(self.catalog(say("All books")), book.page)
        return blocks(self._told(say("As a book"), f"`{book.command}`"), every)

    def _judged(
        self, card: Card, brief: Brief, facts: Iterable[FactRow], links: Links
    ) -> Iterator[str]:
        """What a case is judged by."""
        signs = (
            (say("Status"), card.status),
            (say("Evidence"), brief.evidence),
            (say("When"), card.years),
            (say("Sources read"), brief.read),
        )
        yield f"# {plain(card.title)}"
        yield plain(card.place)
        yield from self._answers(card)
        yield points(self._told(label, plain(text)) for label, text in signs if text)
        told = (
            strong(row.label, ", ".join(links.to(one.text, one.address or "") for one in row.facts))
            for row in facts
        )
        yield self._part(say("Facts in brief"), points(told))

    def _notice(self, notice: Notice, links: Links) -> Iterator[str]:
        """How far a case still holds."""
        yield plain(notice.ended)
        help_it = self.catalog(say("Help to keep it true"))
        way = links.to(help_it, notice.address) if notice.address else ""
        yield f"{plain(notice.review)} {way}".strip()

    def _answers(self, card: Card) -> Iterator[str]:
        yield self._told(say("Need"), plain(card.need))
        yield self._told(say("Action"), plain(card.action))
        yield self._told(say("Outcome"), plain(card.outcome))

    def _card(self, card: Card, level: int, links: Links) -> str:
        place = " · ".join(part for part in (card.place, card.years, card.status) if part)
        title = f"{'#' * level} {links.to(card.title, card.address)}"
        return blocks(title, plain(place), points(self._answers(card)))

    def _sums(self, kind: Sums) -> str:
        head = (say("What"), say("Amount"), say("Year"), say("Source"))
        rows = (
            (plain(row.what), plain(row.amount), row.year, f"[^{row.source}]") for row in kind.rows
        )
        return blocks(f"**{plain(kind.title)}**", table([*map(self.catalog, head)], rows))

    def _teasers(self, teasers: Iterable[Teaser], links: Links) -> str:
        return points(f"{links.to(one.title, one.address)} {plain(one.summary)}" for one in teasers)

    def _near(self, related: Iterable[Neighbour], links: Links) -> str:
        return points(
            f"{links.to(near.card.title, near.card.address)} {plain(near.card.place)}:"
            f" {plain(near.why)}"
            for near in related
        )

    def _about(self, view: CaseView) -> str:
        contact = view.contact
        reviewed = (
            self._told(say("Reviewed"), plain(view.reviewed))
            if view.reviewed
            else self.catalog(UNREVIEWED)
        )
        name = f"`{view.card.id}`"
        return self._part(
            say("About this case"),
            reviewed,
            self._licence(view.licence),
            self._told(say("Contact"), outside(contact.title, contact.address)) if contact else "",
            self._told(say("Case id"), name),
        )

    def _licence(self, licence: Link) -> str:
        return self._told(say("Licence"), outside(licence.title, licence.address))

    def _part(self, title: Sentence, *parts: str) -> str:
        """Parts under a heading; nothing when all are empty."""
        whole = blocks(*parts)
        return blocks(f"## {self.catalog(title)}", whole) if whole else ""

    def _told(self, label: Sentence, text: str) -> str:
        return strong(self.catalog(label), text)
