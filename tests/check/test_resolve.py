"""Front matter without errors becomes the model's values."""

from servicebank.assemble.line import gather
from servicebank.model.bank import Abstract, Bank
from servicebank.model.case import (
    Case,
    Contact,
    Evidence,
    Links,
    Money,
    Organisation,
    Period,
    Picture,
    Publication,
    Review,
    State,
    Status,
    Summary,
)
from servicebank.model.date import PartialDate
from tests.makers import (
    BODY,
    METHOD_BODY,
    TODAY,
    a_case_text,
    a_collection_text,
    a_method_text,
    a_source,
    some_sources,
)

PUBLICATION = Publication(
    "bladet",
    "Ny service i byn",
    "Bygdebladet",
    "https://example.org/service",
    PartialDate(2026, 5, 4),
)

BESIDE = "{other-county: Bussen går hela vägen till Kalmar.}"


def _bank(**changes: str | None) -> Bank:
    sources = some_sources(
        a_case_text(**changes),
        a_source(a_case_text(title="Macken i Sörbo"), "macken.md"),
        methods={
            "karta.md": a_method_text(en="{title: A village map, summary: People meet by a map.}")
        },
        collections={"byar.md": a_collection_text(cases="[macken, a-case]", curator="Byalaget")},
        pictures=["a-case/rum.jpg"] if "images" in changes else (),
    )
    checked = gather(sources, TODAY)
    assert checked.bank is not None
    assert checked.findings == ()
    return checked.bank


def _case(**changes: str | None) -> Case:
    return _bank(**changes).cases["a-case"]


def test_a_case_has_what_was_written() -> None:
    case = _case()

    assert (case.id, case.state, case.status) == ("a-case", State.PUBLISHED, Status.RUNNING)
    assert case.summary == Summary(
        "Lanthandeln i Norrvik fick ett paketombud",
        "Byborna hade långt till närmaste paketombud.",
        "Lanthandeln blev ombud och inredde ett rum för paketen.",
        "Paketen hämtas nu hemma i byn.",
    )
    assert (case.evidence, case.sources) == (Evidence.MEDIUM, {"bladet": PUBLICATION})
    assert case.body == BODY


def test_what_is_left_out_is_empty() -> None:
    case = _case()

    assert (case.place, case.end_reason, case.licence, case.contact, case.reviewed) == (None,) * 5
    assert (case.organisations, case.funding, case.costs, case.pictures, case.aliases) == ((),) * 5
    assert (case.links, case.period, case.translations) == (Links(), Period(), {})


def test_terms_are_resolved_to_their_ids() -> None:
    case = _case(
        services="[post-paket, apotek]", regions="[Heby, 0114, Kalmar län]", silenced=BESIDE
    )

    assert case.terms == {
        "service": ("post-paket", "apotek"),
        "form": ("lanthandel",),
        "region": ("0331", "0114", "08"),
        "programme": (),
    }


def test_what_the_sources_do_not_say_is_none() -> None:
    case = _case(outcome="unknown", status="ended", end_reason="unknown")

    assert (case.summary.outcome, case.end_reason) == (None, None)


def test_dates_are_as_exact_as_written() -> None:
    case = _case(started="2019", ended="2021-05", status="ended", end_reason="Butiken såldes.")

    assert case.period == Period(PartialDate(2019), PartialDate(2021, 5))


def test_sums_are_whole_numbers() -> None:
    case = _case(
        funding="[{from: Heby kommun, amount: 0040000, currency: SEK, year: 2019, source: bladet}]",
        costs="[{what: Hyllor, amount: 12000, currency: EUR, source: bladet}]",
    )

    assert case.funding == (Money("Heby kommun", 40000, "SEK", "bladet", 2019),)
    assert case.costs == (Money("Hyllor", 12000, "EUR", "bladet"),)


def test_groups_of_fields_become_values() -> None:
    case = _case(
        organisations="[{name: Byalaget, kind: forening}, {name: Heby kommun}]",
        images="[{file: rum.jpg, alt: Ett rum, credit: Byalaget, licence: CC0}]",
        contact='{organisation: Heby kommun, url: "https://example.org/"}',
        reviewed="{date: 2026-01-31, by: Byalaget}",
    )

    assert case.organisations == (Organisation("Byalaget", "forening"), Organisation("Heby kommun"))
    assert case.pictures == (Picture("rum.jpg", "Ett rum", "Byalaget", "CC0"),)
    assert case.contact == Contact("Heby kommun", "https://example.org/")
    assert case.reviewed == Review(PartialDate(2026, 1, 31), "Byalaget")


def test_links_keep_their_order() -> None:
    case = _case(methods="[karta]", related="[macken]", inspired_by="[macken]", aliases="[handeln]")

    assert case.links == Links(("karta",), ("macken",), ("macken",))
    assert case.aliases == ("handeln",)


def test_a_translation_is_a_summary() -> None:
    case = _case(
        en="{title: The shop, need: They had a long way to go., action: The shop took it on.,"
        " outcome: unknown}"
    )

    assert case.translations == {
        "en": Summary("The shop", "They had a long way to go.", "The shop took it on.", None)
    }


def test_a_method_has_what_was_written() -> None:
    method = _bank().methods["karta"]

    assert method.abstract == Abstract(
        title="Byamöte kring en karta",
        summary="Byborna samlas kring en karta och märker ut vad som saknas.",
    )
    assert method.translations == {
        "en": Abstract(title="A village map", summary="People meet by a map.")
    }
    assert (method.sources, method.body) == ({"bladet": PUBLICATION}, METHOD_BODY)


def test_a_collection_keeps_the_order_of_its_curator() -> None:
    collection = _bank().collections["byar"]

    assert (collection.cases, collection.curator) == (("macken", "a-case"), "Byalaget")
