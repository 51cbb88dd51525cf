"""What a build remembers, in real builds."""

from pathlib import Path

import pytest

from tests.builds import EDIT, INDEX, SITE_URL, TODAY_EPOCH, Build, a_project, build
from tests.makers import CASES, a_case_text

HANDELN = {"lanthandeln.md": a_case_text()}
OM = {"changelog.md": "---\ntitle: Ändringar\n---\n# Ändringar\n", "index.md": INDEX}


def _build(project: Path, **variables: str) -> Build:
    return build(project, project / "site", SOURCE_DATE_EPOCH=TODAY_EPOCH, **variables)


def _roll(project: Path) -> Path:
    return project / "cases" / "addresses.txt"


def _lines(project: Path) -> list[str]:
    text = _roll(project).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def test_a_bank_without_a_roll_begins_one_with_every_page(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", HANDELN, docs=OM)

    made = _build(project)

    assert made.code == 0, made.output
    pages = {name.removesuffix("index.html") for name in made.pages if name.endswith("index.html")}
    assert set(_lines(project)) == {page or "/" for page in pages}
    assert _lines(project) == sorted(_lines(project))


def test_a_second_build_adds_what_is_new_and_takes_nothing_away(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", HANDELN)
    _build(project)
    before = _lines(project)
    (project / "cases" / "macken.md").write_text(
        a_case_text(title="Macken i Sörbo", regions="[Uppsala]"), encoding="utf-8"
    )

    made = _build(project)

    assert made.code == 0, made.output
    assert set(_lines(project)) - set(before) == {"fall/macken/", "platser/uppsala-lan/uppsala/"}
    assert "2 nya adresser i addresses.txt" in made.output


def test_a_page_that_would_vanish_stops_the_build_and_says_what_to_write(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", HANDELN, docs=OM)
    _build(project)
    (project / "cases" / "lanthandeln.md").rename(project / "cases" / "handeln.md")
    (project / "docs" / "changelog.md").unlink()

    case = _build(project)
    (project / "cases" / "handeln.md").write_text(
        a_case_text(aliases="[lanthandeln]"), encoding="utf-8"
    )
    page = _build(project)
    text = _roll(project).read_text(encoding="utf-8")
    _roll(project).write_text(
        text.replace("\nchangelog/\n", "\nchangelog/ -> /\n"), encoding="utf-8"
    )
    mended = _build(project, SERVICEBANK_SITE_URL=SITE_URL)

    assert (case.code, page.code, mended.code) == (1, 1, 0), mended.output
    assert "cases/addresses.txt:" in case.output
    assert "aliases: [lanthandeln]" in case.output
    assert "Bygget stannade: 1 adress skulle försvinna." in page.output
    assert "changelog/ -> /" in page.output
    assert "Traceback" not in case.output + page.output
    assert _stub(mended, "changelog/") == (SITE_URL, "0; url=..", "..")


def _stub(made: Build, address: str) -> tuple[str, str, str]:
    """The canonical address of a page that has moved, where it leads by itself, and its link."""
    stub = made.page(address)
    (canonical,) = stub.all("link", rel="canonical")
    (refresh,) = stub.all("meta", **{"http-equiv": "refresh"})
    (link,) = stub.hrefs
    return canonical["href"], refresh["content"], link


def test_an_earlier_name_leads_on_and_stands_in_no_list(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", {"lanthandeln.md": a_case_text(aliases="[handeln]")})

    made = _build(project, SERVICEBANK_SITE_URL=SITE_URL)

    assert made.code == 0, made.output
    assert _stub(made, "fall/handeln/") == (
        f"{SITE_URL}fall/lanthandeln/",
        "0; url=../lanthandeln/",
        "../lanthandeln/",
    )
    stub = made.page("fall/handeln/")
    assert "Lanthandeln i Norrvik" in stub.text
    for name in (
        "sitemap.xml",
        "fall/index.html",
        "data/search/sv-cases.json",
        "underhall/index.html",
    ):
        assert "handeln/" not in (made.site / name).read_text(encoding="utf-8").replace(
            "lanthandeln/", ""
        )
    assert "fall/handeln/" not in _lines(project)


def test_a_page_written_by_hand_goes_before_what_the_roll_says(tmp_path: Path) -> None:
    project = a_project(
        tmp_path / "project", HANDELN | {"addresses.txt": "changelog/ -> fall/\n"}, docs=OM
    )

    made = _build(project)

    assert made.code == 0, made.output
    assert "changelog/" in _lines(project)
    assert made.page("changelog/").all("meta", **{"http-equiv": "refresh"}) == []


@pytest.mark.parametrize("name", ["addresses.txt", "links.txt"])
def test_a_roll_changed_by_hand_stops_the_build_and_is_left_alone(
    tmp_path: Path, name: str
) -> None:
    project = a_project(tmp_path / "project", HANDELN | {name: "# mitt\nhej hopp\n"})

    made = _build(project)

    assert made.code == 1
    assert f"cases/{name}:2:1: fel odd-line:" in made.output
    assert (project / "cases" / name).read_text(encoding="utf-8") == "# mitt\nhej hopp\n"


def test_a_roll_that_is_a_link_to_elsewhere_is_told_and_not_written(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", HANDELN)
    _roll(project).symlink_to(tmp_path / "elsewhere")

    made = _build(project)

    assert made.code == 1
    assert "odd-line" in made.output


def test_pages_with_capitals_and_other_letters_are_remembered_and_led_on(tmp_path: Path) -> None:
    text = "---\ntitle: Frågor\n---\n# Frågor\n"
    docs = {"bidra/regler/Våra frågor.md": text, "bidra/regler/FAQ.md": text, "index.md": INDEX}
    project = a_project(tmp_path / "project", HANDELN, docs=docs)
    first = _build(project)
    (project / "docs" / "bidra" / "regler" / "Våra frågor.md").unlink()
    roll = _roll(project).read_text(encoding="utf-8")
    led = roll.replace(
        "bidra/regler/Våra frågor/", "bidra/regler/Våra frågor/ -> bidra/regler/FAQ/"
    )
    _roll(project).write_text(led, encoding="utf-8")

    second = _build(project)

    assert (first.code, second.code) == (0, 0), first.output + second.output
    assert {"bidra/regler/FAQ/", "bidra/regler/Våra frågor/ -> bidra/regler/FAQ/"} <= set(
        _lines(project)
    )
    assert 'href="../FAQ/"' in second.page("bidra/regler/Våra frågor/").html


def test_a_roll_that_nobody_can_read_is_left_alone_where_the_rule_is_off(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", HANDELN | {"addresses.txt": b"fall/\xff\n"})
    with (project / "cases" / "bank.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nrules: {odd-line: off}\n")

    made = _build(project)

    assert made.code == 0, made.output
    assert _roll(project).read_bytes() == b"fall/\xff\n"


def test_a_line_that_a_merge_brought_back_does_not_undo_the_one_that_leads_on(
    tmp_path: Path,
) -> None:
    twice = {"addresses.txt": "fall/x/ -> fall/\nfall/x/\n"}
    project = a_project(tmp_path / "project", HANDELN | twice)

    made = _build(project)

    assert made.code == 0, made.output
    assert "fall/x/ -> fall/" in _lines(project)


def test_a_review_that_is_overdue_stops_no_build_and_shows_on_the_page(tmp_path: Path) -> None:
    text = a_case_text(reviewed="{date: 2020-01-31, by: Byalaget}")
    project = a_project(tmp_path / "project", {"lanthandeln.md": text})

    made = _build(project)

    assert made.code == 0, made.output
    assert "behöver granskas igen" in made.page("fall/lanthandeln/").text
    assert "Ska granskas om" in made.page("underhall/").text


def test_a_task_leads_to_the_file_to_mend(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", HANDELN)

    made = _build(project, SERVICEBANK_EDIT_URI=f"{EDIT}docs/")

    found = made.page("underhall/").all("a", href=f"{EDIT}cases/lanthandeln.md")
    assert len(found) == 3
    assert all("Lanthandeln i Norrvik" in link["aria-label"] for link in found)


def test_an_ended_case_is_marked_wherever_it_is_listed(tmp_path: Path) -> None:
    ended = a_case_text(status="ended", ended="2021", end_reason="Butiken såldes.")
    other = a_case_text(title="Macken i Sörbo")
    project = a_project(tmp_path / "project", {"handeln.md": ended, "macken.md": other})

    made = _build(project)

    assert made.code == 0, made.output
    pages = ("fall/", "tjanster/post-paket/", "platser/uppsala-lan/heby/", "fall/macken/")
    assert [page for page in pages if "Avslutat" not in made.page(page).text] == []
    assert "är avslutat (2021). Butiken såldes." in made.page("fall/handeln/").text


def test_this_bank_has_all_its_addresses_in_its_roll(built: Build) -> None:
    text = (CASES / "addresses.txt").read_text(encoding="utf-8")
    lines = {line.partition(" -> ")[0] for line in text.splitlines() if line[:1] != "#"}

    pages = {name.removesuffix("index.html") for name in built.pages if name.endswith("index.html")}
    assert {page or "/" for page in pages} <= lines
