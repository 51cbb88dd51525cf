"""A page for every rule: what is wrong, how it should be, and why."""

import re
from collections import Counter
from functools import cache

import frontmatter

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


@cache
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
    assert found, rule
    return found[1], found[2]


@cache
def _example(rule: str) -> str:
    """All that the rule's bad example says."""
    folder = EXAMPLES / rule
    files = [path for path in (folder / "bad.md", *folder.glob("bad/**/*")) if path.is_file()]
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == {"index", *RULES}


def test_a_rule_says_in_one_clause_of_its_own_why_it_matters() -> None:
    reasons = Counter(rule.why.template for rule in RULES.values())

    assert {reason: times for reason, times in reasons.items() if times > 1} == {}
    for name, rule in RULES.items():
        for said in (rule.why.template, SWEDISH(rule.why)):
            assert not said[0].isupper() or said.split()[0] == "Markdown", name
            assert said.endswith("."), name
            assert len(said) <= LONGEST_REASON, name


def test_a_page_has_its_heading_for_a_title_and_no_other_fields() -> None:
    fields = {rule: frontmatter.parse(_page(rule))[0] for rule in RULES}

    assert fields == {rule: {"title": _title(_page(rule))} for rule in RULES}


def test_a_page_says_what_is_wrong_and_right_and_why() -> None:
    for rule in RULES:
        sections = _sections(_page(rule))

        assert list(sections)[:3] == [WRONG, RIGHT, WHY], rule
        assert all(text.strip() for text in sections.values()), rule


def test_a_page_names_its_rule_and_the_level_it_has_by_itself() -> None:
    leads = {rule: LEAD.findall(_page(rule)) for rule in RULES}
    told = {
        rule: [(name, level.split()[1].strip("*")) for name, level in found]
        for rule, found in leads.items()
    }

    assert told == {name: [(name, LEVELS[rule.level])] for name, rule in RULES.items()}


def test_the_right_lines_are_not_the_wrong_ones() -> None:
    assert [rule for rule in RULES if _block(rule, RIGHT) == _block(rule, WRONG)] == []


def test_the_wrong_lines_stand_in_the_example_of_the_rule() -> None:
    blocks = {rule: _block(rule, WRONG) for rule in RULES}
    # what is set as text shows files side by side, or signs that cannot be seen
    shown = {rule: lines for rule, (kind, lines) in blocks.items() if kind != "text"}

    assert len(shown) > len(RULES) / 2
    assert [
        (rule, part)
        for rule, lines in shown.items()
        for part in re.split("…|\n", lines)
        if part.strip() not in _example(rule)
    ] == []


def test_the_index_lists_a_page_once_with_its_title_and_level() -> None:
    index = _page("index")
    rows = {
        name: f"| [`{name}`]({name}.md) | {_title(_page(name))} | {LEVELS[rule.level]} |"
        for name, rule in RULES.items()
    }

    assert [name for name in RULES if index.count(f"({name}.md)") != 1] == []
    assert [row for row in rows.values() if row not in index.splitlines()] == []


def test_a_page_shows_how_to_silence_its_rule_when_the_bank_lets_a_case_do_so() -> None:
    shown = {rule for rule in RULES if f"silenced: {{{rule}: " in _page(rule)}

    assert shown == the_world().settings.silenceable & RULES.keys()
