"""Facts about images, read from the parts of their files; nothing is decoded."""

import re
import struct
import warnings
import zlib
from collections.abc import Mapping

from PIL import Image

from servicebank.model.picture import JPEG, PNG, SVG, WEBP, Hidden, PictureFacts, PictureFault
from servicebank.source.parts import REST, BrokenPictureError, Part, parts

MAX_BYTES = 2_000_000
"""Bytes that the file of an image may have."""
MAX_PIXELS = 40_000_000
"""Points that an image may have."""
SIGNATURES: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"\xff\xd8\xff"), JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), PNG),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), WEBP),
    (re.compile(rb"GIF8[79]a"), "GIF"),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), "BMP"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
    (re.compile(rb".{4}ftyp(?:hei|hev|mif|msf)", re.DOTALL), "HEIC"),
    (re.compile(rb".{4}ftypavi", re.DOTALL), "AVIF"),
    (re.compile(rb"%PDF-"), "PDF"),
    (re.compile(rb"PK\x03\x04"), "ZIP"),
    (re.compile(rb"\A(?:\xef\xbb\xbf)?\s{0,100}<(?:[!?].{0,2000}?<)?svg[\s>]", re.DOTALL), SVG),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,100}<[!?a-zA-Z]"), "HTML"),
)
"""How the content of files begins, and what they then are."""
START_OF_FRAME = frozenset(f"{0xC0 + number:X}" for number in {*range(16)} - {4, 8, 12})
"""Markers of JPEG that are followed by the size."""
MOVING = frozenset({"acTL", "ANIM"})
"""Chunks of images that move."""
ORIENTATION, CAMERA, POSITION = 0x0112, 0x8769, 0x8825
"""Tags of EXIF: how to turn the image, more notes, notes on the place."""
COORDINATES = frozenset({2, 4})
"""Tags of latitude and longitude among the notes on the place."""
HARMLESS = frozenset(
    {0x0100, 0x0101, ORIENTATION, 0x011A, 0x011B, 0x0128, 0x0131, 0x0213, CAMERA, POSITION}
    | {0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003, 0xA005}
)
"""Tags of EXIF that say no more than the image: size, resolution, colours, program."""
ACTIVE = re.compile(rb"<script|javascript:|\son[a-z]{1,30}\s{0,10}=", re.IGNORECASE)
"""What runs in a browser when an SVG is opened."""
HIDDEN: Mapping[str, Hidden] = {
    **dict.fromkeys(("eXIf", "EXIF"), Hidden.EXIF),
    **dict.fromkeys(("E1", "XMP "), Hidden.XMP),
    **dict.fromkeys(("FE", "tEXt", "zTXt", "iTXt"), Hidden.TEXT),
    "ED": Hidden.IPTC,
    REST: Hidden.REST,
}
"""What stands in the parts that are not the image; some of them hold other things as well."""
IPTC = b"8BIM\x04\x04"
XMP_KEYWORD = b"XML:com.adobe.xmp\0"
XMP_POSITION = re.compile(rb"GPSL(?:at|ong)itude")
MOST_UNPACKED = 200_000
"""Bytes of a packed text that are looked at."""


def facts(content: bytes, size: int) -> PictureFacts:
    """What a file of a size says of the image in it, by its first bytes: all, if not too many."""
    form = next((form for signature, form in SIGNATURES if signature.match(content)), "")
    if form not in {JPEG, PNG, WEBP}:
        is_active = form == SVG and ACTIVE.search(content) is not None
        fault = None if size else PictureFault.EMPTY
        return PictureFacts(form=form, size=size, is_active=is_active, fault=fault)
    found, is_whole = _taken_apart(form, content)
    width, height = next(filter(None, map(_extent, found)), (0, 0))
    is_broken = size <= len(content) and not (is_whole and width and height)
    hidden = {kind for part in found if (kind := _hidden(part))}
    notes = [_exif(part.content) for part in found if _hidden(part) is Hidden.EXIF]
    if all(is_harmless for _, _, is_harmless in notes):
        hidden.discard(Hidden.EXIF)
    return PictureFacts(
        form=form,
        width=width,
        height=height,
        size=size,
        orientation=next((turn for turn, _, _ in notes), 1),
        has_position=any(placed for _, placed, _ in notes) or any(map(_xmp_position, found)),
        hidden=frozenset(hidden),
        is_animated=any(part.name in MOVING for part in found),
        fault=PictureFault.BROKEN if is_broken else None,
    )


def _taken_apart(form: str, content: bytes) -> tuple[list[Part], bool]:
    """The parts that could be made out, and whether those were all."""
    found: list[Part] = []
    try:
        found.extend(parts(form, content))
    except BrokenPictureError:
        return found, False
    return found, True


def _extent(part: Part) -> tuple[int, int] | None:
    """Width and height, when the part says them."""
    content = part.content.ljust(10, b"\0")
    match part.name:
        case "IHDR":
            width, height = struct.unpack_from(">II", content)
        case "VP8X":
            width = int.from_bytes(content[4:7], "little") + 1
            height = int.from_bytes(content[7:10], "little") + 1
        case "VP8 ":
            width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", content, 6))
        case "VP8L":
            sides = int.from_bytes(content[1:5], "little")
            width, height = (sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1
        case name if name in START_OF_FRAME:
            height, width = struct.unpack_from(">HH", content, 1)
        case _:
            return None
    return width, height


def _hidden(part: Part) -> Hidden | None:
    """What a part carries beside the image."""
    kind, content = HIDDEN.get(part.name), part.content
    if kind is Hidden.XMP and content.startswith(b"Exif\0"):
        return Hidden.EXIF
    if kind is Hidden.TEXT and content.startswith(XMP_KEYWORD):
        return Hidden.XMP
    is_harmless = content.startswith(b"Software\0") or (part.name == "ED" and IPTC not in content)
    return None if is_harmless else kind


def _exif(content: bytes) -> tuple[int, bool, bool]:
    """How to turn the image, whether the notes say where it was taken, and whether that is all."""
    notes = Image.Exif()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            notes.load(content)
            place, camera = notes.get_ifd(POSITION), notes.get_ifd(CAMERA)
            turn = notes.get(ORIENTATION, 1)
            tags = {*notes, *camera}
        except (OSError, SyntaxError, ValueError, TypeError, KeyError, struct.error):
            return 1, False, False
    is_turn = isinstance(turn, int) and 1 <= turn <= 8  # noqa: PLR2004 - as many as there are
    return turn if is_turn else 1, not COORDINATES.isdisjoint(place), tags <= HARMLESS


def _xmp_position(part: Part) -> bool:
    if _hidden(part) is not Hidden.XMP:
        return False
    return XMP_POSITION.search(_unpacked(part) or part.content) is not None


def _unpacked(part: Part) -> bytes:
    """The beginning of the packed text of a PNG; nothing when it is not packed."""
    packed, _, rest = part.content.removeprefix(XMP_KEYWORD).partition(b"\0")
    if part.name != "iTXt" or packed != b"\1":
        return b""
    text = rest.split(b"\0", 2)[-1]
    try:
        return zlib.decompressobj().decompress(text, MOST_UNPACKED)
    except zlib.error:
        return b""
