"""What the site says of how open to everyone it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from servicebank.language.catalog import Catalog
from servicebank.language.numbers import number_text
from servicebank.model.accessibility import Audit, Remarks, Text
from servicebank.model.sentence import say


@dataclass(frozen=True, slots=True)
class FlawView:
    """A flaw in the language of a page."""

    text: str
    reason: str
    criteria: str


@dataclass(frozen=True, slots=True)
class Statement:
    """The parts of an accessibility statement that follow from an audit and from remarks."""

    level: str
    """How far the law's demands are met, in the law's own words."""
    reason: str
    """Why it is not met further; empty when it is met wholly."""
    assessed: date
    updated: date
    flaws: tuple[FlawView, ...]
    untested: tuple[str, ...]
    outside: tuple[str, ...]
    audit: Audit
    weights: tuple[Mapping[str, str], ...]
    """Name, address, kilobytes and budget of pages."""


def statement(audit: Audit, remarks: Remarks, catalog: Catalog) -> Statement:
    """The statement in the catalog's language.

    Nothing is called wholly compliant that has a known flaw, or a part that nobody has tried.
    """
    found = audit.violations + audit.errors
    is_whole = not (found or remarks.flaws or remarks.untested)
    level = say("fully compliant") if is_whole else say("partially compliant")
    return Statement(
        level=catalog(level),
        reason=_reason(audit, remarks, catalog),
        assessed=audit.day,
        updated=max(audit.day, remarks.updated),
        flaws=tuple(
            FlawView(_in(flaw.text, catalog), _in(flaw.reason, catalog), flaw.criteria)
            for flaw in remarks.flaws
        ),
        untested=tuple(_in(text, catalog) for text in remarks.untested),
        outside=tuple(_in(text, catalog) for text in remarks.outside),
        audit=audit,
        weights=tuple(_weights(audit, catalog)),
    )


def _reason(audit: Audit, remarks: Remarks, catalog: Catalog) -> str:
    if audit.violations or audit.errors:
        return catalog(say("The latest audit found faults that are not mended yet."))
    if remarks.flaws:
        return catalog(say("There is content that not everyone can use."))
    if remarks.untested:
        return catalog(say("No fault is known, but not everything has been tested."))
    return ""


def _weights(audit: Audit, catalog: Catalog) -> list[dict[str, str]]:
    return [
        {
            "name": weight.name,
            "address": weight.address,
            "size": _kilobytes(weight.bytes, catalog),
            "budget": _kilobytes(weight.budget, catalog),
        }
        for weight in audit.weights
    ]


def _kilobytes(number: int, catalog: Catalog) -> str:
    return f"{number_text(round(number / 1000), catalog.language)} kB"


def _in(text: Text, catalog: Catalog) -> str:
    """A text in the catalog's language, else in the first one that it is in."""
    return text.get(catalog.language) or next(iter(text.values()), "")
