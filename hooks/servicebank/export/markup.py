"""HTML that escapes what it is given."""

from collections.abc import Iterable
from html import escape

VOID = frozenset({"br", "hr", "img", "meta"})
"""Elements without content."""


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(tag: str, *content: str, **attributes: str | None) -> Html:
    """An element; texts in it are escaped unless they are HTML, attributes of None left out.

    An underscore in an attribute's name stands for a hyphen, one at its end for nothing, and two
    for a colon.
    """
    written = "".join(
        f' {_name(name)}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    if tag in VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{joined(content)}</{tag}>")


def joined(content: Iterable[str]) -> Html:
    """Pieces after each other, escaped unless they are HTML."""
    return Html(
        "".join(
            piece if isinstance(piece, Html) else escape(piece, quote=False) for piece in content
        )
    )


def _name(name: str) -> str:
    return name.rstrip("_").replace("__", ":").replace("_", "-")
