"""What is wrong with an address."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.check.web.address import SOUND, Flaw, mended, wrong
from tests.makers import CASES, ROOT

HOSTS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4})?\.(se|com|nu)", fullmatch=True)
PATHS = st.from_regex(r"(/[a-zA-Z0-9_.~+-]{0,9}){0,3}(\?[\w=&/-]{0,9})?", fullmatch=True)


@pytest.mark.parametrize(
    ("address", "flaw", "meant"),
    [
        ("https://https://heby.se", Flaw.DOUBLED, "https://heby.se"),
        ("http://https://heby.se/a", Flaw.DOUBLED, "https://heby.se/a"),
        ("https://https//heby.se", Flaw.DOUBLED, "https://heby.se"),
        ("https//heby.se", Flaw.TORN, "https://heby.se"),
        ("https:/heby.se/a", Flaw.TORN, "https://heby.se/a"),
        ("https:heby.se", Flaw.TORN, "https://heby.se"),
        ("https;//heby.se", Flaw.TORN, "https://heby.se"),
        ("https:///heby.se", Flaw.TORN, "https://heby.se"),
        ("www.heby.se/plan", Flaw.BARE, "https://www.heby.se/plan"),
        ("heby.se/plan", Flaw.BARE, "https://heby.se/plan"),
        ("<https://heby.se>", Flaw.MARKUP, "https://heby.se"),
        ("[Heby](https://heby.se/a)", Flaw.MARKUP, "https://heby.se/a"),
        ("https://heby.se](https://heby.se", Flaw.MARKUP, "https://heby.se"),
        ("https://heby.se/a**", Flaw.MARKUP, "https://heby.se/a"),
        ("https://heby.se.", Flaw.STRAY, "https://heby.se"),
        ("https://heby.se/a,", Flaw.STRAY, "https://heby.se/a"),
        ("https://heby.se/a).", Flaw.STRAY, "https://heby.se/a"),
        ("https://heby.se/a”", Flaw.STRAY, "https://heby.se/a"),
        ("https://heby.se/a b.pdf", Flaw.SPACE, "https://heby.se/a%20b.pdf"),
        ("https://heby .se/a", Flaw.SPACE, "https://heby.se/a"),
        ("https://anna:hemligt@heby.se/", Flaw.LOGIN, "https://heby.se/"),
        ("https://www.heby.se@example.org/", Flaw.LOGIN, "https://example.org/"),
        ("https://heby.se:0/a", Flaw.PORT, "https://heby.se/a"),
        ("https://heby.se:99999/", Flaw.PORT, "https://heby.se/"),
        ("https://heby.se:a/", Flaw.PORT, "https://heby.se/"),
        ("https://", Flaw.NOWHERE, None),
        ("https:///", Flaw.NOWHERE, None),
        ("https://heby", Flaw.HOST, None),
        ("https://localhost/", Flaw.HOST, None),
        ("https://intranat.local/", Flaw.HOST, None),
        ("https://heby..se", Flaw.HOST, None),
        ("https://heby,se/", Flaw.HOST, None),
        ("https://-heby.se", Flaw.HOST, None),
        ("https://heby.s", Flaw.HOST, None),
        ("https://heby.123", Flaw.HOST, None),
        ("https://192.168.1.1/", Flaw.HOST, None),
        ("https://[::1]/", Flaw.HOST, None),
        ("https://[::1/", Flaw.HOST, None),
        ("https://xn--a-\u00e5.se", Flaw.HOST, None),
        ("https://\uff48eby.se", Flaw.HOST, None),
        ("https://xn--80ak6aa92e.com", Flaw.DISGUISED, None),
        ("https://\u0430\u0440\u0440\u04cf\u0435.com", Flaw.DISGUISED, None),
        ("https://heby.se/100%", Flaw.ESCAPE, "https://heby.se/100%25"),
        ("https://heby.se/%c3%b", Flaw.ESCAPE, "https://heby.se/%c3%25b"),
        ("https://https://heby", Flaw.DOUBLED, None),
        ("https//heby.se.", Flaw.TORN, "https://heby.se"),
    ],
)
def test_a_flaw_is_told_with_what_was_meant(address: str, flaw: Flaw, meant: str | None) -> None:
    found = wrong(address)

    assert found is not None
    assert (found.flaw, mended(found)) == (flaw, meant)


@pytest.mark.parametrize(
    "address",
    [
        "https://heby.se",
        "https://heby.se:8080/a",
        "https://HEBY.se/A",
        "https://sv.wikipedia.org/wiki/Vin_(dryck)",
        "https://sv.wikipedia.org/wiki/Vin_(dryck",
        "https://web.archive.org/web/2020/https://heby.se/",
        "https://heby.se/a?u=http://www.heby.se",
        "https://heby.se/?a[]=1",
        "https://heby.se/?hl=sv&",
        "https://heby.se/a,b;c:d.html",
        "https://heby.se/sk%C3%A4rg%C3%A5rd",
        "https://hj\u00e4rta.se/r\u00e4d",
        "https://xn--hjrta-gra.se",
        "https://93.184.216.34/a",
        "https://[2606:2800:220:1::1]/a",
        "https://my_page.example.org/",
        "https://www.a.b.c.example.museum",
        "https://\u043f\u0440\u0438\u0432\u0435\u0442.com",
        "https://gov.uk/#top",
        "mailto:byn@heby.se",
        "tel:+4612345",
        "harbomacken.md",
        "methods/karta.md",
        "https.md",
        "www.md",
        "#resultat",
        "",
    ],
)
def test_addresses_that_lead_somewhere_have_no_flaw(address: str) -> None:
    assert wrong(address) is None


def test_no_address_of_the_bank_and_its_facts_has_a_flaw() -> None:
    files = [
        *CASES.rglob("*.md"),
        *CASES.rglob("*.yml"),
        *(ROOT / "tests" / "facts").glob("*.yaml"),
    ]
    found = {
        address
        for file in files
        for address in re.findall(r'"(https?://[^"]*)"', file.read_text(encoding="utf-8"))
    }

    assert len(found) > 250
    assert [address for address in found if wrong(address)] == []


@given(HOSTS, PATHS)
def test_a_common_address_has_no_flaw_however_it_is_looked_at(host: str, path: str) -> None:
    address = f"https://{host}{path}"
    common = SOUND.fullmatch(address) is not None

    assert common is not path.endswith(".") or "?" in path
    if common:
        assert wrong(address) is None
        assert wrong(address.replace("https", "HTTPS", 1)) is None


@given(st.text(alphabet="htps:/.w@[]()<%x-n8a\u00e5\u0430 ", max_size=60))
def test_any_text_can_be_judged(text: str) -> None:
    found = wrong(text)

    meant = mended(found) if found else None
    assert meant is None or wrong(meant) is None
