"""The rule on cases that nobody has looked at for a long time."""

from collections.abc import Iterator
from datetime import date

from servicebank.check.draft import Scalars
from servicebank.check.rule import CASES, Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.case import State
from servicebank.model.date import PartialDate, months_after
from servicebank.model.finding import Level
from servicebank.model.sentence import say
from servicebank.model.source import Scalar


@rule(
    "review-overdue",
    Level.WARNING,
    CASES,
    why=say("readers trust that what is published still holds."),
)
def review_overdue(text: Text, world: World) -> Remarks:
    """Published cases last reviewed, or never reviewed and last read up on, too long ago."""
    written = text.nodes("reviewed", "date")
    reviews = [*_days(written)]
    if written and not reviews:
        return
    days = reviews or [day for key in text.keys("sources") for day in _read(text, key.text)]
    if not days or text.state != State.PUBLISHED:
        return
    latest, node = max(days, key=lambda found: found[0])
    months = world.settings.review_interval
    if world.today <= months_after(latest, months):
        return
    message = (
        say(
            "The case was last reviewed {day}, over {months} months ago.", day=latest, months=months
        )
        if reviews
        else say(
            "No one has reviewed the case; its sources were read {day}, over {months} months ago.",
            day=latest,
            months=months,
        )
    )
    name = next((one.text for one in text.nodes("reviewed", "by")), "…")
    yield Remark(
        text.source.mark(node),
        message,
        say(
            "Read the sources again and mend what has changed. Then write:"
            " reviewed: {{date: {today}, by: {name}}}",
            today=world.today,
            name=name,
        ),
    )


def _read(text: Text, key: str) -> Iterator[tuple[date, Scalar]]:
    """When a source was read."""
    return _days(text.nodes("sources", key, "accessed"))


def _days(nodes: Scalars) -> Iterator[tuple[date, Scalar]]:
    """The days that are written; what is no day is told by another rule."""
    for node in nodes:
        try:
            yield PartialDate.parse(node.text).last, node
        except ValueError:
            continue


def _may_be_overdue(text: Text, world: World) -> bool:
    """Whether a published case has a day that is not of the last few years."""
    written = text.written
    if written.get("state") != State.PUBLISHED:
        return False
    sources = written.get("sources")
    dated = [*sources.values()] if isinstance(sources, dict) else []
    oldest = f"{world.today.year - world.settings.review_interval // 12 + 1:04}"
    return not all(_is_recent(one, oldest) for one in (*dated, written.get("reviewed", {})))


def _is_recent(dated: object, oldest: str) -> bool:
    """Whether the days of a source or a review are not before a year."""
    if not isinstance(dated, dict):
        return False
    days = (dated[name] for name in ("accessed", "date") if name in dated)
    return all(isinstance(day, str) and day >= oldest for day in days)


FAMILIES = (Family((review_overdue,), _may_be_overdue),)
