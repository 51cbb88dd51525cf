"""How well a case is kept up, as its page says it."""

import pytest

from servicebank.publish.case_view import CaseView, SummaryView
from servicebank.publish.upkeep.told import Notice
from tests.makers import SETTINGS, a_case_text
from tests.sites import a_site, view

EN = (
    "{title: The shop, need: They had a long way to go., action: The shop took it on.,"
    " outcome: unknown}"
)
NOBODY = "Ingen har granskat fallet ännu. Källorna lästes 4 maj 2026."


def _notice(**changes: str) -> Notice:
    return view(a_site({"a-case": a_case_text(**changes)}), "fall/a-case/", CaseView).notice


def test_a_case_that_nobody_has_reviewed_says_so_calmly_and_leads_to_what_can_be_done() -> None:
    assert _notice() == Notice("", NOBODY, is_overdue=False, address="underhall/")


def test_a_case_that_somebody_has_reviewed_lately_says_nothing() -> None:
    assert _notice(reviewed="{date: 2026-01-31, by: Byalaget}").review == ""


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"reviewed": "{date: 2024-01-31, by: Byalaget}"},
            "Fallet granskades senast 31 januari 2024 och behöver granskas igen.",
        ),
        (
            {
                "sources": "\n  bladet: {title: Ny service, publisher: Bladet,"
                ' url: "https://example.org/a", accessed: 2023-05-04}'
            },
            "Ingen har granskat fallet, och källorna lästes senast 4 maj 2023.",
        ),
    ],
)
def test_a_case_whose_review_is_overdue_says_since_when(changes: dict[str, str], told: str) -> None:
    found = _notice(**changes)

    assert (found.review, found.is_overdue) == (told, True)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"ended": "2021-05", "end_reason": "Butiken såldes."},
            "Det som fallet berättar om är avslutat (maj 2021). Butiken såldes.",
        ),
        (
            {"end_reason": "unknown"},
            (
                "Det som fallet berättar om är avslutat. Källorna säger inte när. Varför säger "
                "källorna inte."
            ),
        ),
    ],
)
def test_a_case_that_has_ended_says_when_and_why(changes: dict[str, str], told: str) -> None:
    assert _notice(status="ended", **changes).ended == told


def test_in_a_translation_the_reason_is_left_to_the_whole_case() -> None:
    text = a_case_text(status="ended", ended="2021", end_reason="Butiken såldes.", en=EN)
    shown = view(a_site({"a-case": text}), "en/fall/a-case/", SummaryView).notice

    assert shown.ended == "What the case tells of has ended (2021)."
    assert shown.address == ""
    assert shown.review == "Nobody has reviewed the case yet. Its sources were read on 4 May 2026."


def test_a_bank_without_the_page_leads_nowhere() -> None:
    settings = SETTINGS.replace(", upkeep: underhall", "")
    site = a_site({"a-case": a_case_text()}, settings=settings)

    assert view(site, "fall/a-case/", CaseView).notice.address == ""
    assert "underhall/" not in [page.address for page in site.pages]


def test_a_case_accounts_for_its_parts() -> None:
    site = a_site({"a-case": a_case_text(started="2019")})
    account = view(site, "fall/a-case/", CaseView).account

    assert account.told == "7 av 11 delar"
    assert account.missing.startswith("organisationer, kostnader eller finansiering")
    assert account.silent == "”Lärdomar”"


def test_a_source_shows_its_kept_copy() -> None:
    sources = (
        "\n  bladet: {title: Ny service, publisher: Bladet, accessed: 2026-05-04,"
        ' url: "https://example.org/a", archived: "https://example.org/kopia"}'
    )
    (source,) = view(
        a_site({"a-case": a_case_text(sources=sources)}), "fall/a-case/", CaseView
    ).sources

    assert (source.archived, source.gone) == ("https://example.org/kopia", "")
