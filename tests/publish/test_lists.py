"""Lists for pages written by hand."""

import pytest

from servicebank.language.catalog import Catalog
from servicebank.publish.edition import Edition
from servicebank.publish.lists import Lists
from servicebank.publish.views import Link
from tests.makers import a_case_text
from tests.sites import an_assembly

WORDS = """\
name: services
label: {sv: Serviceslag}
terms:
  - id: ost
    label: {sv: Öst, en: East}
    definition: {sv: Dit solen går upp.}
    alt_labels: {sv: [öster]}
  - {id: as, label: {sv: Ås}, definition: {sv: En rygg.}}
  - {id: tyst, label: {sv: Tyst}}
  - {id: gammal, label: {sv: Gammal}, definition: {sv: Förr.}, replaced_by: as}
"""


def _lists() -> Lists:
    assembly = an_assembly(
        {
            "b": a_case_text(title="Zebran i byn", services="[ost]"),
            "a": a_case_text(title="Ängen i byn", services="[ost]"),
        },
        vocabularies={"vocabulary/services.yml": WORDS},
    )
    catalogs = {language: Catalog.load(language) for language in ("sv", "en")}
    return Lists(Edition(assembly.bank, assembly.index, catalogs, "sv"))


def test_the_cases_of_a_term_are_by_title() -> None:
    assert _lists().cases("service", "ost") == (
        Link("fall/b/", "Zebran i byn"),
        Link("fall/a/", "Ängen i byn"),
    )
    assert _lists().cases("service", "as") == ()


def test_a_case_that_has_ended_is_marked() -> None:
    text = a_case_text(status="ended", end_reason="Butiken såldes.")
    assembly = an_assembly({"a": text})
    edition = Edition(assembly.bank, assembly.index, {"sv": Catalog.load("sv")}, "sv")

    (link,) = Lists(edition).cases("service", "post-paket")
    assert link.title == "Lanthandeln i Norrvik fick ett paketombud (avslutat)"


def test_words_with_a_definition_are_by_label() -> None:
    words = _lists().words("services")

    assert [word.label for word in words] == ["Ås", "Öst"]
    assert [word.address for word in words] == ["", "tjanster/ost/"]
    assert words[1].also == ("öster",)
    assert words[1].foreign == (("en", "East"),)


@pytest.mark.parametrize(
    ("facet", "term", "told"),
    [
        ("tjanst", "ost", "no facet 'tjanst'; there are service, form, region, programme"),
        ("service", "vast", "service has no term 'vast'"),
    ],
)
def test_what_is_not_there_is_told(facet: str, term: str, told: str) -> None:
    with pytest.raises(LookupError, match=told):
        _lists().cases(facet, term)


def test_a_vocabulary_that_is_not_there_is_told() -> None:
    with pytest.raises(LookupError, match="no vocabulary 'ord'; there are forms, "):
        _lists().words("ord")
