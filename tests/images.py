"""Makers of real images, and of files that pass for them."""

import struct
from collections.abc import Iterable
from io import BytesIO
from zlib import compress, crc32

from PIL import Image

ORIENTATION, MAKE, ARTIST, CAMERA, POSITION = 0x0112, 0x010F, 0x013B, 0x8769, 0x8825
SERIAL_NUMBER = 0xA431
PLACE = {1: "N", 2: (60.0, 1.0, 2.0), 3: "E", 4: (17.0, 5.0, 1.0)}
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>Kilroy</rdf:RDF></x:xmpmeta>'
XMP_PLACE = XMP.replace(b"Kilroy", b"<exif:GPSLatitude>60,1N</exif:GPSLatitude>")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>\n'
OPENINGS = {"JPEG": b"\xff\xd8", "PNG": b"\x89PNG\r\n\x1a\n"}


def notes(*, place: bool = False, camera: bool = False, turn: int = 1) -> Image.Exif:
    """What a camera notes in a file."""
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    if place:
        exif.get_ifd(POSITION).update(PLACE)
    if camera:
        exif[MAKE], exif[ARTIST] = "Kilroy", "Anna Ek"
        exif.get_ifd(CAMERA)[SERIAL_NUMBER] = "0012345"
    return exif


def an_image(
    form: str = "JPEG", size: tuple[int, int] = (64, 48), mode: str = "RGB", **options: object
) -> bytes:
    """An image with its left half dark."""
    image = Image.new("L", size, "white")
    image.paste("black", (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    image.convert(mode).save(out, form, **options)
    return out.getvalue()


def a_moving_image(form: str) -> bytes:
    """An image that changes twice a second."""
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("black", "white")]
    out = BytesIO()
    frames[0].save(out, form, save_all=True, append_images=frames[1:], duration=500)
    return out.getvalue()


def a_chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    whole = name + content
    return struct.pack(">I", len(content)) + whole + struct.pack(">I", crc32(whole))


def with_chunks(png: bytes, chunks: Iterable[bytes], before: bytes = b"IDAT") -> bytes:
    """A PNG with more chunks before another."""
    place = png.index(before) - 4
    return png[:place] + b"".join(chunks) + png[place:]


def with_segments(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    """A JPEG with more segments at its beginning."""
    added = (
        bytes((0xFF, marker)) + struct.pack(">H", len(content) + 2) + content
        for marker, content in segments
    )
    return jpeg[:2] + b"".join(added) + jpeg[2:]


def a_bomb(width: int, height: int) -> bytes:
    """A small PNG of one colour that is large once decoded."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    row = b"\0" * (1 + width // 8)
    return b"".join(
        (
            OPENINGS["PNG"],
            a_chunk(b"IHDR", head),
            a_chunk(b"IDAT", compress(row * height)),
            a_chunk(b"IEND", b""),
        )
    )


def notes_of_many(entries: int, size: int) -> bytes:
    """EXIF whose entries all claim the same bytes as their own."""
    fields = (struct.pack("<HHII", 1000 + number, 1, size, 8) for number in range(entries))
    head = b"II*\0" + struct.pack("<IH", 8, entries)
    return b"Exif\0\0" + (head + b"".join(fields) + b"\0" * 4).ljust(size + 16, b"\0")
