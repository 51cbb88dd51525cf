"""What stands on the picture beside a shared link."""

from collections.abc import Iterator
from dataclasses import dataclass

from servicebank.prose.maps import Locator
from servicebank.publish.descriptions import shortened
from servicebank.publish.edition import Edition
from servicebank.publish.maps import atlas, whereabouts

FOLDER = "assets/cards"
LONGEST = 80
"""Characters under the title."""
DRAWN = (300, 570)
"""The width and height that the map may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialCard:
    """A picture to be drawn."""

    address: str
    """Below the site's root."""
    language: str
    bank: str
    title: str
    line: str
    """What stands under the title."""
    drawing: Locator | None


def image_address(case_id: str, language: str) -> str:
    """Where the picture of a case is."""
    return f"{FOLDER}/{language}/{case_id}.png"


def site_image(language: str) -> str:
    """Where the picture of pages without one of their own is."""
    return f"{FOLDER}/{language}.png"


def social_cards(edition: Edition) -> Iterator[SocialCard]:
    """The picture of the site, then those of an edition's cases."""
    bank, places = edition.word(edition.bank.settings.name), atlas(edition)
    yield SocialCard(
        address=site_image(edition.language),
        language=edition.language,
        bank="",
        title=bank,
        line=edition.description,
        drawing=places.locator((), DRAWN) if places else None,
    )
    for case in edition.cases:
        yield SocialCard(
            address=image_address(case.id, edition.language),
            language=edition.language,
            bank=bank,
            title=edition.summary(case).title,
            line=shortened(edition.cards[case.id].place, LONGEST),
            drawing=whereabouts(case, edition, DRAWN),
        )
