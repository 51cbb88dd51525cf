"""The command `servicebank stage`, used as people use it."""

import re
from pathlib import Path

import frontmatter
import pytest
from click.testing import CliRunner, Result

from servicebank.cli import main
from servicebank.host.placing import MARK, placed
from tests.builds import TODAY_EPOCH, a_project
from tests.images import an_image
from tests.makers import a_case_text, a_collection_text, a_method_text

ENGLISH = (
    "{title: Parcels, need: They had a long way., action: The shop took them on., outcome: unknown}"
)
BODY = """\
## Utgångsläge
Byn saknade *ombud*.[^bladet] Se [grannen](norra.md) och [metoden](methods/karta.md).

## Lösning
Skriv `[x](norra.md)` i texten.[^bladet]

## Resultat
Paketen hämtas i byn.[^bladet]

## Lärdomar
Framgår inte av källorna.
"""
FILES: dict[str, str | bytes] = {
    "mitten.md": a_case_text(
        title="Mitten – 1_2 * [ett] ombud & en butik",
        en=ENGLISH,
        body=BODY,
        methods="[karta]",
        funding="[{from: Heby kommun, amount: 40000, currency: SEK, year: 2019, source: bladet}]",
        images="[{file: rum.jpg, alt: Ett rum, credit: Byalaget, licence: CC0}]",
    ),
    "norra.md": a_case_text(title="Norra byn fick ett ombud", regions="[Arvidsjaur]"),
    "images/mitten/rum.jpg": an_image(size=(320, 200)),
    "methods/karta.md": a_method_text(),
    "collections/byar.md": a_collection_text(cases="[mitten, norra]"),
}
WRITTEN = (
    "---\ntitle: Om\nrender_macros: true\n---\n# Om\n{{ bank.cases }} [fall](../fall/index.md).\n"
)
NAV = "nav:\n  - Start: index.md\n  - Om: om/index.md\n"
LINK = re.compile(r"\]\(([^()\s]+)\)")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project to stand in."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY_EPOCH)
    monkeypatch.delenv("SERVICEBANK_SITE_URL", raising=False)
    folder = a_project(tmp_path / "project", FILES, docs={"om/index.md": WRITTEN}, nav=NAV)
    monkeypatch.chdir(folder)
    return folder


def _stage(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["stage", *arguments])


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_page_is_a_file_of_markdown_at_its_address(project: Path) -> None:
    done = _stage("ut")
    found = _files(project / "ut")

    assert done.exit_code == 0, done.output
    assert {
        "index.md",
        "om/index.md",
        "fall/index.md",
        "fall/mitten/index.md",
        "fall/mitten/rum.jpg",
        "fall/mitten/mitten.bib",
        "en/fall/mitten/index.md",
        "metoder/karta/index.md",
        "samlingar/byar/index.md",
        "tjanster/post-paket/index.md",
        "platser/uppsala-lan/heby/index.md",
        "data/v1/cases.json",
        "feed.xml",
    } <= found.keys()
    assert not [name for name in found if name.endswith(".html")]


def test_a_case_is_whole_in_plain_markdown(project: Path) -> None:
    _stage("ut")
    page = frontmatter.loads((project / "ut" / "fall" / "mitten" / "index.md").read_text("utf-8"))

    assert page["id"] == "mitten"
    assert page["services"] == ["Post och paket"]
    assert "# Mitten – 1\\_2 \\* \\[ett\\] ombud & en butik\n" in page.content
    assert (
        "Se [grannen](../norra/index.md) och [metoden](../../metoder/karta/index.md)."
        in page.content
    )
    assert "Skriv `[x](norra.md)` i texten.[^bladet]" in page.content
    assert "| Heby kommun | 40 000 kr | 2019 | [^bladet] |" in page.content.replace("\xa0", " ")
    assert "![Ett rum](rum.jpg)" in page.content
    assert "[^bladet]: [Ny service i byn](https://example.org/service). Bygdebladet" in page.content
    assert "<" not in page.content


def test_pages_written_by_hand_show_what_the_bank_knows(project: Path) -> None:
    _stage("ut")

    text = (project / "ut" / "om" / "index.md").read_text("utf-8")
    assert text == "---\ntitle: Om\nlang: sv\n---\n\n# Om\n2 [fall](../fall/index.md).\n"


def test_every_link_leads_to_a_file(project: Path) -> None:
    _stage("ut")
    folder = project / "ut"

    lost = [
        f"{page.relative_to(folder)}: {target}"
        for page in folder.rglob("*.md")
        for target in LINK.findall(re.sub(r"`[^`]*`", "", page.read_text("utf-8")))
        if ":" not in target and not (page.parent / target).is_file()
    ]
    assert lost == []


def test_what_was_staged_is_staged_anew_without_what_is_gone(project: Path) -> None:
    _stage("ut")
    first = _files(project / "ut")
    (project / "cases" / "norra.md").unlink()
    (project / "cases" / "collections" / "byar.md").unlink()
    (project / "cases" / "mitten.md").write_text(a_case_text(), "utf-8")
    done = _stage("ut")

    assert done.exit_code == 0, done.output
    assert "fall/norra/index.md" in first
    assert "fall/norra/index.md" not in _files(project / "ut")


def test_the_same_bank_gives_the_same_bytes(project: Path) -> None:
    _stage("ut")
    _stage("igen")

    assert _files(project / "ut") == _files(project / "igen")


@pytest.mark.parametrize("has_stage", [False, True], ids=["another's", "ours with a guest"])
def test_a_folder_with_files_of_somebody_else_is_left_alone(
    project: Path, *, has_stage: bool
) -> None:
    if has_stage:
        _stage("ut")
    (project / "ut").mkdir(exist_ok=True)
    (project / "ut" / "dagbok.txt").write_text("min", "utf-8")
    before = _files(project / "ut")

    done = _stage("ut")

    assert done.exit_code == 2
    assert "dagbok.txt är inte skriven av det här kommandot" in done.output
    assert _files(project / "ut") == before


@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_is_no_folder_is_left_alone(project: Path, kind: str) -> None:
    if kind == "file":
        (project / "ut").write_text("min", "utf-8")
    else:
        (project / "ut").symlink_to(project / "docs")

    assert _stage("ut").exit_code == 2
    assert (project / "docs" / "index.md").is_file()


def test_nothing_is_written_of_a_bank_with_errors(project: Path) -> None:
    (project / "cases" / "mitten.md").write_text(a_case_text(evidence="great"), "utf-8")

    done = _stage("ut")

    assert done.exit_code == 1
    assert "Ingenting skrevs" in done.output
    assert sorted(path.name for path in project.iterdir() if "ut" in path.name) == []


def test_nothing_is_left_of_a_folder_that_was_not_finished(tmp_path: Path) -> None:
    old = tmp_path / "ut"
    old.mkdir()
    (old / "a.md").write_text("a", "utf-8")

    with pytest.raises(FileNotFoundError), placed(old) as draft:
        (draft / "b" / "c.md").write_text("c", "utf-8")

    assert _files(tmp_path) == {"ut/a.md": b"a"}


def test_a_finished_folder_says_what_is_its_own(tmp_path: Path) -> None:
    with placed(tmp_path / "ut") as draft:
        (draft / "b").mkdir()
        (draft / "b" / "c.md").write_text("c", "utf-8")

    assert (tmp_path / "ut" / MARK).read_text("utf-8") == f"{MARK}\nb/c.md\n"


def test_outside_a_project_the_command_says_where_it_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = _stage("ut")

    assert done.exit_code == 2
    assert "Kör kommandot i projektets mapp" in done.output


@pytest.mark.parametrize(("options", "is_kept"), [((), True), (("--no-cache",), False)])
def test_rendered_texts_are_kept_unless_somebody_asks_for_nothing_kept(
    project: Path, options: tuple[str, ...], *, is_kept: bool
) -> None:
    done = _stage("ut", *options)

    assert done.exit_code == 0, done.output
    assert (project / ".cache" / "servicebank" / "bodies.txt").exists() == is_kept
