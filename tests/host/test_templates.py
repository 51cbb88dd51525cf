"""What contributors copy from the site: a case with every field, and one to fill in."""

import re
from html import unescape

import pytest

from servicebank.check.guide.blank import Blank
from servicebank.check.guide.example import example_case
from servicebank.language.catalog import Catalog
from tests.builds import Build
from tests.conftest import Golden
from tests.makers import ROOT, a_source, rules, some_sources, the_world, told

WORLD = the_world()
SWEDISH = Catalog.load("sv")
EXAMPLE = example_case(WORLD.settings, WORLD.vocabularies, SWEDISH)
BLANK = Blank(WORLD.settings, WORLD.vocabularies, SWEDISH).text({})
CODE = re.compile(r"<pre[^>]*><code[^>]*>(.*?)</code></pre>", re.DOTALL)


def _copied(build: Build, address: str) -> str:
    """The text that a reader copies from the one box of code on a page."""
    (code,) = CODE.findall(build.page(address).html)
    return unescape(code)


@pytest.mark.parametrize(("address", "text"), [("bidra/exempel/", EXAMPLE), ("bidra/mall/", BLANK)])
def test_what_is_copied_is_what_was_made(built: Build, address: str, text: str) -> None:
    assert _copied(built, address) == text


def test_the_example_has_nothing_to_mend(built: Build) -> None:
    text = _copied(built, "bidra/exempel/")

    assert told(some_sources(a_source(text, "norrvik-lanthandel.md"))) == ()


def test_the_template_only_asks_to_be_filled_in(built: Build) -> None:
    found = rules(told(some_sources(_copied(built, "bidra/mall/"))))

    assert set(found) == {"empty-value", "hidden-comment"}


def test_the_template_on_github_is_the_same(golden: Golden) -> None:
    golden(ROOT / ".github" / "nytt-fall.md", BLANK)


@pytest.mark.parametrize("kind", ["case", "method", "collection"])
def test_editors_find_the_schema_of_each_kind_of_text(built: Build, kind: str) -> None:
    assert (built.site / "data" / "v1" / "schema" / f"{kind}.json").is_file()
