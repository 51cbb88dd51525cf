"""The whole published site, looked through for what must not be there."""

import json
import re
from pathlib import Path

import pytest
from PIL import Image

from tests import scan
from tests.builds import SITE_URL, Build
from tests.scan import Search, Site

SEARCHES: tuple[Search, ...] = (
    scan.active_content,
    scan.unknown_scripts,
    scan.foreign_resources,
    scan.hidden_text,
    scan.template_code,
    scan.personal_numbers,
    scan.odd_files,
    scan.odd_images,
    scan.odd_source_maps,
)
SHOWN = {
    "bidra/regler/personal-number/index.html: 811218-9876",
    *(f"bidra/regler/template-code/index.html: {sign}" for sign in ("{{", "{%", "{#")),
    "assets/fonts/LICENSE.txt",
}
"""What must be there: on pages about a fault the number that the Swedish Tax Agency uses as an
example, and the signs that code begins with; and what the fonts' licence asks for."""
ROLES = re.compile(r"(?:info|kontakt|kommun|kommunen|registrator|post|redaktion|bibliotek)@.+")
"""Addresses of functions, not of persons."""
EXAMPLES = re.compile(r".+@(?:.+\.)?example\.(?:org|com|net|se)")
"""Addresses that are nobody's (RFC 2606)."""

PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*(?:_[0-9]+)?")
"""Ids of headings; of two that would be one, the second has a number."""


@pytest.fixture(scope="module")
def site(built: Build) -> Site:
    """This repository's own site."""
    return scan.read(built.site, SITE_URL)


@pytest.mark.parametrize("search", SEARCHES, ids=lambda search: search.__name__)
def test_the_site_has_nothing_that_it_must_not_have(site: Site, search: Search) -> None:
    assert len(site.pages) > 100
    assert [found for found in search(site) if found not in SHOWN] == []


def test_the_site_gives_away_no_persons_address(site: Site) -> None:
    told = set(scan.mail_addresses(site))

    assert [
        (name, address)
        for name, address in told
        if not ROLES.fullmatch(address) and not EXAMPLES.fullmatch(address)
    ] == []


def test_the_ids_of_a_text_are_plain_and_never_the_themes(site: Site) -> None:
    ids = [
        (name, value)
        for name, page in site.pages.items()
        for tag, attributes in page.tags
        for attribute, value in attributes
        if attribute == "id" and re.fullmatch("h[1-6]|sup|li|section|article", tag)
    ]

    assert len(ids) > 500
    assert [found for found in ids if not re.fullmatch(PLAIN, found[1])] == []


PAGES: tuple[tuple[Search, str], ...] = (
    (scan.active_content, "<img src=x OnError=alert(1)>"),
    (scan.active_content, "<svg/onload=alert(1)>"),
    (scan.active_content, "<a href='java&#10;script:alert(1)'>a</a>"),
    (scan.active_content, "<a href=' vbscript:x'>a</a>"),
    (scan.active_content, "<a href=DATA:text/html,x>a</a>"),
    (scan.active_content, "<button formaction=javascript:x>a</button>"),
    (scan.active_content, "<svg><use xlink:href='data:image/svg+xml,x'></svg>"),
    (scan.active_content, "<iframe></iframe>"),
    (scan.active_content, "<base href=/>"),
    (scan.active_content, "<p style='position:fixed'>"),
    (scan.active_content, "<style>p { color: red }</style>"),
    (scan.active_content, "<meta http-equiv=Refresh content=0>"),
    (scan.unknown_scripts, "<script>alert(1)</script>"),
    (scan.unknown_scripts, "<script src=evil.js></script>"),
    (scan.unknown_scripts, "<script type=module>1</script>"),
    (scan.unknown_scripts, "<script type=application/ld+json>{</script>"),
    (scan.unknown_scripts, '<script type=application/ld+json>"<b>"</script>'),
    (scan.foreign_resources, "<img src=//example.com/a.png>"),
    (scan.foreign_resources, "<img srcset='a.png, https://example.com/a.png 2x'>"),
    (scan.foreign_resources, "<link rel=preconnect href=https://example.com>"),
    (scan.foreign_resources, "<link rel='next prefetch' href=https://example.com>"),
    (scan.foreign_resources, "<form action=//example.com/a></form>"),
    (scan.foreign_resources, "<form action=/a method=post></form>"),
    (scan.foreign_resources, "<form action=/a target=_blank></form>"),
    (scan.hidden_text, "<!-- kilroy -->"),
    (scan.hidden_text, "<?php kilroy ?>"),
    (scan.hidden_text, "<![CDATA[kilroy]]>"),
    (scan.template_code, "{{ kilroy }}"),
    (scan.template_code, "<img alt='{% kilroy %}'>"),
    (scan.personal_numbers, "Ring 121212-1212."),
    (scan.personal_numbers, "<img alt='19121212-1212'>"),
    (scan.personal_numbers, "<code>191212121212</code>"),
    (scan.personal_numbers, "<p>701063-2391"),
)
"""What each search must find in a page."""


@pytest.mark.parametrize(("search", "html"), PAGES, ids=[html for _, html in PAGES])
def test_a_search_finds_what_it_looks_for(tmp_path: Path, search: Search, html: str) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html>\n<p>{html}", encoding="utf-8")

    assert list(search(scan.read(tmp_path, SITE_URL)))


@pytest.mark.parametrize(
    "html",
    [
        "<a href='https://example.com/'>a</a>",
        "<link rel=canonical href=https://example.org/a/>",
        "<img src=a.png srcset='a.png 1x, b.png 2x'>",
        "Organisationsnummer 556036-0793, 212000-0142 och 802002-4280.",
        "Ärende 2021-03-12-1234, tel. 0123-456 78 90, 121212-1213, 991332-1212",
        "<code>{{ bank.cases }}</code>",
        "<script type=application/ld+json>{}</script>",
    ],
)
def test_a_search_leaves_the_rest_alone(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(f"<!doctype html>\n<p>{html}", encoding="utf-8")

    site = scan.read(tmp_path, SITE_URL)

    assert [found for search in SEARCHES for found in search(site)] == []


FILES: tuple[tuple[Search, str, str], ...] = (
    (scan.odd_files, "a.php", ""),
    (scan.odd_files, ".env", ""),
    (scan.odd_files, "a b.png", ""),
    (scan.odd_files, "a.json", "{"),
    (scan.odd_files, "feed.xml", "<a>"),
    (scan.odd_files, "feed.xml", "<a>\x0b</a>"),
    (scan.odd_images, "a.svg", "<svg><script/></svg>"),
    (scan.odd_images, "a.svg", "<svg onload='a'/>"),
    (scan.odd_images, "a.svg", "<svg><use href='//example.com/a.svg#a'/></svg>"),
    (scan.odd_source_maps, "a.js", "//# sourceMappingURL=https://example.com/a.map"),
    (scan.odd_source_maps, "a.map", json.dumps({"sources": ["/root/work/a.ts"]})),
    (scan.foreign_resources, "a.css", "@import 'https://example.com/a.css';"),
    (scan.foreign_resources, "a.css", "a { background: url( //example.com/a.png) }"),
    (scan.foreign_resources, "a.css", "a { background: url(data:text/html,a) }"),
    (scan.personal_numbers, "a.json", '{"a": "121212-1212"}'),
    (scan.hidden_text, "a.svg", "<svg><!-- kilroy --></svg>"),
)
"""What each search must find in other files."""


@pytest.mark.parametrize(("search", "name", "text"), FILES)
def test_a_search_looks_into_files(tmp_path: Path, search: Search, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert list(search(scan.read(tmp_path, SITE_URL)))


def test_an_image_that_says_where_it_was_taken_is_found(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (2, 2)).save(tmp_path / "a.jpg", exif=exif)
    Image.new("RGB", (2, 2)).save(tmp_path / "b.jpg")

    assert [found[:5] for found in scan.odd_images(scan.read(tmp_path))] == ["a.jpg"]


def test_an_image_of_another_type_is_found(tmp_path: Path) -> None:
    Image.new("RGB", (2, 2)).save(tmp_path / "a.png", format="gif")

    assert list(scan.odd_images(scan.read(tmp_path))) == ["a.png: gif"]
