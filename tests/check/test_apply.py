"""Families of rules are passed over only when none of their rules has anything to say."""

from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.check.rules import FAMILIES
from servicebank.check.run import Sources, run, texts
from servicebank.check.world import Kind
from servicebank.model.picture import Hidden, PictureFacts
from tests.makers import (
    BODY,
    FULL,
    SETTINGS,
    TODAY,
    a_case_text,
    a_collection_text,
    a_method_text,
    a_source,
    rules,
    some_sources,
    told,
)
from tests.strategies import TOKENS, nearly

PIECES = st.sampled_from(
    (*TOKENS, "Byn har 200 invånare.", "[^a]", "[^bladet]", "## Utgångsläge\n", "## Lösning\n")
)
BODIES = st.lists(PIECES | st.text(max_size=5), max_size=12).map("".join) | nearly(BODY)
LISTS = st.sampled_from(
    ("[Heby]", "[Heby, Heby]", "[Heby, 0331]", "[Heby, 03]", "[Hebby]", "[]", "Heby", "[~]", "[[]]")
)
BAD_PICTURE = PictureFacts(
    form="PNG", size=9_000_000, has_position=True, hidden=frozenset({Hidden.EXIF})
)
NOTHING_REQUIRED = SETTINGS.replace("required: true, label", "required: false, label")


def _kept_silent(sources: Sources) -> list[str]:
    """Rules that would have spoken, had their family been asked."""
    outcome = run(sources, TODAY)
    assert outcome.world is not None
    return [
        rule.name
        for text in texts(sources, outcome.world)
        for family in FAMILIES
        if not family.concerns(text, outcome.world)
        for rule in family.rules
        if text.kind in rule.kinds and any(True for _ in rule.find(text, outcome.world))
    ]


@settings(max_examples=100)
@given(nearly(FULL))
def test_no_rule_on_cases_is_kept_silent(text: str) -> None:
    assert _kept_silent(some_sources(text, pictures={"a-case/rum.jpg": BAD_PICTURE})) == []


@settings(max_examples=100)
@given(BODIES, st.sampled_from((SETTINGS, NOTHING_REQUIRED)))
def test_no_rule_on_bodies_is_kept_silent(body: str, setup: str) -> None:
    sources = some_sources(
        a_case_text(body=body),
        settings=setup,
        methods={"karta.md": a_method_text(body=body)},
        collections={"byar.md": a_collection_text(body=body)},
    )

    assert _kept_silent(sources) == []


@settings(max_examples=60)
@given(LISTS, LISTS, st.sampled_from(("need", "action", "outcome", "place")), PIECES)
def test_no_rule_on_fields_is_kept_silent(
    regions: str, related: str, name: str, value: str
) -> None:
    text = a_case_text(regions=regions, related=related, **{name: f"Byn har {value} 12 hus"})

    assert _kept_silent(some_sources(text, a_source(a_case_text(), "0331.md"))) == []


def test_every_kind_of_text_has_rules() -> None:
    assert {kind for family in FAMILIES for rule in family.rules for kind in rule.kinds} == {*Kind}


LONG = BODY + "Byn fick ett rum.\n\n" * 800
SILENCED = "{long-text: Samlad genomgång av länet.}"


def test_a_rule_that_the_bank_lets_go_can_be_silenced_with_a_reason() -> None:
    assert rules(told(some_sources(a_case_text(body=LONG)))) == ["long-text"]
    assert told(some_sources(a_case_text(body=LONG, silenced=SILENCED))) == ()


def test_a_rule_is_not_silenced_where_the_bank_holds_it_firm() -> None:
    settings = SETTINGS.replace("silenceable: [long-text", "silenceable: [empty-list")
    sources = some_sources(a_case_text(body=LONG, silenced=SILENCED), settings=settings)

    assert rules(told(sources)) == ["unknown-silence", "long-text"]


def test_a_rule_is_not_silenced_without_a_reason() -> None:
    found = rules(told(some_sources(a_case_text(body=LONG, silenced="{long-text: nej}"))))

    assert found == ["text-length", "long-text"]
