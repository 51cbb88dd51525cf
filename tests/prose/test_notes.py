"""Citations as footnotes of the book."""

from servicebank.prose.body import body
from servicebank.prose.notes import COMMA, Footnotes, footnote, without_notes

TEXT = "Byn hade en butik.[^a][^b] Nu finns ingen.[^a]\n"


def test_each_citation_becomes_a_note_of_its_own() -> None:
    notes = Footnotes("case--x")

    html = notes.put_in(body(TEXT, "").html)

    assert notes.keys == ["a", "b", "a"]
    assert html.count('epub:type="noteref"') == 3
    assert '<a epub:type="noteref" href="#case--x--note-3">3</a>' in html
    assert "doc-noteref" not in html


def test_notes_that_stand_together_are_kept_apart() -> None:
    assert Footnotes("x").put_in(body(TEXT, "").html).count(COMMA) == 1


def test_notes_go_on_counting_over_several_texts() -> None:
    notes = Footnotes("x")
    notes.reference("fact")
    notes.put_in(body(TEXT, "").html)

    assert (notes.keys[0], notes.id(4)) == ("fact", "x--note-4")


def test_a_note_is_written_as_epub_has_them() -> None:
    assert footnote("n", "Källa") == '<aside epub:type="footnote" id="n"><p>Källa</p></aside>'


def test_citations_without_sources_are_left_out() -> None:
    assert without_notes(body(TEXT, "").html) == "<p>Byn hade en butik. Nu finns ingen.</p>"
