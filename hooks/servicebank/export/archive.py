"""Zip archives written so that the same content gives the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date

UNPACKED = frozenset({"mimetype"})
"""Parts that must not be packed, so that programs can see what the file is."""


def parts_of(archive: bytes) -> dict[str, bytes]:
    """The parts of an archive by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def archive_of(parts: Mapping[str, bytes], day: date) -> bytes:
    """An archive of some parts, all of them dated with a day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            about = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            about.compress_type = zipfile.ZIP_STORED if name in UNPACKED else zipfile.ZIP_DEFLATED
            made.writestr(about, content)
    return out.getvalue()
