"""The start page."""

from tests.makers import a_case_text, a_collection_text, a_method_text
from tests.sites import a_site

MACK = a_case_text(title="Macken i Sörbo", started="2021", methods="[karta]")
BUTIK = a_case_text(title="Butiken i Norrvik", started="2019-05")
BUSS = a_case_text(title="Bussen till Västervik", started="2023")
METHODS = {"karta": a_method_text()}
BANK = {"mack": MACK, "butik": BUTIK, "buss": BUSS, "utan": a_case_text(title="Utan alla datum")}


def test_the_newest_cases_are_those_that_began_last() -> None:
    shown = a_site(BANK, methods=METHODS).homes["sv"].newest

    assert [card.id for card in shown] == ["buss", "mack", "butik"]


def test_terms_with_most_cases_come_first() -> None:
    shown = a_site(BANK, methods=METHODS).homes["sv"].entries

    assert [(entry.title, entry.count) for entry in shown] == [("Post och paket", "4 fall")]


def test_each_collection_chooses_its_first_case_that_no_other_has_chosen() -> None:
    collections = {
        "ett": a_collection_text(cases="[mack, butik]"),
        "tva": a_collection_text(title="Byar som äger ihop", cases="[mack, buss]"),
    }

    shown = a_site(BANK, methods=METHODS, collections=collections).homes["sv"]

    assert [(choice.card.id, choice.collection.address) for choice in shown.chosen] == [
        ("mack", "samlingar/ett/"),
        ("buss", "samlingar/tva/"),
    ]


def test_methods_that_most_cases_used_come_first() -> None:
    methods = {"enkat": a_method_text(title="Enkät i byn"), "karta": a_method_text()}

    shown = a_site(BANK, methods=methods).homes["sv"].methods

    assert [(method.address, method.count) for method in shown] == [
        ("metoder/karta/", "används i 1 fall"),
        ("metoder/enkat/", ""),
    ]


def test_a_bank_without_cases_has_a_start_page() -> None:
    shown = a_site({}).homes["sv"]

    assert (shown.entries, shown.newest, shown.chosen) == ((), (), ())


def test_every_page_has_ways_to_the_lists() -> None:
    ways = a_site(BANK, methods=METHODS).ways["sv"]

    assert (ways.cases, ways.places, ways.methods) == ("fall/", "platser/", "metoder/")
    assert "tjanster/" in [facet.address for facet in ways.facets]
