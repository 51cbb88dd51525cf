"""Whatever is written in a bank's files, the check gives findings, and reports can show them."""

import json
from collections.abc import Mapping
from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.assemble.line import gather
from servicebank.check.run import Sources
from servicebank.language.catalog import Catalog
from servicebank.report import json as json_report
from servicebank.report import text as text_report
from servicebank.report.telling import Telling
from tests.makers import (
    FULL,
    PUBLICATION,
    SETTINGS,
    TODAY,
    VOCABULARIES,
    a_case_text,
    a_collection_text,
    a_method_text,
    a_source,
    some_sources,
)
from tests.strategies import TOKENS, nearly

VALUES = st.recursive(
    st.sampled_from(("", "a", "Heby", "2010", "150 000", "null", "<b>", "x" * 201, "å\nä")),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text("ab-1", max_size=2), inner),
    max_leaves=4,
)
STEERING = {"Cc", "Cf", "Zl", "Zp"}
"""Categories of characters that steer a terminal."""
FIELDS = ("title", "services", "sources", "funding", "started", "contact", "images", "en", "status")


@settings(max_examples=150)
@given(nearly(FULL) | st.text())
def test_any_case_can_be_checked(text: str) -> None:
    _check(some_sources(text))


@settings(max_examples=80)
@given(st.dictionaries(st.sampled_from(FIELDS), VALUES, min_size=1))
def test_any_values_can_be_checked(values: Mapping[str, object]) -> None:
    written = {name: json.dumps(value, ensure_ascii=False) for name, value in values.items()}

    _check(some_sources(a_case_text(**written)))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(TOKENS) | st.text(max_size=8), max_size=20).map("".join))
def test_any_body_can_be_checked(body: str) -> None:
    _check(some_sources(a_case_text(body=body)))


@settings(max_examples=40)
@given(nearly(a_method_text()))
def test_any_method_can_be_checked(text: str) -> None:
    _check(some_sources(methods={"karta.md": text}))


@settings(max_examples=40)
@given(nearly(a_collection_text(curator="Byalaget")))
def test_any_collection_can_be_checked(text: str) -> None:
    _check(some_sources(a_case_text(), collections={"byar.md": text}))


@settings(max_examples=80)
@given(nearly(SETTINGS))
def test_any_settings_can_be_checked(text: str) -> None:
    _check(some_sources(FULL, a_source(a_case_text(services="[post]"), "b.md"), settings=text))


@settings(max_examples=40)
@given(st.sampled_from(sorted(VOCABULARIES)).flatmap(
    lambda name: nearly(VOCABULARIES[name]).map(lambda text: {name: text})
))  # fmt: skip
def test_any_vocabulary_can_be_checked(changed: Mapping[str, str]) -> None:
    _check(some_sources(FULL, vocabularies=VOCABULARIES | dict(changed)))


@settings(max_examples=40)
@given(st.text(max_size=40).filter(lambda text: text.strip()))
def test_any_text_in_double_quotes_is_a_title_or_a_finding(text: str) -> None:
    _check(some_sources(a_case_text(title=json.dumps(text), sources=f"{{k: {PUBLICATION}}}")))


def _check(sources: Sources) -> None:
    """Check the files, hold every place against its file, and put the findings into words."""
    checked = gather(sources, TODAY)
    assert checked.bank is not None or checked.errors
    texts = {source.path: source for source in sources.all}
    for finding in checked.findings:
        mark = finding.mark
        source = texts[mark.path]
        assert 1 <= mark.line <= source.text.count("\n") + 1
        assert 1 <= mark.column <= len(source.line(mark.line)) + 1 or mark.column <= len("---")
        assert mark.column <= mark.end_column
    for language in ("sv", "en"):
        catalog = Catalog.load(language)
        telling = Telling(catalog=catalog, line=checked.line, pages="/regler/")
        shown = text_report.report(checked.findings, checked.count, telling)
        assert not STEERING.intersection(map(category, shown.replace("\n", "")))
        assert "\n::" not in f"\n{shown}"
        written = json_report.document(checked.findings, checked.count, telling)
        assert len(json.loads(written)["findings"]) == len(checked.findings)
