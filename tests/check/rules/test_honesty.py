"""What a text claims, and when."""

import pytest

from tests.check.rules.telling import said
from tests.makers import (
    BODY,
    CASES,
    PUBLICATION,
    SETTINGS,
    a_case_text,
    a_collection_text,
    a_method_text,
    a_source,
    rules,
    some_sources,
    told,
)

DATED = PUBLICATION.replace("accessed", "published: 2020-02-03, accessed")
FAMILY = {"praise-only", "weak-unsaid", "figure-without-year", "undated-now", "superlative"}


def _told(body: str, rule: str, **changes: str) -> list[str]:
    """What a rule marks in the text under a heading."""
    whole = BODY.replace("Byn saknade ombud.[^bladet]", body)
    lines = a_case_text(body=whole, **changes).split("\n")
    return [
        lines[finding.mark.line - 1][finding.mark.column - 1 : finding.mark.end_column - 1]
        for finding in said(changes, body=whole)
        if finding.rule == rule
    ]


def _praised(body: str, lessons: str = "Framgår inte av källorna.") -> bool:
    whole = BODY.replace("Byn saknade ombud.[^bladet]", body).replace(
        "Framgår inte av källorna.", lessons
    )
    return "praise-only" in rules(said({}, body=whole))


PRAISE = "Det är en succé. Butiken är fantastisk och en förebild.[^bladet]"


@pytest.mark.parametrize("lessons", ["Framgår inte av källorna.", "", "<!-- Vad var svårt? -->"])
def test_praise_without_a_lesson_is_told(lessons: str) -> None:
    assert _praised(PRAISE, lessons)


@pytest.mark.parametrize(
    ("body", "lessons"),
    [
        (PRAISE, "Det tog tid att få ihop pengarna.[^bladet]"),
        (PRAISE, "Framgår inte av källorna. Men avtalet tog ett år.[^bladet]"),
        (f"{PRAISE} Problem med frysen kom sedan.[^bladet]", "Framgår inte av källorna."),
        (f"{PRAISE} Det var svårt att hitta pengar.[^bladet]", "Framgår inte av källorna."),
        (f"{PRAISE} Tyvärr lade den ned.[^bladet]", "Framgår inte av källorna."),
        ("Det är en succé. Butiken är fantastisk.[^bladet]", "Framgår inte av källorna."),
        ("Kunderna är nöjda, och butiken går bra.[^bladet]", "Framgår inte av källorna."),
        ("Kostnaden uppskattades tre gånger.[^bladet]", "Framgår inte av källorna."),
        ("Mönstret gick igen i tre byar.[^bladet]", "Framgår inte av källorna."),
        ("", "Framgår inte av källorna."),
    ],
)
def test_what_is_told_with_some_trouble_is_not(body: str, lessons: str) -> None:
    assert not _praised(body, lessons)


@pytest.mark.parametrize(
    "told_as",
    [
        "Underlaget är en kort artikel.[^bladet]",
        "Källan är skriven av kommunen själv.[^bladet]",
        "Allt bygger på en enda sida.[^bladet]",
        "Fallet vilar på en intervju.[^bladet]",
        "Byn har ett ombud, enligt tidningen.[^bladet]",
        "Sidan är odaterad.[^bladet]",
    ],
)
def test_weak_evidence_may_rest_on_what_the_text_says(told_as: str) -> None:
    assert _told(told_as, "weak-unsaid", evidence="weak") == []


def test_weak_evidence_that_rests_on_nothing_said_is_told() -> None:
    body = "Hur många som kommer framgår inte av källorna.[^bladet]"

    assert _told(body, "weak-unsaid", evidence="weak") == ["weak"]
    assert _told(body, "weak-unsaid", evidence="medium") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Byn har 200 invånare.[^bladet]", ["200 invånare"]),
        ("Det kostade 1,5 miljoner kronor.[^bladet]", ["1,5 miljoner kronor"]),
        ("Det kostade 40 000 kronor.[^bladet]", ["40 000 kronor"]),
        ("Ungefär 70 procent handlar där.[^bladet]", ["70 procent"]),
        ("Av dem är 25–30 procent äldre.[^bladet]", ["25–30 procent"]),
        ("Nästan 80 % kom.[^bladet]", ["80 %"]),
        ("Den har 758 nya delägare.[^bladet]", ["758 nya delägare"]),
        ("Byn har 200 invånare.[^bladet]\n\nDet var 2010.[^bladet]", ["200 invånare"]),
    ],
)
def test_a_figure_that_nothing_dates_is_told(body: str, expected: list[str]) -> None:
    assert _told(body, "figure-without-year") == expected


@pytest.mark.parametrize(
    "body",
    [
        "Byn hade 200 invånare 2019.[^bladet]",
        "År 2019 kom beslutet.[^bladet] Byn hade 200 invånare.[^bladet]",
        "År 2019 kom beslutet.[^bladet]\n\nByn hade 200 invånare.[^bladet]",
        "Byn hade 200 invånare.[^bladet] Det var 2019.[^bladet]",
        "Byn har 200 invånare, enligt en odaterad sida.[^bladet]",
        "Butiken har 300 kvadratmeter.[^bladet]",
        "Det är 16 mil till sjukhuset.[^bladet]",
        "Den har öppet 24 timmar om dygnet.[^bladet]",
        "Två av 15 byar var med.[^bladet]",
        "Rummet är 12 meter långt.[^bladet]",
        "Den som är över 75 år och personer med rullstol får åka.[^bladet]",
        "Linje 40 kör förbi.[^bladet]",
        "Filial nr 2 stängde.[^bladet]",
        "Väg E45 går genom byn.[^bladet]",
        "Tio invånare hjälpte till.[^bladet]",
    ],
)
def test_a_figure_that_is_dated_or_no_amount_is_not(body: str) -> None:
    assert _told(body, "figure-without-year") == []


def test_a_figure_is_dated_by_its_source() -> None:
    body = "Byn har 200 invånare.[^bladet]"
    named = PUBLICATION.replace("Ny service i byn", "Ny service 2018")

    assert _told(body, "figure-without-year", sources=f"\n  bladet: {DATED}") == []
    assert _told(body, "figure-without-year", sources=f"\n  bladet: {named}") == []


def test_a_figure_without_any_source_is_told_as_that_only() -> None:
    body = BODY.replace("Byn saknade ombud.[^bladet]", "Byn har 200 invånare.")

    assert rules(said({}, body=body)) == ["figure-without-source"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Butiken byggdes nyligen om.[^bladet]", ["nyligen"]),
        ("Idag finns en kiosk.[^bladet]", ["Idag"]),
        ("I dag\när den stängd.[^bladet]", ["I dag"]),
        ("Den drivs för närvarande ideellt.[^bladet]", ["för närvarande"]),
        ("Just nu byggs ett kök.[^bladet]", ["Just nu"]),
        ("Förra året kom fler.[^bladet]", ["Förra året"]),
        ("Numera är den obemannad.[^bladet]", ["Numera"]),
        ("I år firar den.[^bladet]", ["I år"]),
        ("Den öppnar snart igen.[^bladet]", ["öppnar snart"]),
        ("De senaste åren har fler flyttat in.[^bladet]", ["De senaste åren"]),
    ],
)
def test_a_time_that_moves_on_is_told(body: str, expected: list[str]) -> None:
    assert _told(body, "undated-now") == expected


@pytest.mark.parametrize(
    "body",
    [
        "Idag, i maj 2024, finns en kiosk.[^bladet]",
        "Enligt källan 2023 är den för närvarande stängd.[^bladet]",
        "Den är öppen i dag, enligt en odaterad sida.[^bladet]",
        "Snart hade föreningen många medlemmar.[^bladet]",
        "Så snart avtalet var klart öppnade den.[^bladet]",
        "Butiken har öppet varje dag.[^bladet]",
        "Det tog flera år.[^bladet]",
        "Sedan flera år tillbaka är den stängd.[^bladet]",
        "I dagboken står det mer.[^bladet]",
        "På Idagården finns ett kafé.[^bladet]",
        "Den blev snarast mindre.[^bladet]",
        "De möttes i årtionden.[^bladet]",
        "Den anmäldes som nyligenomgången.[^bladet]",
    ],
)
def test_a_time_that_stays_is_not(body: str) -> None:
    assert _told(body, "undated-now") == []


def test_the_lines_of_lists_say_when_too() -> None:
    assert rules(said({"outcome": "Butiken har nyligen öppnat igen."})) == ["undated-now"]
    assert said({"outcome": "unknown", "action": "Butiken öppnade år för år."}) == ()


def test_a_method_holds_today_and_a_collection_does_not() -> None:
    methods = {"karta.md": a_method_text(summary="Ta med fler än i dag och rita en karta.")}
    collections = {"byar.md": a_collection_text(summary="Byar som i dag har ett ombud.")}
    sources = some_sources(a_case_text(), methods=methods, collections=collections)

    assert [(one.rule, one.mark.path.stem) for one in told(sources)] == [("undated-now", "byar")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Butiken är unik.", ["unik"]),
        ("Den var först i Sverige.", ["först i Sverige"]),
        ("Det är den första byn i Sverige.", ["första byn i Sverige"]),
        ("Den är Sveriges största mack.", ["Sveriges största"]),
        ("Landets nya främsta mack.", ["Landets nya främsta"]),
        ("Kommunen är ledande inom service.", ["ledande inom"]),
        ("Den är i världsklass.", ["i världsklass"]),
        ("Byn är bäst i landet.", ["bäst i landet"]),
    ],
)
def test_a_superlative_without_a_source_is_told(body: str, expected: list[str]) -> None:
    assert _told(f"{body}\n\nByn saknade ombud.[^bladet]", "superlative") == expected


@pytest.mark.parametrize(
    "body",
    [
        "Butiken är unik.[^bladet]",
        "Butiken är unik. Så säger tidningen.[^bladet]",
        "Ett av de största behoven är en mack.",
        "Största delen betalades av byn.",
        "De gjorde det på bästa sätt.",
        "I bästa fall kommer bussen.",
        "Först öppnade butiken, och sedan macken i Norrbotten.",
        "Ortens enda butik lade ned.",
        "Inledande möten hölls i skolan.",
        "En rådgivande och vägledande grupp finns.",
        "Ledande politiker kom till mötet.",
        "Sidan hade många unika besökare.",
        "Det minsta rummet blev kontor.",
        "Hela Sverige ska leva var med från första början.",
        "Sveriges riksdag beslutade det.",
    ],
)
def test_what_only_sounds_like_a_superlative_is_not(body: str) -> None:
    assert _told(f"{body}\n\nByn saknade ombud.[^bladet]", "superlative") == []


def test_a_bank_in_a_language_without_words_is_not_asked() -> None:
    settings = SETTINGS.replace("languages: [sv, en]", "languages: [en, sv]")
    text = a_case_text(body="Unik, nyligen 200 kr.\n", evidence="weak")

    assert not FAMILY & {*rules(told(some_sources(text, settings=settings)))}


def test_the_real_bank_claims_no_more_than_it_can() -> None:
    paths = sorted(CASES.glob("*.md"))
    sources = (a_source(path.read_bytes(), path.name) for path in paths)

    assert len(paths) > 100
    assert [str(one) for one in told(some_sources(*sources)) if one.rule in FAMILY] == []
