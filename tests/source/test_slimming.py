"""Drawn pictures made small."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from servicebank.source.slimming import slimmed


def _drawing() -> bytes:
    image = Image.new("RGBA", (1200, 630), "#fbf8f2")
    draw = ImageDraw.Draw(image)
    for place in range(40):
        draw.ellipse((place * 20, place * 10, place * 20 + 80, place * 10 + 90), fill="#1d5b45")
    found = BytesIO()
    image.save(found, "PNG")
    return found.getvalue()


def test_a_drawing_keeps_its_size_and_its_colours() -> None:
    with Image.open(BytesIO(slimmed(_drawing()))) as image:
        shown = image.convert("RGB")

        assert image.size == (1200, 630)
        assert shown.getpixel((1190, 620)) == pytest.approx((0xFB, 0xF8, 0xF2), abs=3)
        assert shown.getpixel((40, 45)) == pytest.approx((0x1D, 0x5B, 0x45), abs=3)


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert slimmed(_drawing()) == slimmed(_drawing())
