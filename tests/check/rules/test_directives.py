"""Instructions to other programs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.bank_shapes import case_shapes
from servicebank.check.draft import draft
from servicebank.check.rules.directives import DIRECTIVE, FAMILIES
from servicebank.check.world import Kind
from tests.check.rules.telling import said
from tests.makers import BODY, a_case_text, a_source, rules, the_world


@pytest.mark.parametrize(
    "line",
    [
        '!!! note "Obs"',
        "??? tip",
        "???+ tip",
        "::: servicebank.check",
        "::: {.ruta}",
        '=== "Flik"',
        '--8<-- "mkdocs.yml"',
        ';--8<-- "mkdocs.yml"',
        "-8<- .env",
        "[TOC]",
        "[[_TOC_]]",
        "*[HTML]: Ett språk",
        "Se [[macken]].",
        "Ett stycke. {: onclick=alert(1) }",
        "{:.stor}",
        "En länk{ .knapp }",
        "En länk{ style=position:fixed }",
    ],
)
def test_an_instruction_is_told(line: str) -> None:
    found = [rule for rule in rules(said({}, body=f"{BODY}\n{line}\n")) if "figure" not in rule]

    assert {"plugin-directive"} <= set(found) <= {"plugin-directive", "left-over"}


@pytest.mark.parametrize(
    "line",
    [
        "Hjälp!!! Det brinner.",
        "Vad nu??? Ingen vet.",
        "Så här: ett, två.",
        "{a}",
        "Se [karta](methods/karta.md).",
        "*[karta](methods/karta.md)*",
        "[[^bladet]]",
        "=== slut ===",
        "8<10 är sant.[^bladet]",
        "Boken [sic] kom.",
    ],
)
def test_a_text_is_no_instruction(line: str) -> None:
    assert "plugin-directive" not in rules(said({}, body=f"{BODY}\n{line}\n"))


PIECES = st.sampled_from(
    (
        "!!! a",
        "???+ a",
        "::: a",
        '=== "a',
        "--8<--",
        "[TOC]",
        "[[a]]",
        "{: a}",
        "{.a}",
        "{a=b}",
        "*[a]:",
    )
) | st.text('!?:=-8<[]{}.*^ \n"a', max_size=6)


@settings(max_examples=50)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_quick_look_at_signs_misses_no_instruction(body: str) -> None:
    (family,) = FAMILIES
    text = draft(Kind.CASE, a_source(a_case_text(body=body)), case_shapes(the_world().settings))

    assert family.concerns(text, the_world()) or not DIRECTIVE.search(text.source.body)
