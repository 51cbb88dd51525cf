"""Markdown of other programs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.rules.dialect import FAMILIES
from servicebank.check.run import run, texts
from servicebank.model.finding import Finding
from servicebank.prose.body import body as rendered
from tests.check.rules.telling import said
from tests.makers import BODY, TODAY, a_case_text, some_sources, told

PIECES = st.sampled_from(
    ("\n", "\n\n", "- ", "* ", "1. ", "1) ", "a) ", "\u2022 ", "\u00b7\t", "==", "---", "===",
     "```",
     "~~~", "~~", "[ ] ", "[x] ", "[a][b]", "[^a][^b]", "> ", "[!NOTE]", ": ", "# ", "a", "ett ord",
     " ", "|")
)  # fmt: skip


def _told(body: str) -> list[Finding]:
    return [f for f in said({}, body=f"{BODY}\n{body}\n") if f.rule == "lost-markup"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("Mötena\n---", "Mötena"),
        ("Mötena\n=====", "====="),
        ("Ett\nMötena\n==", "=="),
        ("```\nkod\n```", "kod"),
        ("~~~ text\nkod\n~~~", "~~~ text"),
        ("- [ ] karta", "[ ] karta"),
        ("1. [x] karta", "[x] karta"),
        ("Det är ~~inte~~ klart.", "~~inte~~"),
        ("Det är ==klart== nu.", "==klart=="),
        ("Se [planen][1] från byn.", "[planen][1]"),
        ("Se [planen][] från byn.", "[planen][]"),
        ("> [!NOTE]\n> Obs", "[!NOTE]"),
        ("Ombud\n: en butik", ": en butik"),
        ("\u2022 ett\n\u2022 två", "\u2022 ett"),
        ("\u00b7\tett", "\u00b7   ett"),
        ("\uf0b7 ett", "\uf0b7 ett"),
        ("1) ett\n2) två", "1) ett"),
        ("a) ett\nb) två", "a) ett"),
        ("Det här togs upp:\n- butiken", "- butiken"),
        ("Det här togs upp:\n1. butiken\n2. bussen", "1. butiken"),
        ("Det här\n* butiken\n* bussen", "* butiken"),
    ],
)
def test_signs_that_readers_would_see_are_found(body: str, shown: str) -> None:
    (finding,) = _told(body)

    assert shown in rendered(body, "").html
    assert finding.mark.column < finding.mark.end_column


@pytest.mark.parametrize(
    "body",
    [
        "Ett\n\n---\n\nTvå",
        "- ett\n- två",
        "- ett\n    - inuti\n- två",
        "- ett\n  mer om ett\n- två",
        "1. ett\n2. två",
        "Det här togs upp:\n\n- butiken",
        "Mellan tio\n- tolv",
        "Byn har 12\n- 15 hushåll.",
        "### Möten\n- butiken",
        "> citat\n> mer",
        "Ett ord[^bladet][^bladet] till.",
        "Ett a == b, och c ~ d.",
        "Se [planen](https://example.org/plan) [här].",
        "Se [byn][^bladet]",
        "Kl: 10",
        "Butiken (i byn) har öppet.",
        "(1) först, (2) sedan",
        "Det \u2022 är",
        "\u2013 Ja, sade hon.",
        "Ett -- två",
        "*Ett* `två` **tre**",
        "| a | b |\n|---|---|\n| c | d |",
        "a | b\n--- | ---\nc | d",
    ],
)
def test_markdown_that_is_obeyed_is_not(body: str) -> None:
    assert _told(body) == []


def _mended(body: str) -> str:
    text = a_case_text(body=f"{BODY}\n{body}\n")
    edits = [edit for f in told(some_sources(text)) if f.rule == "lost-markup" for edit in f.edits]
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text.split("Framgår inte av källorna.\n\n", 1)[1].rstrip("\n")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Detta:\n- ett\n- två", "Detta:\n\n- ett\n- två"),
        ("\u2022 ett\n\u2022två", "- ett\n- två"),
        ("Detta:\n\u2022 ett\n\u2022 två\n\nMer", "Detta:\n\n- ett\n- två\n\nMer"),
        ("1) ett\n2) två", "1. ett\n2. två"),
        ("a) ett\nb) två", "a) ett\nb) två"),
        ("Mötena\n---", "Mötena\n---"),
    ],
)
def test_lists_are_mended_and_nothing_else(body: str, expected: str) -> None:
    assert _mended(body) == expected


def test_a_mended_list_is_a_list() -> None:
    html = rendered(_mended("Detta:\n\u2022 ett\n\u2022 två\n\nSedan:\n1) tre\n2) fyra"), "").html

    assert (html.count("<ul>"), html.count("<ol>"), html.count("<li>")) == (1, 1, 4)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_the_rule_is_never_kept_silent(body: str) -> None:
    sources = some_sources(a_case_text(body=body))
    outcome = run(sources, TODAY)
    assert outcome.world is not None
    (family,) = FAMILIES

    for text in texts(sources, outcome.world):
        found = [*family.rules[0].find(text, outcome.world)]
        assert not found or family.concerns(text, outcome.world)
