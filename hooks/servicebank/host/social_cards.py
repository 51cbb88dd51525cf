"""Pictures for shared links, drawn by Typst where it is installed and kept between builds."""

import json
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from hashlib import sha256
from importlib import import_module
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from servicebank.publish.social_cards import SocialCard
from servicebank.source.slimming import slimmed

KEPT = Path(".cache", "cards")
"""Where pictures are kept, below the project's folder."""
TOGETHER = 64
"""Pictures that are drawn at a time: what Typst takes to begin is shared, and memory has an end."""
BEGIN, END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
"""What a whole picture begins and ends with."""


def can_draw() -> bool:
    """Whether the extra that draws is installed."""
    return find_spec("typst") is not None


def drawn(cards: Iterable[SocialCard], project: Path, logo: str) -> Mapping[str, Path]:
    """The files of some cards by their addresses; those that are not kept yet are drawn.

    `logo` is SVG to stand before the bank's name, or empty.
    """
    template = (files("servicebank") / "data" / "cards" / "card.typ").read_bytes()
    salt = b"\0".join((template, logo.encode(), version("typst").encode()))
    told = {card.address: json.dumps(asdict(card), sort_keys=True) for card in cards}
    folder = project / KEPT
    paths = {
        address: folder / f"{sha256(salt + text.encode()).hexdigest()}.png"
        for address, text in told.items()
    }
    missing = [address for address, path in paths.items() if not _is_whole(path)]
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(missing), TOGETHER):
        some = missing[start : start + TOGETHER]
        pictures = _draw(template, logo, [told[address] for address in some])
        for address, picture in zip(some, pictures, strict=True):
            _keep(paths[address], picture)
    return paths


def _draw(template: bytes, logo: str, cards: list[str]) -> list[bytes]:
    """The pictures of some cards, each written as JSON."""
    found: bytes | list[bytes] = import_module("typst").compile(
        template,
        format="png",
        ppi=72.0,
        ignore_system_fonts=True,
        sys_inputs={"cards": f"[{','.join(cards)}]", "logo": logo},
    )
    with ThreadPoolExecutor() as threads:
        return list(threads.map(slimmed, [found] if isinstance(found, bytes) else found))


def _is_whole(path: Path) -> bool:
    """Whether a picture is kept, and was not cut short."""
    if not path.is_file():
        return False
    picture = path.read_bytes()
    return picture.startswith(BEGIN) and picture.endswith(END)


def _keep(path: Path, picture: bytes) -> None:
    """Write a picture so that another build never sees a part of it."""
    part = path.with_suffix(f".{os.getpid()}")
    part.write_bytes(picture)
    part.replace(path)
