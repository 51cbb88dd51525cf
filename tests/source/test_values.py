"""YAML into marked values, and what is refused on the way."""

from time import process_time

import pytest

from servicebank.model.source import FaultKind, MappingNode, Node, Scalar, Sequence
from servicebank.source.values import MAX_DEPTH, compose
from tests.bombs import ALIAS_BOMB, MERGE_BOMB
from tests.source.places import Place, places


@pytest.mark.parametrize(
    "written",
    ["0114", "no", "yes", "on", "12:30", "1_000", "2010-12-17", "0x1F", ".5", "~", "null", "1e3",
     "true", ".inf", "=", "1.10", "250 000", "Åsen – 😀", "07:00–18:00", "a#b"],
)  # fmt: skip
def test_every_scalar_is_the_text_that_was_written(written: str) -> None:
    assert _told(_value(f"a: {written}\n")) == (written, 2, 4, 2, 4 + len(written), False)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("''", ""),
        ("'it''s'", "it's"),
        ('"a: \\"b\\""', 'a: "b"'),
        ("'~'", "~"),
        ('"\\u00e5"', "å"),
    ],
)
def test_a_quoted_scalar_says_that_it_was_quoted(written: str, text: str) -> None:
    assert _told(_value(f"a: {written}\n")) == (text, 2, 4, 2, 4 + len(written), True)


def test_values_are_marked_where_they_stand() -> None:
    written = "å: 😀 ö\nlist:\n  - {ä: [x, 'y']}\n"

    node, faults = compose(written, 2)

    assert faults == ()
    assert node is not None
    assert [(scalar.text, scalar.line, scalar.column) for scalar in _scalars(node)] == [
        ("å", 2, 1),
        ("😀 ö", 2, 4),
        ("list", 3, 1),
        ("ä", 4, 6),
        ("x", 4, 10),
        ("y", 4, 13),
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a: 1\na: 2", [("duplicate-key", 3, 1)]),
        ("å: {b: 1, 'b': 2}", [("duplicate-key", 2, 11)]),
        ("a: 1\na: 2\na: 3", [("duplicate-key", 3, 1), ("duplicate-key", 4, 1)]),
        ("<<: {a: 1}", [("odd-key", 2, 1)]),
        ("å: 1\n[b]: 2", [("odd-key", 3, 1)]),
        ("? {b: 1}\n: 2", [("odd-key", 2, 3)]),
        ("a: &b 1", [("reference", 2, 4)]),
        ("å: 😀\nä: [😀, *b]", [("reference", 3, 8)]),
        ("&a b: 1", [("reference", 2, 1)]),
        ("a: !!str 1", [("tag", 2, 4)]),
        ("å: [ö, !python/object/apply:os.system [ls]]", [("tag", 2, 8)]),
        ("a: !include secrets.yml", [("tag", 2, 4)]),
        ("%YAML 1.2\n---\na: 1", [("tag", 2, 1)]),
        ("%TAG ! tag:x,2002:\n--- \na: 1", [("tag", 2, 1)]),
        ("- a\n- b", [("not-a-mapping", 2, 1)]),
        ("\nåsen", [("not-a-mapping", 3, 1)]),
        ("~", [("not-a-mapping", 2, 1)]),
        ("a: 1\n--- \nb: 2", [("syntax", 3, 1)]),
        ("a: 1\n...\nb: 2", [("syntax", 3, 1)]),
        ("a: " + "[" * MAX_DEPTH, [("too-deep", 2, MAX_DEPTH + 3)]),
        ("\ta: 1", [("tab", 2, 1)]),
        ("å:\n\tb: 1", [("tab", 3, 1)]),
        ("å:\n  b: 1\n  \tc: 2", [("tab", 4, 3)]),
        ("å: ä: ö", [("syntax", 2, 4)]),
        ("a: 'ö\nb: 1", [("syntax", 2, 4)]),
        ('a: 1\nå: "ö', [("syntax", 3, 4)]),
        ("a: [1, 2\nb: 1", [("syntax", 2, 4)]),
        ("a: @b", [("syntax", 2, 4)]),
        ("a: %b", [("syntax", 2, 4)]),
        ("a: - b", [("syntax", 2, 4)]),
        ("a: 1\n b: 2", [("syntax", 3, 1)]),
        ('å: "\\q"', [("syntax", 2, 4)]),
        ("å: 1\n: 2", [("syntax", 3, 1)]),
        ("a: 1\nb: 1\nb: 2\nc: *d", [("duplicate-key", 4, 1), ("reference", 5, 4)]),
    ],
)
def test_a_fault_in_the_yaml_is_told_at_its_place(written: str, expected: list[Place]) -> None:
    assert places(compose(written, 2)[1]) == expected


def test_the_first_of_two_equal_keys_is_the_one_that_counts() -> None:
    assert _told(_value("a: 1\na: 2\n")) == ("1", 2, 4, 2, 5, False)


@pytest.mark.parametrize("written", ["", "\n\n", "# a comment\n", "--- \n"])
def test_yaml_without_values_is_an_empty_mapping(written: str) -> None:
    node, faults = compose(written, 2)

    assert (node and node.entries, faults) == ((), ())


def test_a_list_as_deep_as_allowed_is_read() -> None:
    depth = MAX_DEPTH - 1

    assert compose(f"a: {'[' * depth}{']' * depth}", 2)[1] == ()


@pytest.mark.parametrize(
    ("bomb", "expected"),
    [
        pytest.param(ALIAS_BOMB, ("reference", 2, 5), id="aliases"),
        pytest.param(MERGE_BOMB, ("reference", 2, 5), id="merge keys"),
        pytest.param("a: " + "[" * 60_000, ("too-deep", 2, 13), id="brackets"),
        pytest.param("a: " + "{a: " * 60_000, ("too-deep", 2, 40), id="braces"),
        pytest.param("- " * 60_000, ("too-deep", 2, 21), id="hyphens"),
        pytest.param("? " * 60_000, ("too-deep", 2, 21), id="question marks"),
    ],
)
def test_a_bomb_is_refused_at_once(bomb: str, expected: Place) -> None:
    start = process_time()

    node, faults = compose(bomb, 2)

    assert process_time() - start < 1
    assert (node, places(faults)) == (None, [expected])


def _told(node: Node) -> tuple[str, int, int, int, int, bool]:
    """All that a scalar says of itself."""
    assert isinstance(node, Scalar)
    place = (node.line, node.column, node.end_line, node.end_column)
    return (node.text, *place, node.is_quoted)


def _value(text: str) -> Node:
    node, _ = compose(text, 2)
    assert node is not None
    return node.entries[0].value


def _scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence(items=items):
            return [scalar for item in items for scalar in _scalars(item)]
        case MappingNode(entries=entries):
            return [
                scalar
                for entry in entries
                for part in (entry.key, entry.value)
                for scalar in _scalars(part)
            ]


@pytest.mark.parametrize(
    "value",
    [
        r'"En \x1b[31m mack"',
        r'"\u202emack"',
        r'"m\u3164ack"',
        r'"\0"',
        r'"ma\_\u00adck"',
        r'["\e"]',
    ],
)
def test_an_escape_cannot_bring_in_a_control_character(value: str) -> None:
    node, faults = compose(f"title: {value}\n", 1)

    assert node is None
    assert [(fault.kind, fault.line) for fault in faults] == [(FaultKind.CONTROL_CHARACTER, 1)]


def test_an_escape_cannot_bring_one_into_a_key() -> None:
    assert compose('"ti\\u200btle": a\n', 1)[1][0].kind is FaultKind.CONTROL_CHARACTER


def test_other_escapes_are_text() -> None:
    node, faults = compose(r'title: "Macken i \u00c5sele \"Navet\""', 1)

    assert (node and node.plain, faults) == ({"title": 'Macken i Åsele "Navet"'}, ())
