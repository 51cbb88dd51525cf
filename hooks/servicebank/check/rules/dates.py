"""Rules on dates and periods."""

from servicebank.check.hints.claims import claims
from servicebank.check.rule import CASES, Family, Remark, Remarks, Text, rule
from servicebank.check.world import World
from servicebank.model.case import Status
from servicebank.model.date import PartialDate
from servicebank.model.sentence import say
from servicebank.model.source import Scalar

PAST_FIELDS = (
    ("ended",),
    ("reviewed", "date"),
    ("funding", "year"),
    ("costs", "year"),
)
"""Fields that tell of what has been."""


@rule(
    "ended-before-started",
    kinds=CASES,
    why=say("those who compare cases work out from the two how long each lasted."),
)
def ended_before_started(text: Text, world: World) -> Remarks:
    """Periods that end before they begin; a beginning that has not come is told by itself."""
    started = _first(text, "started")
    ended = _first(text, "ended")
    has_begun = started is not None and started[1].text <= world.today.isoformat()
    if started and has_begun and ended and ended[0].last < started[0].first:
        yield Remark(
            text.source.mark(ended[1]),
            say(
                "The case ended {ended}, before it started {started}.",
                ended=ended[0],
                started=started[0],
            ),
            say(
                "Look in the sources which is right. If they changed places, write:"
                " started: {first} and ended: {last}",
                first=ended[0],
                last=started[0],
            ),
        )


@rule(
    "future-date",
    why=say("what has not happened yet cannot be told as experience."),
)
def future_date(text: Text, world: World) -> Remarks:
    """Dates that have not come yet, in fields that tell of what has been."""
    fields = list(PAST_FIELDS)
    if getattr(text.fields, "status", None) not in {None, Status.PLANNED}:
        fields.append(("started",))
    nodes = [node for path in fields for node in text.nodes(*path)]
    for key in text.keys("sources"):
        nodes += text.nodes("sources", key.text, "accessed")
        nodes += text.nodes("sources", key.text, "published")
    today = world.today.isoformat()
    for node in nodes:
        # ISO dates sort as text, whether they are years, months or days
        if node.text > today and _date(node) is not None:
            yield Remark(
                text.source.mark(node),
                say("{date} has not come yet.", date=node.text),
                say("Write a date up to today ({today}), or leave the field out.", today=today),
            )


@rule(
    "end-without-reason",
    kinds=CASES,
    why=say("why something ended is often what others learn the most from."),
)
def end_without_reason(text: Text, world: World) -> Remarks:
    """Ended cases that do not say why they ended."""
    is_renamed = ("end_reason",) in {claim.field for claim in claims(text, world)}
    if text.fields.status == Status.ENDED and not text.nodes("end_reason") and not is_renamed:
        yield Remark(
            text.mark("status"),
            say("The case has ended, but not why."),
            say(
                "Add a line, as in: end_reason: The grant came to an end."
                " If nobody says why: end_reason: unknown"
            ),
        )


@rule(
    "end-without-status",
    kinds=CASES,
    why=say("the case would be listed as still running."),
)
def end_without_status(text: Text, _world: World) -> Remarks:
    """Ends of cases that have not ended."""
    if text.fields.status in {None, Status.ENDED}:
        return
    name = next((name for name in ("ended", "end_reason") if text.nodes(name)), None)
    if name is not None:
        yield Remark(
            text.mark(name),
            say('"{name}" is written, but the status is not "ended".', name=name),
            say('Write "status: ended", or remove "{name}".', name=name),
        )


@rule(
    "read-before-published",
    why=say("nobody can have read it before it was there, so one of the dates is wrong."),
    unless=("future-date",),
)
def read_before_published(text: Text, world: World) -> Remarks:
    """Sources that were read before they were published."""
    for key in text.keys("sources"):
        read = _first(text, "sources", key.text, "accessed")
        published = _first(text, "sources", key.text, "published")
        if read and published and read[0].last < published[0].first:
            yield Remark(
                text.source.mark(published[1]),
                say("The source was published {date}, after it was read.", date=published[0]),
                say(
                    "Look at the source which of the dates is right; if you read it today,"
                    " write: accessed: {today}",
                    today=world.today.isoformat(),
                ),
            )


def _date(node: Scalar) -> PartialDate | None:
    """The date that is written, or None when it is none; another rule tells that."""
    try:
        return PartialDate.parse(node.text)
    except ValueError:
        return None


def _first(text: Text, *path: str) -> tuple[PartialDate, Scalar] | None:
    """The first date at a path, with its place."""
    for node in text.nodes(*path):
        day = _date(node)
        if day is not None:
            return day, node
    return None


DATED = frozenset({"accessed", "date", "ended", "published", "started", "year"})
"""Fields that hold dates, wherever they stand."""
ENDING = frozenset({"ended", "end_reason"})


def _are_odd(text: Text, world: World) -> bool:
    """Whether something has ended, has not come yet, or was read before it was published."""
    written = text.written
    if not ENDING.isdisjoint(written) or written.get("status") == Status.ENDED:
        return True
    return _is_odd(written, world.today.isoformat())


def _is_odd(value: object, today: str) -> bool:
    """Whether a value has a date after today, or one of publishing after one of reading."""
    if isinstance(value, list):
        return any(_is_odd(item, today) for item in value if type(item) is not str)
    if not isinstance(value, dict):
        return False
    for key, inner in value.items():
        if type(inner) is not str:
            if key in DATED or _is_odd(inner, today):
                return True
        elif key in DATED and inner > today:
            return True
    published, read = value.get("published"), value.get("accessed", "")
    return published is not None and str(published) > str(read)


FAMILIES = (
    Family(
        (
            ended_before_started,
            future_date,
            end_without_reason,
            end_without_status,
            read_before_published,
        ),
        _are_odd,
    ),
)
