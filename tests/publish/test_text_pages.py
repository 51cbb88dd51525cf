"""The pages of methods and collections, and the lists of all texts."""

from servicebank.publish.finder_view import FinderView
from servicebank.publish.views import CollectionView, Counted, ListView, MethodView
from tests.makers import METHOD_BODY, a_case_text, a_collection_text, a_method_text
from tests.sites import a_site, addresses, page, view

CASES = {
    "a-case": a_case_text(title="Östbyn fick en mack", methods="[karta]"),
    "b": a_case_text(title="Apan i byn"),
    "c": a_case_text(title="Åbyn fick en butik", methods="[karta]"),
    "d": a_case_text(title="Zoo i byn", state="review", methods="[karta]"),
}
METHODS = {
    "karta": a_method_text(title="Ångra er aldrig"),
    "mote": a_method_text(title="Zonen"),
    "hemlig": a_method_text(title="Ännu inte klar", state="review"),
}
COLLECTIONS = {
    "byar": a_collection_text(cases="[c, d, a-case]", curator="Byalaget"),
    "hemlig": a_collection_text(title="Inte klar än", cases="[b]", state="review"),
}
SITE = a_site(CASES, methods=METHODS, collections=COLLECTIONS)


def _entries(address: str) -> tuple[Counted, ...]:
    (shelf,) = view(SITE, address, ListView).shelves
    return shelf.entries


def test_all_published_cases_are_listed_by_title() -> None:
    shown = view(SITE, "fall/", FinderView)

    assert [card.id for card in shown.cases] == ["b", "c", "a-case"]
    assert (shown.title, shown.count) == ("Fall", "3 fall")


def test_published_methods_are_listed_by_title_with_their_use() -> None:
    assert [(entry.title, entry.address, entry.count) for entry in _entries("metoder/")] == [
        ("Zonen", "metoder/mote/", ""),
        ("Ångra er aldrig", "metoder/karta/", "används i 2 fall"),
    ]


def test_published_collections_are_listed_with_their_published_cases() -> None:
    (entry,) = _entries("samlingar/")

    assert (entry.address, entry.count) == ("samlingar/byar/", "2 fall")
    assert entry.note == "Fall där en butik i byn har blivit ombud för fler tjänster."


def test_a_method_tells_who_used_it() -> None:
    shown = view(SITE, "metoder/karta/", MethodView)

    assert [card.id for card in shown.cases] == ["a-case", "c"]
    assert view(SITE, "metoder/mote/", MethodView).cases == ()


def test_a_method_has_its_text_sources_and_licence() -> None:
    shown, made = view(SITE, "metoder/karta/", MethodView), page(SITE, "metoder/karta/")

    assert shown.summary == "Byborna samlas kring en karta och märker ut vad som saknas."
    assert [(source.number, source.key) for source in shown.sources] == [(1, "bladet")]
    assert shown.licence.title == "CC BY 4.0"
    assert [entry.title for entry in made.show().contents] == [
        *(line.removeprefix("## ") for line in METHOD_BODY.split("\n") if line.startswith("## ")),
        "Fall där metoden användes",
        "Källor",
    ]


def test_links_of_a_method_are_seen_from_its_folder() -> None:
    body = METHOD_BODY.replace("Byar som", "[Macken](../b.md) och [möten](mote.md). Byar som")

    published = a_site(CASES, methods=METHODS | {"karta": a_method_text(body=body)})

    html = page(published, "metoder/karta/").show().body
    assert '<a href="../../fall/b/">Macken</a>' in html
    assert '<a href="../mote/">möten</a>' in html


def test_a_collection_has_its_published_cases_in_the_curators_order() -> None:
    shown = view(SITE, "samlingar/byar/", CollectionView)

    assert [card.id for card in shown.cases] == ["c", "a-case"]
    assert shown.curator == "Byalaget"


def test_texts_lead_to_their_lists() -> None:
    assert page(SITE, "metoder/karta/").breadcrumbs == (("metoder/", "Metoder"),)
    assert page(SITE, "samlingar/byar/").breadcrumbs == (("samlingar/", "Samlingar"),)


def test_texts_that_are_not_published_have_no_page() -> None:
    assert not [address for address in addresses(SITE) if "hemlig" in address]
    assert "inte klar" not in str(SITE).lower()


def test_a_bank_without_texts_still_has_lists() -> None:
    published = a_site({})

    assert view(published, "fall/", FinderView).count == "0 fall"
    assert view(published, "metoder/", ListView).shelves[0].entries == ()
