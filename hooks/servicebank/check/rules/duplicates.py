"""The rule on cases that tell the same story twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from servicebank.check.record import Record
from servicebank.check.rule import Remark, Remarks, bank_rule
from servicebank.check.twins.sketch import ALIKE, likeness
from servicebank.check.twins.subject import NEAR_DUPLICATE, Subject
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.sentence import say

MOST_ASKED = 4
"""Texts with the same two numbers that one is held against, so that a thousand copies of a text
take no more time than a thousand others."""
FEW = 12
"""Members of a group that are all held against each other."""


class Member(NamedTuple):
    """A case in a group of those about the same thing in the same place."""

    number: int
    """Its place in the bank's order."""
    text: Record
    subject: Subject


Groups = dict[tuple[str, str], list[Member]]


@bank_rule(
    NEAR_DUPLICATE,
    Level.WARNING,
    why=say("whoever counts or searches cases meets the same one twice."),
)
def near_duplicate(texts: tuple[Record, ...], _world: World) -> Remarks:
    """Cases of the same kind in the same place with almost the same text."""
    written, inside = _groups(texts)
    told: set[int] = set()
    for key, members in written.items():
        for first, other in _alike(members, inside.get(key, [])):
            if other.number not in told:
                told.add(other.number)
                yield _remark(first.text, other.text)


def _remark(first: Record, other: Record) -> Remark:
    return Remark(
        other.title.mark if other.title else other.top,
        say(
            "The text is almost the same as in {path}, a case of the same kind in the same place.",
            path=first.path.name,
        ),
        say(
            "Are they one case, make one file of them. Are they two, tell in the title what sets"
            " them apart, and write: related: [{id}]",
            id=first.id,
        ),
    )


def _groups(texts: tuple[Record, ...]) -> tuple[Groups, Groups]:
    """The cases by place and topic: those that name the place, and those inside it."""
    written, inside = defaultdict[tuple[str, str], list[Member]](list), defaultdict(list)
    for number, text in enumerate(texts):
        if text.subject is not None:
            member = Member(number, text, text.subject)
            for topic in text.subject.topics:
                for place in text.subject.places:
                    written[place, topic].append(member)
                for place in text.subject.around:
                    inside[place, topic].append(member)
    return written, inside


def _alike(written: list[Member], inside: list[Member]) -> Iterator[tuple[Member, Member]]:
    """Pairs of a group that are copies, at most one for each member."""
    ordered = [*written, *inside]
    is_small = len(ordered) <= FEW
    near = _all_before(ordered, len(written)) if is_small else _likely(ordered, len(written))
    for member, others in near:
        for other in others:
            if _is_copy(other, member):
                yield (other, member) if other.number < member.number else (member, other)
                break


Asked = Iterator[tuple[Member, Iterable[Member]]]
"""Members with those that each is held against."""


def _all_before(ordered: list[Member], written: int) -> Asked:
    """Every pair; two that stand inside a place do not stand in the same one for that."""
    return ((ordered[place], ordered[: min(place, written)]) for place in range(1, len(ordered)))


def _likely(ordered: list[Member], written: int) -> Asked:
    """Pairs that have two numbers in a row in common (locality-sensitive hashing).

    Of texts at `ALIKE` six such rows of two are expected, of others none.
    """
    seen: defaultdict[tuple[int, int], list[Member]] = defaultdict(list)
    for place, member in enumerate(ordered):
        rows = [*pairwise(member.subject.sketch)]
        yield member, {one.number: one for row in rows for one in seen.get(row, ())}.values()
        for row in rows if place < written else ():
            if len(seen[row]) < MOST_ASKED:
                seen[row].append(member)


def _is_copy(one: Member, other: Member) -> bool:
    return (
        likeness(one.subject.sketch, other.subject.sketch) >= ALIKE
        and one.text.id not in other.subject.related
        and other.text.id not in one.subject.related
    )


RULES = (near_duplicate,)
