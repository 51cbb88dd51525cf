"""A page for every rule: what is wrong, how it should be, and why."""

import re

import frontmatter
import pytest

from servicebank.check.rules import RULES
from servicebank.language.catalog import Catalog
from tests.makers import ROOT, the_world

PAGES = ROOT / "docs" / "bidra" / "regler"
EXAMPLES = ROOT / "tests" / "rules"
WRONG, RIGHT, WHY = "Så här blir det fel", "Så här blir det rätt", "Varför"
HEADING = re.compile(rf"^## ({WRONG}|{RIGHT}|{WHY}|Så rättar du)\n", re.MULTILINE)
LEVELS = {"error": "fel", "warning": "varning"}
"""The levels a rule can have by itself, as the pages call them."""
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LONGEST_REASON = 120
SWEDISH = Catalog.load("sv")
LEAD = re.compile(r"^Regeln `(.+)` ger (ett \*\*fel\*\*|en \*\*varning\*\*) när ", re.MULTILINE)

each_rule = pytest.mark.parametrize("rule", sorted(RULES))


def _page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


def _title(page: str) -> str:
    return page.partition("\n# ")[2].partition("\n")[0]


def _sections(page: str) -> dict[str, str]:
    _, *parts = HEADING.split(page)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _block(rule: str, heading: str) -> tuple[str, str]:
    """The language and the lines of the example under a heading."""
    found = BLOCK.search(_sections(_page(rule))[heading])
    assert found
    return found[1], found[2]


def _example(rule: str) -> str:
    """All that the rule's bad example says."""
    folder = EXAMPLES / rule
    files = [path for path in (folder / "bad.md", *folder.glob("bad/**/*")) if path.is_file()]
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {"index", *RULES}


@each_rule
def test_a_rule_says_in_one_clause_of_its_own_why_it_matters(rule: str) -> None:
    why = RULES[rule].why
    others = (other.why.template for name, other in RULES.items() if name != rule)

    for said in (why.template, SWEDISH(why)):
        assert not said[0].isupper() or said.split()[0] == "Markdown"
        assert said.endswith(".")
        assert len(said) <= LONGEST_REASON
    assert why.template not in others


@each_rule
def test_a_page_has_its_heading_for_a_title_and_no_other_fields(rule: str) -> None:
    page = _page(rule)

    assert frontmatter.parse(page)[0] == {"title": _title(page)}


@each_rule
def test_a_page_says_what_is_wrong_and_right_and_why(rule: str) -> None:
    sections = _sections(_page(rule))

    assert list(sections)[:3] == [WRONG, RIGHT, WHY]
    assert all(text.strip() for text in sections.values())


@each_rule
def test_a_page_names_its_rule_and_the_level_it_has_by_itself(rule: str) -> None:
    (name, level), *others = LEAD.findall(_page(rule))

    assert (name, level.split()[1].strip("*"), others) == (rule, LEVELS[RULES[rule].level], [])


@each_rule
def test_the_right_lines_are_not_the_wrong_ones(rule: str) -> None:
    assert _block(rule, RIGHT) != _block(rule, WRONG)


@each_rule
def test_the_wrong_lines_stand_in_the_example_of_the_rule(rule: str) -> None:
    kind, lines = _block(rule, WRONG)
    if kind == "text":
        return  # shows files side by side, or signs that cannot be seen

    example = _example(rule)
    assert [part for part in re.split("…|\n", lines) if part.strip() not in example] == []


@each_rule
def test_the_index_lists_a_page_once_with_its_title_and_level(rule: str) -> None:
    row = f"| [`{rule}`]({rule}.md) | {_title(_page(rule))} | {LEVELS[RULES[rule].level]} |"

    assert _page("index").count(f"({rule}.md)") == 1
    assert row in _page("index").splitlines()


@each_rule
def test_a_page_shows_how_to_silence_its_rule_when_the_bank_lets_a_case_do_so(rule: str) -> None:
    shows = f"silenced: {{{rule}: " in _page(rule)

    assert shows == (rule in the_world().settings.silenceable)
