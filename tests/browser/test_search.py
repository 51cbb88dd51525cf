"""The search, in the browser that runs it: what is asked of the engine, and what comes of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

WORDS = {
    "language": "sv",
    "stop": "i hur vi vår med",
    "endings": "arna en ar an or n a s",
    "links": "s",
    "terms": [
        ["service", "drivmedel", "Drivmedel", "tjanster/drivmedel/"],
        ["form", "samakning", "Samåkning", "losningar/samakning/"],
    ],
    "sayings": [
        ["Drivmedel|petrol station", [0]],
        ["Samåkning", [1]],
        ["soppa|tanka", [0], ["bensin"]],
        ["åka med", [1]],
    ],
    "regions": [
        ["region"],
        ["Kalmar län", "08"],
        ["Kalmar", "0880"],
        ["Dalarnas län|Dalarna", "20"],
        ["Bohuslän", "1482 1484"],
    ],
}
KNOWN = "lanthandel lanthandlare drivmedel samåkning paket skåp hälsobuss kyrkan skola"
READ = """
async ([file, text]) => {
  const { read } = await import("/assets/search/query.js");
  const { openWords } = await import("/assets/search/words.js");
  return read(text, openWords(file));
}
"""
MEND = """
async ([file, known, text]) => {
  const query = await import("/assets/search/query.js");
  const { mend } = await import("/assets/search/mend.js");
  const { openWords } = await import("/assets/search/words.js");
  const { openKnown } = await import("/assets/search/spelling.js");
  const words = openWords(file);
  const plan = query.read(text, words);
  if (!query.isDoubtful(plan)) return plan;
  return mend(plan, words, openKnown(known, words.endings), () => 0);
}
"""
SEARCH = """
async ([text, choice]) => {
  const { openEngine } = await import("/assets/search/engine.js");
  window.engine ??= openEngine({ bundle: "/pagefind/", words: "/data/search/sv.json" });
  const { more, ...found } = await window.engine.search(text, choice);
  return { ...found, next: (await more(10, 12)).map((hit) => hit.id) };
}
"""
EXCERPT = """
async ([text, positions]) => {
  const { excerpt } = await import("/assets/search/excerpt.js");
  return excerpt(text, positions);
}
"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page that knows the scripts."""
    opened = browser.new_page()
    opened.goto(f"{site}/fall/")
    yield opened
    opened.close()


def _read(page: Page, text: str) -> Any:  # noqa: ANN401 - what the script returns
    return page.evaluate(READ, [WORDS, text])


def _mend(page: Page, text: str) -> Any:  # noqa: ANN401 - what the script returns
    return page.evaluate(MEND, [WORDS, KNOWN, text])


def _search(page: Page, text: str, **choice: object) -> Any:  # noqa: ANN401 - what the script returns
    return page.evaluate(SEARCH, [text, choice])


def _ways(need: Any, kind: str, name: str) -> list[object]:  # noqa: ANN401 - what the script returns
    return [way[name] for way in need["ways"] if way["kind"] == kind]


def test_words_are_asked_but_for_those_that_say_nothing(page: Page) -> None:
    needs = _read(page, "hur köper vi macken i byn")["needs"]

    assert [need["text"] for need in needs] == ["köper", "macken", "byn"]
    assert _ways(needs[1], "word", "ask") == ["macken"]


def test_a_text_of_such_words_alone_is_asked_as_it_is(page: Page) -> None:
    assert [need["text"] for need in _read(page, "hur i")["needs"]] == ["hur", "i"]


@pytest.mark.parametrize("text", ["soppa", "SOPPAN", "drivmedel", "petrol station"])
def test_words_lead_to_the_terms_that_they_stand_for(page: Page, text: str) -> None:
    needs = _read(page, text)["needs"]

    assert [0] in [_ways(need, "term", "term") for need in needs]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("mack i Kalmar", "mack"),
        ("Kalmar läns mackar", "mackar"),
        ("kalmar", ""),
        ("i Kalmar kommun, mack", ", mack"),
        ('"sista macken" i Dalarna nu', '"sista macken" nu'),
    ],
)
def test_a_place_that_is_chosen_leaves_the_text(page: Page, text: str, rest: str) -> None:
    assert _read(page, text)["place"]["rest"] == rest


def test_a_saying_leads_to_its_terms_by_all_of_its_words(page: Page) -> None:
    phrase = _read(page, "åka till stan med grannen")["needs"][-1]

    assert (phrase["kind"], _ways(phrase, "term", "term")) == ("phrase", [1])
    assert not [need for need in _read(page, "åka till stan")["needs"] if need["kind"] == "phrase"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("mack i Kalmar", "0880"),
        ("mack Kalmar län", "08"),
        ("mack kalmar lan", "08"),
        ("DALARNA mack", "20"),
        ("Dalarnas mackar", "20"),
        ("kalmars mackar", "0880"),
    ],
)
def test_a_place_in_the_text_is_offered_as_a_filter(page: Page, text: str, code: str) -> None:
    plan = _read(page, text)

    assert plan["place"]["code"] == code
    assert [need["kind"] for need in plan["needs"]] == ["word", "place"]


def test_a_place_of_several_regions_is_searched_but_not_offered(page: Page) -> None:
    plan = _read(page, "Bohuslän")

    assert plan["place"] is None
    assert _ways(plan["needs"][0], "region", "code") == ["1482", "1484"]


def test_words_in_quotation_marks_are_kept_together(page: Page) -> None:
    assert _read(page, 'mack "egen mack" ”två ord”')["quoted"] == ["egen mack", "två ord"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lanthandl", "lanthandel"),
        ("drivmedl", "drivmedel"),
        ("helsobus", "hälsobuss"),
        ("lanthandel", ""),
        ("kyrkans", ""),
        ("skolor", ""),
        ("zzzzzzzz", ""),
        ("pak", ""),
    ],
)
def test_a_word_that_is_not_known_becomes_the_nearest(page: Page, text: str, expected: str) -> None:
    (need, *_) = _mend(page, text)["needs"]

    assert (need.get("mended") or "") == expected


def test_a_compound_is_taken_apart(page: Page) -> None:
    (need,) = _mend(page, "paketskåp")["needs"]

    assert _ways(need, "both", "asks") == [["paket", "skåp"]]


def test_words_side_by_side_are_put_together(page: Page) -> None:
    needs = _mend(page, "sam åkning")["needs"]

    assert _ways(needs[-1], "joined", "ask") == ["samåkning"]
    assert _ways(needs[-1], "term", "term") == [1]


def test_an_excerpt_has_marks_and_no_other_markup(page: Page) -> None:
    shown = page.evaluate(EXCERPT, ["en <b>mack</b> & mer", [1]])

    assert shown == "en <mark>&lt;b&gt;mack&lt;/b&gt;</mark> &amp; mer"


def test_an_excerpt_is_where_the_words_are(page: Page) -> None:
    text = " ".join(f"ord{number}" for number in range(200))

    shown = page.evaluate(EXCERPT, [text, [3, 120, 124]])

    assert "<mark>ord120</mark>" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("soppa", "orbyhusmacken"),
        ("drivmedl", "by-macken-varmland"),
        ("alvdalen bibliotek", "alvdalen-meroppet-bibliotek"),
        ("mobile library", "motala-bokbuss-rullande-servicepunkt"),
        ('"kodlåst skåp"', "varnamo-bybibblor"),
        ("åka med grannen", "tolg-mobilsamakning"),
    ],
)
def test_everyday_words_find_their_case(page: Page, text: str, case: str) -> None:
    found = _search(page, text)

    assert case in [hit["id"] for hit in found["hits"]]


def test_nothing_typed_shows_every_case_by_title(page: Page) -> None:
    found = _search(page, "")

    assert found["told"]["kind"] == "browse"
    assert found["total"] == sum(found["facets"]["status"].values())
    assert len(found["hits"]) == 10
    assert len(found["next"]) == 2


def test_choices_are_any_of_within_a_facet_and_all_of_between_them(page: Page) -> None:
    every = _search(page, "")["facets"]
    fuel = _search(page, "", filters={"service": ["drivmedel"]})
    either = _search(page, "", filters={"service": ["drivmedel", "polis"]})
    here = _search(page, "", filters={"service": ["drivmedel"], "region": ["17"]})

    assert fuel["total"] == every["service"]["drivmedel"]
    assert max(every["service"]["polis"], fuel["total"]) <= either["total"]
    assert here["total"] == fuel["facets"]["region"]["17"]
    assert fuel["facets"]["service"] == every["service"]


def test_what_is_not_found_is_told_with_terms_that_may_help(page: Page) -> None:
    found = _search(page, "qzxwv")

    assert (found["total"], found["told"]["kind"]) == (0, "none")
    assert [near["address"].startswith("http") for near in found["near"]] == [True] * 6


def test_a_misspelt_word_is_told_with_the_one_that_was_searched(page: Page) -> None:
    assert _search(page, "lanthandl i Värmland")["told"] == {
        "kind": "spelling",
        "shown": "lanthandel i Värmland",
    }


def test_hits_are_sorted_by_year_and_title(page: Page) -> None:
    by_title = _search(page, "mack", sort="title")
    by_year = _search(page, "mack", sort="started")

    assert by_title["total"] == by_year["total"] == _search(page, "mack")["total"]
    assert [hit["id"] for hit in by_title["hits"]] != [hit["id"] for hit in by_year["hits"]]


def test_excerpts_show_nothing_that_readers_do_not_see(page: Page) -> None:
    found = _search(page, "coworking")

    assert found["hits"]
    assert not [hit for hit in found["hits"] if "coworking" in hit["excerpt"].lower()]
