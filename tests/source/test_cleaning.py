"""Images as they are published: the same to look at, and nothing else in the file."""

from io import BytesIO
from pathlib import Path
from zlib import compress

import pytest
from PIL import Image, ImageChops, ImageOps

from servicebank.model.errors import PictureError
from servicebank.source.cleaning import cleaned
from servicebank.source.pictures import facts
from tests.images import (
    SVG,
    XMP_PLACE,
    a_bomb,
    a_chunk,
    a_moving_image,
    an_image,
    notes,
    with_chunks,
    with_segments,
)

KILROY = b"Kilroy"
NOTES = notes(place=True, camera=True, turn=6)
PROFILE = b"\0" * 128 + b"screen"
SECRETS = {
    "JPEG": an_image("JPEG", exif=NOTES, xmp=XMP_PLACE, comment=KILROY, icc_profile=PROFILE),
    "PNG": with_chunks(
        an_image("PNG", exif=NOTES, icc_profile=PROFILE),
        [
            a_chunk(b"tEXt", b"Author\0" + KILROY),
            a_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP_PLACE),
            a_chunk(b"tIME", b"\x07\xea\x0b\x17\0\0\0"),
            a_chunk(b"kiLr", KILROY),
        ],
    ),
    "WebP": an_image("WebP", exif=NOTES, xmp=XMP_PLACE, icc_profile=PROFILE),
}
each_form = pytest.mark.parametrize("form", SECRETS)


def _cleaned(content: bytes, folder: Path) -> bytes:
    path = folder / "image"
    path.write_bytes(content)
    return cleaned(path)


def _opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


def _difference(one: bytes, other: bytes) -> int:
    """The largest difference of a colour between two images."""
    images = (_opened(content).convert("RGB") for content in (one, other))
    extremes = ImageChops.difference(*images).getextrema()
    return max(int(high) for _, high in extremes)  # type: ignore[misc]


@each_form
def test_nothing_but_the_image_is_left(form: str, tmp_path: Path) -> None:
    secret = SECRETS[form] + b"\0\0ftyp" + KILROY
    assert facts(secret, len(secret)).has_position

    found = _cleaned(secret, tmp_path)

    about = facts(found, len(found))
    assert (about.form, about.has_position, about.hidden, about.orientation) == (
        form, False, frozenset(), 1,
    )  # fmt: skip
    image = _opened(found)
    assert dict(image.getexif()) == {}
    assert not {"exif", "xmp", "comment", "photoshop"} & image.info.keys()
    assert not [word for word in (b"Exif", b"eXIf", b"GPS", b"Anna", KILROY) if word in found]


@each_form
def test_an_image_is_turned_upright(form: str, tmp_path: Path) -> None:
    upright = _opened(_cleaned(SECRETS[form], tmp_path)).convert("L")

    assert upright.size == (48, 64)
    top, bottom = upright.getpixel((24, 5)), upright.getpixel((24, 60))
    assert isinstance(top, int)
    assert isinstance(bottom, int)
    assert (top < 20, bottom > 235) == (True, True)


@pytest.mark.parametrize("turn", range(2, 9))
def test_an_image_is_turned_as_others_turn_it(turn: int, tmp_path: Path) -> None:
    content = an_image("PNG", exif=notes(turn=turn))
    expected = BytesIO()
    ImageOps.exif_transpose(_opened(content)).save(expected, "PNG")

    assert _difference(_cleaned(content, tmp_path), expected.getvalue()) == 0


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_looks_the_same(mode: str, tmp_path: Path) -> None:
    content = an_image("PNG", mode=mode)

    found = _cleaned(content, tmp_path)

    assert _opened(found).mode == _opened(content).mode
    assert _difference(found, content) == 0


def test_what_is_transparent_stays_so(tmp_path: Path) -> None:
    found = _cleaned(an_image("PNG", mode="P", transparency=0), tmp_path)

    assert _opened(found).convert("RGBA").getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize(
    ("content", "most"),
    [
        (an_image("JPEG", quality=75), 3),
        (an_image("JPEG", quality=30, subsampling=0), 3),
        (an_image("JPEG", mode="L"), 3),
        (an_image("JPEG", mode="CMYK"), 12),
        (an_image("WebP", lossless=True), 0),
        (an_image("WebP"), 12),
    ],
)
def test_other_images_look_nearly_the_same(content: bytes, most: int, tmp_path: Path) -> None:
    assert _difference(_cleaned(content, tmp_path), content) <= most


def test_a_photograph_is_not_made_larger(tmp_path: Path) -> None:
    noise = Image.effect_noise((400, 300), 60)
    out = BytesIO()
    noise.save(out, "JPEG", quality=60)

    assert len(_cleaned(out.getvalue(), tmp_path)) <= len(out.getvalue())


@pytest.mark.parametrize(("size", "is_kept"), [(500, True), (600_000, False)])
@each_form
def test_a_small_colour_profile_is_kept(
    form: str, size: int, tmp_path: Path, *, is_kept: bool
) -> None:
    profile = bytes(range(256)) * (size // 256)

    found = _opened(_cleaned(an_image(form, icc_profile=profile), tmp_path))

    assert bool(found.info.get("icc_profile")) is is_kept


@each_form
def test_an_image_becomes_the_same_bytes_each_time(form: str, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for path in (one, other):
        path.write_bytes(SECRETS[form])

    assert cleaned(one) == cleaned(other)


@pytest.mark.parametrize("form", ["PNG", "WebP"])
def test_an_image_that_moves_stands_still(form: str, tmp_path: Path) -> None:
    found = _cleaned(a_moving_image(form), tmp_path)

    assert not facts(found, len(found)).is_animated


def test_an_image_that_is_changed_is_cleaned_anew(tmp_path: Path) -> None:
    path = tmp_path / "image.png"
    path.write_bytes(an_image("PNG"))
    cleaned(path)
    path.write_bytes(an_image("PNG", (9, 9)))

    assert _opened(cleaned(path)).size == (9, 9)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Bara text.",
        SVG,
        an_image("GIF"),
        an_image()[:-40],
        a_bomb(20_000, 20_000),
        an_image("PNG") + b"\0" * 2_000_000,
        with_segments(b"\xff\xd8\xff\xd9", (0xC0, b"\x08\0\x09\0\x09\1\1\x11\0")),
        with_chunks(an_image("PNG"), [a_chunk(b"IDAT", b"no image")]),
    ],
)
def test_what_is_no_image_is_not_published(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="image"):
        _cleaned(content, tmp_path)


@pytest.mark.parametrize("target", ["whole.png", "nowhere.png"])
def test_a_link_is_not_followed(target: str, tmp_path: Path) -> None:
    (tmp_path / "whole.png").write_bytes(an_image("PNG"))
    (tmp_path / "image.png").symlink_to(tmp_path / target)

    with pytest.raises(PictureError):
        cleaned(tmp_path / "image.png")


def test_a_packed_text_is_not_unpacked(tmp_path: Path) -> None:
    text = a_chunk(b"zTXt", b"a\0\0" + compress(b"\0" * 100_000_000))

    assert facts(_cleaned(with_chunks(an_image("PNG"), [text]), tmp_path), 1).width == 64
