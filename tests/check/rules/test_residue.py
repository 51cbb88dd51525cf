"""What is left of a template."""

import pytest

from tests.check.rules.telling import said
from tests.makers import BODY, a_case_text, a_method_text, rules, some_sources, told


def _left(body: str) -> list[str]:
    """What is told to be left over in the text of a case."""
    whole = f"{BODY}\n{body}\n"
    lines = a_case_text(body=whole).split("\n")
    return [
        lines[finding.mark.line - 1][finding.mark.column - 1 : finding.mark.end_column - 1]
        for finding in said({}, body=whole)
        if finding.rule == "left-over"
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Antal paket: xxx.[^bladet]", ["xxx"]),
        ("XX kunder kom.[^bladet]", ["XX"]),
        ("Det var år 20XX.[^bladet]", ["20XX"]),
        ("Det var 19?? som den stängde.[^bladet]", ["19??"]),
        ("Butiken ligger i [ort].[^bladet]", ["[ort]"]),
        ("[Beskriv hur det var]", ["[Beskriv hur det var]"]),
        ("Butiken ligger i <ort>.[^bladet]", ["<ort>"]),
        ("[fyll i antal kunder]", ["[fyll i antal kunder]"]),
        ("Rubrik här", ["Rubrik här"]),
        ("Beskriv …", ["Beskriv …"]),
        ("…", ["…"]),
        ("- ...", ["- ..."]),
        ("TODO: fråga Åsa", ["TODO"]),
        ("Detta är FIXME nu.", ["FIXME"]),
        ("Att göra: ring kommunen", ["Att göra:"]),
        ("- att göra: ring kommunen", ["- att göra:"]),
        ("Lorem ipsum dolor sit amet.", ["Lorem ipsum"]),
        ("Hur många kom??? Många.", ["???"]),
        ("Byn har en butik. Mer text kommer senare.", ["Mer text kommer senare."]),
        ("Byn har en butik (källa?).", ["(källa?)"]),
        ("Byn har en butik. Källa?", ["Källa?"]),
        ("Klicka eller tryck här för att ange text.",
         ["Klicka eller tryck här för att ange text"]),
        ("ÅÅÅÅ-MM-DD", ["ÅÅÅÅ-MM-DD"]),
        ("bla bla bla", ["bla bla bla"]),
        ("xxx och xxx", ["xxx", "xxx"]),
    ],
)  # fmt: skip
def test_what_is_left_over_is_told(body: str, expected: list[str]) -> None:
    assert _left(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Filen heter xxxl-tröja.mp3.",
        "Se https://example.org/xxx/XX för mer.",
        "Storleken XXL finns inte.",
        "De byggde ... och byggde.",
        "Så gick det … till slut.",
        "Det finns mycket att göra: bygga, måla och städa.",
        "Bussen kommer senare på kvällen.",
        "Fler varor kommer senare.",
        "Vilken är den bästa källan?",
        "Finns det någon källa?",
        "Vad blev det av allt detta??",
        "Beskriv behoven först och räkna sedan.",
        "Skriv till kommunen i god tid.",
        "Fyll i blanketten tillsammans.",
        "Text och bild finns på biblioteket.",
        "Ett namn, en ort och ett datum står på skylten.",
        "Läs om [orten](other.md) och [länk till butiken](other.md).",
        "Se [text](other.md).",
        "Han sade att ”det [nya huset] behövs”.",
        "En lista:\n\n- [x] klar\n- [ ] kvar",
        "Todo är en kulturförening i byn.",
        "Butiken på Maxxvägen heter Taxxi.",
        "Tredje gången gillt ... tyckte byn.",
        "Rubriken i tidningen var kort.",
        "I Exxontorp finns en mack.",
    ],
)
def test_what_only_looks_left_over_is_not(body: str) -> None:
    assert _left(body) == []


def test_a_placeholder_in_a_field_is_told_at_its_place() -> None:
    (finding,) = said({"place": "By XX"})

    assert (finding.rule, finding.mark.column, finding.mark.end_column) == ("left-over", 11, 13)


def test_a_field_that_is_a_placeholder_is_marked_whole() -> None:
    (finding,) = said({"place": '"fyll i"'})

    assert (finding.rule, finding.mark.column, finding.mark.end_column) == ("left-over", 8, 16)


def test_a_placeholder_in_place_of_a_date_is_told_once() -> None:
    assert rules(said({"started": "20XX"})) == ["not-a-date"]


def test_a_placeholder_between_angles_is_not_told_as_html_too() -> None:
    assert rules(said({}, body=f"{BODY}\nByn heter <ort>.\n")) == ["left-over"]


def test_a_placeholder_in_a_comment_is_told_with_the_comment_only() -> None:
    found = rules(said({}, body=f"{BODY}\n<!-- TODO: xxx, 2010 och <b>nyligen</b> -->\n"))

    assert found == ["hidden-comment"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<!-- Hur såg det ut? -->", ["hidden-comment"]),
        ("Ett.<!-- a --> Två.<!-- b -->", ["hidden-comment", "hidden-comment"]),
        ("<!-- över\n\nflera\nrader -->", ["hidden-comment"]),
        ("<!---->", ["hidden-comment"]),
        ("<!-- öppen", ["raw-html"]),
        ("<!-- en --> <!-- öppen", ["hidden-comment", "raw-html"]),
        ("<b>fet</b> <!-- a -->", ["raw-html", "raw-html", "hidden-comment"]),
        ("a --> b", []),
        ("a <- b", []),
    ],
)
def test_a_comment_is_told_once(body: str, expected: list[str]) -> None:
    found = said({}, body=f"{BODY}\n{body}\n")

    assert rules(found) == expected


def test_a_long_comment_is_shown_by_its_beginning() -> None:
    (finding,) = said({}, body=f"{BODY}\n<!--\n{'ord ' * 100}-->\n")

    assert str(finding.message.values["comment"]).endswith("ord …")


def test_a_comment_marks_its_first_line() -> None:
    (finding,) = said({}, body="<!-- a\nb -->\n" + BODY)[:1]

    assert (finding.mark.column, finding.mark.end_column) == (1, 7)


def test_a_method_is_read_too() -> None:
    methods = {"karta.md": a_method_text(summary="Rubrik här och sedan mer text.")}

    assert rules(told(some_sources(methods=methods))) == ["left-over"]


@pytest.mark.parametrize("body", ["<!--" * 60_000, "<!-- -->" * 30_000, "<!-->" * 50_000])
def test_many_comments_take_no_time(body: str) -> None:
    assert len(said({}, body=body)) > 1
