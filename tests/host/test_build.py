"""This repository's site as it is built: whole, linked, self-contained."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.prose.citation import imprint
from servicebank.prose.facts import NOT_KNOWN
from servicebank.publish.addresses import Addresses
from tests.builds import EDIT, SITE_URL, Build
from tests.makers import CASES, ROOT, checked
from tests.pages import Document

SWEDISH = Catalog.load("sv")
FETCHED = {"form", "iframe", "image", "img", "script", "source", "use"}
"""Elements whose address a browser goes to by itself."""
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect",
                     "dns-prefetch", "manifest", "apple-touch-icon"}  # fmt: skip
STYLE_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")


@cache
def _bank() -> Bank:
    bank = checked(CASES).bank
    assert bank is not None
    return bank


def _local(page: str, address: str) -> str | None:
    """The path on the site, with its anchor, that an address on a page leads to; None if none."""
    whole = urljoin(SITE_URL + page, address)
    if not whole.startswith(SITE_URL) or whole.startswith(EDIT):
        return None
    parts = urlsplit(whole)
    path = unquote(parts.path).removeprefix("/")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    return f"{file}#{parts.fragment}" if parts.fragment else file


def _links(build: Build) -> Iterator[tuple[str, str]]:
    for name, page in build.pages.items():
        for _, address in page.addresses():
            yield name, address


def _case_pages(build: Build) -> Iterator[tuple[Case, Document]]:
    """Every case that is published, with its page."""
    assert len(_bank().published) > 100
    for case in _bank().published:
        yield case, build.page(f"fall/{case.id}/")


def _style_addresses(build: Build) -> Iterator[tuple[str, str]]:
    for path in build.site.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        for found in STYLE_ADDRESS.finditer(text):
            yield path.relative_to(build.site).as_posix(), found[1] or found[2]


def _is_foreign(address: str) -> bool:
    return address.startswith(("http:", "https:", "//", "ws:", "wss:")) and not address.startswith(
        SITE_URL
    )


def test_the_site_builds_without_warnings(built: Build) -> None:
    assert built.code == 0, built.output
    assert [line for line in built.lines if line.startswith(("WARNING", "ERROR"))] == []


def test_every_published_case_has_a_page(built: Build) -> None:
    pages = {Path(name).parent.name for name in built.pages if re.match("fall/.+/index", name)}

    assert pages == {case.id for case in _bank().published}
    assert len(pages) >= 18


def test_every_link_leads_to_a_page_or_file(built: Build) -> None:
    targets = {
        (name, address): target.partition("#")[0]
        for name, address in _links(built)
        if (target := _local(name, address)) is not None
    }

    assert len(targets) > 1000
    assert [link for link, target in targets.items() if not (built.site / target).is_file()] == []


def test_every_anchor_is_on_the_page_that_it_leads_to(built: Build) -> None:
    ids = {name: set(page.ids) for name, page in built.pages.items()}
    targets = {
        (name, address): target.partition("#")
        for name, address in _links(built)
        if (target := _local(name, address)) is not None and "#" in target
    }

    assert len(targets) > 100
    assert [
        link for link, (file, _, anchor) in targets.items() if anchor not in ids.get(file, ())
    ] == []


def test_every_address_in_a_stylesheet_leads_to_a_file(built: Build) -> None:
    addresses = [
        (name, address)
        for name, address in _style_addresses(built)
        if not address.startswith(("data:", "#"))
    ]

    assert [
        (name, address)
        for name, address in addresses
        if not (built.site / (_local(name, address) or "nowhere")).is_file()
    ] == []


def test_nothing_is_fetched_from_other_hosts(built: Build) -> None:
    fetched = [
        (name, address)
        for name, page in built.pages.items()
        for tag, address in page.addresses()
        if tag in FETCHED
    ]
    related = [
        (name, link["href"])
        for name, page in built.pages.items()
        for link in page.all("link")
        if FETCHED_RELATIONS.intersection(link.get("rel", "").split())
    ]

    everything = [*fetched, *related, *_style_addresses(built)]
    assert [found for found in everything if _is_foreign(found[1])] == []


def test_no_id_is_twice_on_a_page(built: Build) -> None:
    assert [
        (name, id_)
        for name, page in built.pages.items()
        for id_ in {id_ for id_ in page.ids if page.ids.count(id_) > 1}
    ] == []


def test_no_page_has_comments(built: Build) -> None:
    assert {name: page.comments for name, page in built.pages.items() if page.comments} == {}


def test_no_text_of_the_bank_shows_template_code(built: Build) -> None:
    showing = {name for name, page in built.pages.items() if re.search(r"\{[{%#]", page.text)}

    assert {name for name in showing if not name.startswith(("om/", "bidra/"))} == set()


def test_every_page_has_one_title_and_one_main_heading(built: Build) -> None:
    odd = {
        name: (page.html.partition("</head>")[0].count("<title>"), len(page.all("h1")))
        for name, page in built.pages.items()
    }

    assert {name: counts for name, counts in odd.items() if counts != (1, 1)} == {}


def test_every_page_is_in_the_sitemap(built: Build) -> None:
    tree = ET.parse(built.site / "sitemap.xml")  # noqa: S314 - our own file
    listed = {found.text for found in tree.iter() if found.tag.endswith("}loc")}
    pages = {SITE_URL + name.removesuffix("index.html") for name in built.pages}

    assert listed == pages - {f"{SITE_URL}404.html"}


def test_a_case_page_has_its_answers(built: Build) -> None:
    for case, page in _case_pages(built):
        summary = case.summary

        assert summary.title in page.text
        assert f"Behov {summary.need}" in page.text
        assert f"Insats {summary.action}" in page.text
        assert f"Resultat {summary.outcome or SWEDISH(NOT_KNOWN)}" in page.text


def test_a_case_page_has_its_sources(built: Build) -> None:
    for case, page in _case_pages(built):
        sources = case.sources.values()

        assert {publication.url for publication in sources} <= set(page.hrefs), case.id
        for publication in sources:
            assert f"{publication.title}. {imprint(publication, SWEDISH)}" in page.text, case.id


def test_a_case_page_says_under_what_terms_it_stands(built: Build) -> None:
    licence = _bank().settings.licence.name

    for case, page in _case_pages(built):
        assert f"Fallets id {case.id}" in page.text
        assert f"Licens {case.licence or licence}" in page.text, case.id
        assert ("Sammanställt från öppna källor" in page.text) is (case.reviewed is None), case.id


def test_a_case_page_can_be_edited(built: Build) -> None:
    edits = {
        case.path: {href for href in page.hrefs if href.startswith(EDIT)}
        for case, page in _case_pages(built)
    }

    assert edits == {path: {f"{EDIT}cases/{path}"} for path in edits}
    assert [path for path in edits if not (CASES / path).is_file()] == []


def test_every_edit_link_leads_to_a_file_of_the_repository(built: Build) -> None:
    edits = {href for page in built.pages.values() for href in page.hrefs if href.startswith(EDIT)}

    assert len(edits) > len(_bank().published)
    assert [edit for edit in edits if not (ROOT / edit.removeprefix(EDIT)).is_file()] == []


def test_the_terms_of_a_case_lead_to_their_pages(built: Build) -> None:
    addresses = Addresses(_bank())
    told = {name: page.text for name, page in built.pages.items()}

    for case, page in _case_pages(built):
        links = {_local(f"fall/{case.id}/index.html", href) for href in page.hrefs}
        terms = {
            f"{addresses.term(facet, term)}index.html"
            for facet, terms in case.terms.items()
            for term in terms
        }
        assert terms <= links, case.id
        assert [term for term in terms if case.title not in told[term]] == [], case.id


def test_every_case_is_in_the_list_of_all(built: Build) -> None:
    text = built.page("fall/").text

    assert [case.id for case in _bank().published if case.title not in text] == []


SWEDISH_NUMBERS = (
    "Banken har {cases} fall från {municipalities} kommuner och {counties} län, och {methods}"
    " metoder."
)
ENGLISH_NUMBERS = (
    "The bank has {cases} cases from {municipalities} municipalities and {counties} counties,"
    " and {methods} methods."
)


@pytest.mark.parametrize(("address", "expected"), [("", SWEDISH_NUMBERS), ("en/", ENGLISH_NUMBERS)])
def test_pages_written_by_hand_show_the_numbers_of_the_bank(
    built: Build, address: str, expected: str
) -> None:
    bank = _bank()
    regions = {code for case in bank.published for code in case.terms["region"]}
    numbers = {
        "cases": len(bank.published),
        "municipalities": sum(len(code) == len("0331") for code in regions),
        "counties": len({code[:2] for code in regions}),
        "methods": len(bank.published_methods),
    }

    assert expected.format_map(numbers) in built.page(address).text


def test_a_page_is_in_the_language_that_it_says(built: Build) -> None:
    languages = {name: page.all("html")[0]["lang"] for name, page in built.pages.items()}

    assert {name for name, language in languages.items() if language == "en"} == {
        name for name in languages if name.startswith("en/")
    }
    assert {*languages.values()} == {"sv", "en"}


def test_the_page_for_missing_addresses_leads_on(built: Build) -> None:
    page = built.pages["404.html"]

    assert "Sidan finns inte" in page.text
    assert {"fall/index.html", "index.html"} <= {_local("404.html", href) for href in page.hrefs}
