"""What stands in an address beside the way to its page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.check.web.trackers import same, shortener, straight, tracking, without_tracking

SAFELINK = (
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fheby.se%2Fa&data=05%7C"
)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://heby.se/?utm_source=brev", "https://heby.se/"),
        ("https://heby.se/a?utm_source=brev&utm_medium=e#b", "https://heby.se/a#b"),
        ("https://heby.se/?a=1&fbclid=x&b=2", "https://heby.se/?a=1&b=2"),
        ("https://heby.se/?gclid=x&a=1", "https://heby.se/?a=1"),
        ("https://heby.se/?a=1&mc_cid=x&mc_eid=y", "https://heby.se/?a=1"),
        ("https://heby.se/?a=1&amp;utm_source=x", "https://heby.se/?a=1"),
        ("https://heby.se/?UTM_Source=x&_hsenc&igshid=1", "https://heby.se/"),
        ("https://heby.se/?utm_source=x&a=1&utm_medium=y&b=2", "https://heby.se/?a=1&b=2"),
    ],
)
def test_what_only_tracks_is_taken_away(address: str, expected: str) -> None:
    assert without_tracking(address) == expected


@pytest.mark.parametrize(
    "address",
    [
        "https://heby.se/",
        "https://heby.se/?",
        "https://heby.se/?p=24",
        "https://heby.se/?source=karta&ref=a&id=3&campaign=b&si=c",
        "https://heby.se/utm_source=a",
        "https://heby.se/#utm_source=a",
        "https://heby.se/?putm_source=a",
        "https://sverigesradio.se/sida/artikel.aspx?programid=101&artikel=4960101",
    ],
)
def test_what_says_which_page_it_is_stays(address: str) -> None:
    assert tracking(address) == ()
    assert without_tracking(address) == address


@given(st.lists(st.sampled_from(("a=1", "b", "utm_a=2", "gclid", "")), min_size=1, max_size=6))
def test_all_other_parameters_stay_in_their_order(parameters: list[str]) -> None:
    rest = without_tracking(f"https://heby.se/?{'&'.join(parameters)}#c")
    kept = [one for one in parameters if one not in {"utm_a=2", "gclid"}]

    assert rest == (f"https://heby.se/?{'&'.join(kept)}#c" if kept else "https://heby.se/#c")


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://bit.ly/3abc", "bit.ly"),
        ("http://www.tinyurl.com/abc", "tinyurl.com"),
        ("https://maps.app.goo.gl/abc", "goo.gl"),
        ("https://t.co/abc", "t.co"),
        ("https://BIT.LY/abc", "bit.ly"),
        ("https://orbit.ly/abc", None),
        ("https://t.com/", None),
        ("https://heby.se/bit.ly", None),
        ("https://youtu.be/abc", None),
        ("https://bit.ly.heby.se/", None),
        ("bit.ly.md", None),
    ],
)
def test_services_that_shorten_addresses_are_known(address: str, host: str | None) -> None:
    assert shortener(address) == host


@pytest.mark.parametrize(
    ("address", "target"),
    [
        (SAFELINK, "https://heby.se/a"),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fheby.se%2F%3Ffbclid%3D1",
            "https://heby.se/",
        ),
        ("https://www.google.com/url?sa=t&q=https://heby.se/a", "https://heby.se/a"),
        ("https://www.google.com/search?q=heby", None),
        ("https://www.google.com/url?q=javascript:alert(1)", None),
        ('https://www.google.com/url?q=https://heby.se/"onclick', None),
        ("https://www.google.com/maps", None),
        ("https://l.facebook.com.heby.se/l.php?u=https://heby.se", None),
        ("https://www.heby.se/?url=https://heby.se", None),
    ],
)
def test_a_detour_leads_to_a_page(address: str, target: str | None) -> None:
    assert straight(address) == target


@pytest.mark.parametrize(
    "other",
    [
        "http://heby.se/plan",
        "https://www.heby.se/plan/",
        "https://HEBY.se/plan#lokaler",
        "https://heby.se:443/plan",
        "https://heby.se/plan?utm_source=brev",
    ],
)
def test_an_address_is_the_same_in_all_its_forms(other: str) -> None:
    assert same(other) == same("https://heby.se/plan")


@pytest.mark.parametrize(
    "other",
    [
        "https://heby.se/Plan",
        "https://heby.se/plan?p=2",
        "https://heby.se/plan.pdf",
        "https://karta.heby.se/plan",
        "https://heby.se:8080/plan",
        "https://heby.se/plan#/sida/2",
        "https://heby.se/",
    ],
)
def test_other_pages_have_other_addresses(other: str) -> None:
    assert same(other) != same("https://heby.se/plan")
