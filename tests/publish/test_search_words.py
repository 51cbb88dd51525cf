"""The files that people's words are turned into the bank's by."""

import json
from typing import Any

from tests.makers import a_case_text
from tests.sites import a_site

THESAURUS = """\
sayings:
  - {words: [skicka paket, brev], terms: {service: [post-paket, apotek]}, also: [frimärke]}
  - {words: [piller], terms: {service: [apotek]}}
areas:
  - {names: [Upplandet], regions: [Uppsala län]}
  - {names: [Mälardalen], regions: [Uppsala län, Sala]}
"""


def _file(name: str, **vocabularies: str) -> Any:  # noqa: ANN401 - JSON
    files = {f"vocabulary/{key}.yml": text for key, text in vocabularies.items()}
    made = a_site({"a-case": a_case_text(started="2019")}, vocabularies=files)
    (asset,) = (asset for asset in made.assets if asset.address == f"data/search/{name}.json")
    return json.loads(asset.content or "")


def test_every_term_with_cases_is_told_with_its_page() -> None:
    assert _file("sv")["terms"] == [
        ["service", "post-paket", "Post och paket", "tjanster/post-paket/"],
        ["form", "lanthandel", "Lanthandel", "losningar/lanthandel/"],
    ]


def test_every_name_of_a_term_leads_to_it() -> None:
    names = {name: terms for names, terms in _file("sv")["sayings"] for name in names.split("|")}

    assert (names["paketombud"], names["post office"], names["Village shop"]) == ([0], [0], [1])


def test_what_the_thesaurus_says_leads_to_the_terms_that_have_cases() -> None:
    sayings = _file("sv", synonyms=THESAURUS)["sayings"]

    assert ["skicka paket|brev", [0], ["frimärke"]] in sayings
    assert not [saying for saying in sayings if saying[0] == "piller"]


def test_places_are_told_by_official_and_everyday_names() -> None:
    regions = _file("sv", synonyms=THESAURUS)["regions"]

    assert regions[0] == ["region"]
    assert ["Uppsala län|Uppsala County|Upplandet", "03"] in regions
    assert ["Heby", "0331"] in regions
    assert ["Mälardalen", "03 1981"] in regions


def test_words_that_a_misspelt_one_may_stand_for_are_those_of_names_and_of_several_texts() -> None:
    known = _file("sv-known")["words"].split()

    assert {"paketombud", "lanthandeln"} <= set(known)
    assert "närmaste" not in known
