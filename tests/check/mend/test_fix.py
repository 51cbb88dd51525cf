"""Texts are mended without changing what they mean, or left alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from servicebank.check.apply import Inspector, has_errors
from servicebank.check.bank_shapes import Shapes, case_shapes, collection_shapes, method_shapes
from servicebank.check.draft import Draft, draft
from servicebank.check.keep import is_read_whole
from servicebank.check.mend.fix import MOST_LOOKS, Mended, Mender
from servicebank.check.world import Kind
from servicebank.model.finding import Edit, Finding, Level
from servicebank.model.mark import Mark
from servicebank.model.sentence import say
from servicebank.model.source import Source
from servicebank.source.document import read_document
from tests.bombs import ALIAS_BOMB, MERGE_BOMB
from tests.makers import (
    BODY,
    FULL,
    METHOD_BODY,
    a_case_text,
    a_collection_text,
    a_method_text,
    the_world,
)
from tests.strategies import nearly

PATH = PurePosixPath("a-case.md")
IDS = {Kind.CASE: frozenset({"a-case"}), Kind.METHOD: frozenset({"karta"})}
SHAPES: dict[Kind, Shapes[Any]] = {
    Kind.CASE: case_shapes(the_world().settings),
    Kind.METHOD: method_shapes(the_world().settings),
    Kind.COLLECTION: collection_shapes(the_world().settings),
}
CASE = a_case_text(place="Norrvik", started="2019")


@cache
def _inspector(off: tuple[str, ...] = ()) -> Inspector:
    world = replace(the_world(), ids=IDS)
    levels = dict.fromkeys(off, Level.OFF)
    return Inspector(replace(world, settings=replace(world.settings, rules=levels)))


def _mend(text: str | bytes, kind: Kind = Kind.CASE, off: tuple[str, ...] = ()) -> Mended:
    """A text, mended while some rules are off."""
    content = text.encode() if isinstance(text, str) else text
    return Mender(_inspector(off), SHAPES).mended(kind, content, PATH)


def _mended(text: str, kind: Kind = Kind.CASE) -> str:
    return _mend(text, kind).content.decode()


def _with(old: str, new: str) -> str:
    assert old in CASE
    return CASE.replace(old, new)


def _sections(*names: str, gap: str = "\n") -> str:
    """A body with some sections."""
    return gap.join(f"## {name}\nByn fick {name.lower()}.[^bladet]\n" for name in names)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (CASE.rstrip("\n"), CASE),
        (_with("---\ntitle", "---\n\n\ntitle"), CASE),
        (_with("place: Norrvik", "place: Norrvik \t"), CASE),
        (_with("källorna.", "källorna. "), CASE),
        (_with("\n\n## Lösning", "\n  \n## Lösning  "), CASE),
        (_with("place: Norrvik", "place: ”Norrvik”"), CASE),
        (_with("place: Norrvik", "place: “Norrvik”  # byn"),
         _with("Norrvik\n", "Norrvik  # byn\n")),
        (_with("[post-paket]", "[’post-paket’]"), CASE),
        (_with("place: Norrvik", "place: “Norrvik, byn”"),
         _with("Norrvik\n", '"Norrvik, byn"\n')),
        (_with("[Heby]", "[Uppsala län, Heby]"), CASE),
        (_with("[Heby]", "[Heby, Uppsala län]"), CASE),
        (_with("[Heby]", "[ Heby ,Uppsala län ]"), _with("[Heby]", "[ Heby ]")),
        (_with("[Heby]", "[Heby, Heby, 0331]"), CASE),
        (_with("[Heby]", "[Uppsala län, Heby] # två"), _with("[Heby]", "[Heby] # två")),
        (_with(" [Heby]", "\n  - Uppsala län\n  - Heby"), _with(" [Heby]", "\n  - Heby")),
        (_with("[Heby]", "[\n  Uppsala län,\n  Heby,\n]"), _with("[Heby]", "[\n  Heby,\n]")),
        # a field by another name, whose value nobody has read yet
        (_with("started: 2019", "startår: mars 2019"), _with("2019", "2019-03")),
        (_with("services: [post-paket]", "tjänster: [Post-Paket, okänt]"),
         _with("[post-paket]", "[post-paket, okänt]")),
    ],
)  # fmt: skip
def test_what_can_be_mended_is(before: str, after: str) -> None:
    assert _mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        CASE,
        FULL,
        # spaces that say something
        _with("Byn saknade ombud.[^bladet]", "Byn  \nsaknade ombud.[^bladet]"),
        _with("Byn saknade ombud.[^bladet]", "By\t\nsaknade ombud.[^bladet]"),
        _with("Byn saknade ombud.[^bladet]", "Byn \\ \nsaknade ombud.[^bladet]"),
        _with("Byn saknade ombud.[^bladet]", "Byn saknade ombud.[^bladet]\n- \n"),
        _with("place: Norrvik", "place: |\n  Norrvik \n  by"),
        # quotes that belong to a value
        _with("fick ett", "fick ”ett"),
        _with("Lanthandeln i Norrvik fick", "”Lanthandeln” fick"),
        _with("title: Lanthandeln i Norrvik fick ett paketombud", "title: ”Nya” Norr ”by”"),
        _with("Norrvik\n", '"”Norrvik”"\n'),
        _with("Ny service i byn", "”Vi vågade”"),
        # lines with comments
        _with(" [Heby]", "\n  - Uppsala län # hela\n  - Heby"),
        _with(" [Heby]", "\n  # hela\n  - Uppsala län\n  - Heby"),
        _with("[Heby]", "[Uppsala län, # hela\n  Heby]"),
    ],
)
def test_what_may_mean_something_is_left(text: str) -> None:
    assert _mend(text) == Mended(text.encode(), 0)


FACTS, REST = CASE.split("place: Norrvik\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("place: Norrvik\n# öppnade\nstarted: 2019  # enligt bladet\nstatus: running\n",
         "place: Norrvik\nstatus: running\n# öppnade\nstarted: 2019  # enligt bladet\n"),
        ("status: running\nstarted: 2019\nplace:\n  Norrvik\n",
         "place:\n  Norrvik\nstatus: running\nstarted: 2019\n"),
        ("# var\n\nstatus: running\n# när\n# och hur\nstarted: 2019\n\n# ort\nplace: Norrvik\n",
         "# var\n\n# ort\nplace: Norrvik\nstatus: running\n# när\n# och hur\nstarted: 2019\n\n"),
        ('status: "running"\n"place": >-\n  # ingen kommentar\n  by\nstarted: 2019\n',
         '"place": >-\n  # ingen kommentar\n  by\nstatus: "running"\nstarted: 2019\n'),
    ],
)  # fmt: skip
def test_fields_are_put_in_order_with_their_comments(before: str, after: str) -> None:
    rest = REST.replace("status: running\nstarted: 2019\n", "")

    assert _mended(f"{FACTS}{before}{rest}") == f"{FACTS}{after}{rest}"


def test_what_stands_below_the_last_field_stays_there() -> None:
    fields, body = CASE.split("state: published\n")

    shuffled = fields.replace("need:", "state: published\nneed:")

    assert _mended(f"{shuffled}\n# slut\n{body}") == f"{fields}state: published\n\n# slut\n{body}"


@pytest.mark.parametrize(
    "text",
    [
        _with("place: Norrvik", "? place\n: Norrvik").replace("title:", "state2: a\ntitle:"),
        CASE.replace("status: running\n", "").replace(
            "title", "status: running\nhemligt: ja\ntitle"
        ),
        "---\n{need: " + "a" * 30 + ",\ntitle: Macken i byn}\n---\n",
        '---\nneed: "Byn\n# ’saknade’ mack"\ntitle: Macken i byn\n---\n',
    ],
)
def test_fields_that_are_more_than_lines_are_not_moved(text: str) -> None:
    assert _mended(text) == text


ORDER = ("Utgångsläge", "Lösning", "Resultat", "Lärdomar", "För er som vill göra likadant")


@settings(max_examples=40)
@given(st.permutations(ORDER), st.sampled_from(("", "\n", "\n\n")), st.booleans())
def test_sections_are_put_in_order(names: list[str], gap: str, is_ended: bool) -> None:  # noqa: FBT001 - drawn
    body = _sections(*names, gap=gap)
    text = a_case_text(body=body if is_ended else body.rstrip("\n"))

    assert _mended(text) == a_case_text(body=_sections(*ORDER, gap=gap))


@pytest.mark.parametrize(
    "body",
    [
        _sections("Resultat", "Lösning", "Något"),
        _sections("Resultat", "Lösning", "Resultat"),
        _sections("Resultat", "Lösning") + "\n# Titel\n",
        _sections("Resultat") + "```\n" + _sections("Lösning") + "```\n",
    ],
)
def test_sections_are_not_moved_when_it_is_not_plain_where(body: str) -> None:
    assert _mended(a_case_text(body=body)) == a_case_text(body=body)


def test_text_above_the_first_heading_stays_there() -> None:
    lead = "Byn.[^bladet]\n\n"

    mended = _mended(a_case_text(body=lead + _sections("Resultat", "Lösning")))

    assert mended == a_case_text(body=lead + _sections("Lösning", "Resultat"))


def test_methods_and_collections_are_mended_too() -> None:
    method, collection = a_method_text(), a_collection_text()

    assert _mended(method.rstrip("\n"), Kind.METHOD) == method
    assert _mended(collection.replace("title:", "state2"), Kind.COLLECTION) != collection
    first, rest = METHOD_BODY.split("\n\n", 1)
    assert _mended(a_method_text(body=f"{rest}\n{first}\n"), Kind.METHOD) == method
    moved = collection.replace("state: published\n", "").replace("title", "state: published\ntitle")
    assert _mended(moved, Kind.COLLECTION) == collection


BESIDE = "\ufeff" + CASE.replace("\n", "\r\n")


def test_line_ends_and_a_byte_order_mark_are_put_right() -> None:
    assert _mend(BESIDE) == Mended(CASE.encode(), 2)


@pytest.mark.parametrize(
    ("off", "expected"),
    [
        (("line-endings",), CASE.replace("\n", "\r\n")),
        (("byte-order-mark",), "\ufeff" + CASE),
        (("line-endings", "byte-order-mark"), BESIDE),
    ],
)
def test_line_ends_and_a_byte_order_mark_stay_where_nobody_minds(
    off: tuple[str, ...], expected: str
) -> None:
    before = BESIDE.replace("Norrvik\r\n", "Norrvik \r\n").removesuffix("\r\n")

    assert _mend(before, off=off).content == expected.encode()


def test_a_rule_that_is_off_mends_nothing() -> None:
    text = _with("Norrvik\n", "Norrvik \n")

    assert _mend(text, off=("trailing-space",)).content == text.encode()


UNREAD: dict[str, str | bytes] = {
    "empty": "",
    "blank": " \n",
    "no fence": CASE.removeprefix("---\n"),
    "open fence": CASE.replace("---\n##", "##"),
    "colon": _with("place: Norrvik", "place: Norr: vik "),
    "quote": _with("place: Norrvik", 'place: "Norrvik '),
    "bracket": _with("[Heby]", "[Heby "),
    "tab": _with("place: Norrvik", "place:\n\tNorrvik "),
    "list": "---\n- a \n---\n",
    "two documents": _with("place: Norrvik", "...\n---- "),
    "same field twice": _with("place: Norrvik", "place: Norrvik\nplace: Söder "),
    "odd key": _with("place: Norrvik", "[a]: b "),
    "anchor": _with("Norrvik\n", "&a Norrvik \n"),
    "tag": _with("Norrvik\n", "!!str Norrvik \n"),
    "directive": _with("---\ntitle", "---\n%YAML 1.2\ntitle"),
    "alias bomb": f"---\n{ALIAS_BOMB} \n---\n",
    "merge bomb": f"---\n{MERGE_BOMB} \n---\n",
    "deep": _with("[Heby]", f"{'[' * 20}Heby{']' * 20} "),
    "long facts": _with("Norrvik\n", f"Norrvik \n#{'x' * 20_000}\n"),
    "large": f"{CASE}{'x ' * 200_000}",
    "control": _with("Norrvik\n", "Norr\x07vik \n"),
    "bidirectional": _with("Norrvik\n", "Norr\u202evik \n"),
    "second mark": f"\ufeff\ufeff{CASE} ",
    "Latin": _with("Norrvik\n", "Norrvik \n").encode("latin-1"),
    "UTF-16": _with("Norrvik\n", "Norrvik \n").encode("utf-16"),
    "bytes": bytes(range(256)),
}


@pytest.mark.parametrize("name", UNREAD)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_file_that_cannot_be_read_whole_is_never_touched(name: str, line_end: str) -> None:
    text = UNREAD[name]
    content = text.replace("\n", line_end).encode() if isinstance(text, str) else text

    assert _mend(content) == Mended(content, 0)


@settings(max_examples=200)
@given(nearly(FULL), st.sampled_from(("\n", "\r\n")), st.sampled_from(("", "\ufeff")))
def test_mending_twice_is_mending_once(text: str, line_end: str, mark: str) -> None:
    content = (mark + text.replace("\n", line_end)).encode()

    once = _mend(content)

    assert _mend(once.content) == Mended(once.content, 0)
    assert (once.count == 0) == (once.content == content)


@settings(max_examples=200)
@given(nearly(FULL))
def test_mending_brings_no_new_errors_and_loses_no_comment(text: str) -> None:
    content = text.encode()
    before = read_document(content, PATH)
    after = read_document(_mend(content).content, PATH)

    if is_read_whole(before):
        assert is_read_whole(after)
        assert before.text.count("#") == after.text.count("#")
        assert has_errors(_findings(before)) or not has_errors(_findings(after))
    else:
        assert after.text == before.text


def _findings(source: Source) -> Iterable[Finding]:
    return _inspector().findings(draft(Kind.CASE, source, SHAPES[Kind.CASE]))


@dataclass(frozen=True)
class Stubborn:
    """Somebody who says the same of a text, whatever is done to it."""

    edits: tuple[tuple[Edit, ...], ...]
    grave: frozenset[str] = field(default=frozenset())
    """Pieces of text that are grave errors."""

    def findings(self, text: Draft[Any]) -> Iterable[Finding]:
        mark = Mark(PATH)
        for number, edits in enumerate(self.edits):
            whole = len(text.source.text)
            if all(edit.end <= whole for edit in edits):
                yield Finding(f"rule-{number}", mark, say("!"), edits=edits)
        for piece in sorted(self.grave):
            if piece in text.source.text:
                yield Finding(piece, mark, say("!"))

    def is_grave(self, finding: Finding) -> bool:
        return finding.rule in self.grave


def _by(inspector: Stubborn, text: str = CASE) -> Mended:
    return Mender(inspector, SHAPES).mended(Kind.CASE, text.encode(), PATH)


PLACE = CASE.index("Norrvik\n")
END = len(CASE)


def _put(text: str, start: int = PLACE, end: int = PLACE + 7) -> tuple[Edit, ...]:
    return (Edit(start, end, text),)


@pytest.mark.parametrize(
    "harm",
    [
        _put("a: b"),
        _put("x\nstatus: running"),
        _put("x\nmore: y"),
        _put("", PLACE - 7, PLACE + 8),
        _put("x", 0, 3),
        _put("[x, y]"),
        _put("x\r"),
        _put("x\x07"),
        _put("x", PLACE - 7, END),
        _put("x", END - 3, END + 9),
        _put("x", PLACE, PLACE - 1),
        (Edit(PLACE, PLACE + 3, "x"), Edit(PLACE + 2, PLACE + 4, "y")),
        (Edit(PLACE, PLACE + 1, "X"), Edit(CASE.index("Byborna"), CASE.index("Byborna") + 60, "")),
        _put("Ljungby"),
    ],
)
def test_an_edit_that_does_harm_is_dropped_and_the_others_are_made(harm: tuple[Edit, ...]) -> None:
    good = _put("stopped", CASE.index("running"), CASE.index("running") + 7)

    mended = _by(Stubborn((harm, good), frozenset({"place: Ljungby"})))

    assert mended == Mended(_with("running", "stopped").encode(), 1)


def test_of_edits_that_overlap_the_first_is_made() -> None:
    first, second = _put("Ö", PLACE, PLACE + 4), _put("y", PLACE + 3, PLACE + 7)

    assert b"place: \xc3\x96vik" in _by(Once((second, first))).content


def test_an_edit_that_several_findings_share_is_made_once() -> None:
    assert _by(Once((_put("Viken"), _put("Viken")))) == Mended(
        _with("place: Norrvik", "place: Viken").encode(), 2
    )


def test_edits_side_by_side_are_all_made() -> None:
    edits = (
        _put("Söder", PLACE, PLACE + 4),
        _put("ön", PLACE + 4, PLACE + 7),
        _put("\n", END, END),
    )

    assert _by(Once(edits)).content == _with("place: Norrvik", "place: Söderön").encode() + b"\n"


def test_a_text_that_comes_to_no_rest_is_left_as_it_was() -> None:
    endless = Stubborn((_put("xx", PLACE, PLACE),))

    assert _by(endless) == Mended(CASE.encode(), 0)


def test_a_text_with_very_much_that_does_harm_is_left_as_it_was() -> None:
    harm = tuple(_put(f"a: {number}") for number in range(MOST_LOOKS + 1))

    assert _by(Stubborn((_put("Viken"), *harm))) == Mended(CASE.encode(), 0)


def test_lines_that_end_in_several_ways_are_not_moved_where_nobody_minds() -> None:
    text = a_case_text(body=_sections("Resultat", "Lösning")).replace("Resultat\n", "Resultat\r\n")

    assert _mend(text, off=("line-endings",)) == Mended(text.encode(), 0)


class Once(Stubborn):
    """Somebody who is content when anything has been done."""

    def findings(self, text: Draft[Any]) -> Iterable[Finding]:
        return super().findings(text) if text.source.text == CASE else ()


EDITS = st.builds(
    lambda start, length, text: Edit(start, start + length, text),
    st.integers(0, END),
    st.integers(0, 12),
    st.sampled_from(("", "x", "\n", ": ", "---\n", '"', "# ", "[", "a: b\n", "  "))
    | st.text(max_size=3),
)


@settings(max_examples=200)
@example(((Edit(0, 0, "---\n"),),))
@given(st.lists(st.lists(EDITS, max_size=3).map(tuple), max_size=6).map(tuple))
def test_whatever_a_rule_wants_nothing_else_is_lost(edits: tuple[tuple[Edit, ...], ...]) -> None:
    before = read_document(CASE.encode(), PATH)
    mended = _by(Once(edits))
    after = read_document(mended.content, PATH)

    assert is_read_whole(after)
    assert before.front is not None
    assert after.front is not None
    touched = {
        name
        for name, entry in before.front.by_key.items()
        for wanted in edits
        for edit in wanted
        if edit.end >= before.offset(entry.key.line, 1)
    }
    kept = {name: value for name, value in before.front.plain.items() if name not in touched}
    assert kept.items() <= after.front.plain.items()
    assert len(after.front.plain) <= len(before.front.plain)


def test_a_case_whose_every_line_is_wrong_is_mended_whole() -> None:
    lines = BODY.replace("\n", " \n").removesuffix("\n")
    text = a_case_text(regions="[Uppsala län, Heby, Heby]", place="”Norrvik”", body=lines)
    fields = text.split("\n")
    shuffled = "\n".join(["---", "", fields[10], *fields[1:10], *fields[11:]])

    assert _mended("\ufeff" + shuffled.replace("\n", "\r\n")) == a_case_text(place="Norrvik")
