"""Settings and vocabularies."""

import pytest

from tests.makers import SETTINGS, VOCABULARIES, rules, some_sources, told


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("organisation_kinds: organisation-kinds", "organisation_kinds: kinds", "unknown-setting"),
        (
            "review_interval: 24",
            "review_interval: 24\nrules: {no-such-rule: off}",
            "unknown-setting",
        ),
        ("review_interval: 24", "review_interval: 24\nrules: {empty-list: av}", "not-a-choice"),
        ("review_interval: 24", "review_interval: ofta", "odd-value"),
        ("review_interval: 24", "review_interval: 24\nauthority: example.org", "odd-value"),
        ("has_feeds: true", "has_feeds: ja", "not-a-choice"),
        ("key: forms", "key: services", "repeated-id"),
        ("- name: form\n", "- name: service\n", "repeated-id"),
        ("required: true\n", "required: ja\n", "not-a-choice"),
        ("languages: [sv, en]", "languages: []", "text-length"),
        ("languages: [sv, en]", "languages: [svenska]", "odd-value"),
        ("review_interval: 24", "review_intervall: 24", "unknown-field"),
    ],
)
def test_settings_are_checked(old: str, new: str, expected: str) -> None:
    found = told(some_sources(settings=SETTINGS.replace(old, new, 1)))

    assert expected in rules(found)
    assert {str(finding.mark.path) for finding in found} == {"bank.yml"}


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("[{id: a, parent: a}]", ["circular-term"]),
        ("[{id: a, parent: b}, {id: b, parent: c}, {id: c, parent: a}]", ["circular-term"] * 3),
        ("[{id: a, parent: b}, {id: b, parent: b}]", ["circular-term"]),
        ("[{id: a, group: g}]", ["unknown-reference"]),
        ("[{id: a, replaced_by: b}]", ["unknown-reference"]),
        ("[{id: a, replaced_by: b}, {id: b, replaced_by: a}]", ["circular-term"] * 2),
        ("[{id: a}, {id: a}]", ["repeated-id"]),
        ("[{id: a, parent: [b]}]", ["wrong-shape", "unknown-reference"]),
        ("a", ["wrong-shape"]),
        ("[a]", ["wrong-shape"]),
    ],
)
def test_vocabularies_are_checked(terms: str, expected: list[str]) -> None:
    labelled = terms.replace("{id: ", "{label: {sv: A}, id: ")
    own = {"vocabulary/own.yml": f"name: own\nlabel: {{sv: Egna}}\nterms: {labelled}\n"}

    assert rules(told(some_sources(vocabularies=VOCABULARIES | own))) == expected
