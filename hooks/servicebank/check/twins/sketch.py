"""How alike two texts are, from a few numbers kept of each.

The bottom-k sketch of A. Broder, "On the resemblance and containment of documents" (1997): of the
numbers of all runs of three words the smallest are kept, which is a fair sample of them. How much
of the sample two texts share is an estimate of how much they share of the whole.
"""

from zlib import crc32

SIZE = 64
"""Numbers that are kept; a likeness of a fourth is then told within 0.05, most often."""
LEAST = 40
"""Runs without which a text is too short to be known by them."""
ALIKE = 0.25
"""The likeness of a copy that has been worked on.

Measured on the real cases and the facts: the most alike of 11 179 pairs of different cases are at
0.07, and estimated at 0.09. Of 580 copies each, those with one word in ten exchanged are at 0.25 or
more, those with one sentence in five left out or with eight names changed at 0.34 or more.
"""

SMALL = bytes(
    ord(small) if (small := chr(code).lower()).isalnum() and small < "\u0100" else ord(" ")
    for code in range(256)
)
"""Each letter of Latin-1 as a small one, and what is neither letter nor digit as a space."""

Sketch = tuple[int, ...]


def sketch(text: str) -> Sketch | None:
    """The numbers that stand for a text, smallest first; None when it is too short.

    Only runs whose first letter has an odd code are asked, which halves the time and is as fair.
    """
    words = text.encode("latin-1", "replace").translate(SMALL).split()
    runs = zip(words, words[1:], words[2:], strict=False)
    numbers = {crc32(b" ".join(run)) for run in runs if run[0][0] & 1}
    return tuple(sorted(numbers)[:SIZE]) if len(numbers) >= LEAST else None


def likeness(one: Sketch, other: Sketch) -> float:
    """About how large a part of the runs of both texts the two share, from 0 to 1."""
    common = {*one}.intersection(other)
    if not common:
        return 0.0
    both = sorted({*one, *other})[:SIZE]
    return len(common.intersection(both)) / len(both)
