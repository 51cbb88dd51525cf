"""The accessibility statement, from its files to its pages."""

from pathlib import Path

import pytest

from servicebank.host.statements import statements
from servicebank.language.catalog import Catalog
from tests.builds import Build
from tests.makers import ROOT

ASKED = {
    "om/tillganglighet/": (
        "Ansvarig", "Webbplats", "förenlig", "Innehåll som inte är tillgängligt",
        "Oskäligt betungande anpassning", "Innehåll som inte omfattas", "Säg till",
        "Digg", "Bedömd", "Senast uppdaterad", "självskattning",
    ),
    "en/accessibility/": (
        "Responsible", "Website", "compliant", "Content that is not accessible",
        "Disproportionate burden", "Content that is not covered", "Tell us",
        "Digg", "Assessed", "Last updated", "self-assessment",
    ),
}  # fmt: skip
"""The parts that the supervising authority asks a statement to have."""


@pytest.mark.parametrize("address", ASKED)
def test_a_statement_has_every_part(built: Build, address: str) -> None:
    page = built.page(address)

    assert [part for part in ASKED[address] if part not in page.text] == []
    assert "https://www.digg.se/tdosanmalan" in page.hrefs


@pytest.mark.parametrize("address", ["", "fall/harbomacken/", "platser/uppsala-lan/"])
def test_every_page_leads_to_the_statement(built: Build, address: str) -> None:
    assert any(href.endswith("om/tillganglighet/") for href in built.page(address).hrefs)


def test_the_figures_of_the_audit_are_those_of_its_file(built: Build) -> None:
    (told, *_) = statements(ROOT / "docs", {"sv": Catalog.load("sv")}).values()
    text = built.page("om/granskning/").text

    assert str(told.audit.day) in text
    assert all(weight["size"] in text for weight in told.weights)
    assert all(f"{name} {version}" in text for name, version in told.audit.tools.items())


def test_there_is_no_statement_without_an_audit(tmp_path: Path) -> None:
    assert statements(tmp_path, {"sv": Catalog.load("sv")}) == {}
