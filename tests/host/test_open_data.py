"""Open data of the whole site, as strangers fetch it."""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.builds import SITE_URL, Build, environment
from tests.chromium import served
from tests.examples import examples
from tests.makers import ROOT
from tests.pages import Document

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PROGRAM = re.compile(r"```python\n(.*?)```", re.DOTALL)
SNIPPET = re.compile(r"&lt;blockquote.*?&lt;/blockquote&gt;", re.DOTALL)
GUIDES = {"sv": "docs/oppna-data/bygg-pa-data.md", "en": "docs/en/build-on-the-data.md"}
PAGES = {"sv": "oppna-data/", "en": "en/oppna-data/"}
each_guide = pytest.mark.parametrize("guide", GUIDES.values(), ids=GUIDES)


@pytest.fixture(scope="module")
def site(built: Build) -> Iterator[str]:
    """The address of this repository's own site, served."""
    with served(built.site) as address:
        yield f"{address}/"


@pytest.fixture(scope="module")
def cases(built: Build) -> list[dict[str, Any]]:
    """What the site says of all cases."""
    found: list[dict[str, Any]] = json.loads((built.site / "data/v1/cases.json").read_bytes())[
        "cases"
    ]
    return found


def _examples(built: Build, page: str = "oppna-data/") -> dict[str, str]:
    return examples(built.page(page).html)


def _run(words: list[str], folder: Path) -> str:
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment(LC_ALL="C.UTF-8"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _program(guide: str) -> str:
    (found,) = PROGRAM.findall((ROOT / guide).read_text(encoding="utf-8"))
    return str(found)


@each_guide
def test_a_strangers_script_finds_the_cases_about_fuel_in_norrbotten_and_who_paid(
    guide: str, site: str, cases: list[dict[str, Any]], tmp_path: Path
) -> None:
    (tmp_path / "ask.py").write_text(_program(guide), encoding="utf-8")
    wanted = [
        case
        for case in cases
        if "drivmedel" in {term["id"] for term in case["terms"]["services"]}
        and any(term["id"].startswith("25") for term in case["terms"]["regions"])
    ]

    lines = _run([sys.executable, "ask.py", f"{site}data/v1/"], tmp_path).splitlines()
    told = [line for line in lines if not line.startswith("  ")]
    payers = [line.strip() for line in lines if line.startswith("  ")]
    assert len(wanted) > 1
    assert [line.split()[-1] for line in told] == [case["page"] for case in wanted]
    assert payers == [
        f"{one['payer']}: {one['amount']} {one['currency']} ({one['year']})"
        for case in wanted
        for one in case["funding"]
    ]
    assert payers != []


@each_guide
def test_the_strangers_script_has_twenty_lines_and_nothing_but_python_itself(guide: str) -> None:
    lines = [line for line in _program(guide).splitlines() if line]

    assert len(lines) <= 20
    imports = {
        line.split()[1].partition(".")[0] for line in lines if re.match("(import|from) ", line)
    }
    assert imports <= sys.stdlib_module_names


def test_the_example_in_python_runs(
    built: Build, site: str, cases: list[dict[str, Any]], tmp_path: Path
) -> None:
    text = _examples(built)["python"].replace(SITE_URL, site)
    (tmp_path / "example.py").write_text(text, encoding="utf-8")

    lines = _run([sys.executable, "example.py"], tmp_path).splitlines()
    found = [
        case["page"]
        for case in cases
        if any(f'"{term["id"]}"' in text for term in case["terms"]["services"])
    ]
    assert [line.split()[-1] for line in lines] == found
    assert len(found) > 10


def test_the_example_in_curl_runs(built: Build, site: str, tmp_path: Path) -> None:
    text = _examples(built)["curl"].replace(SITE_URL, site)

    told = _run(["sh", "-e", "-c", text], tmp_path)
    assert json.loads(told)["body"].startswith("## ")
    assert (tmp_path / "cases.csv").read_bytes() == (built.site / "data/v1/cases.csv").read_bytes()


def test_the_example_in_r_runs(built: Build, site: str, tmp_path: Path) -> None:
    text = _examples(built)["r"].replace(SITE_URL, site)
    (tmp_path / "example.R").write_text(f"options(width = 10000)\n{text}", encoding="utf-8")
    (term,) = re.findall(r'is\.element\("([a-z-]+)", each\)', text)

    head, *lines = _run(["Rscript", "example.R"], tmp_path).splitlines()
    found = [row for row in _rows(built) if term in row["services"].split("; ")]
    assert head.split() == ["title", "place", "funding"]
    assert len(lines) == len(found) > 10
    assert all(row["title"] in line for row, line in zip(found, lines, strict=True))


def test_the_example_in_excel_names_what_there_is(built: Build) -> None:
    text, rows = _examples(built)["excel"], _rows(built)

    (column,) = re.findall(r"\[(\w+)\], \"; \"", text)
    (term,) = re.findall(r"\"; \"\), \"([a-z-]+)\"", text)
    assert any(term in row[column].split("; ") for row in rows)
    assert text.count("(") == text.count(")")
    assert re.search(r"^let\n.*\nin\n    Chosen\n?$", text, re.DOTALL)


def _rows(built: Build) -> list[dict[str, str]]:
    text = (built.site / "data/v1/cases.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def test_every_address_that_the_documents_name_is_a_page(
    built: Build, cases: list[dict[str, Any]]
) -> None:
    named = {case[name] for case in cases for name in ("page", "data")}
    named |= {one["page"] for case in cases for one in (*case["methods"], *case["related"])}

    files = built.files()
    paths = (address.removeprefix(SITE_URL) for address in named)
    assert len(named) > 300
    assert [
        path for path in paths if (f"{path}index.html" if path.endswith("/") else path) not in files
    ] == []


def test_the_day_of_the_documents_is_that_of_the_history(built: Build) -> None:
    told = _run(["git", "log", "-1", "--format=%cs", "--", "cases"], ROOT).strip()

    assert json.loads((built.site / "data/v1/cases.json").read_bytes())["modified"] == (
        told or None
    )


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_page_is_a_set_of_data_to_those_who_search_for_it(built: Build, page: str) -> None:
    (text,) = DATA.findall(built.page(page).html)

    (node,) = (one for one in json.loads(text)["@graph"] if one.get("@type") == "Dataset")
    forms = {one["encodingFormat"]: one["contentUrl"] for one in node["distribution"]}
    assert node["license"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert forms["application/json"] == f"{SITE_URL}data/v1/cases.json"
    assert node["version"] == "1.0.0"
    assert "begins with a slash" not in built.page("en/oppna-data/").text
    day = json.loads((built.site / "data/v1/cases.json").read_bytes())["modified"]
    assert node.get("dateModified") == day
    assert 50 <= len(node["description"]) <= 5000


@pytest.mark.parametrize("page", ["fall/harbomacken/", "en/fall/harbomacken/", "oppna-data/"])
def test_a_case_to_show_elsewhere_is_plain_and_whole(built: Build, page: str) -> None:
    (found,) = SNIPPET.findall(built.page(page).html)
    shown = Document(unescape(found))

    tags = {element.tag for element in shown.elements}
    assert tags <= {"a", "blockquote", "br", "cite", "footer", "p", "strong"}
    assert set(shown.hrefs) == {shown.all("blockquote")[0]["cite"]}
    assert shown.hrefs[0].startswith(SITE_URL)
    assert "CC BY 4.0" in shown.text


def test_hostile_cases_can_be_shown_elsewhere(neutralised: Build) -> None:
    pages = [page.html for name, page in neutralised.pages.items() if name.startswith("fall/")]
    snippets = [unescape(text) for html in pages for text in SNIPPET.findall(html)]

    for snippet in snippets:
        tags = {element.tag for element in Document(snippet).elements}
        assert tags <= {"a", "blockquote", "br", "cite", "footer", "p", "strong"}
