"""What the site says of how open to everyone it is."""

from dataclasses import replace
from datetime import date

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.accessibility import Audit, Flaw, Remarks, Weight
from servicebank.publish.accessibility import statement

DAY, LATER = date(2026, 11, 23), date(2026, 12, 1)
AUDIT = Audit(DAY, {}, 2, 3, 0, 9, 0, (), (Weight("start", "/", 123_456, 140_000),))
REMARKS = Remarks(DAY)
SWEDISH, ENGLISH = Catalog.load("sv"), Catalog.load("en")
FLAW = Flaw({"sv": "Kartan", "en": "The map"}, {"sv": "Därför"}, "1.1.1")


@pytest.mark.parametrize(
    ("audit", "remarks", "level", "reason"),
    [
        (AUDIT, REMARKS, "fully compliant", ""),
        (
            replace(AUDIT, violations=1),
            REMARKS,
            "partially compliant",
            "The latest audit found faults that are not mended yet.",
        ),
        (
            replace(AUDIT, errors=1),
            REMARKS,
            "partially compliant",
            "The latest audit found faults that are not mended yet.",
        ),
        (
            AUDIT,
            replace(REMARKS, flaws=(FLAW,)),
            "partially compliant",
            "There is content that not everyone can use.",
        ),
        (
            AUDIT,
            replace(REMARKS, untested=({"en": "Firefox"},)),
            "partially compliant",
            "No fault is known, but not everything has been tested.",
        ),
    ],
)
def test_the_level_follows_from_what_is_known(
    audit: Audit, remarks: Remarks, level: str, reason: str
) -> None:
    found = statement(audit, remarks, ENGLISH)

    assert (found.level, found.reason) == (level, reason)


def test_texts_are_in_the_language_or_the_one_that_there_is() -> None:
    (flaw,) = statement(AUDIT, replace(REMARKS, flaws=(FLAW,)), ENGLISH).flaws

    assert (flaw.text, flaw.reason, flaw.criteria) == ("The map", "Därför", "1.1.1")


def test_a_statement_is_as_new_as_its_newest_part() -> None:
    assert statement(AUDIT, replace(REMARKS, updated=LATER), SWEDISH).updated == LATER
    assert statement(replace(AUDIT, day=LATER), REMARKS, SWEDISH).updated == LATER


def test_weights_are_in_kilobytes() -> None:
    (weight,) = statement(AUDIT, REMARKS, SWEDISH).weights

    assert (weight["size"], weight["budget"]) == ("123 kB", "140 kB")
