"""Texts with front matter, and what is wrong with their fences."""

from pathlib import PurePosixPath
from time import process_time

import pytest

from servicebank.model.mark import Mark
from servicebank.model.source import Source
from servicebank.source.document import MAX_FRONT, read_document, read_settings
from tests.makers import a_source
from tests.source.places import Place, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("empty", 1, 1)]),
        ("---", [("open-fence", 1, 1)]),
        ("---\na: 1\n## By\n", [("open-fence", 3, 1)]),
        ("---\na: 1\n\n## By\n", [("open-fence", 3, 1)]),
        ("---\na: 1", [("open-fence", 2, 1)]),
        ("---\na: 1\n--- \n## By\n", [("open-fence", 3, 1)]),
        ("---\na: 1\n-----\n## By\n", [("open-fence", 3, 1)]),
        ("---\na: 1\n...\n## By\n", [("open-fence", 3, 1)]),
        ("---\na: 1\n...\nb: 2\n---\n", [("syntax", 3, 1)]),
        ("-----\na: 1\n-----\n", [("no-fence", 1, 1)]),
        (" ---\na: 1\n---\n", [("no-fence", 1, 1)]),
        ("--- \na: 1\n---\n", [("no-fence", 1, 1)]),
        ("\n---\na: 1\n---\n", [("no-fence", 1, 1)]),
        ("\u00a0---\na: 1\n---\n", [("no-fence", 1, 1)]),
        ("title: By\n\nEn by.\n", [("no-fence", 1, 1)]),
        ('{"title": "By"}\n', [("no-fence", 1, 1)]),
        ("---\n\na: 1\n---\n", [("blank-after-fence", 2, 1)]),
        ("---\n\n\n\na: 1\na: 2\n---\n", [("blank-after-fence", 2, 1), ("duplicate-key", 6, 1)]),
        ("\ufeff---\r\nå: [😀, *b]\r\n---\r\n",
         [("byte-order-mark", 1, 1), ("line-endings", 1, 4), ("reference", 2, 8)]),
        ("---\nplats: Åsen #2\n---\n", [("lost-comment", 2, 13)]),
        ("---\nplats: Åsen  # i Motala\n---\n", []),
        ("---\n# plats: Åsen\nå: '#1'  # i Motala\nb: x#2\n---\n", []),
        ("---\na:  # b\n  - c\n---\n", []),
        ('---\na: "-----"\n---\n', []),
        ("---\na: |\n  ett\n  ---\n  två\n---\n", []),
        ("---\na: 1\n---\ntext\n---\nb: 2\n---\n", []),
        ("---\n" + "# By\n" * (MAX_FRONT // 5 + 1) + "---\n", [("too-large", 1, 1)]),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_place(text: str, expected: list[Place]) -> None:
    assert places(a_source(text).faults) == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\na: 1\n---\n## By\n", "## By\n"),
        ("---\na: 1\n---\n\n\n## By\n", "\n\n## By\n"),
        ("\ufeff---\r\na: 1\r\n---\r\n## By\r\n", "## By\n"),
        ("---\na: 1\n---", ""),
        ("---\n---\n## By\n", "## By\n"),
        ("---\na: 1\n---\nett\n---\ntvå\n", "ett\n---\ntvå\n"),
    ],
)
def test_the_body_is_all_that_follows_the_second_fence(text: str, body: str) -> None:
    assert a_source(text).body == body


def test_headings_are_read_with_their_levels() -> None:
    source = a_source("---\na: 1\n---\n# Ett\n## Två ##\n###Tre\ntext # inte\n####\n")

    assert [(heading.level, heading.text) for heading in source.headings] == [
        (1, "Ett"),
        (2, "Två"),
        (3, "Tre"),
        (4, ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\nå: 1\n---\nÅ 😀 ä här\n",
        "\ufeff---\nå: 1\n---\nÅ 😀 ä här\n",
        "\ufeff---\r\nå: 1\r\n---\r\nÅ 😀 ä här\r\n",
    ],
)
def test_a_place_in_the_body_is_counted_in_the_file(text: str) -> None:
    source = a_source(text)
    start = source.body.index("här")

    assert source.mark_body(start, start + 3) == Mark(source.path, 4, 7, 10)


def test_a_place_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    source = a_source("---\na: 1\n---\nett två\ntre\n")

    assert source.mark_body(4, 11) == Mark(source.path, 4, 5, 8)


def test_a_value_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    source = a_source("---\na: ett\n  två\n---\n")

    assert [source.mark(node) for node in source.values("a")] == [Mark(source.path, 2, 4, 7)]


def test_values_are_found_through_lists() -> None:
    source = a_source("---\na:\n  - {b: 1}\n  - {c: 2}\n  - {b: [3, 4]}\n---\n")

    assert [getattr(node, "text", None) for node in source.values("a", "b")] == ["1", "3", "4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: By\nname: Ort\n", [("duplicate-key", 2, 1)]),
        ("--- \nname: By\n...\n", []),
        ("name: By\n--- \nb: 1\n", [("syntax", 2, 1)]),
        ("%YAML 1.1\n---\na: 1\n", [("tag", 1, 1)]),
        ("\tname: By\n", [("tab", 1, 1)]),
        ("- By\n", [("not-a-mapping", 1, 1)]),
        ("å: 😀\nä: *b\n", [("reference", 2, 4)]),
        ("", [("empty", 1, 1)]),
        ("name: \0\n", [("control-character", 1, 7)]),
    ],
)
def test_a_fault_in_settings_is_told_at_its_place(text: str, expected: list[Place]) -> None:
    source = read_settings(text.encode(), PurePosixPath("bank.yml"))

    assert places(source.faults) == expected


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("## " + "#" * 250_000 + "a", id="a line of hashes"),
        pytest.param(("#" * 3900 + "a\n") * 60, id="many lines of hashes"),
        pytest.param("#\n" * 140_000, id="empty headings"),
        pytest.param(("x" * 3999 + "\n") * 70, id="long lines"),
        pytest.param(" " * 280_000, id="blanks"),
    ],
)
def test_a_hostile_body_is_read_at_once(hostile: str) -> None:
    assert _seconds(f"---\na: 1\n---\n{hostile}\n") < 1


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("[" * 60_000, id="brackets"),
        pytest.param("x #" * 6000, id="comments"),
        pytest.param("x " * 9000 + "#", id="blanks before a comment"),
        pytest.param("'" * 19_000, id="quotes"),
    ],
)
def test_hostile_front_matter_is_read_at_once(hostile: str) -> None:
    assert _seconds(f"---\na: {hostile}\n---\n") < 1


def _seconds(text: str) -> float:
    start = process_time()
    source = a_source(text)
    assert isinstance(source, Source)
    return process_time() - start


def test_a_path_gives_the_id() -> None:
    assert read_document(b"", PurePosixPath("cases/harbomacken.md")).id == "harbomacken"
