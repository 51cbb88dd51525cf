"""All pages and files of a site."""

import re

import pytest
from jsonschema import Draft202012Validator

from servicebank.assemble.line import assemble
from servicebank.check.guide.json_schema import schemas
from servicebank.model.case import State
from servicebank.model.page import Asset, Shown
from servicebank.publish.site import Site
from tests.makers import CASES, SETTINGS, a_case_text, a_collection_text, a_method_text, checked
from tests.sites import a_site, addresses, an_assembly, the_site

SCHEMA = "data/v1/schema/case.json"
HIDDEN = "Hemligheten i Norrvik"


def _schema(settings: str = SETTINGS) -> Draft202012Validator:
    bank = an_assembly({}, settings=settings).bank
    schema = dict(schemas(bank.settings, bank.vocabularies))[SCHEMA]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_every_kind_of_page_is_there() -> None:
    published = a_site(
        {"a-case": a_case_text(programmes="[leader]")},
        methods={"karta": a_method_text()},
        collections={"byar": a_collection_text()},
    )

    assert addresses(published) == [
        "fall/a-case/",
        "tjanster/",
        "tjanster/kommersiell/",
        "tjanster/post-paket/",
        "losningar/",
        "losningar/form-plats/",
        "losningar/lanthandel/",
        "platser/",
        "platser/uppsala-lan/",
        "platser/uppsala-lan/heby/",
        "program/",
        "program/finansiering/",
        "program/leader/",
        "fall/",
        "oppna-data/",
        "metoder/",
        "metoder/karta/",
        "samlingar/",
        "samlingar/byar/",
        "handbok/",
        "underhall/",
    ]


@pytest.mark.parametrize("state", [State.REVIEW, State.DRAFT])
def test_a_case_that_is_not_published_is_nowhere(state: State) -> None:
    secret = a_case_text(
        title=HIDDEN, state=state, services="[apotek]", regions="[Åre]", related="[b]"
    )
    cases = {"a-secret": secret, "b": a_case_text(), "c": a_case_text(title="Macken i Sörbo")}

    published = a_site(
        cases,
        methods={"karta": a_method_text()},
        collections={"byar": a_collection_text(cases="[b, a-secret]")},
    )

    assert HIDDEN not in str(published)
    assert "a-secret" not in str(published)
    assert not {"tjanster/apotek/", "platser/jamtlands-lan/"} & set(addresses(published))
    assert published.values["cases"] == 2


def test_pages_and_files_of_this_bank_each_have_their_own_address() -> None:
    assembly = assemble(checked(CASES))
    assert assembly is not None
    published = the_site(assembly)

    all_ = [*addresses(published), *(asset.address for asset in published.assets)]
    assert len(all_) == len(set(all_))
    assert all(re.fullmatch(r"([a-z0-9-]+/)+", address) for address in addresses(published))


def test_the_numbers_are_those_of_what_is_published() -> None:
    cases = {
        "a-case": a_case_text(regions="[Heby, Tierp]", services="[apotek, drivmedel]"),
        "b": a_case_text(title="Macken i Sörbo", regions="[Kalmar län]"),
        "c": a_case_text(title="Butiken i Ekby", regions="[Åre]", state="review"),
    }

    published = a_site(
        cases,
        methods={"karta": a_method_text(), "mote": a_method_text(title="Möten", state="review")},
        collections={"byar": a_collection_text()},
    )

    assert published.values == {
        "cases": 2,
        "cases_en": 0,
        "methods": 1,
        "collections": 1,
        "services": 3,
        "forms": 1,
        "counties": 2,
        "municipalities": 2,
        "programmes": 0,
    }


def test_images_are_copied_to_the_page_of_their_case() -> None:
    images = "[{file: rum.jpg, alt: Ett rum, credit: Byalaget, licence: CC0}]"

    published = a_site({"a-case": a_case_text(images=images)}, pictures=["a-case/rum.jpg"])

    (asset,) = (asset for asset in published.assets if asset.source is not None)
    assert asset == Asset("fall/a-case/rum.jpg", source=asset.source)
    assert asset.source is not None
    assert asset.source.as_posix() == "images/a-case/rum.jpg"


def test_images_of_a_case_that_is_not_published_are_not_copied() -> None:
    case = a_case_text(
        images="[{file: rum.jpg, alt: Ett rum, credit: Byalaget, licence: CC0}]", state="review"
    )

    published = a_site({"a-case": case}, pictures=["a-case/rum.jpg"])

    assert [asset for asset in published.assets if asset.source is not None] == []


def test_the_schema_takes_a_whole_case() -> None:
    publication = {
        "title": "Ny service i byn",
        "publisher": "Bygdebladet",
        "url": "https://example.org/",
        "accessed": "2026-05-04",
    }
    case = {
        "title": "Lanthandeln i Norrvik",
        "need": "Byborna hade långt till närmaste ombud.",
        "action": "Lanthandeln blev ombud åt dem.",
        "outcome": "unknown",
        "services": ["apotek"],
        "forms": ["lanthandel"],
        "regions": ["Heby"],
        "status": "unknown",
        "started": 2010,
        "evidence": "weak",
        "sources": {"bladet": publication},
        "state": "draft",
    }

    assert _schema().is_valid(case)
    assert not _schema().is_valid(case | {"services": []})
    assert not _schema().is_valid(case | {"tjanster": ["apotek"]})


def test_the_schema_has_the_facets_of_the_bank() -> None:
    fields = _schema(SETTINGS.replace("key: services", "key: tjanster")).schema

    assert isinstance(fields, dict)
    assert "tjanster" in fields["required"]
    assert "services" not in fields["properties"]


def _shown(published: Site) -> list[Shown]:
    return [page.show() for page in published.pages]


def test_the_same_bank_gives_the_same_site() -> None:
    cases = {"a-case": a_case_text(), "b": a_case_text(title="Macken i Sörbo")}

    one, other = a_site(cases), a_site(cases)
    assert one == other
    assert str(one) == str(other)
    assert _shown(one) == _shown(other)
    assert str(_shown(one)) == str(_shown(other))
