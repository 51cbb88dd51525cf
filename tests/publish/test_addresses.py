"""Where pages are."""

import pytest

from servicebank.publish.addresses import Addresses, relative
from tests.makers import SETTINGS, a_case_text
from tests.sites import an_assembly

PETROL = """\
name: services
label: {sv: Serviceslag}
terms:
  - {id: post-paket, label: {sv: Post}}
  - {id: bransle, label: {sv: Bränsle}}
  - {id: drivmedel, label: {sv: Drivmedel}, parent: bransle}
"""
ADDRESSES = Addresses(
    an_assembly({"a-case": a_case_text()}, vocabularies={"vocabulary/services.yml": PETROL}).bank
)
ENGLISH = Addresses(
    an_assembly(
        {},
        settings=SETTINGS.replace("cases: fall", "cases: stories")
        .replace("methods: metoder", "methods: how-to")
        .replace("collections: samlingar", "collections: shelves")
        .replace("segment: platser", "segment: places"),
    ).bank
)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (ADDRESSES.cases(), "fall/"),
        (ADDRESSES.case("harbomacken"), "fall/harbomacken/"),
        (ADDRESSES.methods(), "metoder/"),
        (ADDRESSES.method("serviceforum"), "metoder/serviceforum/"),
        (ADDRESSES.collections(), "samlingar/"),
        (ADDRESSES.collection("egna-mackar"), "samlingar/egna-mackar/"),
        (ADDRESSES.facet("service"), "tjanster/"),
        (ADDRESSES.facet("form"), "losningar/"),
        (ADDRESSES.facet("region"), "platser/"),
        (ADDRESSES.facet("programme"), "program/"),
        (ADDRESSES.term("service", "post-paket"), "tjanster/post-paket/"),
        (ADDRESSES.term("service", "drivmedel"), "tjanster/bransle/drivmedel/"),
        (ADDRESSES.term("form", "lanthandel"), "losningar/lanthandel/"),
        (ADDRESSES.term("region", "25"), "platser/norrbottens-lan/"),
        (ADDRESSES.term("region", "2505"), "platser/norrbottens-lan/arvidsjaur/"),
        (ADDRESSES.term("region", "1441"), "platser/vastra-gotalands-lan/lerum/"),
        (ADDRESSES.term("region", "1293"), "platser/skane-lan/hassleholm/"),
        (ADDRESSES.term("region", "1214"), "platser/skane-lan/svalov/"),
        (ADDRESSES.term("region", "2361"), "platser/jamtlands-lan/harjedalen/"),
        (ADDRESSES.term("region", "0138"), "platser/stockholms-lan/tyreso/"),
        (ENGLISH.case("harbomacken"), "stories/harbomacken/"),
        (ENGLISH.method("serviceforum"), "how-to/serviceforum/"),
        (ENGLISH.collection("egna-mackar"), "shelves/egna-mackar/"),
        (ENGLISH.term("region", "2505"), "places/norrbottens-lan/arvidsjaur/"),
    ],
)
def test_a_page_has_its_address(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("fall/b/", "fall/a/", "../b/"),
        ("fall/", "fall/a/", "../"),
        ("metoder/m/", "fall/a/", "../../metoder/m/"),
        ("platser/x-lan/y/", "platser/", "x-lan/y/"),
    ],
)
def test_the_way_from_page_to_page_is_relative(target: str, page: str, expected: str) -> None:
    assert relative(target, page) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("bank:b", "../b/"),
        ("bank:methods/m", "../../metoder/m/"),
        ("bank:collections/c", "../../samlingar/c/"),
    ],
)
def test_links_to_texts_of_the_bank_are_filled_in(link: str, expected: str) -> None:
    filled = ADDRESSES.fill(f'<p><a href="{link}">a</a></p>', "fall/a/")

    assert filled == f'<p><a href="{expected}">a</a></p>'


@pytest.mark.parametrize("html", ['<a href="https://a.se/">bank:b</a>', "bank:b", ""])
def test_other_html_is_left_as_it_is(html: str) -> None:
    assert ADDRESSES.fill(html, "fall/a/") == html
