"""Banks with something wrong in them, and strange ones, as MkDocs' own command meets them."""

import json
from base64 import b64decode
from collections.abc import Mapping
from html import escape
from pathlib import Path

import pytest

from tests.bombs import ALIAS_BOMB, MERGE_BOMB
from tests.builds import NAV, TODAY_EPOCH, Build, a_build, a_project, build
from tests.makers import BODY, SETTINGS, a_case_text, a_collection_text, a_method_text

GOOD = a_case_text(title="Ett helt vanligt fall")
SECONDS = 10
"""Within this all hostile files must be judged."""
MARK = "kilroy"
"""A word that shows where hostile text comes out."""


def _front(line: str) -> str:
    return GOOD.replace("---\n", f"---\n{line}\n", 1)


def _body(text: str) -> str:
    return a_case_text(body=f"{BODY}{text}\n")


HOSTILE: Mapping[str, tuple[str, str]] = {
    "alias-bomb": ("reference", _front(ALIAS_BOMB)),
    "merge-bomb": ("reference", _front(MERGE_BOMB)),
    "brackets": ("long-line", _front(f"x: {'[' * 60_000}")),
    "deep-brackets": ("too-large", _front("x:\n" + "  [[[[[[[[[[\n" * 6_000)),
    "code-tag": ("tag", _front("x: !!python/object/apply:os.system [ls]")),
    "macros": ("unknown-field", _front("render_macros: true")),
    "redirect": ("unknown-field", _front("template: redirect.html\nlocation: //example.org/")),
    "search": ("unknown-field", _front("search: {exclude: true}")),
    "hide": ("unknown-field", _front("hide: 5")),
    "title": ("markup-in-field", a_case_text(title="Macken <script>alert(1)</script>")),
    "image": ("odd-value", a_case_text(images="[{file: ../b.png, alt: a, credit: b, licence: c}]")),
    "script": ("raw-html", _body("<script>alert(1)</script>")),
    "comment": ("raw-html", _body(f"<!-- {MARK} -->")),
    "template": ("template-code", _body("{{ 7*7 }}")),
    "link": ("odd-link", _body("[a](javascript:alert)")),
    "body-brackets": ("long-line", _body("[" * 60_000)),
    "body-lines": ("crowded-markup", _body("\n".join(["[" * 3_000] * 20))),
    "body-images": ("crowded-markup", _body("\n".join(["![" * 1_500] * 20))),
    "body-tags": ("raw-html", _body("\n".join(["<a " * 1_000] * 20))),
}
"""File name → the rule that must say no, and the text."""
DOT = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
"""An image of one point."""
TITLE = """Mack & "butik" {{ 7*7 }} 'i' byn"""
CODE = f"<script>{MARK}()</script> <!-- {MARK} --> {{{{ 7*7 }}}} {{% include '{MARK}' %}}"
CODE_RULES_OFF = f"{SETTINGS}\nrules: {{raw-html: off, template-code: off, odd-link: off}}\n"


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A build of a bank with all hostile cases beside a good one."""
    files = {f"{name}.md": text for name, (_, text) in HOSTILE.items()}

    return a_build(tmp_path_factory.mktemp("refused"), files | {"good.md": GOOD})


@pytest.fixture(scope="module")
def neutralised(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site of hostile texts in a bank that has turned the rules against them off."""
    text = (
        f"{CODE} <img src=x onerror={MARK}()> [a](javascript:{MARK}()) [b](data:text/html,{MARK})"
    )
    case = a_case_text(
        title=json.dumps(TITLE),
        place="'{{ 7*7 }}'",
        body=f"{BODY}\n### {{{{ 7*7 }}}} <b>\n{text}[^bladet]\n",
    )
    files = {"bank.yml": CODE_RULES_OFF, "hostile.md": case, "good.md": GOOD}
    built = a_build(tmp_path_factory.mktemp("neutralised"), files)
    assert built.code == 0, built.output
    return built


def test_an_error_is_told_on_one_line_and_stops_the_build(tmp_path: Path) -> None:
    bad = a_case_text(status="pågår", services="[drivmedl]")

    built = a_build(tmp_path, {"macken.md": bad, "butiken.md": GOOD})

    errors = [line for line in built.lines if line.startswith("ERROR")]
    assert built.code == 1
    assert [line.split(": ")[0:2] for line in errors] == [
        ["ERROR   -  cases/macken.md:6:12", "fel unknown-term"],
        ["ERROR   -  cases/macken.md:9:9", "fel not-a-choice"],
    ]
    assert "7 filer kontrollerade: 2 fel, 0 varningar." in built.lines[-1]
    assert "Traceback" not in built.output
    assert not built.site.exists()


def test_hostile_cases_stop_the_build_at_once(refused: Build) -> None:
    assert refused.code == 1
    assert "Traceback" not in refused.output
    assert refused.seconds < SECONDS
    assert not refused.site.exists()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_case_is_refused_by_name(refused: Build, name: str) -> None:
    rule, _ = HOSTILE[name]

    assert [
        line
        for line in refused.lines
        if line.startswith(f"ERROR   -  cases/{name}.md:") and f" {rule}: " in line
    ]


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
    assert "{{ 7*7 }} <b>" in text


def test_hostile_text_is_never_run_anywhere(neutralised: Build) -> None:
    for page in neutralised.pages.values():
        attributes = {name for element in page.elements for name in element.attributes}

        assert [name for name in attributes if name.startswith("on")] == []
        assert [address for _, address in page.addresses() if MARK in address] == []
        assert page.comments == []
        assert "49" not in page.text


def test_a_title_is_whole_in_every_place_of_the_page(neutralised: Build) -> None:
    html = neutralised.page("fall/hostile/").html

    assert f"<title>{escape(TITLE)} - Servicebanken</title>" in html
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
    files: dict[str, str | bytes] = {"a.md": a_case_text(images=images)}
    files["images/a/rum.png"] = DOT

    built = a_build(tmp_path, files)

    assert built.code == 0, built.output
    assert (built.site / "fall" / "a" / "rum.png").read_bytes() == DOT
    (image,) = (image for image in built.page("fall/a/").all("img") if "rum" in image["src"])
    assert (image["src"], image["alt"]) == ("rum.png", "Ett rum & en hylla")
    assert "Byalaget" in built.page("fall/a/").text


def test_the_page_for_missing_addresses_knows_where_the_site_is(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", {"good.md": GOOD})

    built = build(project, tmp_path / "site", SERVICEBANK_SITE_URL="https://example.org/bank/")

    assert built.code == 0, built.output
    assert "/bank/fall/" in built.pages["404.html"].hrefs


def test_a_bank_without_cases_is_built(tmp_path: Path) -> None:
    built = a_build(tmp_path)

    assert built.code == 0, built.output
    assert "Alla fall (0 fall)" in built.page("fall/").text


def test_another_bank_has_its_own_addresses_and_keys_without_new_code(tmp_path: Path) -> None:
    settings = (
        SETTINGS.replace("name: service\n", "name: topic\n")
        .replace("key: services\n", "key: topics\n")
        .replace("option: service\n", "option: topic\n")
        .replace("segment: tjanster\n", "segment: amnen\n")
        .replace("cases: fall,", "cases: exempel,")
    )
    case = a_case_text(services=None, topics="[apotek]")
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


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    project = a_project(
        tmp_path / "project",
        {
            "a-case.md": a_case_text(methods="[karta]"),
            "good.md": GOOD,
            "methods/karta.md": a_method_text(),
            "collections/byar.md": a_collection_text(),
        },
    )

    one, other = (_without_index(project, tmp_path / seed, seed) for seed in ("1", "2"))

    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def _without_index(project: Path, site: Path, seed: str) -> dict[str, bytes]:
    """The files of a build but for the search index, which Pagefind writes in any order."""
    built = build(project, site, SOURCE_DATE_EPOCH=TODAY_EPOCH, PYTHONHASHSEED=seed)
    assert built.code == 0, built.output
    files = built.files()
    return {name: files[name] for name in files if not name.startswith("pagefind/")}
