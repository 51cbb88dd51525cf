"""Instructions to other programs."""

import pytest

from tests.check.rules.telling import said
from tests.makers import BODY, rules


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
