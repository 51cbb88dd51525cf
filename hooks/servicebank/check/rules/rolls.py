"""Rules on what the bank remembers: addresses that were published, and links that are dead."""

from collections.abc import Mapping
from functools import cached_property
from itertools import islice

from servicebank.check.record import Record
from servicebank.check.rolls import ARROW, line_mark
from servicebank.check.rule import Remark, Remarks, bank_rule
from servicebank.check.world import Kind, World
from servicebank.model.case import State
from servicebank.model.roll import Kept
from servicebank.model.sentence import say
from servicebank.model.source import Source
from servicebank.model.vocabulary import Vocabulary
from servicebank.source.rolls import ADDRESSES

VANISHED = "vanished-address"
MOST_TOLD = 100
"""Addresses and lines that are told of one bank."""


@bank_rule(
    "odd-line",
    why=say("what the line kept is lost as long as nobody can read it."),
)
def odd_line(_texts: tuple[Record, ...], world: World) -> Remarks:
    """Lines of the bank's rolls that are not written as the bank writes them."""
    return (Remark(odd.mark, odd.message, odd.help) for odd in world.rolls.odd[:MOST_TOLD])


@bank_rule(
    VANISHED,
    why=say("readers have saved the address, and other sites link to it."),
)
def vanished_address(texts: tuple[Record, ...], world: World) -> Remarks:
    """Addresses of the bank's pages that were published once and would lead nowhere."""
    roll = next((one for one in world.rolls.sources if one.path.name == ADDRESSES), None)
    if roll is None:
        return
    places = _Places(texts, world)
    gone = (kept for kept in world.rolls.kept if not places.leads_somewhere(kept))
    for kept in islice(gone, MOST_TOLD):
        yield vanished(kept, roll, places.case_of(kept.address))


def vanished(kept: Kept, roll: Source, case: str = "") -> Remark:
    """What is said of an address that leads nowhere; `case` is the id that it had as a case's."""
    mark = line_mark(roll, kept.line, len(roll.line(kept.line)))
    if kept.to is not None:
        return Remark(
            mark,
            say(
                '"{address}" leads to "{to}", which has no page.', address=kept.address, to=kept.to
            ),
            say("Write another address after the arrow."),
        )
    message = say('"{address}" was published, and its page would vanish.', address=kept.address)
    above = kept.address.rstrip("/").rpartition("/")[0]
    line = f"{kept.address}{ARROW}{above}/"
    if case:
        return Remark(
            mark,
            message,
            say(
                'Write "aliases: [{case}]" in the case that has taken its place, or say here where'
                " readers are led: {line}",
                case=case,
                line=line,
            ),
        )
    return Remark(mark, message, say("Say here where readers are led, as in: {line}", line=line))


class _Places:
    """The addresses that texts and terms have."""

    def __init__(self, texts: tuple[Record, ...], world: World) -> None:
        self._texts, self._world = texts, world
        self._languages = world.settings.languages[1:]
        self._led = {kept.address: kept.to for kept in world.rolls.kept if kept.to is not None}

    def leads_somewhere(self, kept: Kept) -> bool:
        """Whether an address has a page or leads to one; what is none of the bank's counts too."""
        return self._is_there(kept.address if kept.to is None else kept.to)

    def case_of(self, address: str) -> str:
        """The id of the case whose address it was; empty when it was none's."""
        segment, *rest = self._parts(address)
        is_case = segment == self._world.settings.segments.cases and len(rest) == 1
        return rest[0] if is_case else ""

    def _is_there(self, address: str) -> bool:
        """Whether there is a page in the end, also when addresses lead to each other."""
        seen: set[str] = set()
        while not self._has_page(address):
            own = f"{'/'.join(self._parts(address))}/"
            after = self._led.get(address, self._led.get(own))
            if after is None or address in seen:
                return False
            seen.add(address)
            address = after
        return True

    def _has_page(self, address: str) -> bool:
        segment, *rest = self._parts(address)
        if not rest:
            return True
        if segment in self._ids:
            return len(rest) == 1 and rest[0] in self._ids[segment]
        return segment not in self._names or rest[-1] in self._names[segment]

    def _parts(self, address: str) -> list[str]:
        """The parts of an address below the folder of its language."""
        parts = address.rstrip("/").split("/")
        return parts[1:] if len(parts) > 1 and parts[0] in self._languages else parts

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        """The last parts of the addresses of texts, by the first."""
        segments = self._world.settings.segments
        kinds = {
            segments.cases: Kind.CASE,
            segments.methods: Kind.METHOD,
            segments.collections: Kind.COLLECTION,
        }
        published = [text for text in self._texts if text.state == State.PUBLISHED]
        return {
            segment: frozenset(
                name
                for text in published
                if text.kind is kind
                for name in (text.id, *(alias.text for alias in text.aliases))
            )
            for segment, kind in kinds.items()
        }

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        """The last parts of the addresses of terms and groups, by the first."""
        return {
            facet.segment: _names(self._world.vocabularies[facet.vocabulary])
            for facet in self._world.settings.facets
        }


def _names(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset((*vocabulary.groups, *(term.slug for term in vocabulary.terms.values())))


RULES = (odd_line, vanished_address)
