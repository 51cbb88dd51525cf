"""Drawn pictures made small, for those who only glance at them."""

from io import BytesIO

from PIL import Image
from PIL.Image import Dither, Quantize

COLOURS = 64
"""Enough for a few colours with soft edges."""


def slimmed(picture: bytes) -> bytes:
    """A drawn picture as PNG with a few colours."""
    found = BytesIO()
    with Image.open(BytesIO(picture)) as image:
        few = image.convert("RGB").quantize(COLOURS, Quantize.FASTOCTREE, dither=Dither.NONE)
        few.save(found, "PNG")
    return found.getvalue()
