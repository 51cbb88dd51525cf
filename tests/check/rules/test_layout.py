"""Rules on how a text is laid out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.bank_shapes import case_shapes
from servicebank.check.draft import Draft, draft
from servicebank.check.keep import with_edits
from servicebank.check.mend.arrange import out_of_order
from servicebank.check.rules.layout import key_order, trailing_space
from servicebank.check.schema import CaseShape
from servicebank.check.world import Kind
from servicebank.model.finding import Finding
from servicebank.prose.body import body as rendered
from tests.makers import (
    BODY,
    a_case_text,
    a_method_text,
    a_source,
    rules,
    some_sources,
    the_world,
    told,
)
from tests.strategies import TOKENS

LAYOUT = {"final-newline", "trailing-space", "key-order", "curly-quotes"}
CASE = a_case_text(place="Norrvik")


def _told(text: str) -> list[Finding]:
    return [finding for finding in told(some_sources(text)) if finding.rule in LAYOUT]


SHAPES = case_shapes(the_world().settings)


def _drafted(text: str) -> Draft[CaseShape]:
    return draft(Kind.CASE, a_source(text), SHAPES)


def _places(text: str) -> list[tuple[str, int, int, int]]:
    return [
        (finding.rule, finding.mark.line, finding.mark.column, finding.mark.end_column)
        for finding in _told(text)
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("källorna.\n", "källorna.", ("final-newline", 26, 26, 26)),
        ("källorna.\n", "källorna.  \n", ("trailing-space", 26, 26, 28)),
        ("Norrvik\n", "Norrvik \n", ("trailing-space", 9, 15, 16)),
        ("Norrvik\n", "Norrvik\t\n", ("trailing-space", 9, 15, 16)),
        ("Norrvik\n", "Norrvik\n# byn  \n", ("trailing-space", 10, 6, 8)),
        ("sources:\n", "sources: \n", ("trailing-space", 12, 9, 10)),
        ("\n\n## Lös", "\n \n## Lös", ("trailing-space", 18, 1, 2)),
        ("## Lösning\n", "## Lösning  \n", ("trailing-space", 19, 11, 13)),
        ("ombud.[^bladet]\n\n## R", "ombud.[^bladet]  \n\n## R", ("trailing-space", 20, 33, 35)),
        ("ombud.[^bladet]\n\n## R", "ombud.[^bladet] \nMer.\n\n## R",
         ("trailing-space", 20, 33, 34)),
        ("place: Norrvik", "place: ’Norrvik’", ("curly-quotes", 9, 8, 17)),
        ("place: Norrvik", "place: „Norrvik“", ("curly-quotes", 9, 8, 17)),
        ("publisher: Bygdebladet", "publisher: ”Bladet ’Byn’”", ("curly-quotes", 13, 48, 62)),
    ],
)  # fmt: skip
def test_what_is_untidy_is_found(old: str, new: str, expected: tuple[str, int, int, int]) -> None:
    assert old in CASE
    assert _places(CASE.replace(old, new, 1)) == [expected]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Norrvik\n", "Norrvik \nplace: Norrvik\n"),
        ("place: Norrvik", 'place: "Norrvik '),
        ("place: Norrvik", "place: ”Norrvik” by"),
        ("place: Norrvik", "place: Byn ”Norrvik”"),
        ("place: Norrvik", "place: ”Norr” och ”vik”"),
        ("place: Norrvik", "place: ”"),
        ("place: Norrvik", "place: ””"),
        ("place: Norrvik", "place: '’Norrvik’'"),
        ("title: Ny service i byn", "title: ”Vi vågade”"),
        ("saknade ombud", "saknade  \nombud"),
        ("saknade ombud", "sa\t\nombud"),
        ("saknade ombud", "saknade \\ \nombud"),
        ("Byn saknade ombud.", "- \nByn saknade ombud."),
        ("Byn saknade ombud.", "| - | \nByn saknade ombud."),
        ("Byn saknade ombud.", "    Byn \nsaknade ombud."),
    ],
)
def test_what_may_mean_something_is_not(old: str, new: str) -> None:
    assert old in CASE
    assert _told(CASE.replace(old, new, 1)) == []


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([], []),
        ([0, 1, 2], []),
        ([2, 0, 1], [0]),
        ([1, 2, 0], [2]),
        ([0, 3, 1, 2, 4], [1]),
        ([3, 2, 1, 0], [1, 2, 3]),
    ],
)
def test_the_fewest_fields_are_out_of_order(places: list[int], moved: list[int]) -> None:
    assert out_of_order(places) == moved


@settings(max_examples=60)
@given(st.integers(0, 9), st.integers(0, 9))
def test_a_field_in_another_place_is_found_there(start: int, end: int) -> None:
    first, *lines = CASE.split("\n")
    fields, rest = lines[:10], lines[10:]
    fields.insert(end, fields.pop(start))
    text = "\n".join((first, *fields, *rest))

    found = list(key_order.find(_drafted(text), the_world()))

    assert len(found) == (start != end)
    for remark in found:
        assert with_edits(text, remark.edits) == CASE
        assert remark.mark.line - 2 in {end, end + 1, start}


@pytest.mark.parametrize("name", ["contact", "en", "aliases"])
def test_fields_that_are_there_seldom_have_a_place_too(name: str) -> None:
    text = CASE.replace("\ntitle:", f"\n{name}: x\ntitle:")

    assert "key-order" in rules(_told(text))


def test_methods_have_an_order_too() -> None:
    text = a_method_text().replace("state: published\n", "")
    text = text.replace("\ntitle:", "\nstate: published\ntitle:")

    assert "key-order" in rules(told(some_sources(methods={"karta.md": text})))


@pytest.mark.parametrize(
    ("name", "value", "rule", "mended"),
    [
        ("services", "[”post-paket”]", "unknown-term", "[post-paket]"),
        ("services", "“post-paket”", "wrong-shape", "[post-paket]"),
        ("regions", "[’Heby’]", "unknown-region", "[Heby]"),
        ("status", "”running”", "not-a-choice", "running"),
        ("started", "”2019”", "not-a-date", "2019"),
        ("started", "“12 maj 2019”", "not-a-date", "2019-05-12"),
        ("contact", "{organisation: Byn, url: ”https://example.org/”}", "odd-value",
         '{organisation: Byn, url: "https://example.org/"}'),
    ],
)  # fmt: skip
def test_a_word_in_curly_quotes_is_told_once(name: str, value: str, rule: str, mended: str) -> None:
    text = a_case_text(**{name: value})
    (found,) = told(some_sources(text))

    assert found.rule == rule
    assert with_edits(text, found.edits) == a_case_text(**{name: mended})


BLANKS = st.sampled_from(("", " ", "  ", "   ", "\t", " \t"))
LINES = st.lists(
    st.tuples(
        st.sampled_from(
            ("Byn fick ett rum.", "- en butik", "1. en mack", "> citat", "## Lösning", "", "-",
             "1.", "a | b", "- | -", "`kod", "kod`",
             "*", "==", "--", "    inne", "\\", "*fet", "stil*")
        )
        | st.sampled_from(TOKENS).filter(lambda token: "\n" not in token and "\r" not in token),
        BLANKS,
    ),
    max_size=8,
)  # fmt: skip


@settings(max_examples=300)
@given(LINES)
def test_a_page_is_the_same_without_the_spaces(lines: list[tuple[str, str]]) -> None:
    body = "".join(f"{words}{blanks}\n" for words, blanks in lines)
    text = a_case_text(body=f"{BODY}\n{body}")

    for found in trailing_space.find(_drafted(text), the_world()):
        after = a_source(with_edits(text, found.edits)).body
        assert _shown(after) == _shown(a_source(text).body)


def _shown(body: str) -> str:
    """What a page shows of a body, whatever spaces there are between its words and tags."""
    return "".join(rendered(body, "").html.split())


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                ("place: Norrvik", "place: >-", "place: |", "place: |+", "  by", "", "# a",
                 "place:", 'place: "by', '  by"', "  - a",
                 "methods: [a,", "  b]", "  ", "place: by", "  # c")
            ),
            BLANKS,
        ),
        max_size=6,
    )
)  # fmt: skip
def test_values_are_the_same_without_the_spaces(lines: list[tuple[str, str]]) -> None:
    fields = "".join(f"{words}{blanks}\n" for words, blanks in lines)
    text = CASE.replace("place: Norrvik\n", fields)

    for found in trailing_space.find(_drafted(text), the_world()):
        before, after = a_source(text), a_source(with_edits(text, found.edits))
        assert before.front is not None
        assert after.front is not None
        assert after.front.plain == before.front.plain
