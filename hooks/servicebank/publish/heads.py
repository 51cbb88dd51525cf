"""What the head of a page says to those who find or share it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import urljoin

from servicebank.language.names import locale_name
from servicebank.model.case import Case
from servicebank.model.page import Asset, Page
from servicebank.model.vocabulary import word
from servicebank.prose.reference import Reference, bibtex, in_words, ris
from servicebank.publish.case_page import licence
from servicebank.publish.descriptions import shortened
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.channels import Channel, channels
from servicebank.publish.linked_data import LinkedData
from servicebank.publish.open_data.page import TEMPLATE as DATA
from servicebank.publish.open_data.records import last_change
from servicebank.publish.social_cards import image_address, site_image
from servicebank.publish.text_pages import METHOD_TEMPLATE as METHOD

ARTICLE, WEBSITE = "article", "website"
"""Kinds of pages in the Open Graph."""


@dataclass(frozen=True, slots=True)
class Citing:
    """How a page is cited."""

    text: str
    bibtex: str
    """The address of the entry, below the site's root; so is that of the RIS file."""
    ris: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a page; addresses are whole, and empty while the site has none."""

    title: str
    """With the name of the bank, for windows and lists of results."""
    subject: str
    """The title without it."""
    description: str
    bank: str
    kind: str
    locale: str
    address: str
    image: str
    changed: str
    """The day of the last change, as far as it is known."""
    data: str
    """JSON-LD that can stand in a page; empty when there is none."""
    citing: Citing | None
    feeds: tuple[Channel, ...]
    """The feed of everything, then the page's own one."""
    feed: Channel | None
    """The feed of the very cases that the page shows."""


class Heads:
    """Makes the heads of the pages of one bank."""

    def __init__(
        self,
        editions: Mapping[str, Edition],
        address: str,
        changes: Mapping[PurePosixPath, date],
        images: frozenset[str] = frozenset(),
        image: str = "",
    ) -> None:
        """`editions` are those of the bank by language, its own one first.

        `address` is the site's, with a slash at the end, or empty.

        `images` are the addresses of the pictures that there are for shared links, and `image` is
        that of the picture for pages without one of their own.
        """
        self.bank, self.address = next(iter(editions.values())).bank, address
        self.editions, self._data = (
            editions,
            {language: LinkedData(edition, address) for language, edition in editions.items()},
        )
        self._changes, self._images, self._image = changes, images, image
        self._feeds = {language: channels(edition) for language, edition in editions.items()}

    def head(self, page: Page, view: object) -> Head:
        """The head of a page that shows a view."""
        bank = word(self.bank.settings.name, page.language)
        subject = self._subject(page)
        is_article = bool(page.case) or page.template == METHOD
        picture, changed = self._picture(page), self.changed(page)
        image = self._whole(picture) if picture else ""
        description = shortened(page.description)
        told, feeds = self._data[page.language], self._feeds_of(page)
        return Head(
            title=subject if bank in subject else f"{subject} \u2013 {bank}",
            subject=subject,
            description=description,
            bank=bank,
            kind=ARTICLE if is_article else WEBSITE,
            locale=locale_name(page.language),
            address=self._whole(page.address),
            image=image,
            changed=str(changed or ""),
            data=told.text(page, view, description, image, changed) if self.address else "",
            citing=self._citing(page),
            feeds=feeds,
            feed=next((feed for feed in feeds if feed.page == page.address), None),
        )

    def changed(self, page: Page) -> date | None:
        """The day when the text of a page was last changed or reviewed, as far as it is known."""
        if page.template == DATA:
            return last_change(self.bank, self._changes)
        case = self._case(page)
        path = case.path if case else page.source
        days = [self._changes[path]] if path and path in self._changes else []
        if case and case.reviewed:
            days.append(case.reviewed.date.first)
        return max(days, default=None)

    def description(self, language: str) -> str:
        """What the bank is, for pages that do not say what they are about."""
        return self.editions[language].description

    def files(self, page: Page) -> Iterator[Asset]:
        """The files that programs read how a page is cited from."""
        reference = self._reference(page)
        if reference is not None:
            entry, record = _files(page, reference)
            yield Asset(entry, make=partial(bibtex, reference))
            yield Asset(record, make=partial(ris, reference))

    def _feeds_of(self, page: Page) -> tuple[Channel, ...]:
        every = self._feeds[page.language]
        return (*every[:1], *(feed for feed in every[1:] if feed.page == page.address))

    def _subject(self, page: Page) -> str:
        edition = self.editions[page.language]
        if page.address == edition.root:
            name = edition.word(self.bank.settings.name)
            return f"{name} \u2013 {edition.description.rstrip('.')}"
        return page.heading or page.title

    def _case(self, page: Page) -> Case | None:
        return self.bank.cases[page.case] if page.case else None

    def _picture(self, page: Page) -> str:
        case = self._case(page)
        own = (image_address(case.id, page.language),) if case else ()
        drawn = (name for name in (*own, site_image(page.language)) if name in self._images)
        return next(drawn, self._image)

    def _whole(self, address: str) -> str:
        """An address with the site's; empty while that is not known."""
        return urljoin(self.address, address) if self.address else ""

    def _citing(self, page: Page) -> Citing | None:
        reference = self._reference(page)
        if reference is None:
            return None
        catalog = self.editions[page.language].catalog
        return Citing(in_words(reference, catalog), *_files(page, reference))

    def _reference(self, page: Page) -> Reference | None:
        """How cases, methods and the data as a whole are cited."""
        case = self._case(page)
        if case is None and page.template not in {METHOD, DATA}:
            return None
        return Reference(
            key=page.address.rstrip("/").rpartition("/")[2],
            title=page.title,
            bank=word(self.bank.settings.name, page.language),
            address=self._whole(page.address),
            language=page.language,
            licence=licence(case, self.bank).title if case else self.bank.settings.licence.name,
            changed=self.changed(page),
        )


def _files(page: Page, reference: Reference) -> tuple[str, str]:
    """The addresses of the entry for BibTeX and of the RIS file."""
    name = f"{page.address}{reference.key}"
    return f"{name}.bib", f"{name}.ris"
