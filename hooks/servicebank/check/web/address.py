"""A web address as people write it: what is wrong with it, and which others are the same."""

import re
from collections.abc import Iterator
from enum import StrEnum
from ipaddress import ip_address
from typing import NamedTuple
from unicodedata import normalize

from servicebank.language.lookalikes import LATIN, LETTERS, disguises

PARTS = re.compile(r"(https?)://([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?", re.DOTALL)
"""Scheme, authority, path, query and fragment, as in RFC 3986, appendix B."""
DOUBLED = re.compile(r"(?:https?:?/{1,3}){1,5}(?=https?:?/)")
TORN = re.compile(r"(https?)(?!://[^/])[:;/][:;/]{0,4}(?=[\w-]{1,63}\.)")
"""The beginning of an address with a sign too few or too many in it."""
BARE = re.compile(
    r"www\.[\w-]{1,63}\.|(?:[\w-]{1,63}\.){1,4}(?:com|eu|info|net|nu|org|se)(?=[/?#]|$)"
)
MARKUP = re.compile(r"\]\(|[<>`]|\*\*$")
INSIDE = re.compile(r"https?://[^\s<>\[\]()*`]{1,500}")
OPENING = tuple("[(<*`")
BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
ENDING = re.compile(r"[^\W\d_]{2,63}|xn--[a-z0-9-]{1,59}", re.IGNORECASE)
PORT = re.compile(r":0{0,4}[1-9][0-9]{0,4}")
MOST_PORT = 65535
CLOSED = frozenset((
    "corp", "home", "internal", "intranet", "invalid", "lan", "local", "localhost", "test",
))  # fmt: skip
"""Endings of names inside an organisation, or that nobody has (RFC 6761 and 6762)."""
STRAY = ".,;:!\u2026\u201d\u2019\u201c\u00bb"
"""Signs that end a sentence around an address rather than the address."""
PAIRS = {")": "(", "]": "[", "}": "{"}
PUNYCODE = "xn--"
"""How a part of a host's name with other letters than a to z begins (RFC 5890)."""
ALIKE = frozenset(letter for name, some in LETTERS.items() if name != LATIN for letter in some)
SOUND = re.compile(
    rf"https://(?:[a-z0-9]++(?:-[a-z0-9]++)*+\.)++(?!(?:{'|'.join(sorted(CLOSED))})\b)[a-z]{{2,20}}+"
    r"(?:/[\w/.~+-]*+(?<![.]))?(?:\?[\w=&.~/-]*+(?<![.]))?",
    re.ASCII,
)
"""Addresses of the common kind, which have no flaw."""


MOST_FLAWS = 5
"""Flaws in one address for which it is still told what was meant."""


class Flaw(StrEnum):
    """What can be wrong with an address."""

    DOUBLED = "doubled"
    TORN = "torn"
    BARE = "bare"
    MARKUP = "markup"
    STRAY = "stray"
    SPACE = "space"
    LOGIN = "login"
    PORT = "port"
    NOWHERE = "nowhere"
    HOST = "host"
    DISGUISED = "disguised"
    ESCAPE = "escape"


class Wrong(NamedTuple):
    """A flaw of an address, with the part that it is about."""

    flaw: Flaw
    part: str
    better: str | None = None
    """The address that was most likely meant."""


def wrong(address: str) -> Wrong | None:
    """What is wrong with an address; None when nothing is, or when it is none for the web."""
    return None if SOUND.fullmatch(address) else next(_flaws(address), None)


def mended(found: Wrong) -> str | None:
    """The address that was most likely meant, when nothing more is wrong with it."""
    better = found.better
    for _ in range(MOST_FLAWS):
        more = wrong(better) if better else None
        if more is None:
            return better
        better = more.better
    return None


def _flaws(address: str) -> Iterator[Wrong]:
    if found := DOUBLED.match(address):
        yield Wrong(Flaw.DOUBLED, found[0], _mended(address[found.end() :]))
    if found := TORN.match(address):
        yield Wrong(Flaw.TORN, found[0], _mended(address))
    if found := BARE.match(address):
        yield Wrong(Flaw.BARE, found[0], _mended(address))
    if address.startswith(OPENING) and (found := INSIDE.search(address)):
        yield Wrong(Flaw.MARKUP, address[0], found[0])
    parts = PARTS.fullmatch(address)
    if parts is None:
        return
    if found := MARKUP.search(address):
        yield Wrong(Flaw.MARKUP, found[0], address[: found.start()])
    if " " in address:
        yield Wrong(Flaw.SPACE, " ", _without_spaces(address, parts[2]))
    if end := _stray(address):
        yield Wrong(Flaw.STRAY, end, address.removesuffix(end))
    yield from _host_flaws(address, parts[2])
    if BROKEN_ESCAPE.search(address):
        yield Wrong(Flaw.ESCAPE, "%", BROKEN_ESCAPE.sub("%25", address))


def _host_flaws(address: str, authority: str) -> Iterator[Wrong]:
    login, at, place = authority.rpartition("@")
    if at:
        yield Wrong(Flaw.LOGIN, login + at, address.replace(login + at, "", 1))
    name, port = _divided(place)
    if port and (not PORT.fullmatch(port) or int(port[1:]) > MOST_PORT):
        yield Wrong(Flaw.PORT, port, address.replace(authority, authority.removesuffix(port), 1))
    if not name:
        yield Wrong(Flaw.NOWHERE, "")
    elif not _is_host(name):
        yield Wrong(Flaw.HOST, name)
    elif any(map(_is_disguised, name.split("."))):
        yield Wrong(Flaw.DISGUISED, name)


def _mended(address: str) -> str:
    """An address with its beginning set right."""
    if TORN.match(address):
        return TORN.sub(r"\1://", address, count=1)
    return address if PARTS.match(address) else f"https://{address}"


def _without_spaces(address: str, authority: str) -> str:
    """An address with its spaces as they are written in a path; in a name they are a slip."""
    return address.replace(authority, authority.replace(" ", ""), 1).replace(" ", "%20")


def _stray(address: str) -> str:
    """The signs at the end that do not belong to an address."""
    kept = address
    while kept and (
        kept[-1] in STRAY
        or (kept[-1] in PAIRS and kept.count(kept[-1]) > kept.count(PAIRS[kept[-1]]))
    ):
        kept = kept[:-1]
    return address[len(kept) :]


def _divided(place: str) -> tuple[str, str]:
    """The name of a host, and its port with the colon; a number of IPv6 keeps its brackets."""
    end = (place.find("]") + 1 or len(place)) if place.startswith("[") else 0
    colon = place.find(":", end)
    return (place, "") if colon < 0 else (place[:colon], place[colon:])


def _is_host(name: str) -> bool:
    """Whether a name can be that of a host on the open web."""
    labels = name.split(".")
    if name.startswith("[") or all(label.isdecimal() for label in labels):
        try:
            return ip_address(name.strip("[]")).is_global
        except ValueError:
            return False
    return (
        len(labels) > 1
        and all(map(LABEL.fullmatch, labels))
        and ENDING.fullmatch(labels[-1]) is not None
        and labels[-1].lower() not in CLOSED
        and normalize("NFKC", name) == normalize("NFC", name)
        and None not in map(_decoded, labels)
    )


def _decoded(label: str) -> str | None:
    """A part of a host's name in its own letters; None when it cannot be read."""
    if not label.lower().startswith(PUNYCODE):
        return label
    try:
        return label[len(PUNYCODE) :].encode("ascii").decode("punycode")
    except UnicodeError:
        return None


def _is_disguised(label: str) -> bool:
    """Whether a part of a host's name looks like another.

    Letters of several alphabets that are not encoded are told with those of all text.
    """
    shown = _decoded(label) or ""
    if shown != label and any(disguises(shown)):
        return True
    letters = [sign for sign in shown if sign.isalpha()]
    return bool(letters) and ALIKE.issuperset(letters)
