"""Builds in one process, as MkDocs' server makes them: what one leaves must not reach the next."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.builds import SITE_URL, TODAY_EPOCH, a_project
from tests.makers import a_case_text

ENGLISH = "{title: Parcels in the shop, need: They had a long way to parcels., action: The shop took parcels., outcome: unknown}"  # noqa: E501
FILES = {
    "one.md": a_case_text(title="Paket i Norrvik", en=ENGLISH),
    "two.md": a_case_text(title="Paket i Sörvik"),
}
WRITTEN = "---\ntitle: Om\nrender_macros: true\n---\n# Om\n{{ bank.cases }} fall.\n"
NAV = "nav:\n  - Start: index.md\n  - Om: om/index.md\n"


def _built(project: Path, site: Path) -> dict[str, bytes]:
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    pages = (path for path in sorted(site.rglob("*")) if path.suffix in {".html", ".xml", ".js"})
    kept = (path for path in pages if "pagefind" not in path.parts)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in kept}


def test_a_build_knows_nothing_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SERVICEBANK_BOOKS", "false")
    monkeypatch.setenv("SERVICEBANK_SITE_URL", SITE_URL)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY_EPOCH)
    project = a_project(tmp_path / "project", FILES, docs={"om/index.md": WRITTEN}, nav=NAV)

    first = _built(project, tmp_path / "first")
    (project / "cases" / "two.md").rename(tmp_path / "two.md")
    (project / "cases" / "addresses.txt").unlink()  # or the case could not go without an alias
    fewer = _built(project, tmp_path / "fewer")
    (tmp_path / "two.md").rename(project / "cases" / "two.md")

    assert "fall/two/index.html" in first
    assert "fall/two/index.html" not in fewer
    assert "Sörvik".encode() not in fewer["tjanster/post-paket/index.html"]
    assert _built(project, tmp_path / "again") == first
