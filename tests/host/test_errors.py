"""Banks with something wrong in them, and strange ones, as MkDocs' own command meets them."""

import re
import unicodedata
from html import unescape
from pathlib import Path

import pytest

from servicebank.source.pictures import facts
from tests import scan
from tests.builds import NAV, TODAY_EPOCH, Build, a_build, a_project, build
from tests.hostile import (
    CODE,
    GOOD,
    HOSTILE,
    MARK,
    MINOR,
    NO_FILES,
    PICTURES,
    PRODUCT,
    STRAYS,
    TITLE,
    write,
    write_no_files,
    write_pictures,
    write_strays,
)
from tests.images import an_image, notes
from tests.makers import SETTINGS, a_case_text, a_collection_text, a_method_text
from tests.scan import Search

SECONDS = 10
"""Within this all hostile files must be judged."""
RUNNING: tuple[Search, ...] = (
    scan.active_content,
    scan.unknown_scripts,
    scan.foreign_resources,
    scan.hidden_text,
    scan.odd_files,
    scan.odd_images,
)
STEERING = {"Cc", "Cf", "Zl", "Zp"}
"""Categories of characters that steer a terminal."""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A build of a bank with all hostile cases beside a good one."""
    folder = tmp_path_factory.mktemp("refused")
    project = a_project(folder / "project", {"good.md": a_case_text(title="Ett fall för sig")})
    write(project / "cases")
    write_no_files(project / "cases")
    write_strays(project / "cases")
    write_pictures(project / "cases")
    return build(project, folder / "site", SOURCE_DATE_EPOCH=TODAY_EPOCH)


def test_an_error_is_told_on_one_line_and_stops_the_build(tmp_path: Path) -> None:
    bad = a_case_text(status="pågår", services="[drivmedl]")

    built = a_build(tmp_path, {"macken.md": bad, "butiken.md": GOOD})

    errors = [line for line in built.lines if line.startswith("ERROR")]
    assert built.code == 1
    assert [line.split(": ")[0:2] for line in errors] == [
        ["ERROR   -  cases/macken.md:6:12", "fel unknown-term"],
        ["ERROR   -  cases/macken.md:9:9", "fel not-a-choice"],
    ]
    assert "8 filer kontrollerade: 2 fel, 0 varningar." in built.lines[-1]
    assert "Traceback" not in built.output
    assert not built.site.exists()


def test_a_day_that_is_none_stops_the_build(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", {"butiken.md": GOOD})

    built = build(project, tmp_path / "site", SOURCE_DATE_EPOCH="2026-11-24")

    assert built.code == 1
    assert "SOURCE_DATE_EPOCH must be a number of seconds since 1970: 2026-11-24" in built.output
    assert "Traceback" not in built.output


def test_hostile_cases_stop_the_build_at_once(refused: Build) -> None:
    assert refused.code == 1
    assert "Traceback" not in refused.output
    assert refused.seconds < SECONDS
    assert not refused.site.exists()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_case_is_refused_by_name(refused: Build, name: str) -> None:
    kind = "WARNING" if name in MINOR else "ERROR"

    assert [
        line
        for line in refused.lines
        if re.match(rf"{kind} +-  cases/{name}\.md:\d+:\d+: \w+ {HOSTILE[name].rule}: ", line)
    ]


@pytest.mark.parametrize("name", NO_FILES)
def test_what_is_no_text_is_refused_by_name(refused: Build, name: str) -> None:
    rule = "too-large" if name == "huge" else "unreadable"

    assert [line for line in refused.lines if f" cases/{name}.md:1:1: fel {rule}: " in line]


@pytest.mark.parametrize("name", STRAYS)
def test_what_does_not_belong_in_a_bank_is_refused_by_name(refused: Build, name: str) -> None:
    told = f"ERROR   -  cases/{name}:1:1: fel {STRAYS[name]}: "

    assert [line for line in refused.lines if line.startswith(told)]


def test_hostile_images_are_refused(refused: Build) -> None:
    told = re.findall(
        r"^ERROR +-  cases/pictures\.md:\d+:\d+: fel ([a-z-]+): ", refused.output, re.MULTILINE
    )

    assert told == [rule for rule, _ in PICTURES.values()]
    assert "cases/images/pictures/link.jpg:1:1: fel stray-file: " in refused.output


def test_what_is_told_is_one_line_each_and_commands_nobody(refused: Build) -> None:
    *told, count = filter(None, refused.lines)

    assert [line for line in told if not re.match(r"(ERROR|WARNING|INFO) +-  ", line)] == []
    assert re.search(r"\d+ filer kontrollerade: \d+ fel, \d+ varningar\.$", count)
    assert [sign for sign in "".join(told) if unicodedata.category(sign) in STEERING] == []


def test_a_hostile_case_is_no_fault_of_another(refused: Build) -> None:
    assert [line for line in refused.lines if " cases/good.md:" in line] == []


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", {"good.md": GOOD})
    (tmp_path / "elsewhere.md").write_text(a_case_text(), encoding="utf-8")
    (project / "cases" / "hostile.md").symlink_to(tmp_path / "elsewhere.md")

    built = build(project, tmp_path / "site")

    assert built.code == 1
    assert "cases/hostile.md:1:1: fel unreadable: " in built.output
    assert "Traceback" not in built.output


def test_hostile_text_is_shown_as_it_was_written(neutralised: Build) -> None:
    text = neutralised.page("fall/hostile/").text

    assert TITLE in text
    assert CODE in text
    assert "{{ 7*7777 }} <b>" in text


@pytest.mark.parametrize("search", RUNNING, ids=lambda search: search.__name__)
def test_hostile_text_is_never_run_anywhere(neutralised: Build, search: Search) -> None:
    assert len(neutralised.pages) > 50
    assert list(search(scan.read(neutralised.site))) == []


def test_no_address_leads_where_a_hostile_text_says(neutralised: Build) -> None:
    for page in neutralised.pages.values():
        assert [address for _, address in page.addresses() if MARK in address] == []
        assert PRODUCT not in page.text


def test_the_headings_of_a_hostile_text_have_plain_ids(neutralised: Build) -> None:
    page = neutralised.page("fall/directive-heading/")
    ids = {
        heading["id"] for level in ("h2", "h3") for heading in page.all(level) if "id" in heading
    }

    assert "rubrik-drawer-onclick-alert-1" in ids
    assert [name for name in ids if not re.fullmatch("[a-z0-9-]+", name)] == []
    assert {f"#{name}" for name in ids} >= {
        link["href"] for link in page.all("a", **{"class": "md-nav__link"}) if "#" in link["href"]
    }


def test_a_title_is_whole_in_every_place_of_the_page(neutralised: Build) -> None:
    html = neutralised.page("fall/hostile/").html

    (title,) = re.findall("<title>([^<>]*)</title>", html)
    assert unescape(title) == f"{TITLE} – Servicebanken"
    assert "&amp;amp;" not in html
    assert "<b>" not in html


def test_a_title_is_escaped_on_every_page(neutralised: Build) -> None:
    showing = [page for page in neutralised.pages.values() if TITLE in page.text]

    assert len(showing) > 5
    assert [page for page in showing if TITLE in page.html] == []


def test_the_draft_of_a_case_is_not_published(tmp_path: Path) -> None:
    draft = a_case_text(title=f"Utkastet {MARK}", state="draft")

    built = a_build(tmp_path, {"draft.md": draft, "good.md": GOOD})

    assert built.code == 0, built.output
    assert list((built.site / "fall").glob("*/")) == [built.site / "fall" / "good"]
    assert [name for name, content in built.files().items() if MARK.encode() in content] == []


def test_a_draft_with_errors_does_not_stop_the_build(tmp_path: Path) -> None:
    draft = a_case_text(title=f"Utkastet {MARK}", state="draft", status="pågår", need=None)

    built = a_build(tmp_path, {"draft.md": draft, "good.md": GOOD})

    assert built.code == 0, built.output
    assert not (built.site / "fall" / "draft").exists()


@pytest.mark.parametrize(
    "name",
    ["fall/good/index.md", "fall/good.md", "tjanster/index.md", "data/v1/schema/case.json"],
)
def test_a_file_in_the_way_of_the_banks_own_is_told(tmp_path: Path, name: str) -> None:
    built = a_build(tmp_path, {"good.md": GOOD}, docs={name: "{}\n"})

    assert built.code == 1
    assert f"docs/{name}" in built.output
    assert "Traceback" not in built.output


def test_a_project_without_a_bank_is_told(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project")
    (project / "cases" / "bank.yml").unlink()

    built = build(project, tmp_path / "site")

    assert built.code == 1
    assert "bank.yml" in built.output
    assert "Traceback" not in built.output


def test_faults_in_the_settings_stop_the_build(tmp_path: Path) -> None:
    built = a_build(tmp_path, {"bank.yml": SETTINGS.replace("review_interval: 24", "")})

    assert built.code == 1
    assert "cases/bank.yml:1:1: fel required-field" in built.output
    assert "Traceback" not in built.output


def test_an_image_is_laid_beside_its_page(tmp_path: Path) -> None:
    images = "[{file: rum.png, alt: Ett rum & en hylla, credit: Byalaget, licence: CC0}]"
    settings = f"{SETTINGS}\nrules: {{image-position: off, image-metadata: off}}\n"
    files: dict[str, str | bytes] = {"a.md": a_case_text(images=images), "bank.yml": settings}
    files["images/a/rum.png"] = an_image("PNG", exif=notes(place=True, camera=True))
    files["LICENSE"] = files[".DS_Store"] = MARK

    built = a_build(tmp_path, files)

    assert built.code == 0, built.output
    published = (built.site / "fall" / "a" / "rum.png").read_bytes()
    about = facts(published, len(published))
    assert (about.width, about.has_position, about.hidden) == (64, False, frozenset())
    assert [name for name, content in built.files().items() if MARK.encode() in content] == []
    (image,) = (image for image in built.page("fall/a/").all("img") if "rum" in image["src"])
    assert (image["src"], image["alt"]) == ("rum.png", "Ett rum & en hylla")
    assert "Byalaget" in built.page("fall/a/").text


def test_an_image_that_cannot_be_read_stops_the_build(tmp_path: Path) -> None:
    images = "[{file: rum.png, alt: Ett rum i byn, credit: Byalaget, licence: CC0}]"
    settings = f"{SETTINGS}\nrules: {{image-type: off}}\n"
    files = {"bank.yml": settings, "a.md": a_case_text(images=images), "images/a/rum.png": "a"}

    built = a_build(tmp_path, files)

    assert built.code == 1
    assert "rum.png cannot be published as an image" in built.output
    assert "Traceback" not in built.output


def test_what_does_not_belong_in_the_bank_stops_the_build(tmp_path: Path) -> None:
    names = ("index.html", "macken.MD", "new/macken.md", ".meta.yml", "images/macken.svg")

    built = a_build(tmp_path, {"good.md": GOOD} | dict.fromkeys(names, GOOD))

    told = {line.split(":")[0].split("  ")[-1] for line in built.lines if " stray-file: " in line}
    assert built.code == 1
    assert told == {f"cases/{name}" for name in (*names[:2], "new", *names[3:])}
    assert not built.site.exists()


def test_the_page_for_missing_addresses_knows_where_the_site_is(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", {"good.md": GOOD})

    built = build(project, tmp_path / "site", SERVICEBANK_SITE_URL="https://example.org/bank/")

    assert built.code == 0, built.output
    assert "/bank/fall/" in built.pages["404.html"].hrefs


def test_a_bank_without_cases_is_built(tmp_path: Path) -> None:
    built = a_build(tmp_path)

    assert built.code == 0, built.output
    assert "0 fall" in built.page("fall/").text


def test_another_bank_has_its_own_addresses_and_keys_without_new_code(tmp_path: Path) -> None:
    settings = (
        SETTINGS.replace("name: service\n", "name: topic\n")
        .replace("key: services\n", "key: topics\n")
        .replace("option: service\n", "option: topic\n")
        .replace("segment: tjanster\n", "segment: amnen\n")
        .replace("cases: fall,", "cases: exempel,")
    )
    case = a_case_text().replace("services: [post-paket]", "topics: [apotek]")
    nav = f"{NAV}  - Exempel: exempel/index.md\n  - Ämnen: amnen/index.md\n"
    index = "---\nrender_macros: true\n---\n# Banken\nDet finns {{ bank.topics }} ämnen.\n"

    built = a_build(
        tmp_path, {"bank.yml": settings, "a.md": case}, docs={"index.md": index}, nav=nav
    )

    assert built.code == 0, built.output
    assert "../../amnen/apotek/" in built.page("exempel/a/").hrefs
    assert "../../exempel/a/" in built.page("amnen/apotek/").hrefs
    assert "Det finns 1 ämnen." in built.page("").text
    assert not {"fall", "tjanster"} & {path.name for path in built.site.iterdir()}


def test_a_number_that_the_bank_does_not_have_stops_the_build(tmp_path: Path) -> None:
    index = "---\nrender_macros: true\n---\n# Banken\n{{ bank.elephants }}\n"

    built = a_build(tmp_path, {"good.md": GOOD}, docs={"index.md": index})

    assert built.code != 0
    assert "elephants" in built.output


def test_two_builds_give_the_same_bytes_whatever_the_cache_holds(tmp_path: Path) -> None:
    project = a_project(
        tmp_path / "project",
        {
            "a-case.md": a_case_text(methods="[karta]"),
            "good.md": GOOD,
            "methods/karta.md": a_method_text(),
            "collections/byar.md": a_collection_text(),
        },
    )

    cache = project / ".cache" / "servicebank" / "bodies.txt"
    one = _without_index(project, tmp_path / "1", PYTHONHASHSEED="1", SERVICEBANK_CACHE="false")
    assert not cache.exists()
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"0123 \xff<script>\n" * 9)
    other = _without_index(project, tmp_path / "2", PYTHONHASHSEED="2")

    assert b"<script>" not in cache.read_bytes()
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def _without_index(project: Path, site: Path, **variables: str) -> dict[str, bytes]:
    """The files of a build but for the search index, which Pagefind writes in any order."""
    built = build(project, site, SOURCE_DATE_EPOCH=TODAY_EPOCH, **variables)
    assert built.code == 0, built.output
    files = built.files()
    return {name: files[name] for name in files if not name.startswith("pagefind/")}
