"""Words that end with a point inside a sentence."""

import json
from importlib.resources import files

ABBREVIATIONS: tuple[str, ...] = tuple(
    word
    for words in json.loads(
        (files("servicebank") / "data" / "abbreviations.json").read_text(encoding="utf-8")
    ).values()
    for word in words
)
"""Abbreviations of all languages, without the point."""
