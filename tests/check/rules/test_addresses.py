"""Web addresses in fields and texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.rules.addresses import FAMILIES
from servicebank.check.run import run, texts
from servicebank.model.finding import Finding
from tests.check.rules.telling import said
from tests.makers import BODY, PUBLICATION, TODAY, a_case_text, some_sources, told

ADDRESS = "https://example.org/service"
OWN = {rule.name for family in FAMILIES for rule in family.rules}
PARTS = st.sampled_from(
    ("https://", "http://", "www.", "heby.se", "bit.ly", "/a", "/", "?", "utm_source=a", "&", "b=1",
     "#c", ".", ")", "%", " ", ":80", "a@", "xn--a", "\u0430", "ftp:", "javascript:", "[", '\\"')
)  # fmt: skip
ADDRESSES = st.lists(PARTS, max_size=7).map("".join)


def _own(found: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in found if finding.rule in OWN or finding.rule == "odd-link"]


def _of_source(address: str) -> list[Finding]:
    return _own(said({"sources": f"\n  bladet: {PUBLICATION.replace(ADDRESS, address)}"}))


def _of_link(target: str) -> list[Finding]:
    return _own(said({}, body=f"{BODY}\nSe [byns karta]({target}).\n"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://heby.se/a", []),
        ("http://heby.se/a", ["insecure-link"]),
        ("http://heby.se/?utm_source=a", ["insecure-link", "tracking-link"]),
        ("http://heby", ["malformed-link"]),
        ("https://bit.ly/a", ["short-link"]),
        ("http://bit.ly/a?fbclid=b", ["insecure-link", "short-link", "tracking-link"]),
        ("https://https://bit.ly/a", ["malformed-link"]),
        ("www.heby.se", []),
    ],
)
def test_a_source_is_told_of_by_each_rule_once(address: str, expected: list[str]) -> None:
    assert [finding.rule for finding in _of_source(address)] == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://heby.se/a", []),
        ('https://heby.se/a "Heby"', []),
        ("http://heby.se", ["insecure-link"]),
        ("www.heby.se", ["malformed-link"]),
        ("heby.se/plan", ["malformed-link"]),
        ("https//heby.se", ["malformed-link"]),
        ("https://heby.se/min fil.pdf", ["malformed-link"]),
        ("https://heby .se", ["malformed-link"]),
        ("https://heby.se.", ["malformed-link"]),
        ("https://heby", ["malformed-link"]),
        ("https://bit.ly/a", ["short-link"]),
        ("https://heby.se/?gclid=1", ["tracking-link"]),
        ("ftp://heby.se", ["odd-link"]),
        ("plan.pdf", ["odd-link"]),
        ("javascript:alert(1)", ["unsafe-link"]),
        ("JavaScript:alert", ["unsafe-link"]),
        ("java\tscript:alert(1)", ["unsafe-link"]),
        ("java\nscript:alert(1)", ["unsafe-link"]),
        ("java\\script:alert(1)", ["unsafe-link"]),
        ("javascript&colon;alert(1)", ["unsafe-link"]),
        ("&#106;avascript:alert(1)", ["unsafe-link"]),
        ("&#x6A;ava&#10;script:alert(1)", ["unsafe-link"]),
        ("%6Aavascript:alert(1)", ["unsafe-link"]),
        ("java%0ascript:alert(1)", ["unsafe-link"]),
        ("<javascript:alert(1)>", ["unsafe-link"]),
        (" vbscript:a", ["unsafe-link"]),
        ("data:text/html,a", ["unsafe-link"]),
        ("file:///etc/passwd", ["unsafe-link"]),
        ("data.md", []),
        ("https://heby.se/?a=javascript:b", []),
        ("mailto:javascript@heby.se", []),
    ],
)
def test_a_link_is_told_of_by_each_rule_once(target: str, expected: list[str]) -> None:
    assert [finding.rule for finding in _of_link(target)] == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://https://heby.se", "https://heby.se"),
        ("https://heby.se/?utm_source=a&b=1", "https://heby.se/?b=1"),
        ("https://heby.se/100%", "https://heby.se/100%25"),
    ],
)
def test_what_can_be_mended_in_one_way_only_is_mended(address: str, expected: str) -> None:
    text = a_case_text(sources=f"\n  bladet: {PUBLICATION.replace(ADDRESS, address)}")
    (finding,) = told(some_sources(text))

    assert finding.suggestion == f'"{expected}"'
    assert _mended(text, finding) == text.replace(address, expected)


@pytest.mark.parametrize(
    "address", ["http://heby.se/a", "https://heby.se.", "https://a:b@heby.se/", "https://bit.ly/a"]
)
def test_what_only_a_person_can_know_is_not_mended(address: str) -> None:
    assert [finding.edits for finding in _of_source(address)] == [()]


def test_an_address_in_the_text_is_mended_where_it_stands() -> None:
    body = f"{BODY}\nSe [en karta](https://heby.se/a) och [en plan](https://heby.se/b?fbclid=1).\n"
    text = a_case_text(body=body)
    (finding,) = told(some_sources(text))

    assert finding.suggestion == "https://heby.se/b"
    assert _mended(text, finding) == text.replace("?fbclid=1", "")


def test_an_address_with_escapes_of_yaml_is_left_as_it_is() -> None:
    (finding,) = _of_source(r"https:\/\/heby.se\/a?fbclid=1")

    assert (finding.rule, finding.edits) == ("tracking-link", ())


def test_the_same_address_under_two_names_is_told_at_the_second() -> None:
    other = PUBLICATION.replace(ADDRESS, "http://www.example.org/service/#a")
    body = BODY.replace("ombud.[^bladet]", "ombud.[^bladet][^b]")
    found = _own(said({"sources": f"\n  bladet: {PUBLICATION}\n  b: {other}"}, body=body))

    assert [(finding.rule, finding.mark.line) for finding in found] == [
        ("insecure-link", 13),
        ("repeated-source", 13),
    ]
    assert found[1].message.values == {"before": "bladet"}


def test_a_contact_may_share_the_address_of_a_source() -> None:
    contact = f'{{organisation: Heby kommun, url: "{ADDRESS}"}}'

    assert _own(said({"contact": contact})) == []


@settings(max_examples=150)
@given(ADDRESSES, ADDRESSES, ADDRESSES)
def test_no_rule_is_kept_silent(source: str, contact: str, target: str) -> None:
    text = a_case_text(
        sources=f"\n  bladet: {PUBLICATION.replace(ADDRESS, source)}\n  b: {PUBLICATION}",
        contact=f'{{organisation: Heby kommun, url: "{contact}"}}',
        body=f"{BODY}\nSe [karta]({target}).\n" if len(target) % 2 else BODY,
    )
    sources = some_sources(text)
    outcome = run(sources, TODAY)
    assert outcome.world is not None

    assert [
        rule.name
        for draft in texts(sources, outcome.world)
        for family in FAMILIES
        if not family.concerns(draft, outcome.world)
        for rule in family.rules
        if any(True for _ in rule.find(draft, outcome.world))
    ] == []


def _mended(text: str, finding: Finding) -> str:
    for edit in sorted(finding.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
