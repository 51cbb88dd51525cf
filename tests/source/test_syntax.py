"""Slips in front matter: what was done, where, and how the lines should be instead."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.model.source import Fault, FaultKind
from servicebank.source.misread import HARD
from servicebank.source.slips import Slip
from servicebank.source.stops import MOST_TOLD
from servicebank.source.values import compose
from tests.source.places import Place

SOURCE = "sources:\n  bladet: {{title: {title}, year: 2019}}"
SLIPS: list[tuple[str, Place, str]] = [
    ("title: Åsen: en by", ("colon", 2, 8), 'title: "Åsen: en by"'),
    ('title: Åsen: en by"', ("colon", 2, 8), 'title: "Åsen: en by"'),
    ('title: Han sa "hej": allt', ("colon", 2, 8), "title: 'Han sa \"hej\": allt'"),
    ("title: It's: so", ("colon", 2, 8), 'title: "It\'s: so"'),
    ("a:\n  - c: d: e", ("colon", 3, 8), 'c: "d: e"'),
    ("title: ”Åsen: en by”", ("curly-quotes", 2, 8), 'title: "Åsen: en by"'),
    ("title: “Åsen: en by”", ("curly-quotes", 2, 8), 'title: "Åsen: en by"'),
    ("title: „Åsen: en by“", ("curly-quotes", 2, 8), 'title: "Åsen: en by"'),
    ("title: ’Åsen: en by’", ("curly-quotes", 2, 8), 'title: "Åsen: en by"'),
    ('title: "Åsen: en by”\nb: 1', ("curly-quotes", 2, 8), 'title: "Åsen: en by"'),
    ("title: ”Åsen” är: en by", ("colon", 2, 8), 'title: "”Åsen” är: en by"'),
    (SOURCE.format(title="”Åsen: en by”"), ("curly-quotes", 3, 19), 'title: "Åsen: en by"'),
    (SOURCE.format(title="”Åsen, en by”"), ("curly-quotes", 3, 19), 'title: "Åsen, en by"'),
    ("a: [”ett, två”, tre]", ("curly-quotes", 2, 5), 'a: "ett, två"'),
    ('title: "Åsen\nb: 1', ("open-quote", 2, 8), 'title: "Åsen"'),
    ("title: 'Åsen\nb: 1", ("open-quote", 2, 8), 'title: "Åsen"'),
    ('title: "Åsen\nb: 1\nc: "d"', ("open-quote", 2, 8), 'title: "Åsen"'),
    ('a:\n  - "b\n  - c\nd: "e"', ("open-quote", 3, 5), '"b"'),
    ('a: {b: "c, d: e}\nf: g', ("open-quote", 2, 8), 'b: "c"'),
    ('title: "Åsen" är en by', ("text-after-quote", 2, 8), "title: '\"Åsen\" är en by'"),
    ('title: "Han sa "hej" till mig"', ("text-after-quote", 2, 8),
     "title: 'Han sa \"hej\" till mig'"),
    ('a: {b: "c" d, e: f}', ("text-after-quote", 2, 8), "b: '\"c\" d'"),
    ("a: [b, c\nd: e", ("open-bracket", 2, 4), "a: [b, c]"),
    ("a:\n  b: {c: [d, e\nf: g", ("open-bracket", 3, 10), "b: {c: [d, e]}"),
    ("a: {b: c", ("open-bracket", 2, 4), "a: {b: c}"),
    ("a: {b: c}}", ("extra-bracket", 2, 10), "a: {b: c}"),
    ("a: {b: c d: e, f: g}", ("comma", 2, 8), 'b: "c d: e"'),
    ("a: 1\nstatus:running\nb: 2", ("no-colon", 3, 1), "status: running"),
    ("a: 1\nstatus = running\nb: 2", ("no-colon", 3, 1), "status: running"),
    ("a: En lång\nrad här\nb: 2", ("broken-line", 3, 1), "a: En lång rad här"),
    ("a: 1\n b: 2", ("indent", 3, 1), "b: 2"),
    (" a: 1\nb: 2\nc: 3", ("indent", 2, 1), "a: 1"),
    ("  a:\n    - 1\n  b: 2\nc: 3", ("indent", 2, 1), "a:"),
    ("a: [1]\n b: 2\nc: 3", ("indent", 3, 1), "b: 2"),
    ("a:\n  - b\n   - c", ("indent", 4, 1), "  - c"),
    ("a:\n  -b\n  -c", ("no-space", 3, 3), "- b"),
    ("a: @b", ("sign", 2, 4), 'a: "@b"'),
    ("a: `b`", ("sign", 2, 4), 'a: "`b`"'),
    ("a: **b**", ("sign", 2, 4), 'a: "**b**"'),
    ("a: - b", ("hyphen", 2, 4), "a: [b]"),
    ('a: "C:\\Users"', ("backslash", 2, 4), "a: 'C:\\Users'"),
]  # fmt: skip
"""YAML that cannot be read or says something else, the slip with its place, and the way out."""
RIGHT = (
    "a: |\n  - ett\n    - två\nb: 1",
    "a:\n  - b:\n    - c",
    "a:\n  - - b\n    - c",
    'a: "ett\n  två: tre"\nb: 1',
    "a: {b: c,\n  d: e}\nf: 1",
    "a: ”ett, två” tre",
    "a: ett\u00a0tusen",
    "a:\n  - b\n  - c",
    "a: minus -b",
)
"""YAML that must not be taken for a slip."""


def _faults(written: str) -> tuple[Fault, ...]:
    return compose(written, 2)[1]


@pytest.mark.parametrize(("written", "place", "instead"), SLIPS)
def test_a_slip_is_told_with_the_way_out(written: str, place: Place, instead: str) -> None:
    (fault,) = _faults(written)

    assert (fault.detail["slip"], fault.line, fault.column) == place
    assert fault.detail["instead"] == instead


@pytest.mark.parametrize("written", RIGHT)
def test_what_can_be_read_as_it_was_meant_is_no_slip(written: str) -> None:
    assert _faults(written) == ()


def test_every_slip_has_an_example() -> None:
    assert {place[0] for _, place, _ in SLIPS} == {*Slip} - {Slip.SECOND_DOCUMENT, Slip.UNKNOWN}


def test_several_slips_are_told_in_one_go() -> None:
    faults = _faults('a: b: c\nd: "e\nf: ”g: h”\ni: [j\nk: 1\nk: 2')

    assert [(fault.line, fault.detail.get("slip")) for fault in faults] == [
        (7, None),  # told by the reading that came to the end
        (2, "colon"),
        (3, "open-quote"),
        (4, "curly-quotes"),
        (5, "open-bracket"),
    ]


def test_what_is_misread_does_not_hide_what_cannot_be_read_above_it() -> None:
    faults = _faults("a: b: c\nd:\n  -e\n  -f")

    assert [(fault.line, fault.detail["slip"]) for fault in faults] == [
        (4, "no-space"),
        (2, "colon"),
    ]


def test_a_slip_in_a_whole_quoted_value_does_not_hide_the_next() -> None:
    faults = _faults('a: "ett\n  två"\nb: c: d')

    assert [(fault.line, fault.detail["slip"]) for fault in faults] == [(4, "colon")]


def test_a_way_out_that_leads_nowhere_is_not_told() -> None:
    (fault,) = _faults("a: []:")

    assert "instead" not in fault.detail


def test_no_more_slips_are_told_than_anybody_would_read() -> None:
    written = "\n".join(f"a{number}: b: c" for number in range(100))

    assert len(_faults(written)) == MOST_TOLD


@pytest.mark.parametrize("space", HARD)
@pytest.mark.parametrize(
    ("written", "column"), [("a:\n{0}{0}b: 1", 1), ("a: 1\nb:{0}1", 3), ("a:\n  -{0}b", 4)]
)
def test_a_space_of_another_kind_is_told(written: str, column: int, space: str) -> None:
    (fault,) = _faults(written.format(space))

    assert (fault.kind, fault.line, fault.column) == (FaultKind.HARD_SPACE, 3, column)


def test_lines_with_tabs_are_told_once() -> None:
    (fault,) = _faults("a:\n\tb: 1\n\tc: 2\nd: 3")

    assert (fault.kind, fault.line, fault.detail["lines"]) == (FaultKind.TAB, 3, "3, 4")


def test_signs_that_quotes_would_make_letters_are_told_with_the_way_out() -> None:
    (fault,) = _faults("title: *Ekby")

    assert (fault.kind, fault.detail["instead"]) == (FaultKind.REFERENCE, 'title: "*Ekby"')


@settings(max_examples=300)
@given(st.text("a: \n-[]{}\"'”,#\t\u00a0*&!|>@\\", max_size=60))
def test_any_text_is_read_or_has_a_fault_in_it(written: str) -> None:
    node, faults = compose(written, 1)
    lines = written.split("\n")

    assert node is not None or faults
    assert all(1 <= fault.line <= len(lines) for fault in faults)
    assert all(1 <= one.column <= len(lines[one.line - 1]) + 1 for one in faults)


@pytest.mark.parametrize(
    "part",
    ["a: b: c\n", 'a: "b\n', "a: ”b, c”, d: ”e\n", "a: [b\n", " a: b\n", "a:\n -b\n", "”, ", ", a:",
     "\u00a0", "- b\n  - c\n", "{a: ", "'", "a: {b: 'c, ", "\t", "a:\n", "a: -"],
)  # fmt: skip
def test_slips_in_great_numbers_are_told_at_once(part: str) -> None:
    start = process_time()

    compose(part * (19_000 // len(part)), 2)
    compose("a: " + part * (250_000 // len(part)), 1)

    assert process_time() - start < 2
