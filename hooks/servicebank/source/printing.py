"""Images as they are printed: of a kind that every form of the book can show, and not too large."""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from servicebank.source.cleaning import cleaned

MOST_SIDE = 1800
"""Pixels of the longer side: fifteen centimetres at 300 dots an inch."""
GOOD = 85
PRINTED = {"JPEG": "image/jpeg", "PNG": "image/png"}
"""What Word, EPUB and PDF all show; others become one of them."""


class Print(NamedTuple):
    """An image ready for a book."""

    content: bytes
    media: str
    width: int
    height: int


def printable(path: Path) -> Print:
    """The image in a file; raises PictureError when it cannot be published."""
    content = cleaned(path)
    with Image.open(BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as image:
        form = image.format or ""
        if form in PRINTED and max(image.size) <= MOST_SIDE:
            return Print(content, PRINTED[form], *image.size)
        if form not in PRINTED:
            form = "JPEG" if image.mode == "RGB" else "PNG"
        image.thumbnail((MOST_SIDE, MOST_SIDE))
        out = BytesIO()
        image.save(out, form, quality=GOOD, optimize=True)
        return Print(out.getvalue(), PRINTED[form], *image.size)
