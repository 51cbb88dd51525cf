"""Data about private persons, and keys."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.check.rules.telling import said
from tests.makers import (
    BODY,
    CASES,
    ROOT,
    SETTINGS,
    a_case_text,
    a_source,
    rules,
    some_sources,
    told,
)

FAMILY = {"personal-number", "secret", "private-email", "private-phone", "named-contact"}
NUMBER = "811218-9876"
"""Made up by the Tax Agency."""
TOKEN = "ghp_" + "a1B2" * 9


def _found(body: str, **changes: str) -> list[tuple[str, str]]:
    """What the rules on private data mark in a case, and which of them."""
    whole = f"{BODY}\n{body}\n"
    lines = a_case_text(body=whole, **changes).split("\n")
    return [
        (one.rule, lines[one.mark.line - 1][one.mark.column - 1 : one.mark.end_column - 1])
        for one in said(changes, body=whole)
        if one.rule in FAMILY
    ]


def _marked(body: str, rule: str) -> list[str]:
    return [marked for name, marked in _found(body) if name == rule]


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        (f"Avtal med {NUMBER}.", NUMBER),
        ("Avtal med 19811218-9876.", "19811218-9876"),
        ("Avtal med 198112189876.", "198112189876"),
        ("Avtal med 8112189876.", "8112189876"),
        ("Avtal med 811218+9876.", "811218+9876"),
        ("Avtal med 811218–9876.", "811218–9876"),
        ("Avtal med 811218 9876.", "811218 9876"),
        ("Samordningsnummer 811278-9873.", "811278-9873"),
        ("Organisationsnummer 811218-9876, en enskild firma.", NUMBER),
        (f"Se [sidan](https://example.org/{NUMBER}).", NUMBER),
        ("Se [sidan](https://example.org/?pnr=8112189876&a=1).", "8112189876"),
        (f"Se `{NUMBER}`.", NUMBER),
        (f"<!-- {NUMBER} -->", NUMBER),
        (f"foto_{NUMBER}_stor", NUMBER),
    ],
)
def test_a_personal_number_is_found_anywhere_in_a_text(body: str, marked: str) -> None:
    assert _marked(body, "personal-number") == [marked]


@pytest.mark.parametrize(
    "body",
    [
        "Organisationsnummer 802002-4280 och 202100-2262.",
        "Org.nr 5566778899.",
        "Diarienummer KS 2019-000123 och 2019/1234-56.",
        "Dnr 8112-18-9876 gäller.",
        "Ärende 811218-9877 har fel kontrollsiffra.",
        "Fel månad 811318-9876 och fel dag 811232-9876.",
        "Ring 070-123 45 67 eller 0701234567.",
        "Ring 0701011231.",
        "Telefon: 0701011231",
        "ISBN 978-8112189876.",
        "ISBN 8112189876",
        "Budgeten var 8 112 189 876 kronor, eller 12 000 000 kr.",
        "Summan 7012250000 kronor.",
        "Id 98112189876 och 81121898765.",
        "Se https://example.org/artikel/98112189876123.",
        "SCB-koderna 0114, 0331 och tätort 0114TC101.",
        "Bilden 20211201153000 och 2021-12-01 15:30.",
        "Född i framtiden: 20991218-9876.",
        "Bankgiro 5050-1055 och plusgiro 12 34 56-7.",
        "Koden a8112189876b i adressen.",
        "Postnummer 933 31 och 933 92.",
        "Åren 1981-1982 och 811218.",
    ],
)
def test_other_numbers_are_no_personal_numbers(body: str) -> None:
    assert _marked(body, "personal-number") == []


@pytest.mark.parametrize(
    "changes",
    [
        {"title": f"Butiken {NUMBER}"},
        {"place": f'"{NUMBER}"'},
        {"images": f"[{{file: rum.jpg, alt: Avtal {NUMBER}, credit: Byalaget, licence: CC0}}]"},
        {"organisations": f"[{{name: Firma {NUMBER}}}]"},
        {"state": f"published  # {NUMBER}"},
    ],
)
def test_a_personal_number_is_found_in_every_field(changes: dict[str, str]) -> None:
    assert ("personal-number", NUMBER) in _found("", **changes)


def test_a_personal_number_is_found_in_the_name_of_a_file() -> None:
    (finding,) = said({}, name=f"avtal-{NUMBER}.md")

    assert (finding.rule, finding.mark.line) == ("personal-number", 1)


def test_a_personal_number_is_found_in_the_settings() -> None:
    settings = SETTINGS.replace("Goda exempel", f"Goda exempel {NUMBER}")

    assert rules(told(some_sources(settings=settings))) == ["personal-number"]


def test_a_message_never_says_the_number() -> None:
    (finding,) = (
        one
        for one in said({}, body=f"{BODY}\nAvtal med {NUMBER}.\n")
        if one.rule == "personal-number"
    )

    assert "811218" not in str(finding)


@pytest.mark.parametrize(
    "body",
    [
        "Skriv till anna.lind@example.org.",
        "Skriv till anna@byn.se.",
        "Skriv till info@gmail.com.",
        "Skriv till byalaget.moskosel@hotmail.com.",
        "[Skriv](mailto:a.lind@example.org)",
        "Skriv till per_olov.berg-lind@kommunen.se.",
        "anna.lind@mejl.kommunen.se",
        "Skriv till al123@live.se.",
        "Skriv till lind@telia.com.",
    ],
)
def test_a_private_address_is_told(body: str) -> None:
    assert len(_marked(body, "private-email")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Skriv till info@byn.se.",
        "Skriv till kontakt@byn.se eller kommun@arvidsjaur.se.",
        "Skriv till registrator@heby.se.",
        "Skriv till kansli@byn.se och post@byn.se.",
        "[Skriv](mailto:turist@arvidsjaur.se)",
        "Skriv till bibliotek.moskosel@arvidsjaur.se.",
        "Skriv till bygdegarden@byn.se.",
        "Skriv till kommunstyrelsen@heby.se.",
        "Skriv till lanthandeln@lanthandeln.se.",
        "Skriv till slussfors@slussfors.se.",
        "Skriv till info.norr@byn.se.",
        "Byn heter numera @byn på nätet.",
        "Priset är 5 kr @ styck.",
        "Följ @byn@example.org.",
    ],
)
def test_an_address_of_a_task_is_not(body: str) -> None:
    assert _marked(body, "private-email") in ([], ["byn@example.org"])
    assert "byn@example.org" in body or _marked(body, "private-email") == []


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("Ring 070-123 45 67.", "070-123 45 67"),
        ("Ring 0701234567.", "0701234567"),
        ("Ring 070 123 45 67!", "070 123 45 67"),
        ("Ring 070-1234567.", "070-1234567"),
        ("Ring +46 70 123 45 67.", "+46 70 123 45 67"),
        ("Ring +46 (0)70-123 45 67.", "+46 (0)70-123 45 67"),
        ("Ring 0046701234567.", "0046701234567"),
        ("Ring 08-123 456 78.", "08-123 456 78"),
        ("Ring (0950-123 45).", "0950-123 45"),
        ("Tel. 0960-55 01 23", "0960-55 01 23"),
        ("Ring 0950/123 45.", "0950/123 45"),
        ("[Ring](tel:0701234567)", "0701234567"),
        ("Ring 020–12 34 56.", "020–12 34 56"),
        ("Ring +47 12 34 56 78.", "+47 12 34 56 78"),
    ],
)
def test_a_telephone_number_is_told(body: str, marked: str) -> None:
    assert _marked(body, "private-phone") == [marked]


@pytest.mark.parametrize(
    "body",
    [
        "Åren 2010-2012 och 2011–2016.",
        "Den 2019-05-04 och 04-05 2019.",
        "Öppet 08-17, lördag 09-13.",
        "Öppet 07-22 365 dagar om året.",
        "Det kostade 2 011 088 kronor.",
        "Bidraget var +500 000 kronor och +10 %.",
        "Kommunerna 0114, 0331 och 0505.",
        "Kommun 0331 200 000 kronor.",
        "Organisationsnummer 802002-4280.",
        "933 31 Arvidsjaur, 930 86 Moskosel.",
        "Siffran 0,5 och 0.75 samt 0-6 år.",
        "Ring 112, 1177 eller 114 14.",
        "Se https://example.org/artikel/0701234567.",
        "Se https://example.org/?id=0701234567.",
        "Bankgiro 5050-1055.",
        "Klockan 08.30 och 09:15 den 01-12.",
        "Mellan 0–100 kunder kom 04-05 gånger.",
        "DeSO 0114A0010 och RegSO 0331R001.",
    ],
)
def test_other_numbers_are_no_telephone_numbers(body: str) -> None:
    assert _marked(body, "private-phone") == []


def test_a_number_that_is_both_is_told_as_the_worse() -> None:
    assert _found("Talet 0701011231 står här.") == [("personal-number", "0701011231")]
    assert _found("Ring 0701011231.") == [("private-phone", "0701011231")]


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("Kontakt: Anna Lind", "Anna Lind"),
        ("Kontaktperson Åsa Öberg svarar.", "Åsa Öberg"),
        ("kontaktperson: Per-Olov Berg", "Per-Olov Berg"),
        ("Ring Anna Lind om du vill veta mer.", "Anna Lind"),
        ("Mejla gärna Anna.", None),
        ("Mejla Anna Karin Lind.", "Anna Karin Lind"),
        ("Kontakta gärna Carl von Lind.", "Carl von Lind"),
        ("**Kontakt:** Anna Lind", "Anna Lind"),
        ("Projektledare: Anna Lind", "Anna Lind"),
        ("Hör av dig till Anna Lind.", "Anna Lind"),
    ],
)
def test_a_name_to_turn_to_is_told(body: str, marked: str | None) -> None:
    assert _marked(body, "named-contact") == ([marked] if marked else [])


@pytest.mark.parametrize(
    "body",
    [
        "Kontakt: Heby kommun",
        "Kontakta Region Dalarna.",
        "Kontakta Hela Sverige ska leva.",
        "Kontakta Älvdalens Bygdegårdsförening.",
        "Kontakta Länsstyrelsen Västerbotten.",
        "Ring Coop Nord eller Ica Nära.",
        "Kontakta Härlundabygden AB.",
        "Kontakta Leader Höga Kusten.",
        "Ring Norrtälje Sjukhus.",
        "Kontakta Norra Skogen.",
        "Kontakta Arvidsjaur Lappland.",
        "Mejla Byabladet om du vill.",
        "Kontakta Anna Lind Bokhandel.",
        "Anna Lind byggde huset.",
        "Kontakten med Anna Lind var god.",
        "Ringen Anna Lind bar såldes.",
    ],
)
def test_a_name_of_something_else_is_not(body: str) -> None:
    assert _marked(body, "named-contact") == []


def test_a_name_that_the_fields_have_belongs_to_an_organisation() -> None:
    body = "Kontakta Blå Lyktan om du vill veta mer."

    assert _found(body) == [("named-contact", "Blå Lyktan")]
    assert _found(body, organisations="[{name: Blå Lyktan ideell}]") == []


@pytest.mark.parametrize(
    "body",
    [
        f"Nyckeln {TOKEN} öppnar.",
        "Nyckeln AKIAIOSFODNN7EXAMPLE öppnar.",
        "-----BEGIN RSA PRIVATE KEY-----",
        "Nyckeln wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY öppnar.",
        "Nyckeln 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b öppnar.",
        "Nyckeln eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc-DEF öppnar.",
        "Nyckeln glpat-abcdefghij0123456789 öppnar.",
        "Nyckeln xoxb-123456789012-abcdef öppnar.",
        f"Den är {'aB3' * 20}.",
    ],
)
def test_a_key_is_told(body: str) -> None:
    assert len(_marked(body, "secret")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Se https://example.org/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b.",
        "Se https://example.org/a?b=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY0.",
        "Landsbygdsutvecklingsprogramsutvärderingsgruppen möttes.",
        "Ett tal med många siffror: 1234567890123456789012345678901234567890.",
        "Linjen " + "-" * 60 + " slutar här.",
        "Ordet " + "a" * 60 + " är långt.",
        "Ordet " + "A" * 60 + " är långt.",
        "Vi började, och det stod begin på dörren.",
        "Projektet sk-nät och ghp är förkortningar.",
        "Butiken heter AKIA.",
        "methods/servicepunkt/och/servicelosning/i/landsbygden",
    ],
)
def test_long_words_and_addresses_are_no_keys(body: str) -> None:
    assert _marked(body, "secret") == []


def test_a_bank_in_a_language_without_words_is_asked_for_numbers_and_keys_only() -> None:
    settings = SETTINGS.replace("languages: [sv, en]", "languages: [en, sv]")
    text = a_case_text(body=f"{NUMBER} {TOKEN} a.b@example.org 070-123 45 67 Kontakt: Anna Lind\n")
    found = rules(told(some_sources(text, settings=settings)))

    assert [rule for rule in found if rule in FAMILY] == ["personal-number", "secret"]


def _facts(value: Any) -> Iterator[str]:  # noqa: ANN401 - any YAML
    match value:
        case dict():
            for one in value.values():
                yield from _facts(one)
        case list():
            for one in value:
                yield from _facts(one)
        case _:
            yield str(value)


@pytest.mark.parametrize("name", ["cases.yaml", "methods.yaml", "vocabulary.yaml"])
def test_all_known_facts_are_free_of_private_data(name: str) -> None:
    known = yaml.safe_load((ROOT / "tests" / "facts" / name).read_text(encoding="utf-8"))
    groups = known if isinstance(known, list) else known.values()
    bodies = ["\n\n".join(_facts(group)).replace("---", "") for group in groups]
    sources = (
        a_source(a_case_text(body=f"{BODY}\n{body}\n"), f"case-{number}.md")
        for number, body in enumerate(bodies)
    )

    assert [str(one) for one in told(some_sources(*sources)) if one.rule in FAMILY] == []


def test_the_real_bank_is_free_of_private_data() -> None:
    paths = sorted(CASES.rglob("*.md"))
    sources = (a_source(path.read_bytes(), path.name) for path in paths)

    assert len(paths) > 100
    assert [str(one) for one in told(some_sources(*sources)) if one.rule in FAMILY] == []
