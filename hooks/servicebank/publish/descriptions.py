"""Pages in a sentence or two, for lists of search results and for shared links."""

from collections.abc import Iterable

from servicebank.language.sentences import ends
from servicebank.model.sentence import say, say_many
from servicebank.publish.cards import Card
from servicebank.publish.edition import Edition

MOST = 200
"""Characters that are shown at most where a page is found or shared."""
LEAST = 70
"""Characters of whole sentences that say enough."""
NAMED = 2
"""Cases that the description of a term names."""
CUT = "\u2026"


def shortened(text: str, most: int = MOST) -> str:
    """A text that is not too long: its first sentences, or its first words."""
    if len(text) <= most:
        return text
    whole = [end for end in ends(text) if LEAST <= end <= most]
    if whole:
        return text[: whole[-1]].rstrip()
    return f"{text[: most - 1].rpartition(' ')[0].rstrip(' ,;:.')}{CUT}"


def of_term(title: str, definition: str, cards: Iterable[Card], edition: Edition) -> str:
    """What a term is, and some of its cases."""
    all_cards = tuple(cards)
    told = say_many(
        "{count} case in {bank}: {titles}",
        "{count} cases in {bank}, among them {titles}",
        len(all_cards),
        bank=edition.word(edition.bank.settings.name),
        titles="; ".join(card.title for card in all_cards[:NAMED]),
    )
    return f"{definition or f'{title}.'} {edition.catalog(told)}"


def of_list(title: str, names: Iterable[str], edition: Edition) -> str:
    """What a list has."""
    bank = edition.word(edition.bank.settings.name)
    told = say("{title} in {bank}: {names}.", title=title, bank=bank, names=", ".join(names))
    return edition.catalog(told)


def of_finder(count: str, edition: Edition) -> str:
    """What cases can be searched by; `count` is how many there are, in words."""
    ways = ", ".join(edition.word(facet.label).lower() for facet in edition.bank.settings.facets)
    told = say(
        "Search {count} in {bank} and narrow down by {ways}.",
        count=count,
        ways=ways,
        bank=edition.word(edition.bank.settings.name),
    )
    return edition.catalog(told)
