"""A desk: what is meant, what is wrong, and what the new file is called."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from servicebank.assemble.desk import LINES, Desk, open_desk, source_key
from servicebank.assemble.given import Given, answers
from servicebank.language.catalog import Catalog
from servicebank.model.errors import NoBankError, SetupError
from servicebank.source.folder import shown_from
from tests.makers import TODAY, a_bank, a_case_text

SWEDISH = Catalog.load("sv")


def _desk(folder: Path, files: Mapping[str, str] | None = None) -> Desk:
    return open_desk(a_bank(folder, files), TODAY, shown_from(folder))


def _term(desk: Desk, facet: str, word: str) -> str | None:
    (found,) = (one for one in desk.world.settings.facets if one.name == facet)
    guess = desk.meant(desk.vocabulary(found), word)
    return guess.only if guess.is_same else None


@pytest.mark.parametrize(
    ("title", "place", "expected"),
    [
        ("Harbomacken – tusen andelar blev en ny mack", "Harbo", "harbomacken"),
        ("Lanthandeln i Älvby", "Älvby", "lanthandeln-i-alvby"),
        ("Egen mack: så gick det till", "Älvby", "alvby-egen-mack"),
        ("Egen mack", "", "egen-mack"),
        ("", "Älvby", "alvby"),
        ("", "", "nytt-fall"),
        ("日本", "", "nytt-fall"),
        ("Ett mycket långt namn på ett fall som aldrig vill ta slut", "",
         "ett-mycket-langt-namn-pa-ett-fall-som-aldrig-vill"),
        ("x" * 90, "", "x" * 50),
    ],
)  # fmt: skip
def test_a_file_is_named_from_place_and_title(
    tmp_path: Path, title: str, place: str, expected: str
) -> None:
    desk = _desk(tmp_path)
    name = desk.name({"title": title, "place": place}, SWEDISH)

    assert name == expected
    assert list(desk.misnamed(name)) == []


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    case = a_case_text()
    desk = _desk(tmp_path, {"egen-mack.md": case, "Egen-mack-2.md": case})

    assert desk.name({"title": "Egen mack"}, SWEDISH) == "egen-mack-3"


@pytest.mark.parametrize("name", ["Åre", "a b", "../a", "a/b", "index", "x" * 81, "", "a.md"])
def test_a_name_that_is_no_address_is_refused(tmp_path: Path, name: str) -> None:
    assert len(list(_desk(tmp_path).misnamed(name))) == 1


def test_a_name_is_taken_by_a_file_that_differs_in_capitals(tmp_path: Path) -> None:
    desk = _desk(tmp_path, {"Macken.md": a_case_text()})

    assert len(list(desk.misnamed("macken"))) == 1


@pytest.mark.parametrize(
    ("facet", "word", "expected"),
    [
        ("service", "mack", "drivmedel"),
        ("service", "Drivmedel", "drivmedel"),
        ("service", "kärnkraft", None),
        ("region", "heby", "0331"),
        ("region", "Heby kommun", "0331"),
        ("region", "Kalmar län", "08"),
        ("region", "Atlantis", None),
    ],
)
def test_a_term_is_found_by_what_people_call_it(
    tmp_path: Path, facet: str, word: str, expected: str | None
) -> None:
    assert _term(_desk(tmp_path), facet, word) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Mack"),
        ("title", "En <b>mack</b>"),
        ("title", "En mack\x1b[31m"),
        ("title", "En mack\u3164 till"),
        ("title", "En mack\udcff"),
        ("status", "pågår"),
        ("started", "i fjol"),
        ("services", ("kärnkraft",)),
        ("regions", ("Atlantis",)),
        ("sources", {"a": {"url": "ftp://example.org"}}),
        ("organisations", [{"name": "x" * 201}]),
    ],
)
def test_a_value_is_judged_by_itself(tmp_path: Path, name: str, value: object) -> None:
    assert _desk(tmp_path).faults(name, value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "En mack: bygdens egen"),
        ("need", "År 2010 lade oljebolaget ned macken."),
        ("status", "ended"),
        ("sources", {"a": {"url": "https://example.org/", "title": ""}}),
    ],
)
def test_what_must_wait_for_the_rest_is_not_told(tmp_path: Path, name: str, value: object) -> None:
    assert _desk(tmp_path).faults(name, value) == ()


def test_an_earlier_case_gives_its_terms_and_organisations_and_no_more(tmp_path: Path) -> None:
    case = a_case_text(
        organisations="[{name: Byalaget, kind: forening}]", services="[post-paket, okand]"
    )

    earlier = _desk(tmp_path, {"macken.md": case}).earlier("macken")

    assert earlier == {
        "services": ("post-paket",),
        "forms": ("lanthandel",),
        "regions": ("Heby",),
        "organisations": [{"name": "Byalaget", "kind": "forening"}],
    }


@pytest.mark.parametrize("name", ["nobody", "../bank", "bank", ""])
def test_only_a_case_of_the_bank_can_be_an_earlier_one(tmp_path: Path, name: str) -> None:
    assert _desk(tmp_path).earlier(name) is None


def test_answers_given_beforehand_go_before_those_of_an_earlier_case(tmp_path: Path) -> None:
    desk = _desk(tmp_path, {"macken.md": a_case_text()})
    given = Given(terms={"service": ("mack", "drivmedel")}, earlier="macken")

    found, faults = answers(given, desk)

    assert (found["services"], found["forms"], faults) == (("drivmedel",), ("lanthandel",), ())


def test_all_that_is_wrong_with_answers_is_told(tmp_path: Path) -> None:
    given = Given({"title": "x", "status": "y"}, {"service": ("kärnkraft",)}, earlier="nobody")

    assert len(answers(given, _desk(tmp_path))[1]) == 4


def test_a_source_is_named_after_its_publisher_or_website() -> None:
    assert source_key("Upsala Nya Tidning", "") == "upsala-nya-tidning"
    assert source_key("", "https://www.example.org/a") == "example-org"
    assert source_key("", "") == "1"


def test_the_lines_that_any_case_can_have_are_asked_for() -> None:
    assert LINES == (
        "title", "need", "action", "outcome", "place", "status", "started", "evidence",
    )  # fmt: skip


def test_there_is_no_desk_without_a_bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(NoBankError):
        open_desk(None, TODAY, shown_from(tmp_path))


def test_there_is_no_desk_for_a_bank_with_errors_in_its_settings(tmp_path: Path) -> None:
    bank = a_bank(tmp_path, {"bank.yml": "name: 1\n"})

    with pytest.raises(SetupError):
        open_desk(bank, TODAY, shown_from(tmp_path))
