"""What values were meant to be, and what is put in their place."""

from collections.abc import Iterable, Mapping
from operator import attrgetter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.apply import Inspector
from servicebank.check.bank_shapes import case_shapes
from servicebank.check.draft import draft
from servicebank.check.world import Kind
from servicebank.language.catalog import Catalog
from servicebank.language.spellings import CHOICES, FIELDS
from servicebank.model.finding import Edit, Finding
from servicebank.source.writing import as_written
from tests.check.rules.telling import MONEY, said
from tests.makers import BODY, CASE, a_case_text, a_source, the_world

SWEDISH = Catalog.load("sv")
VOCABULARIES = the_world().vocabularies


def _mended(text: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=attrgetter("start"), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _sum(**changes: str) -> dict[str, str | None]:
    fields = {"from": "Heby kommun", "amount": "40000", "currency": "SEK", "source": "bladet"}
    return {"funding": "[{" + ", ".join(f"{k}: {v}" for k, v in (fields | changes).items()) + "}]"}


def _source(**changes: str) -> dict[str, str | None]:
    fields = {
        "title": "Ny service i byn",
        "publisher": "Bygdebladet",
        "url": '"https://example.org/service"',
        "accessed": "2026-05-04",
    }
    lines = "".join(f"\n    {name}: {value}" for name, value in (fields | changes).items())
    return {"sources": f"\n  bladet:{lines}"}


@pytest.mark.parametrize(
    ("fields", "better"),
    [
        ({"services": "[mack]"}, {"services": "[drivmedel]"}),
        ({"services": '["Petrol station"]'}, {"services": "[drivmedel]"}),
        ({"services": "[post-paket, apotekk]"}, {"services": "[post-paket, apotek]"}),
        ({"services": "post-paket"}, {"services": "[post-paket]"}),
        ({"services": "post-paket, mack"}, {"services": "[post-paket, drivmedel]"}),
        ({"regions": "[Arvidsjaurs kommun]"}, {"regions": "[Arvidsjaur]"}),
        ({"regions": "Upplands-Väsby"}, {"regions": "[Upplands Väsby]"}),
        ({"regions": "[ostersund, vimmerby kommun]"}, {"regions": "[Östersund, Vimmerby]"}),
        ({"regions": "[331]"}, {"regions": '["0331"]'}),
        ({"related": "other"}, {"related": "[other]"}),
        ({"status": "pågår"}, {"status": "running"}),
        ({"status": "Running"}, {"status": "running"}),
        ({"evidence": '"stark"'}, {"evidence": "strong"}),
        ({"outcome": "Okänt"}, {"outcome": "unknown"}),
        ({"started": "17 december 2010"}, {"started": "2010-12-17"}),
        ({"started": '"dec. 2010"'}, {"started": "2010-12"}),
        ({"started": "år 2010"}, {"started": "2010"}),
        (_source(accessed="2026-05-04 10:30"), _source()),
        (_sum(amount="40 000"), _sum()),
        (_sum(currency="kr"), _sum()),
        (_sum(year="år 2019"), _sum(year="2019")),
    ],
)
def test_what_can_mean_only_one_thing_is_mended(
    fields: Mapping[str, str | None], better: Mapping[str, str | None]
) -> None:
    text = a_case_text(**fields)

    edits = [edit for finding in said(fields) for edit in finding.edits]

    assert _mended(text, edits) == a_case_text(**better)
    assert said(better) == ()


@pytest.mark.parametrize(
    ("fields", "suggestion"),
    [
        ({"services": "[macken]"}, "drivmedel"),
        ({"regions": "[Hebby]"}, "Heby"),
        ({"regions": "[Dalarna]"}, "Dalarnas län"),
        ({"regions": "[habo]"}, "Habo"),
        ({"related": "[othr]"}, "other"),
        ({"status": "pågårr"}, "running"),
        ({"started": "våren 2019"}, "2019"),
        ({"started": "ca 2010"}, "2010"),
        (_sum(amount='"1,5 miljoner"'), "1500000"),
        (_sum(amount='"1,500"'), "1500"),
        (_sum(year="2019-05"), "2019"),
        (_source(url="www.heby.se"), '"https://www.heby.se"'),
        (_source(url="heby.se/mack"), '"https://heby.se/mack"'),
        ({"aliases": "[Gamla Handeln]"}, "gamla-handeln"),
    ],
)
def test_what_may_mean_something_else_is_only_asked(
    fields: Mapping[str, str | None], suggestion: str
) -> None:
    (finding,) = said(fields)

    assert (finding.suggestion, finding.edits) == (suggestion, ())


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"services": "[apotek och post]"}, "”apotek” eller ”post-paket” (Post och paket)?"),
        ({"regions": "[Hbo]"}, "Menade du ”Håbo” (Uppsala län) eller ”Habo” (Jönköpings län)?"),
        ({"regions": "[Harbo]"}, "En by eller tätort skrivs på en egen rad: place: Harbo"),
        ({"regions": "[Moskosel]"}, "En by eller tätort skrivs på en egen rad: place: Moskosel"),
        ({"services": "[paketbox]"}, "”paketbox” hör hemma i ett annat fält: forms: [paketbox]"),
        ({"started": "05/06/2010"}, "Menade du ”2010-06-05” eller ”2010-05-06”?"),
        ({"started": "2023-02-30"}, "Månaden har 28 dagar."),
        ({"started": "31 april"}, "Månaden har 30 dagar."),
        ({"started": "2010–2012"}, "started: 2010 och ended: 2012"),
        ({"started": "2010-talet"}, "Skriv året, till exempel 2010, om källan säger"),
        ({"started": "igår"}, "2026, 2026-11 eller 2026-11-23"),
        (_source(accessed="december 2010"), "till exempel 2026-11-23"),
        (_source(published="2010–2012"), "Skriv bara ett datum, till exempel 2010 eller 2012."),
        ({"titel": "Handeln"}, "Fältet ”title” finns redan."),
        ({"status": "kanske"}, "Till exempel: status: "),
    ],
)  # fmt: skip
def test_what_cannot_be_known_is_explained(fields: Mapping[str, str | None], told: str) -> None:
    (finding,) = said(fields)

    assert finding.help is not None
    assert told in SWEDISH(finding.help)
    assert (finding.suggestion, finding.edits) == (None, ())


@pytest.mark.parametrize("field", sorted(FIELDS.keys() & CASE.keys()))
def test_every_other_name_of_a_field_leads_to_it(field: str) -> None:
    for name in FIELDS[field]:
        if name in CASE or name == "place":
            continue
        (finding,) = said({field: None, as_written(name): CASE[field]})
        question = SWEDISH(finding.help) if finding.help else ""
        assert f"”{field}”" in question, (name, question)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("tjänst", "services"), ("tjänster", "services"), ("service", "services"),
        ("serviceslag", "services"), ("lösning", "forms"), ("lösningar", "forms"),
        ("form", "forms"), ("kommun", "regions"), ("kommuner", "regions"), ("län", "regions"),
        ("region", "regions"), ("platser", "regions"),
    ],
)  # fmt: skip
def test_a_facet_is_found_by_what_the_settings_call_it(name: str, field: str) -> None:
    (finding,) = said({field: None, name: CASE[field]})

    assert (finding.rule, finding.suggestion) == ("unknown-field", field)


@pytest.mark.parametrize(
    ("owner", "name", "field"),
    [
        ("sources", "länk", "url"), ("sources", "adress", "url"), ("sources", "link", "url"),
        ("sources", "utgivare", "publisher"), ("sources", "tidning", "publisher"),
        ("sources", "läst", "accessed"), ("sources", "hämtad", "accessed"),
        ("sources", "retrieved", "accessed"), ("sources", "rubrik", "title"),
        ("funding", "belopp", "amount"), ("funding", "summa", "amount"),
        ("funding", "valuta", "currency"), ("funding", "från", "from"),
        ("funding", "källa", "source"),
    ],
)  # fmt: skip
def test_a_field_inside_another_is_found_too(owner: str, name: str, field: str) -> None:
    written = {"sources": _source(), "funding": _sum()}[owner]
    fields = {owner: (written[owner] or "").replace(f"{field}:", f"{name}:")}

    (finding,) = said(fields)

    assert (finding.rule, finding.suggestion) == ("unknown-field", field)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        (_source(publicerad="2019"), "published"), (_source(date="2019"), "published"),
        (_sum(år="2019"), "year"), (_sum(datum="2019"), "year"),
        ({"organisations": "[{name: Byalaget, typ: forening}]"}, "kind"),
        ({"ort": "Norrvik"}, "place"), ({"startår": "2019"}, "started"),
        ({"year_start": "2019"}, "started"), ({"aktörer": "[{name: Byalaget}]"}, "organisations"),
    ],
)  # fmt: skip
def test_a_field_that_need_not_be_there_is_found_too(
    fields: Mapping[str, str | None], field: str
) -> None:
    (finding,) = said(fields)

    assert (finding.rule, finding.suggestion) == ("unknown-field", field)


def test_a_renamed_field_keeps_everything_else() -> None:
    fields = {"title": None, '"Titel"': "Lanthandeln # i byn"}
    text = a_case_text(**fields)

    (finding,) = said(fields)

    assert _mended(text, finding.edits) == text.replace('"Titel"', "title")


@pytest.mark.parametrize("choice", sorted(CHOICES))
def test_every_word_for_a_choice_leads_to_it(choice: str) -> None:
    named = {"status": "running", "evidence": "weak", "state": "draft"}
    choices = {
        "status": {"planned", "running", "ended", "unknown"},
        "evidence": {"strong", "medium", "weak"},
        "state": {"draft", "review", "published"},
    }
    for field in named:
        for word in CHOICES[choice] if choice in choices[field] else ():
            (finding,) = said({field: as_written(word)})
            assert finding.suggestion == choice, word


def test_a_key_in_other_letters_is_mended_everywhere() -> None:
    body = BODY.replace("[^bladet]", "[^Bladet]")
    fields = {"funding": f"[{MONEY}}}]"}
    text = a_case_text(body=body, **fields)

    (finding,) = said(fields, body=body)

    assert "3 gånger" in SWEDISH(finding.message)
    assert _mended(text, finding.edits) == a_case_text(**fields)


def test_a_heading_in_other_letters_is_mended() -> None:
    body = BODY.replace("## Lösning", "## LOSNING:")

    (finding,) = said({}, body=body)

    assert _mended(a_case_text(body=body), finding.edits) == a_case_text()


NAMES = st.sampled_from(
    [
        name
        for vocabulary in VOCABULARIES.values()
        for term in vocabulary.terms.values()
        for name in (term.id, *term.label.values(), *sum(term.alt_labels.values(), ()))
    ]
    + ["17 december 2010", "2010-1-5", "våren 2019", "kr", "40 000", "pågår", "Arvidsjaurs kommun"]
)
FIELD = st.sampled_from(("services", "forms", "regions", "programmes", "status", "started"))


@st.composite
def _written(draw: st.DrawFn) -> dict[str, str | None]:
    """A field with a value that is right somewhere, perhaps with a letter wrong."""
    value, place = draw(NAMES), draw(st.integers(0, 40))
    extra = draw(st.sampled_from(("", "", "", "x", "en", "å", " ", '"', ", ")))
    field = draw(FIELD)
    text = as_written(value[:place] + extra + value[place:])
    is_list = field not in {"status", "started"} and draw(st.booleans())
    return {field: f"[{text}]" if is_list else text}


INSPECTOR, SHAPES = Inspector(the_world()), case_shapes(the_world().settings)


def _found(text: str) -> list[Finding]:
    """What the rules say of a case by itself."""
    return [*INSPECTOR.findings(draft(Kind.CASE, a_source(text), SHAPES))]


def _is_same(one: Finding, other: Finding) -> bool:
    return (one.rule, one.mark.line, one.mark.column) == (
        other.rule,
        other.mark.line,
        other.mark.column,
    )


@settings(max_examples=150, deadline=None)
@given(_written())
def test_a_suggestion_is_always_valid(fields: dict[str, str | None]) -> None:
    text = a_case_text(**fields)
    lines = text.split("\n")
    for finding in _found(text):
        if finding.suggestion is None:
            continue
        mark = finding.mark
        line = lines[mark.line - 1]
        better = line[: mark.column - 1] + finding.suggestion + line[mark.end_column - 1 :]
        mended = "\n".join((*lines[: mark.line - 1], better, *lines[mark.line :]))
        assert not any(_is_same(finding, other) for other in _found(mended)), better


@settings(max_examples=150, deadline=None)
@given(_written())
def test_what_is_mended_is_told_no_more_and_nothing_else_is_touched(
    fields: dict[str, str | None],
) -> None:
    text = a_case_text(**fields)
    for finding in _found(text):
        better = _mended(text, finding.edits)
        before, after = text.split("\n"), better.split("\n")
        changed = [number for number, line in enumerate(after) if line != before[number]]
        assert len(before) == len(after)
        assert changed == ([finding.mark.line - 1] if finding.edits else [])
        if finding.edits:
            assert not any(_is_same(finding, other) for other in _found(better)), better
