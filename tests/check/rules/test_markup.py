"""What may not stand in a body."""

import pytest

from tests.check.rules.telling import said
from tests.makers import BODY, rules


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("En <b>fet</b> text.", ["raw-html", "raw-html"]),
        ("<!-- anmärkning -->", ["hidden-comment"]),
        ("<https://example.org>", ["raw-html"]),
        ("<?php ?>", ["raw-html"]),
        ("<a\nhref=x>", ["raw-html"]),
        ("a < b och c > d", []),
        ("I<3", []),
        ("{{ a }}", ["template-code"]),
        ("{% a %}", ["template-code"]),
        ("{# a #}", ["template-code"]),
        ("{a}", []),
        ("[^bladet]: En källa", ["link-definition"]),
        ("   [a]: https://example.org", ["link-definition"]),
        ("> [a]: https://example.org", ["link-definition"]),
        ("- [a]: https://example.org", ["link-definition"]),
        ("1. ett\n2. [^bladet]: En källa", ["link-definition"]),
        ("> - [a]: b", ["link-definition"]),
        ("\t[a]: b", ["link-definition"]),
        ("Se [^bladet]: en källa", []),
        ("- Se [^bladet]: en källa", []),
        ("-[a]: b", []),
        ("![a](b.jpg)", ["image-in-text"]),
        ("Ett, \\två och *tre*!", []),
    ],
)
def test_a_body_has_only_plain_markdown(body: str, expected: list[str]) -> None:
    found = rules(said({}, body=f"{BODY}\n{body}\n"))

    assert [rule for rule in found if rule != "figure-without-source"] == expected


def test_template_code_is_found_in_front_matter_too() -> None:
    (finding,) = said({"place": "Norrvik {{ a }}"})

    assert (finding.rule, finding.mark.line, finding.mark.column) == ("template-code", 9, 16)


@pytest.mark.parametrize("line", ["- " * 600, "+ " * 600, "* - " * 9, "1. " * 1300, "> " * 40])
def test_steps_that_would_end_the_build_are_found(line: str) -> None:
    assert "deep-list" in rules(said({}, body=f"{BODY}\n{line}a[^bladet]\n"))


@pytest.mark.parametrize("line", ["- ett\n- två", "---", "1. ett\n   - två", "> citat", "> - ett"])
def test_common_lists_are_not_deep(line: str) -> None:
    assert rules(said({}, body=f"{BODY}\n{line}\n")) == []
