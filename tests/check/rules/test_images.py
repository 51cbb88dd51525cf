"""What is said of images: the words beside them, their files, and files that no case shows."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from servicebank.model.finding import Finding, Level
from servicebank.model.picture import Hidden, PictureFacts, PictureFault
from servicebank.model.stray import Stray, StrayKind
from tests.makers import A_PICTURE, SETTINGS, a_case_text, a_source, rules, some_sources, told

GOOD = {
    "file": "rum.jpg",
    "alt": "Hyllor med paket",
    "credit": "Byalaget",
    "licence": "CC BY 4.0",
}


def _case(**changes: str | None) -> str:
    fields = (f"{name}: {value}" for name, value in (GOOD | changes).items() if value is not None)
    return a_case_text(images=f"[{{{', '.join(fields)}}}]")


def _said(
    text: str, pictures: Mapping[str, PictureFacts] | None = None, settings: str = SETTINGS
) -> tuple[Finding, ...]:
    found = {"a-case/rum.jpg": A_PICTURE} if pictures is None else pictures
    return told(some_sources(text, pictures=found, settings=settings))


def _of(**changes: object) -> list[str]:
    """The rules that speak of an image with some facts."""
    return rules(_said(_case(), {"a-case/rum.jpg": replace(A_PICTURE, **changes)}))  # type: ignore[arg-type]


def test_a_good_image_has_nothing_to_mend() -> None:
    assert _said(_case()) == ()


@pytest.mark.parametrize("alt", [None, "", '""', "~", "null", '" "'])
def test_an_image_without_a_description_is_told_once(alt: str | None) -> None:
    assert rules(_said(_case(alt=alt))) == ["missing-alt"]


def test_all_that_is_missing_is_told() -> None:
    found = _said(_case(alt=None, credit=None, licence=None))

    assert sorted(rules(found)) == ["missing-alt", "required-field", "required-field"]


@pytest.mark.parametrize(
    ("images", "expected"),
    [
        ("[{file: rum.jpg, alt_text: Hyllor, credit: Byn, licence: CC0}]", ["unknown-field"]),
        ("\n  - file:\n    alt:\n    credit:\n    licence:", ["empty-value"]),
    ],
)
def test_a_description_under_another_name_or_in_an_empty_group_is_told_there(
    images: str, expected: list[str]
) -> None:
    assert sorted(set(rules(_said(a_case_text(images=images))))) == expected


def test_the_rule_on_descriptions_cannot_be_turned_down() -> None:
    settings = f"{SETTINGS}\nrules: {{missing-alt: off}}\n"

    assert rules(_said(_case(alt=None), settings=settings)) == ["firm-rule"]


@pytest.mark.parametrize(
    ("alt", "file"),
    [
        ("rum.jpg", "rum.jpg"),
        ("Rum.JPG", "annat.jpg"),
        ("Rum", "rum.jpg"),
        ("paketens rum", "paketens-rum.jpg"),
        ("Ån i byn", "an-i-byn.jpg"),
        ("bild", "rum.jpg"),
        ("Bild 3", "rum.jpg"),
        ("En bild", "rum.jpg"),
        ("Foto.", "rum.jpg"),
        ("image1", "rum.jpg"),
        ("DSC_0123", "rum.jpg"),
        ("IMG-20240501-WA0003", "rum.jpg"),
        ("WhatsApp Image 2024-05-01 at 12.00.00", "rum.jpg"),
        ("20240501", "rum.jpg"),
        ("Namnlös", "rum.jpg"),
    ],
)
def test_a_description_that_says_nothing_is_told(alt: str, file: str) -> None:
    found = _said(_case(alt=alt, file=file), {f"a-case/{file}": A_PICTURE})

    assert [(finding.rule, finding.level) for finding in found] == [("alt-is-name", Level.WARNING)]


@pytest.mark.parametrize(
    ("alt", "file"),
    [
        ("Hyllor med paket", "rum.jpg"),
        ("Bild på butikens rum för paket", "rum.jpg"),
        ("Foto av macken i Harbo", "harbo.jpg"),
        ("Kartan visar tre byar", "karta.jpg"),
        ("Butikens nya rum för paket", "butikens-nya-rum-for-paket.jpg"),
        ("Karta", "oversikt.jpg"),
        ("Bokbuss 12", "rum.jpg"),
        ("ICA", "rum.jpg"),
        ("Жители у магазина", "rum.jpg"),
    ],
)
def test_a_description_that_says_something_is_not_told(alt: str, file: str) -> None:
    assert rules(_said(_case(alt=alt, file=file), {f"a-case/{file}": A_PICTURE})) == []


UNKNOWN = ["okänd", "Okänd fotograf", '"?"', '"??"', "internet", "Google", "vet ej", '"-"', "N/A"]


@pytest.mark.parametrize("name", ["credit", "licence"])
@pytest.mark.parametrize("value", UNKNOWN)
def test_a_name_that_nobody_knew_is_told(name: str, value: str) -> None:
    assert rules(_said(_case(**{name: value}))) == ["image-credit"]


@pytest.mark.parametrize(
    "credit",
    [
        "Anna Ek",
        "Byalaget",
        "Google Street View, 2020",
        "Okänd, ur Norrviks arkiv",
        "Internetbyn AB",
    ],
)
def test_a_name_that_says_something_is_not_told(credit: str) -> None:
    assert rules(_said(_case(credit=f'"{credit}"'))) == []


@pytest.mark.parametrize(
    "licence",
    [
        "CC0",
        "CC BY 4.0",
        "CC-BY-SA 4.0",
        "cc by-nc",
        "Creative Commons Erkännande",
        "Public domain",
        "Allmän egendom",
        "Används med tillstånd av Norrviks byalag",
        "Fotografen har gett tillåtelse",
        "© Norrviks byalag",
        "Upphovsrättsskyddad",
        "Pressbild",
        "Med lov av kommunen",
        "Unsplash",
    ],
)
def test_a_licence_that_is_known_is_not_told(licence: str) -> None:
    assert rules(_said(_case(licence=licence))) == []


def test_the_licence_of_the_bank_is_known() -> None:
    settings = SETTINGS.replace("{name: CC BY 4.0,", "{name: Bygdens villkor,")

    assert rules(_said(_case(licence="Bygdens villkor"), settings=settings)) == []


@pytest.mark.parametrize("licence", ["fritt fram", "ja", "gratis", "4.0"])
def test_a_licence_that_is_not_known_is_a_warning(licence: str) -> None:
    (finding,) = _said(_case(licence=licence))

    assert (finding.rule, finding.level) == ("image-licence", Level.WARNING)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"fault": PictureFault.BROKEN}, ["image-type"]),
        ({"fault": PictureFault.EMPTY, "form": "", "size": 0}, ["image-type"]),
        ({"fault": PictureFault.UNREADABLE, "form": ""}, ["image-type"]),
        ({"form": ""}, ["image-type"]),
        ({"form": "HEIC"}, ["image-type"]),
        ({"form": "PNG"}, ["image-type"]),
        ({"form": "WebP"}, ["image-type"]),
        ({"is_animated": True}, ["image-type"]),
        ({"size": 2_000_000}, []),
        ({"size": 2_000_001}, ["image-budget"]),
        ({"width": 10_000, "height": 4_000}, []),
        ({"width": 10_000, "height": 4_001}, ["image-budget"]),
        ({"has_position": True}, ["image-position"]),
        ({"hidden": frozenset({Hidden.EXIF})}, ["image-metadata"]),
        ({"hidden": frozenset({Hidden.EXIF}), "has_position": True}, ["image-position"]),
        (
            {"size": 4_000_000, "has_position": True, "form": "PNG"},
            ["image-budget", "image-position", "image-type"],
        ),
    ],
)
def test_a_file_is_judged_by_what_is_in_it(
    changes: Mapping[str, object], expected: list[str]
) -> None:
    assert _of(**changes) == expected


def test_a_file_is_told_where_the_case_names_it() -> None:
    (finding,) = _said(_case(), {"a-case/rum.jpg": replace(A_PICTURE, has_position=True)})

    text = a_source(_case()).line(finding.mark.line)
    assert text[finding.mark.column - 1 : finding.mark.end_column - 1] == "rum.jpg"


def test_a_name_that_is_nearly_right_is_suggested() -> None:
    pictures = {"a-case/paketrummen.jpg": A_PICTURE, "other/paketrumet.jpg": A_PICTURE}
    finding, *others = _said(_case(file="paketrummet.jpg"), pictures)

    assert (finding.rule, finding.suggestion) == ("missing-image", "paketrummen.jpg")
    assert rules(others) == ["unused-image"]


@pytest.mark.parametrize("file", ["Rum.JPG", "rum 1.jpg", "../rum.jpg", "rum.svg"])
def test_a_name_that_no_image_can_have_is_told_once(file: str) -> None:
    assert rules(_said(_case(file=file), {})) == ["odd-value"]


def test_an_image_that_is_a_link_is_told_once() -> None:
    path = PurePosixPath("images/a-case/rum.jpg")
    sources = some_sources(_case(), strays=[Stray(path, StrayKind.LINK)])

    assert [(f.rule, f.mark.path) for f in told(sources)] == [("stray-file", path)]


def _beside(text: str, *names: str) -> list[tuple[str, str]]:
    found = _said(text, dict.fromkeys(names, A_PICTURE))
    return [(finding.rule, str(finding.mark.path)) for finding in found]


def test_an_image_that_no_case_names_is_told_where_it_is() -> None:
    names = ("a-case/disk.jpg", "a-case/rum.jpg", "gone/a.jpg", "gone/b.jpg")

    assert _beside(_case(), *names) == [
        ("unused-image", "images/a-case/disk.jpg"),
        ("unused-image", "images/gone"),
    ]


@pytest.mark.parametrize(
    "text", [_case(file="rummet.jpg"), _case(file="Rum.JPG"), "---\ntitle: [\n---\n"]
)
def test_an_image_that_a_case_may_mean_is_not_told(text: str) -> None:
    assert "unused-image" not in [rule for rule, _ in _beside(text, "a-case/rum.jpg")]


@pytest.mark.parametrize("name", ["skiss.svg", "avtal.pdf", "rum.html", "rum.md", "rum", "rum.gif"])
def test_a_file_of_another_kind_is_unsafe(name: str) -> None:
    expected = [("unsafe-image", f"images/a-case/{name}")]

    assert _beside(_case(), "a-case/rum.jpg", f"a-case/{name}") == expected
    assert _beside(a_case_text(), f"a-case/{name}") == expected


def test_an_image_that_no_case_names_is_not_read() -> None:
    class Unread(dict[str, PictureFacts]):
        def __getitem__(self, name: str) -> PictureFacts:
            raise AssertionError(name)

    assert rules(_said(a_case_text(), Unread({"a-case/rum.jpg": A_PICTURE}))) == ["unused-image"]
