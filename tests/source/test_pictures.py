"""What is read of images: their kind and size, and what they carry beside the image."""

import os
import tracemalloc
from pathlib import Path
from time import process_time
from zlib import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.model.picture import Hidden, PictureFacts, PictureFault
from servicebank.source.album import Album
from servicebank.source.pictures import MAX_BYTES, facts
from tests.images import (
    SVG,
    XMP,
    XMP_PLACE,
    a_bomb,
    a_chunk,
    a_moving_image,
    an_image,
    notes,
    notes_of_many,
    with_chunks,
    with_segments,
)

FORMS = ("JPEG", "PNG", "WebP")
each_form = pytest.mark.parametrize("form", FORMS)


def _facts(content: bytes) -> PictureFacts:
    return facts(content, len(content))


@given(
    form=st.sampled_from(FORMS),
    width=st.integers(1, 300),
    height=st.integers(1, 300),
    mode=st.sampled_from(("RGB", "L", "P", "1")),
    is_other=st.booleans(),
)
def test_kind_and_size_are_those_of_the_image(
    form: str, width: int, height: int, mode: str, *, is_other: bool
) -> None:
    options = {"JPEG": "progressive", "PNG": "optimize", "WebP": "lossless"}
    plain = "L" if (form, mode) == ("JPEG", "P") else mode

    found = _facts(an_image(form, (width, height), plain, **{options[form]: is_other}))

    assert (found.form, found.width, found.height, found.fault) == (form, width, height, None)
    assert (found.has_position, found.hidden, found.is_animated) == (False, frozenset(), False)


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (an_image("GIF"), "GIF"),
        (an_image("BMP"), "BMP"),
        (an_image("TIFF"), "TIFF"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", "AVIF"),
        (SVG, "SVG"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n' + SVG, "SVG"),
        (b"<!DOCTYPE html><p>Hej", "HTML"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"Bara text.", ""),
    ],
)
def test_other_files_are_told_by_their_content(content: bytes, form: str) -> None:
    assert (_facts(content).form, _facts(content).fault) == (form, None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (SVG, True),
        (b'<svg onload="a()"/>', True),
        (b'<svg><a href="JavaScript:a()"/></svg>', True),
        (b'<svg><path d="M0 0"/></svg>', False),
    ],
)
def test_a_drawing_with_code_is_known(content: bytes, *, expected: bool) -> None:
    assert _facts(content).is_active is expected


@each_form
def test_a_position_is_found(form: str) -> None:
    found = _facts(an_image(form, exif=notes(place=True)))

    assert (found.has_position, found.hidden) == (True, frozenset())


@each_form
def test_a_position_in_the_notes_of_a_program_is_found(form: str) -> None:
    content = an_image(form, xmp=XMP_PLACE) if form != "PNG" else _png_with_xmp(XMP_PLACE)

    assert _facts(content).has_position


def _png_with_xmp(xmp: bytes) -> bytes:
    text = a_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
    return with_chunks(an_image("PNG"), [text], before=b"IEND")


@each_form
def test_notes_of_a_camera_are_found(form: str) -> None:
    assert _facts(an_image(form, exif=notes(camera=True))).hidden == {Hidden.EXIF}


@each_form
def test_how_to_turn_an_image_is_no_secret(form: str) -> None:
    found = _facts(an_image(form, exif=notes(turn=6)))

    assert (found.orientation, found.hidden) == (6, frozenset())


def test_notes_after_the_image_are_found() -> None:
    exif = notes(place=True, camera=True).tobytes().removeprefix(b"Exif\0\0")

    found = _facts(with_chunks(an_image("PNG"), [a_chunk(b"eXIf", exif)], before=b"IEND"))

    assert (found.has_position, found.hidden) == (True, frozenset({Hidden.EXIF}))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (an_image("JPEG", xmp=XMP), Hidden.XMP),
        (an_image("WebP", xmp=XMP), Hidden.XMP),
        (_png_with_xmp(XMP), Hidden.XMP),
        (an_image("JPEG", comment=b"Hemma hos Anna"), Hidden.TEXT),
        (with_chunks(an_image("PNG"), [a_chunk(b"tEXt", b"Author\0Anna")]), Hidden.TEXT),
        (with_segments(an_image(), (0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0")), Hidden.IPTC),
        (with_segments(an_image(), (0xE1, b"Exif\0\0broken")), Hidden.EXIF),
        *((an_image(form) + b"\0" * 9 + b"ftypmp42", Hidden.REST) for form in FORMS),
    ],
)
def test_what_is_hidden_is_found(content: bytes, kind: Hidden) -> None:
    found = _facts(content)

    assert (found.hidden, found.fault) == (frozenset({kind}), None)


@pytest.mark.parametrize(
    "content",
    [
        with_chunks(an_image("PNG"), [a_chunk(b"tEXt", b"Software\0Paint")]),
        with_segments(an_image(), (0xED, b"Photoshop 3.0\x008BIM\x03\xed\0\0")),
        with_segments(an_image(), (0xE2, b"ICC_PROFILE\0\1\1colours")),
        an_image(dpi=(300, 300)),
        an_image() + b"\0\0\r\n",
    ],
)
def test_what_is_harmless_is_not_told(content: bytes) -> None:
    assert (_facts(content).hidden, _facts(content).fault) == (frozenset(), None)


@pytest.mark.parametrize("form", ["PNG", "WebP"])
def test_an_image_that_moves_is_known(form: str) -> None:
    assert _facts(a_moving_image(form)).is_animated


@each_form
def test_an_image_that_ends_too_early_is_broken(form: str) -> None:
    whole = an_image(form)

    assert {_facts(whole[:end]).fault for end in range(12, len(whole))} == {PictureFault.BROKEN}


@pytest.mark.parametrize(
    "content",
    [
        an_image("PNG").replace(b"IDATx", b"IDATy"),
        b"\xff\xd8\xff\xd9",
        b"\xff\xd8\xff" + b"\0" * 100,
        an_image().replace(b"\xff\xda", b"\xff\xda\0\x08\1\1\0\0\x3f\0" * 60 + b"\xff\xda"),
        b"RIFF\4\0\0\0WEBP",
    ],
)
def test_an_image_whose_parts_do_not_fit_is_broken(content: bytes) -> None:
    assert _facts(content).fault is PictureFault.BROKEN


def test_an_empty_file_is_known() -> None:
    assert _facts(b"").fault is PictureFault.EMPTY


@given(st.sampled_from(FORMS).map(an_image), st.data())
def test_no_file_is_too_odd_to_judge(content: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))

    _facts(content[:start] + data.draw(st.binary(max_size=20)) + content[end:])


BOMBS = {
    "many points": a_bomb(20_000, 20_000),
    "many notes": with_segments(an_image(), (0xE1, notes_of_many(5000, 64_000)[:65_000])),
    "many segments": an_image()[:2] + b"\xff\xfe\0\2" * 480_000 + an_image()[2:],
    "many chunks": with_chunks(an_image("PNG"), [a_chunk(b"tEXt", b"")] * 150_000),
    "packed text": with_chunks(
        an_image("PNG"),
        [a_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + compress(b"\0" * 200_000_000))],
    ),
    "fill": b"\xff\xd8" + b"\xff" * 1_900_000,
    "tags": b" " * 90 + b"<!" * 900_000,
}
"""Small files that are large or slow for those who read them whole."""


@pytest.mark.parametrize("name", BOMBS)
def test_a_hostile_file_is_judged_in_time_and_little_memory(name: str) -> None:
    tracemalloc.start()
    start = process_time()

    found = _facts(BOMBS[name])

    seconds, (_, most) = process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.size == len(BOMBS[name]) < MAX_BYTES
    assert seconds < 2
    assert most < 100_000_000


def test_the_size_of_an_image_with_too_many_points_is_told() -> None:
    bomb = BOMBS["many points"]

    assert (_facts(bomb).pixels, len(bomb) < 60_000) == (400_000_000, True)


def test_an_album_reads_an_image_when_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(an_image("PNG"))
    album = Album({"macken/a.png": tmp_path / "a.png", "macken/b.png": tmp_path / "b.png"})

    assert ("macken/b.png" in album, "macken/c.png" in album, len(album)) == (True, False, 2)
    assert list(album) == ["macken/a.png", "macken/b.png"]
    assert album["macken/a.png"].form == "PNG"
    assert album["macken/b.png"].fault is PictureFault.UNREADABLE


def test_an_image_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(an_image("PNG"))
    album = Album({"macken/a.png": path})
    first = album["macken/a.png"]
    path.unlink()

    assert album["macken/a.png"] is first


def test_a_link_and_a_pipe_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "whole.png").write_bytes(an_image("PNG"))
    (tmp_path / "a.png").symlink_to(tmp_path / "whole.png")
    os.mkfifo(tmp_path / "b.png")
    album = Album({name: tmp_path / name for name in ("a.png", "b.png")})

    assert {album[name].fault for name in album} == {PictureFault.UNREADABLE}


def test_a_large_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    with path.open("wb") as stream:
        stream.write(an_image(exif=notes(place=True)))
        stream.truncate(500_000_000)

    found = Album({"a": path})["a"]

    assert (found.size, found.has_position, found.fault) == (500_000_000, True, None)
