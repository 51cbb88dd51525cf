"""A run over a bank: all findings at once, at the levels that the bank has set."""

import pytest

from servicebank.assemble.line import gather
from servicebank.check.apply import MOST_TOLD
from servicebank.model.finding import Finding, Level
from tests.makers import (
    BODY,
    CASES,
    SETTINGS,
    TODAY,
    VOCABULARIES,
    a_case_text,
    a_collection_text,
    a_method_text,
    a_source,
    checked,
    rules,
    some_sources,
    told,
)


def _with_levels(levels: str) -> str:
    return f"{SETTINGS}\nrules: {levels}\n"


def _levels(findings: tuple[Finding, ...]) -> list[tuple[str, Level]]:
    return [(finding.rule, finding.level) for finding in findings]


def test_the_cases_of_this_bank_have_no_findings() -> None:
    assert checked(CASES).findings == ()


def test_all_findings_are_told_in_one_run() -> None:
    text = a_case_text(title="<b>En mack", status="pågår", regions="[Hebby]", body="")

    assert {"markup-in-field", "not-a-choice", "unknown-region", "missing-section"} <= set(
        rules(told(some_sources(text)))
    )


def test_findings_stand_by_file_and_place() -> None:
    bad = a_case_text(status="pågår", title="<b>En mack", body=f"{BODY}{{{{ a }}}}")
    found = told(
        some_sources(
            a_source(bad, "b.md"),
            a_source(bad.replace("title", "titel"), "a.md"),
            methods={"c.md": a_method_text(state="klar")},
        )
    )

    assert list(found) == sorted(found, key=lambda finding: finding.order)
    assert {str(finding.mark.path) for finding in found} == {"a.md", "b.md", "methods/c.md"}


def test_a_draft_never_blocks() -> None:
    text = a_case_text(state="draft", title=None, regions="[Hebby]", body="")
    found = told(some_sources(text))

    assert "required-field" in rules(found)
    assert {finding.level for finding in found} == {Level.WARNING}


def test_a_draft_never_blocks_for_what_others_have() -> None:
    found = told(
        some_sources(a_source(a_case_text(), "a.md"), a_source(a_case_text(state="draft"), "b.md"))
    )

    assert _levels(found) == [("duplicate-title", Level.WARNING)]


def test_a_text_under_review_blocks() -> None:
    assert _levels(told(some_sources(a_case_text(state="review", status="pågår")))) == [
        ("not-a-choice", Level.ERROR)
    ]


def test_a_text_that_cannot_be_read_blocks() -> None:
    assert _levels(told(some_sources("---\nstate: draft\n\ttitle: a\n---\n"))) == [
        ("tab", Level.ERROR)
    ]


def test_a_bank_sets_the_levels_of_rules() -> None:
    text = a_case_text(programmes="[]", body=BODY.replace("ombud.", "2 ombud."))
    settings = _with_levels("{empty-list: error, figure-without-source: warning}")
    text = text.replace("2 ombud.[^bladet]", "2 ombud.")

    assert set(_levels(told(some_sources(text, settings=settings)))) == {
        ("empty-list", Level.ERROR),
        ("figure-without-source", Level.WARNING),
    }


def test_a_rule_can_be_turned_off() -> None:
    text = a_case_text(programmes="[]")

    assert rules(told(some_sources(text, settings=_with_levels("{empty-list: off}")))) == []


def test_a_rule_on_the_whole_bank_can_be_turned_off() -> None:
    texts = (a_source(a_case_text(), "a.md"), a_source(a_case_text(), "b.md"))

    assert rules(told(some_sources(*texts, settings=_with_levels("{duplicate-title: off}")))) == []


def test_a_term_that_may_be_unknown_is_left_out() -> None:
    checked_ = gather(
        some_sources(
            a_case_text(services="[post-paket, rymdpost]"),
            settings=_with_levels("{unknown-term: warning}"),
        ),
        TODAY,
    )

    assert checked_.bank is not None
    assert checked_.bank.cases["a-case"].terms["service"] == ("post-paket",)


def test_settings_with_errors_leave_no_bank() -> None:
    checked_ = gather(some_sources(a_case_text(status="pågår"), settings="name: By\n"), TODAY)

    assert checked_.bank is None
    assert {str(finding.mark.path) for finding in checked_.findings} == {"bank.yml"}


def test_a_vocabulary_with_errors_leaves_no_bank() -> None:
    broken = VOCABULARIES | {"vocabulary/forms.yml": "name: forms\n"}
    checked_ = gather(some_sources(a_case_text(), vocabularies=broken), TODAY)

    assert checked_.bank is None
    assert "vocabulary/forms.yml" in {str(finding.mark.path) for finding in checked_.findings}


def test_a_bank_holds_only_valid_texts() -> None:
    bank = gather(
        some_sources(
            a_source(a_case_text(), "good.md"),
            a_source(a_case_text(title="En annan titel", status="pågår"), "bad.md"),
            a_source(a_case_text(title="Ett utkast till fall", state="draft"), "draft.md"),
            a_source(a_case_text(title="Ett fall att granska", state="review"), "review.md"),
            methods={"karta.md": a_method_text(), "bad.md": a_method_text(title=None)},
            collections={"byar.md": a_collection_text(cases="[good]")},
        ),
        TODAY,
    ).bank

    assert bank is not None
    assert list(bank.cases) == ["good", "review"]
    assert [case.id for case in bank.published] == ["good"]
    assert (list(bank.methods), list(bank.collections)) == (["karta"], ["byar"])


def test_a_rule_tells_a_text_no_more_than_anyone_can_read() -> None:
    assert len(told(some_sources(a_case_text(body=f"{BODY}{'<b>' * 1000}")))) < 2 * MOST_TOLD


def test_a_broken_front_matter_is_told_once() -> None:
    text = a_case_text(title="Lanthandeln: ett ombud")

    assert rules(told(some_sources(text))) == ["syntax"]


@pytest.mark.parametrize("languages", ["[en, sv]", "[de, en]", "[en]"])
def test_a_bank_in_another_language_can_be_checked(languages: str) -> None:
    settings = SETTINGS.replace("languages: [sv, en]", f"languages: {languages}")
    text = a_case_text(
        services="[post-pakett]", regions="[Hebby, Heby, Uppsala län]", body="## Somewhere\nText.\n"
    )

    assert {"unknown-term", "unknown-region", "repeated-term", "missing-section"} <= set(
        rules(told(some_sources(text, settings=settings)))
    )
