"""What pages allow browsers to load and run."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from servicebank.host.policy import CHARSET, Policy, own_scripts
from tests.builds import Build, a_build

PAGE = f"<html><head>{CHARSET}</head><body>{{}}</body></html>"
WITH_WAY = 'scope=new URL("{{ base_url }}",location)'
FILLED = WITH_WAY.replace("{{ base_url }}", "../..")


def _policy(html: str) -> dict[str, set[str]]:
    """The policy of a page by its directives."""
    (told,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    return {rule.split()[0]: set(rule.split()[1:]) for rule in told.split("; ")}


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_a_script_of_the_theme_may_run() -> None:
    html = Policy(["a()"]).applied(PAGE.format("<script>a()</script>"))

    assert _policy(html)["script-src"] == {"'self'", _hash("a()")}


def test_a_script_may_have_the_way_to_the_start_page_filled_in() -> None:
    html = Policy([WITH_WAY]).applied(PAGE.format(f"<script>{FILLED}</script>"))

    assert _hash(FILLED) in _policy(html)["script-src"]


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        "a();alert(1)",
        WITH_WAY.replace("{{ base_url }}", '");alert(1);("'),
        WITH_WAY.replace("{{ base_url }}", "javascript:alert(1)//<!--"),
        'scope=new URL(",location)',
    ],
)
def test_a_script_that_no_template_has_may_not_run(script: str) -> None:
    policy = Policy(["a()", WITH_WAY])
    html = PAGE.format(f"<p>1</p><script>{script}</script>")

    assert policy.stray(html) == (script,)
    assert _policy(policy.applied(html))["script-src"] == {"'self'"}


def test_the_policy_stands_before_all_that_it_is_about() -> None:
    html = Policy().applied(PAGE.format("<p>1</p>"))

    assert html.index("Content-Security-Policy") - html.index(CHARSET) < 80


def test_only_pages_with_the_search_engine_may_run_it() -> None:
    finder = Policy().applied(PAGE.format('<article data-bundle="../pagefind/">'))

    assert "'wasm-unsafe-eval'" in _policy(finder)["script-src"]
    assert "'wasm-unsafe-eval'" not in _policy(Policy().applied(PAGE))["script-src"]


def test_scripts_are_read_from_their_templates_alone() -> None:
    loader = DictLoader(
        {
            "partials/javascripts/palette.html": "{# why #}<script>a()</script>",
            "partials/footer.html": "<script>b()</script>",
        }
    )

    assert list(own_scripts(Environment(loader=loader, autoescape=True))) == ["a()"]


def test_every_page_has_a_policy(built: Build) -> None:
    assert [
        name
        for name, page in built.pages.items()
        if _policy(page.html)["default-src"] != {"'none'"}
    ] == []


def test_no_page_allows_what_would_make_the_policy_empty(built: Build) -> None:
    lax = {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "https:", "http:"}

    assert [
        (name, rule)
        for name, page in built.pages.items()
        for rule, sources in _policy(page.html).items()
        if sources & lax or any(".org" in source for source in sources)
    ] == []


def test_no_page_tells_other_sites_where_a_reader_came_from(built: Build) -> None:
    assert [
        name
        for name, page in built.pages.items()
        if {"name": "referrer", "content": "same-origin"} not in page.all("meta")
    ] == []


def test_a_script_in_a_page_written_by_hand_is_told_of(tmp_path: Path) -> None:
    text = "---\ntitle: Banken\n---\n# Banken\n\n<script>kilroy()</script>\n"
    made = a_build(tmp_path, docs={"index.md": text})

    assert made.code == 1
    assert "keep it in partials/javascripts/: kilroy()" in made.output
