"""Feeds as Atom (RFC 4287)."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from posixpath import relpath
from xml.etree import ElementTree as ET

from servicebank.model.case import Case
from servicebank.model.vocabulary import word
from servicebank.publish.addresses import FEED, relative
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.channels import Channel
from servicebank.publish.feeds.identity import Identity
from servicebank.publish.feeds.moments import Moments, latest
from servicebank.publish.upkeep.told import notice

MOST = 50
"""Cases of a feed: those that changed last."""
SPACE, KIND = "http://www.w3.org/2005/Atom", "application/atom+xml"
END = "</feed>"
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""When a bank without any case was changed, which nothing tells; the same in every build."""
BEGIN = '<?xml version="1.0" encoding="utf-8"?>\n'
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What cannot stand in XML."""


class Atom:
    """Writes the feeds of one edition."""

    def __init__(
        self, edition: Edition, address: str, moments: Moments, identity: Identity
    ) -> None:
        """`address` is the site's, with a slash at the end, or empty; links are then relative."""
        self.edition, self.settings, self.address = edition, edition.bank.settings, address
        self.moments, self._identity = moments, identity
        self._made: dict[tuple[str, str], str] = {}

    def text(self, channel: Channel) -> str:
        """A feed; one without cases was changed when the bank was."""
        order = sorted(
            channel.cases, key=lambda case: (-self.moments[case].changed.timestamp(), case)
        )
        feed = ET.Element("feed", {"xmlns": SPACE, "xml:lang": self.edition.language})
        _add(feed, "id", self._identity.channel(channel.key, self.edition.language))
        _add(feed, "title", channel.title)
        _add(feed, "subtitle", self.edition.description)
        last = self.moments[order[0]].changed if order else latest(self.moments)
        _add(feed, "updated", _written(last or BEGINNING))
        self._link(feed, channel, "self", channel.now or channel.address, KIND)
        self._link(feed, channel, "alternate", channel.page, "text/html")
        author = ET.SubElement(feed, "author")
        _add(author, "name", self.edition.word(self.settings.name))
        if self.address:
            _add(author, "uri", self.address)
        _add(feed, "rights", self.settings.licence.name)
        ET.SubElement(feed, "link", rel="license", href=self.settings.licence.url)
        ET.indent(feed)
        head = ET.tostring(feed, encoding="unicode").removesuffix(END)
        entries = (self._text_of(case, channel) for case in order[:MOST])
        return f"{BEGIN}{head}{''.join(entries)}{END}\n"

    def _text_of(self, case: str, channel: Channel) -> str:
        """An entry, made once for all feeds whose links do not depend on where they are."""
        key = (case, "" if self.address else channel.address)
        if key not in self._made:
            entry = self._entry(self.edition.bank.cases[case], channel)
            entry.tail = "\n"
            ET.indent(entry, level=1)
            self._made[key] = f"  {ET.tostring(entry, encoding='unicode')}"
        return self._made[key]

    def _entry(self, case: Case, channel: Channel) -> ET.Element:
        entry, card = ET.Element("entry"), self.edition.cards[case.id]
        moment = self.moments[case.id]
        _add(entry, "id", self._identity.case(case, self.edition.language))
        _add(entry, "title", card.title)
        _add(entry, "updated", _written(moment.changed))
        if moment.came:
            _add(entry, "published", _written(moment.came))
        self._link(entry, channel, "alternate", card.address, "text/html")
        told = (notice(case, self.edition).ended, card.need, card.action, card.outcome)
        _add(entry, "summary", " ".join(filter(None, told)))
        for scheme, term, label in self._categories(case):
            ET.SubElement(entry, "category", {"term": term, "label": _clean(label)} | scheme)
        if case.licence:
            _add(entry, "rights", case.licence)
        return entry

    def _categories(self, case: Case) -> Iterator[tuple[dict[str, str], str, str]]:
        """The terms of a case, and where those of their facet are where that is known."""
        bank = self.edition.bank
        for facet in self.settings.facets:
            page = f"{self.address}{self.edition.addresses.facet(facet.name)}"
            terms = bank.vocabularies[facet.vocabulary].terms
            for term in case.terms[facet.name]:
                label = word(terms[term].label, self.edition.language)
                yield {"scheme": page} if self.address else {}, term, label

    def _link(
        self, parent: ET.Element, channel: Channel, relation: str, target: str, kind: str
    ) -> None:
        href = f"{self.address}{target}" if self.address else _way(target, channel.address)
        ET.SubElement(parent, "link", rel=relation, type=kind, href=href)


def _way(target: str, feed: str) -> str:
    """The way from a feed to a page or to a feed."""
    folder = feed.rpartition("/")[0] or "."
    return relpath(target, folder) if target.endswith(FEED) else relative(target, folder)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    return FORBIDDEN.sub("", text)


def _written(moment: datetime) -> str:
    """A moment as RFC 3339 writes it."""
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
