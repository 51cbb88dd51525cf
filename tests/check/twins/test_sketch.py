"""How alike texts are, by the real cases and by copies of them."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from random import Random

import pytest

from servicebank.check.twins.sketch import ALIKE, LEAST, SIZE, likeness, sketch
from tests.makers import BODY, CASES

TEXTS = [
    path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in sorted(CASES.glob("*.md"))
]
WORDS = re.findall(r"\w+", " ".join(TEXTS))


def _likeness(one: str, other: str) -> float:
    first, second = sketch(one), sketch(other)
    assert first is not None
    assert second is not None
    return likeness(first, second)


def _exchanged(text: str, random: Random) -> str:
    """One word in twelve is another."""
    return re.sub(
        r"\w+", lambda word: random.choice(WORDS) if random.random() < 1 / 12 else word[0], text
    )


def _shortened(text: str, random: Random) -> str:
    """One sentence in five is left out."""
    return " ".join(part for part in re.split(r"(?<=\.)", text) if random.random() < 0.8)


def _renamed(text: str, random: Random) -> str:
    """Eight names are others."""
    names = sorted(set(re.findall(r"\b[A-ZÅÄÖ]\w+", text)))
    for name in random.sample(names, min(8, len(names))):
        text = re.sub(rf"\b{name}\b", "Norrvik", text)
    return text


def _rearranged(text: str, random: Random) -> str:
    """The sections stand in another order."""
    sections = re.split(r"(?m)^(?=## )", text)
    return "".join(random.sample(sections, len(sections)))


def test_no_two_real_cases_are_alike() -> None:
    assert max(_likeness(one, other) for one, other in combinations(TEXTS, 2)) < ALIKE / 2


@pytest.mark.parametrize("edited", [_exchanged, _shortened, _renamed, _rearranged])
def test_an_edited_copy_is_alike(edited: Callable[[str, Random], str]) -> None:
    random = Random(1)  # noqa: S311 - nothing is secret here
    copies = [(text, edited(text, random)) for text in TEXTS for _ in range(5)]
    found = [_likeness(text, copy) for text, copy in copies if sketch(copy)]

    assert len(found) >= 0.98 * len(copies)
    assert min(found) >= ALIKE


def test_a_text_is_like_itself_and_unlike_what_shares_nothing_with_it() -> None:
    other = " ".join(f"ord{number}" for number in range(200))

    assert [_likeness(text, text) for text in TEXTS] == [1.0] * len(TEXTS)
    assert [_likeness(text, other) for text in TEXTS] == [0.0] * len(TEXTS)


def test_capitals_signs_and_line_breaks_do_not_count() -> None:
    other = TEXTS[0].upper().replace(".", " \u2013 ").replace(" ", "\n")

    assert _likeness(TEXTS[0], other) == 1.0


def test_a_sketch_is_small_and_that_of_a_short_text_is_left_out() -> None:
    found = [sketch(text) for text in TEXTS]

    assert all(one and len(one) == SIZE and max(one) < 2**32 for one in found)
    assert sketch(BODY) is None
    assert sketch("ett två tre " * 1000) is None
    assert sketch(" ".join(f"ord{number}" for number in range(3 * LEAST))) is not None


def test_a_sketch_is_the_same_in_every_process() -> None:
    code = (
        "import sys; from servicebank.check.twins.sketch import sketch;"
        "print(sketch(sys.stdin.buffer.read().decode()))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=TEXTS[0].encode(),
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in "12"
    }

    assert told == {f"{sketch(TEXTS[0])}{os.linesep}".encode()}
