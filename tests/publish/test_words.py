"""The fixed words of the pages."""

import re

import pytest

from servicebank.language.catalog import Catalog
from servicebank.publish.words import WORDS, words
from tests.makers import ROOT

ASKED = re.compile(r"""(?:\b|_)words\[\s*(["'])(.+?)\1\s*\]""")
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
NAMES = {sentence.template for sentence in WORDS}


def test_templates_ask_for_all_words_and_no_others() -> None:
    asked = {
        found[2] for path in TEMPLATES for found in ASKED.finditer(path.read_text(encoding="utf-8"))
    }

    assert asked == NAMES


def test_templates_look_words_up_by_name_only() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES}

    assert [
        name
        for name, text in texts.items()
        if len(re.findall(r"(?:\b|_)words\[", text.replace("data-words[", "")))
        != len(ASKED.findall(text))
    ] == []


def test_no_word_is_listed_twice() -> None:
    assert len(WORDS) == len(NAMES)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_word_is_told_in_every_language(language: str) -> None:
    told = words(Catalog.load(language))

    assert told.keys() == NAMES
    assert all(told.values())


def test_english_words_are_their_own_names() -> None:
    assert all(name == told for name, told in words(Catalog.load("en")).items())
