"""What pages say to those who find or share them, in whole builds."""

import json
import os
import re
import subprocess
from collections import Counter
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.builds import INDEX, SITE_URL, TODAY_EPOCH, Build, a_build, a_project, build
from tests.hostile import published
from tests.makers import ROOT, SETTINGS, a_case_text
from tests.pages import Document

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HEAVIEST = 60_000
"""Bytes of a picture for shared links."""
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
HEAD = re.compile(r"<head>.*</head>", re.DOTALL)
REAL = "https://exempel.se/bank"


def _meta(page: Document, name: str) -> str | None:
    """What a page's head says under a name; None when it says nothing."""
    found = [
        meta.get("content")
        for meta in page.all("meta")
        if name in {meta.get("name"), meta.get("property")}
    ]
    assert len(found) <= 1, found
    return found[0] if found else None


def _links(page: Document, relation: str) -> list[str]:
    return [link["href"] for link in page.all("link", rel=relation)]


def _graph(page: Document) -> list[dict[str, Any]]:
    """The nodes of a page's JSON-LD."""
    texts = DATA.findall(page.html)
    return [node for text in texts for node in json.loads(text)["@graph"]]


def _title(page: Document) -> str:
    (head,) = HEAD.findall(page.html)
    (found,) = TITLE.findall(head)
    return unescape(found)


def _address(name: str) -> str:
    """The address of a page from its file."""
    return f"{SITE_URL}{name.removesuffix('index.html')}"


def _found(built: Build) -> dict[str, Document]:
    """The pages that have addresses of their own."""
    return {name: page for name, page in built.pages.items() if name != "404.html"}


def test_every_page_has_a_title_and_a_description_of_its_own(built: Build) -> None:
    pages = _found(built).values()
    titles = Counter(map(_title, pages))
    descriptions = Counter(_meta(page, "description") for page in pages)

    assert [told for told, times in titles.items() if times > 1] == []
    assert [told for told, times in descriptions.items() if times > 1 or not told] == []


def test_descriptions_are_short_and_in_words(built: Build) -> None:
    told = [_meta(page, "description") or "" for page in _found(built).values()]

    assert [text for text in told if not 20 <= len(text) <= 200 or "\n" in text] == []


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("", "Servicebanken – Goda exempel på lokal service i svensk landsbygd, med öppna källor"),
        ("en/", "Servicebank – Good practice in local service in rural Sweden, with open sources"),
        ("fall/harbomacken/", "Harbomacken – bygdens andelar blev en ny mack – Servicebanken"),
        ("en/fall/", "Cases – Servicebank"),
    ],
)
def test_a_title_says_what_the_page_is_and_whose(built: Build, address: str, title: str) -> None:
    assert _title(built.page(address)) == title


def test_a_term_says_how_many_cases_it_has(built: Build) -> None:
    assert re.fullmatch(
        r"Drivmedel: \d+ fall – Servicebanken", _title(built.page("tjanster/drivmedel/"))
    )


def test_a_page_names_its_one_address(built: Build) -> None:
    assert [
        name
        for name, page in _found(built).items()
        if (*_links(page, "canonical"), _meta(page, "og:url")) != (_address(name), _address(name))
    ] == []


def test_the_versions_of_a_page_name_each_other(built: Build) -> None:
    versions = {
        _address(name): {
            link["hreflang"]: link["href"] for link in page.all("link") if "hreflang" in link
        }
        for name, page in _found(built).items()
    }
    several = {address: others for address, others in versions.items() if others}

    assert len(several) > 200
    assert [
        address
        for address, others in several.items()
        if address not in others.values()
        or any(versions.get(other) != others for other in others.values())
    ] == []


def test_every_page_is_shared_with_a_picture_that_is_there_and_light(built: Build) -> None:
    pictures = {_meta(page, "og:image") or "" for page in _found(built).values()}
    files = built.files()

    assert len(pictures) > 200
    for picture in pictures:
        content = files[picture.removeprefix(SITE_URL)]
        assert len(content) <= HEAVIEST, picture
        with Image.open(BytesIO(content)) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))


def test_a_case_is_shared_with_a_picture_of_its_own(built: Build) -> None:
    for language, address in (("sv", "fall/harbomacken/"), ("en", "en/fall/harbomacken/")):
        picture = _meta(built.page(address), "og:image")

        assert picture == f"{SITE_URL}assets/cards/{language}/harbomacken.png"


def test_every_page_tells_programs_what_it_is(built: Build) -> None:
    kinds = {name: [node["@type"] for node in _graph(page)] for name, page in _found(built).items()}

    assert {kinds["index.html"][1], kinds["en/index.html"][1]} == {"WebSite"}
    assert [
        name
        for name, (first, second) in kinds.items()
        if first not in {"Article", "CollectionPage", "Dataset", "WebPage"}
        or second not in {"BreadcrumbList", "WebSite"}
    ] == []


def test_a_case_tells_programs_where_it_is_and_what_it_rests_on(built: Build) -> None:
    article, way = _graph(built.page("fall/harbomacken/"))

    (place,) = article["contentLocation"]
    assert place["name"] == "Harbo"
    assert place["containedInPlace"][0]["name"] == "Heby"
    assert place["containedInPlace"][0]["containedInPlace"]["name"] == "Uppsala län"
    assert article["citation"][0]["publisher"]["name"] == "Upsala Nya Tidning"
    assert article["workTranslation"][0]["url"] == f"{SITE_URL}en/fall/harbomacken/"
    assert [step["item"] for step in way["itemListElement"]] == [
        SITE_URL,
        f"{SITE_URL}fall/",
        f"{SITE_URL}fall/harbomacken/",
    ]


def test_all_addresses_that_programs_are_told_lead_to_pages(built: Build) -> None:
    told = {
        found
        for page in _found(built).values()
        for text in DATA.findall(page.html)
        for found in re.findall(rf'"({re.escape(SITE_URL)}[^"#?]*/)"', text)
    }

    assert len(told) > 300
    assert told <= {_address(name) for name in _found(built)}


def _days(built: Build) -> dict[str, str | None]:
    """The days that the sitemap says pages were changed on, by address."""
    root = ET.fromstring((built.site / "sitemap.xml").read_bytes())  # noqa: S314 - our own file
    return {
        str(entry.findtext(f"{NAMESPACE}loc")): entry.findtext(f"{NAMESPACE}lastmod")
        for entry in root
    }


def test_the_sitemap_has_every_page_and_no_other(built: Build) -> None:
    assert set(_days(built)) == {_address(name) for name in _found(built)}


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("fall/harbomacken/", "cases/harbomacken.md"),
        ("en/fall/harbomacken/", "cases/harbomacken.md"),
        ("metoder/serviceforum/", "cases/methods/serviceforum.md"),
        ("om/integritet/", "docs/om/integritet.md"),
    ],
)
def test_the_sitemap_says_the_day_that_git_says(built: Build, address: str, path: str) -> None:
    command = ["git", "log", "-1", "--format=%cs", "--", path]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert _days(built)[SITE_URL + address] == done.stdout.strip()


def test_the_sitemap_says_no_day_for_what_is_made_of_many_files(built: Build) -> None:
    days = _days(built)

    assert {days[SITE_URL + address] for address in ("", "fall/", "tjanster/drivmedel/")} == {None}


def test_a_case_is_cited_by_files_beside_it(built: Build) -> None:
    files = built.files()

    for address in ("fall/harbomacken/", "en/fall/harbomacken/", "metoder/serviceforum/"):
        name = f"{address}{address.split('/')[-2]}"
        assert f"url = {{{SITE_URL}{address}}}".encode() in files[f"{name}.bib"]
        assert f"UR  - {SITE_URL}{address}\r\n".encode() in files[f"{name}.ris"]
        assert SITE_URL + address in built.page(address).text


def test_a_site_without_an_address_says_nothing_that_is_wrong(tmp_path: Path) -> None:
    made = a_build(tmp_path, {"a-case.md": a_case_text()})

    page = made.page("fall/a-case/")
    assert _links(page, "canonical") == []
    assert [_meta(page, name) for name in ("og:url", "og:image")] == [None, None]
    assert DATA.findall(page.html) == []
    assert [link for link in page.all("link") if "hreflang" in link] == []
    assert not (made.site / "assets" / "cards").exists()
    assert _meta(page, "og:title") == "Lanthandeln i Norrvik fick ett paketombud"
    assert "[sidans adress]" in page.text


def test_the_address_in_the_banks_settings_is_used_where_no_other_is_given(tmp_path: Path) -> None:
    settings = f"{SETTINGS}\nsite: {REAL}\n"
    made = a_build(tmp_path, {"a-case.md": a_case_text(), "bank.yml": settings})

    assert made.code == 0, made.output
    assert _links(made.page("fall/a-case/"), "canonical") == [f"{REAL}/fall/a-case/"]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site of hostile texts that has an address."""
    folder = tmp_path_factory.mktemp("shared")
    project = a_project(folder / "project", published(), docs={"index.md": INDEX})
    made = build(
        project,
        folder / "site",
        SOURCE_DATE_EPOCH=TODAY_EPOCH,
        SERVICEBANK_SITE_URL=SITE_URL,
    )
    assert made.code == 0, made.output
    return made


def test_hostile_texts_stay_inside_the_head_that_tells_of_them(shared: Build) -> None:
    for name, page in shared.pages.items():
        (head,) = HEAD.findall(page.html)
        elements = Document(head).elements
        assert {element.tag for element in elements} <= {"head", "meta", "title", "link", "script"}
        assert len(TITLE.findall(head)) == 1, name
        assert len(DATA.findall(head)) == (name != "404.html"), name
        assert not any(key.startswith("on") for element in elements for key in element.attributes)


def test_hostile_texts_stay_data_for_programs(shared: Build) -> None:
    for page in _found(shared).values():
        (text,) = DATA.findall(page.html)
        assert not set(text) & set("<>&\u2028\u2029")
        assert json.loads(text)["@graph"]


def test_a_hostile_title_is_told_as_it_is_written(shared: Build) -> None:
    page = shared.page("fall/hostile/")

    (article, _) = _graph(page)
    assert article["name"] == _meta(page, "og:title")
    assert _title(page).startswith(article["name"])
    assert {'"', "'", "&", "{"} <= set(article["name"])


def test_hostile_texts_stay_inside_the_files_for_references(shared: Build) -> None:
    files = {name: text for name, text in shared.files().items() if name.endswith((".bib", ".ris"))}

    assert len(files) > 40
    for name, content in files.items():
        text = content.decode()
        if name.endswith(".ris"):
            lines = text.split("\r\n")
            assert (lines.count("ER  - "), lines[-2]) == (1, "ER  - ")
        else:
            assert text.replace(r"\{", "").replace(r"\}", "").count("{") == text.replace(
                r"\{", ""
            ).replace(r"\}", "").count("}")
            assert text.count("@online{") == 1


def test_without_the_extra_that_draws_all_pages_share_one_picture(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['typst'] = None\n", encoding="utf-8"
    )
    project = a_project(tmp_path / "project", {"a-case.md": a_case_text()})
    made = build(
        project,
        tmp_path / "site",
        SERVICEBANK_SITE_URL=SITE_URL,
        SOURCE_DATE_EPOCH=TODAY_EPOCH,
        PYTHONPATH=os.pathsep.join((str(tmp_path), str(ROOT / "hooks"))),
    )

    assert made.code == 0, made.output
    picture = f"{SITE_URL}assets/card.png"
    assert {_meta(page, "og:image") for page in _found(made).values()} == {picture}
    assert (made.site / "assets" / "card.png").stat().st_size <= HEAVIEST
    assert not (made.site / "assets" / "cards").exists()
