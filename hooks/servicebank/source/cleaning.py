"""Images as they are published: encoded anew, turned upright, and nothing but the image."""

import struct
import warnings
import zlib
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from PIL.Image import Transpose
from PIL.JpegImagePlugin import get_sampling

from servicebank.model.errors import PictureError
from servicebank.model.picture import JPEG, PNG, WEBP, PictureFacts
from servicebank.source.album import content_of
from servicebank.source.parts import BrokenPictureError, Part, joined, parts
from servicebank.source.pictures import MAX_PIXELS, facts

KEPT = {
    JPEG: frozenset(f"{number:X}" for number in {*range(0xC0, 0xE1)} | {0xEE}),
    PNG: frozenset({"IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB"}),
    WEBP: frozenset({"VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF"}),
}
"""Parts that a decoder needs; of the notes in a JPEG, those of JFIF and Adobe say the colours."""
PROFILES = frozenset({"E2", "iCCP", "ICCP"})
MOST_PROFILE = 4000
"""Bytes of a colour profile that is kept; those of screens and phones are smaller."""
UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
"""What turns an image upright, by the orientation that EXIF gives it."""
GOOD = 85
"""Quality of an image whose own cannot be kept."""
FAULTS = (OSError, SyntaxError, ValueError, TypeError, EOFError, KeyError, struct.error, zlib.error)
"""What Pillow raises for files that it cannot decode."""


def cleaned(path: Path) -> bytes:
    """The image in a file, encoded anew; raises PictureError when it cannot be published."""
    try:
        status = path.lstat()
        return _cleaned(path, (status.st_mtime_ns, status.st_size))
    except FAULTS as error:
        raise PictureError(f"{path} cannot be published as an image; save it anew") from error


@lru_cache(maxsize=50)
def _cleaned(path: Path, _version: tuple[int, int]) -> bytes:
    """The image in one version of a file, kept while a site is shown and rebuilt."""
    content, size = content_of(path)
    about = facts(content, size)
    is_whole = about.fault is None and size <= len(content)
    if about.form not in KEPT or not is_whole or about.pixels > MAX_PIXELS:
        raise BrokenPictureError
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _encoded(_stripped(about.form, content), about)


def _stripped(form: str, content: bytes) -> bytes:
    """The file without all that is not needed to decode it."""
    return joined(form, (part for part in parts(form, content) if _is_kept(form, part)))


def _is_kept(form: str, part: Part) -> bool:
    if part.name in PROFILES:
        return len(part.content) <= MOST_PROFILE and not part.content.startswith(b"MPF\0")
    return part.name in KEPT[form]


def _encoded(content: bytes, about: PictureFacts) -> bytes:
    with Image.open(BytesIO(content), formats=(about.form.upper(),)) as image:
        if image.size != (about.width, about.height):
            raise BrokenPictureError
        options = _options(image, is_lossless=b"VP8L" in content[:100])
        shown = image.convert("RGB") if image.mode == "CMYK" else image.copy()
        if about.orientation in UPRIGHT:
            shown = shown.transpose(UPRIGHT[about.orientation])
        shown.info = {name: value for name, value in shown.info.items() if name == "transparency"}
        out = BytesIO()
        shown.save(out, about.form, **options)
    return out.getvalue()


def _options(image: Image.Image, *, is_lossless: bool) -> dict[str, Any]:
    """How to encode an image so that it stays as good and as small as it was."""
    profile = b"" if image.mode == "CMYK" else image.info.get("icc_profile", b"")
    options: dict[str, Any] = {
        "icc_profile": profile if len(profile) <= MOST_PROFILE else b"",
        "optimize": True,
        "progressive": True,
        "lossless": is_lossless,
    }
    tables = getattr(image, "quantization", {})
    if image.mode == "CMYK" or sorted(tables) != list(range(len(tables))) or not tables:
        return options | {"quality": GOOD}
    return options | {"qtables": tables, "subsampling": get_sampling(image)}
