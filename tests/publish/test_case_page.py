"""The page of a case."""

from pathlib import PurePosixPath

import pytest

from servicebank.publish.case_view import CaseView, Figure, Translation
from servicebank.publish.views import Fact, Link
from tests.makers import BODY, PUBLICATION, a_case_text, a_collection_text, a_method_text
from tests.sites import a_site, page, view

ADDRESS = "fall/a-case/"
TWO_SOURCES = f"\n  bladet: {PUBLICATION}\n  svt: {PUBLICATION}"
SUM = "amount: 900, currency: SEK, source: svt"


def _view(**changes: str | None) -> CaseView:
    return view(a_site({"a-case": a_case_text(**changes)}), ADDRESS, CaseView)


def _facts(shown: CaseView, label: str) -> tuple[Fact, ...]:
    return next(row.facts for row in shown.facts if row.label == label)


def test_the_page_tells_other_rooms_what_they_need() -> None:
    made = page(a_site({"a-case": a_case_text()}), ADDRESS)

    assert (made.template, made.language) == ("case.html", "sv")
    assert made.title == "Lanthandeln i Norrvik fick ett paketombud"
    assert made.description == (
        "Byborna hade långt till närmaste paketombud."
        " Lanthandeln blev ombud och inredde ett rum för paketen."
    )
    assert made.source == PurePosixPath("a-case.md")
    assert made.breadcrumbs == (("fall/", "Fall"),)


def test_the_headings_of_the_text_are_its_contents() -> None:
    made = page(a_site({"a-case": a_case_text()}), ADDRESS)

    assert [entry.id for entry in made.show().contents] == [
        "in-brief",
        "facts",
        "utgangslage",
        "losning",
        "resultat",
        "lardomar",
        "sources",
        "about",
    ]


def test_links_in_the_text_lead_to_pages() -> None:
    body = BODY.replace("Byn saknade", "Se [macken](macken.md) och [karta](methods/karta.md). Byn")
    cases = {"a-case": a_case_text(body=body), "macken": a_case_text(title="Macken i Sörbo")}

    made = page(a_site(cases, methods={"karta": a_method_text()}), ADDRESS).show()

    assert '<a href="../macken/">macken</a>' in made.body
    assert '<a href="../../metoder/karta/">karta</a>' in made.body
    assert "bank:" not in made.body


def test_values_with_pages_of_their_own_have_the_address() -> None:
    assert _facts(_view(place="Norrvik"), "Plats") == (
        Fact("Norrvik", None),
        Fact("Heby", "platser/uppsala-lan/heby/"),
        Fact("Uppsala län", "platser/uppsala-lan/"),
    )


def test_sources_are_numbered_as_cited_and_then_as_listed() -> None:
    sources = f"\n  svt: {PUBLICATION}\n  kommun: {PUBLICATION}\n  bladet: {PUBLICATION}"
    costs = (
        "[{what: Hyllor, amount: 900, currency: SEK, source: kommun},"
        " {what: Rum, amount: 900, currency: SEK, source: svt}]"
    )

    shown = _view(sources=sources, costs=costs)

    assert [(source.number, source.key) for source in shown.sources] == [
        (1, "bladet"),
        (2, "svt"),
        (3, "kommun"),
    ]
    (table,) = shown.sums
    assert [(row.note, row.source) for row in table.rows] == [(3, "kommun"), (2, "svt")]


def test_sums_stand_in_tables_and_not_among_the_facts() -> None:
    given = f"[{{from: Kommunen, year: 2021, {SUM}}}]"

    shown = _view(sources=TWO_SOURCES, costs=f"[{{what: Hyllor, {SUM}}}]", funding=given)

    assert [
        (table.title, *((row.what, row.year) for row in table.rows)) for table in shown.sums
    ] == [
        ("Kostnader", ("Hyllor", "")),
        ("Finansiering", ("Kommunen", "2021")),
    ]
    assert "Kostnader" not in [row.label for row in shown.facts]


def test_a_case_is_judged_by_its_topics_its_evidence_and_when_its_sources_were_read() -> None:
    shown = _view(evidence="weak", status="running").brief

    (topic,) = shown.topics
    assert (topic.title, topic.address) == ("Post och paket", "tjanster/post-paket/")
    assert (shown.evidence, shown.evidence_level, shown.status) == ("Svagt", "weak", "running")
    assert shown.read == "4 maj 2026"


def test_a_source_leads_back_to_each_of_its_notes() -> None:
    shown = _view(sources=TWO_SOURCES, costs=f"[{{what: Hyllor, {SUM}}}]")

    assert [source.notes for source in shown.sources] == [
        ("ref-bladet-1", "ref-bladet-2", "ref-bladet-3"),
        (),
    ]


def test_a_source_is_told_with_its_interest() -> None:
    bladet = PUBLICATION.replace("}", ", interest: Säljer paket.}")

    (source,) = _view(sources=f"\n  bladet: {bladet}").sources

    assert (source.title, source.url) == ("Ny service i byn", "https://example.org/service")
    assert source.imprint == "Bygdebladet, utan datum. Läst 4 maj 2026."
    assert source.interest == "Utgivarens eget intresse: Säljer paket."


def test_related_cases_are_told_with_the_reasons() -> None:
    cases = {
        "a-case": a_case_text(related="[macken]"),
        "macken": a_case_text(title="Macken i Sörbo", regions="[Tierp]"),
    }

    (near,) = view(a_site(cases), ADDRESS, CaseView).related

    assert near.card.address == "fall/macken/"
    assert near.why == (
        "nämns tillsammans av författarna; samma serviceslag: Post och paket;"
        " samma lösning: Lanthandel; grannkommun"
    )


@pytest.mark.parametrize(
    ("state", "expected"),
    [("published", ("Byamöte kring en karta",)), ("review", ())],
)
def test_only_published_methods_are_named(state: str, expected: tuple[str, ...]) -> None:
    methods = {"karta": a_method_text(state=state)}

    shown = view(a_site({"a-case": a_case_text(methods="[karta]")}, methods=methods), ADDRESS,
                 CaseView)  # fmt: skip

    assert tuple(method.title for method in shown.methods) == expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [("published", ("Byar med egna ombud",)), ("review", ())],
)
def test_only_published_collections_are_named(state: str, expected: tuple[str, ...]) -> None:
    published = a_site(
        {"a-case": a_case_text()}, collections={"byar": a_collection_text(state=state)}
    )

    shown = view(published, ADDRESS, CaseView).collections
    assert tuple(collection.title for collection in shown) == expected


def test_images_are_told_with_text_credit_and_licence() -> None:
    case = a_case_text(images="[{file: rum.jpg, alt: Ett rum, credit: Byalaget, licence: CC0}]")

    published = a_site({"a-case": case}, pictures=["a-case/rum.jpg"])

    assert view(published, ADDRESS, CaseView).figures == (
        Figure("fall/a-case/rum.jpg", "Ett rum", "Byalaget", "CC0"),
    )


def test_a_summary_in_another_language_is_told_in_that_language() -> None:
    english = (
        "{title: The shop, need: They had a long way to go., action: The shop took it on.,"
        " outcome: unknown}"
    )

    assert _view(en=english).translations == (
        Translation(
            "en",
            "The shop",
            (
                "They had a long way to go.",
                "The shop took it on.",
                "The sources do not say how it went.",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        (None, Link("https://creativecommons.org/licenses/by/4.0/deed.sv", "CC BY 4.0")),
        ("CC0", Link("", "CC0")),
    ],
)
def test_the_licence_is_the_banks_unless_the_case_has_its_own(
    licence: str | None, expected: Link
) -> None:
    assert _view(licence=licence).licence == expected


def test_it_is_told_whom_to_ask() -> None:
    contact = '{organisation: Heby kommun, url: "https://example.org/"}'

    assert _view(contact=contact).contact == Link("https://example.org/", "Heby kommun")


@pytest.mark.parametrize(
    ("reviewed", "expected"),
    [("{date: 2026-01-31, by: Byalaget}", "31 januari 2026 av Byalaget"), (None, "")],
)
def test_it_is_told_who_reviewed_the_case(reviewed: str | None, expected: str) -> None:
    assert _view(reviewed=reviewed).reviewed == expected
