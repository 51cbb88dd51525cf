"""Publications in words."""

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.case import Publication
from servicebank.model.date import PartialDate
from servicebank.prose.citation import imprint, interest


def _publication(published: str | None = None, interest: str | None = None) -> Publication:
    return Publication(
        key="unt",
        title="Många slöt upp",
        publisher="Upsala Nya Tidning",
        url="https://example.org/",
        accessed=PartialDate.parse("2026-11-23"),
        published=PartialDate.parse(published) if published else None,
        interest=interest,
    )


@pytest.mark.parametrize(
    ("published", "language", "expected"),
    [
        (
            "2010-12-17",
            "sv",
            "Upsala Nya Tidning, 17 december 2010. Läst 23 november 2026.",
        ),
        ("2010-12", "sv", "Upsala Nya Tidning, december 2010. Läst 23 november 2026."),
        ("2010", "sv", "Upsala Nya Tidning, 2010. Läst 23 november 2026."),
        (None, "sv", "Upsala Nya Tidning, utan datum. Läst 23 november 2026."),
        ("2010-12-17", "en", "Upsala Nya Tidning, 17 December 2010. Read 23 November 2026."),
        (None, "en", "Upsala Nya Tidning, undated. Read 23 November 2026."),
    ],
)
def test_the_imprint_says_who_and_when(published: str | None, language: str, expected: str) -> None:
    assert imprint(_publication(published), Catalog.load(language)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", "Utgivarens eget intresse: Säljer macken."),
        ("en", "Interest of its own: Säljer macken."),
    ],
)
def test_an_interest_is_told(language: str, expected: str) -> None:
    told = interest(_publication(interest="Säljer macken."), Catalog.load(language))

    assert told == expected


def test_no_interest_is_no_words() -> None:
    assert interest(_publication(), Catalog.load("sv")) == ""
