"""The colours of the design: pairs that must stand out from each other do, in every scheme."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest

from tests.makers import ROOT

TOKENS = (ROOT / "overrides" / "assets" / "tokens.css").read_text(encoding="utf-8")
SHEETS = sorted((ROOT / "overrides" / "assets").glob("*.css"))
TOKEN = re.compile(r"--sb-([a-z0-9-]+): (#[0-9a-f]{6});")
LIGHT, DARK = ":root {", '[data-md-color-scheme="slate"] {'
MORE = "@media (prefers-contrast: more) {"
TEXT, PART, ENHANCED = 4.5, 3.0, 7.0


class Scheme(NamedTuple):
    """The colours of one scheme, by name."""

    name: str
    colours: Mapping[str, str]


def _block(text: str, start: str) -> dict[str, str]:
    """The colours that the first rule with a selector sets."""
    return dict(TOKEN.findall(text.partition(start)[2].partition("}")[0]))


def _schemes() -> Iterator[Scheme]:
    usual, _, contrast = TOKENS.partition(MORE)
    light = _block(usual, LIGHT)
    dark = light | _block(usual, DARK)
    yield Scheme("light", light)
    yield Scheme("dark", dark)
    yield Scheme("light, more contrast", light | _block(contrast, LIGHT))
    yield Scheme("dark, more contrast", dark | _block(contrast, DARK))


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    """The ratio that WCAG 2.2 defines."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("paper", "surface", "sunken", "quiet", "sky")
SCHEMES = tuple(_schemes())
PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "muted", "link", "red") for ground in GROUNDS[:4]),
    *((ink, "sky", TEXT) for ink in ("ink", "link")),
    ("link-strong", "paper", TEXT),
    ("link-strong", "quiet", TEXT),
    ("on-strong", "strong", TEXT),
    ("on-mark", "mark", TEXT),
    ("on-foot", "foot", TEXT),
    *(("edge", ground, PART) for ground in GROUNDS[:3]),
    *(("focus", ground, PART) for ground in GROUNDS),
    *((part, "surface", PART) for part in ("red", "ochre", "green", "strong")),
    *((part, "paper", PART) for part in ("red", "ochre", "green", "strong", "mark-wall")),
    ("foot-edge", "foot", PART),
]


def _named(scheme: Scheme) -> str:
    return scheme.name


@pytest.mark.parametrize("scheme", SCHEMES, ids=_named)
def test_what_is_read_and_used_stands_out(scheme: Scheme) -> None:
    colours = scheme.colours
    weak = [
        f"{one} {colours[one]} on {other} {colours[other]}: {ratio:.2f} < {least}"
        for one, other, least in PAIRS
        if (ratio := _contrast(colours[one], colours[other])) < least
    ]

    assert weak == []


@pytest.mark.parametrize("scheme", SCHEMES[2:], ids=_named)
def test_more_contrast_is_more(scheme: Scheme) -> None:
    colours = scheme.colours
    weak = [
        ink
        for ink in ("ink", "muted", "link", "red", "edge")
        if _contrast(colours[ink], colours["paper"]) < ENHANCED
    ]

    assert weak == []


def test_sheets_take_their_colours_from_the_tokens() -> None:
    known = {"tokens.css", "print.css"}
    used = {
        (path.name, found)
        for path in SHEETS
        if path.name not in known
        for found in re.findall(r"#[0-9a-f]{3,8}\b", path.read_text(encoding="utf-8"))
    }

    assert used <= {("servicebank.css", "#ffffff"), ("map.css", "#fff"), *_printed()}


def test_every_token_that_is_used_is_there() -> None:
    told = set(re.findall(r"(--sb-[a-z0-9-]+):", "".join(_texts())))
    asked = set(re.findall(r"var\((--sb-[a-z0-9-]+)", "".join(_texts())))

    assert asked - told == {"--sb-note-left", "--sb-note-top"}


def _printed() -> set[tuple[str, str]]:
    """What maps have on paper."""
    text = (ROOT / "overrides" / "assets" / "map.css").read_text(encoding="utf-8")
    printed = text.partition("@media print")[2]
    return {("map.css", found) for found in re.findall(r"#[0-9a-f]{3}\b", printed)}


def _texts() -> Iterator[str]:
    yield from (path.read_text(encoding="utf-8") for path in SHEETS)
