"""What the check says of one case among others."""

from collections.abc import Mapping

from servicebank.model.finding import Finding
from tests.makers import BODY, a_case_text, a_method_text, a_source, some_sources, told

MONEY = "{from: Heby kommun, amount: 40000, currency: SEK, source: bladet"
"""A sum to end with a bracket, or with more."""


def said(
    changes: Mapping[str, str | None], *, name: str = "a-case.md", body: str = BODY
) -> tuple[Finding, ...]:
    """What is said of a case in a bank with another case and a method."""
    others = (
        a_source(a_case_text(title="Ett annat fall"), "other.md"),
        a_source(a_case_text(title="Ett fall att granska", state="review"), "review.md"),
    )
    text = a_source(a_case_text(body=body, **changes), name)
    methods = {
        "karta.md": a_method_text(),
        "utkast.md": a_method_text(title="Utkast", state="draft"),
    }
    return told(some_sources(text, *others, methods=methods))
