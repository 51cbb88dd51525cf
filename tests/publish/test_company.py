"""What stands beside a term."""

from servicebank.publish.site import Site
from servicebank.publish.views import Row, TermView
from tests.makers import a_case_text
from tests.sites import a_site, view

CASES = (
    ("drivmedel, dagligvaror", "lanthandel", "Heby"),
    ("drivmedel, dagligvaror", "bygdeagd-tankstation", "Tierp"),
    ("drivmedel, dagligvaror, apotek", "lanthandel", "Sala"),
    ("drivmedel, apotek", "lanthandel", "Heby"),
    ("drivmedel, bibliotek", "lanthandel", "Ljungby"),
)


def _site() -> Site:
    return a_site(
        {
            f"case-{number}": a_case_text(
                title=f"Fallet {number} i byn",
                services=f"[{services}]",
                forms=f"[{form}]",
                regions=f"[{region}]",
            )
            for number, (services, form, region) in enumerate(CASES)
        }
    )


def _told(rows: tuple[Row, ...]) -> dict[str, list[tuple[str, str]]]:
    return {row.label: [(entry.title, entry.count) for entry in row.entries] for row in rows}


def test_a_term_is_told_with_those_that_its_cases_have_as_well_most_first() -> None:
    shown = view(_site(), "tjanster/drivmedel/", TermView)

    assert shown.together_title == "Oftast tillsammans med"
    assert _told(shown.together) == {
        "Serviceslag": [("Dagligvaror", "3 av 5"), ("Apotek", "2 av 5")],
        "Lösningar": [("Lanthandel", "4 av 5")],
    }


def test_each_leads_to_the_cases_that_have_both() -> None:
    services, forms = view(_site(), "tjanster/drivmedel/", TermView).together

    assert services.entries[0].address == "fall/?service=drivmedel~dagligvaror"
    assert forms.entries[0].address == "fall/?service=drivmedel&form=lanthandel"


def test_a_place_is_told_with_what_is_common_there() -> None:
    shown = view(_site(), "platser/uppsala-lan/", TermView)

    assert shown.together_title == "Vanligast här"
    assert _told(shown.together) == {
        "Serviceslag": [("Drivmedel", "3 av 3"), ("Dagligvaror", "2 av 3")],
        "Lösningar": [("Lanthandel", "2 av 3")],
    }
    assert shown.together[0].entries[0].address == "fall/?region=03&service=drivmedel"


def test_what_happened_once_is_no_pattern() -> None:
    assert view(_site(), "tjanster/bibliotek/", TermView).together == ()


def test_a_term_has_the_others_of_its_group_beside_it() -> None:
    shown = view(_site(), "tjanster/drivmedel/", TermView)

    assert shown.beside_title == "Mer inom kommersiell service"
    assert [entry.title for entry in shown.beside] == ["Dagligvaror", "Apotek"]


def test_a_place_has_its_neighbours_beside_it() -> None:
    shown = view(_site(), "platser/uppsala-lan/heby/", TermView)

    assert shown.beside_title == "Intill Heby"
    assert [(entry.title, entry.count) for entry in shown.beside] == [
        ("Sala", "1 fall"),
        ("Tierp", "1 fall"),
    ]
