"""Pictures for shared links, as Typst draws them."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from servicebank.host.social_cards import KEPT, can_draw, drawn
from servicebank.prose.maps import Locator
from servicebank.publish.social_cards import SocialCard

MAP = Locator(100, 200, "M0,0l100,0 0,200-100,0z", "M0,0l50,0 0,50-50,0z", ((20, 20),))
CARD = SocialCard(
    address="assets/cards/sv/a-case.png",
    language="sv",
    bank="Servicebanken",
    title="Lanthandeln i Norrvik fick ett paketombud",
    line="Norrvik, Heby, Uppsala län",
    drawing=MAP,
)
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0,0h8v8z"/></svg>'


def _draw(card: SocialCard, folder: Path, logo: str = "") -> bytes:
    return drawn([card], folder, logo)[card.address].read_bytes()


def test_the_tests_draw() -> None:
    assert can_draw()


def test_a_picture_is_as_large_as_those_who_show_it_ask(tmp_path: Path) -> None:
    with Image.open(BytesIO(_draw(CARD, tmp_path))) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    first = drawn([CARD], tmp_path, "")[CARD.address]
    before = first.stat().st_mtime_ns

    assert drawn([CARD], tmp_path, "")[CARD.address] == first
    assert first.stat().st_mtime_ns == before
    assert [path.name for path in (tmp_path / KEPT).iterdir()] == [first.name]


def test_a_changed_text_gives_another_picture(tmp_path: Path) -> None:
    other = replace(CARD, title="Macken i Norrvik")

    assert _draw(CARD, tmp_path) != _draw(other, tmp_path)
    assert _draw(CARD, tmp_path) != _draw(CARD, tmp_path, LOGO)


@pytest.mark.parametrize("broken", [b"", b"<html>", b"\x89PNG\r\n\x1a\n and no end"])
def test_a_broken_picture_is_drawn_anew(tmp_path: Path, broken: bytes) -> None:
    whole = _draw(CARD, tmp_path)
    (kept,) = (tmp_path / KEPT).iterdir()
    kept.write_bytes(broken)

    assert _draw(CARD, tmp_path) == whole


@pytest.mark.parametrize(
    "title",
    [
        '#panic("kilroy")',
        '#read("/etc/passwd")',
        "*fet* _kursiv_ $x^2$ `kod` <etikett> @ref",
        '", "language": "en',
        "\\u{41} // /* ] } )",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverein",
        "",
    ],
)
def test_a_hostile_title_is_drawn_as_it_is_written(tmp_path: Path, title: str) -> None:
    assert _draw(replace(CARD, title=title, line=title, bank=title), tmp_path)


def test_a_place_that_cannot_be_drawn_leaves_its_room_to_the_text(tmp_path: Path) -> None:
    assert _draw(replace(CARD, drawing=None), tmp_path) != _draw(CARD, tmp_path)


def test_the_pictures_of_many_cases_go_to_their_own_addresses(tmp_path: Path) -> None:
    cards = [replace(CARD, address=f"{n}.png", title=f"Fall {n}") for n in range(5)]
    together = {address: path.read_bytes() for address, path in drawn(cards, tmp_path, "").items()}
    alone = {card.address: _draw(card, tmp_path / "alone") for card in cards}

    assert together == alone
