"""What a bank's own people may do with MkDocs beside ours."""

import re
from pathlib import Path

import pytest

from tests.builds import Build, a_project, build
from tests.makers import a_case_text

CASES = {f"{name}.md": a_case_text(title=f"Fallet {name} i byn") for name in ("ett", "tva", "tre")}
NAV = "nav:\n  - Start: index.md\n  - Om: om/index.md\n  - Ett: fall/ett/index.md\n"
WRITTEN = "# Om\n[Sök](../fall/index.md#finder) och [två](../fall/tva/index.md#resultat).\n"
BEFORE = """\
def on_page_context(context, page, **_):
    return context | {"size": len(page.content)}
"""
AFTER = """\
def on_env(env, **_):
    env.globals["greeting"] = "Hej från egen krok"
"""
DOOR = "hooks: [hooks/handbook.py]"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A site with a case in its navigation, links to parts of the bank's pages and more hooks."""
    folder = tmp_path_factory.mktemp("own")
    project = a_project(folder / "project", CASES, docs={"om/index.md": WRITTEN}, nav=NAV)
    settings = project / "mkdocs.yml"
    told = settings.read_text(encoding="utf-8")
    assert DOOR in told
    settings.write_text(
        told.replace(DOOR, "hooks: [before.py, hooks/handbook.py, after.py]"), encoding="utf-8"
    )
    (project / "before.py").write_text(BEFORE, encoding="utf-8")
    (project / "after.py").write_text(AFTER, encoding="utf-8")
    frame = project / "overrides" / "main.html"
    shown = frame.read_text(encoding="utf-8")
    first = '<meta charset="utf-8">'
    assert first in shown
    told = f'{first}<meta name="greeting" content="{{{{ greeting }}}}: {{{{ size }}}}">'
    frame.write_text(shown.replace(first, told), encoding="utf-8")
    return build(project, folder / "site")


def test_a_case_may_stand_in_the_navigation(own: Build) -> None:
    assert own.code == 0, own.output
    assert "Fallet ett i byn" in own.page("fall/ett/").html


def test_links_may_lead_to_parts_of_the_banks_pages(own: Build) -> None:
    assert own.code == 0, own.output
    assert "anchor" not in own.output


@pytest.mark.parametrize("address", ["om/", "fall/ett/", "fall/tva/", "fall/"])
def test_what_another_hook_gives_templates_is_on_every_page(own: Build, address: str) -> None:
    assert "Hej från egen krok" in own.page(address).html


@pytest.mark.parametrize("address", ["om/", "fall/ett/", "fall/tva/"])
def test_another_hook_sees_what_a_page_shows(own: Build, address: str) -> None:
    assert re.search("Hej från egen krok: [1-9][0-9]+", own.page(address).html)


def test_a_site_is_not_made_by_halves(tmp_path: Path) -> None:
    project = a_project(tmp_path / "project", CASES)

    built = build(project, tmp_path / "site", "--dirty")

    assert built.code == 1
    assert "Leave out --dirty" in built.output
    assert "Traceback" not in built.output
