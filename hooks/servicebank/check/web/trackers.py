"""What stands in an address beside the way to its page: signs of who follows it, and detours."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs

from servicebank.check.web.address import PARTS

TRACKING = frozenset((
    "__hsfp", "__hssc", "__hstc", "__s", "_bta_tid", "_ga", "_gl", "_hsenc", "_hsmi", "_ke", "_kx",
    "_openstat", "dclid", "fbclid", "gad_source", "gbraid", "gclid", "gclsrc", "hsctatracking",
    "igsh", "igshid", "irclickid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "ml_subscriber",
    "ml_subscriber_hash", "msclkid", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "srsltid",
    "ttclid", "twclid", "vero_conv", "vero_id", "wbraid", "wickedid", "yclid",
))  # fmt: skip
"""Parameters that say who follows a link or where from, and never which page it leads to.

Those that Firefox and Brave take away (firefox-source-docs.mozilla.org, query stripping), with
those of newsletters and advertisements on the pages of Matomo, Google and HubSpot.
"""
FAMILIES = ("utm_", "mtm_", "pk_", "piwik_", "matomo_", "hsa_")
"""How more such parameters begin."""
SHORTENERS = frozenset((
    "adf.ly", "bit.ly", "bl.ink", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "forms.gle", "goo.gl",
    "ift.tt", "is.gd", "j.mp", "korta.nu", "lnkd.in", "mcaf.ee", "ow.ly", "qr.ae", "rb.gy",
    "rebrand.ly", "shorturl.at", "soo.gd", "su.pr", "t.co", "t.ly", "tiny.cc", "tinyurl.com",
    "trib.al", "v.gd", "1drv.ms",
))  # fmt: skip
"""Hosts that send readers on to a page that the address does not name."""
DETOURS = {
    "safelinks.protection.outlook.com": "url",
    "l.facebook.com": "u",
    "lm.facebook.com": "u",
    "l.instagram.com": "u",
    "google.com": "q",
}
"""Hosts that note who follows a link and send readers on, with the parameter that says where."""
PORTS = {"http": ":80", "https": ":443"}
PAGE = re.compile(r"#!?/")
"""How a fragment begins that is a page of its own, in sites that are one program."""


def tracking(address: str) -> tuple[tuple[int, int], ...]:
    """The spans of an address that only track, each with the sign that divides it from the rest."""
    start = address.find("?") + 1
    end = address.find("#", start)
    end = len(address) if end < 0 else end
    if not start:
        return ()
    spans = tuple(_parameters(address, start, end))
    tracks = [_tracks(address[begin:stop]) for begin, stop in spans]
    if all(tracks):
        return ((start - 1, end),)
    return tuple(
        (begin - 1, stop) if not all(tracks[:number]) else (begin, stop + 1)
        for number, (begin, stop) in enumerate(spans)
        if tracks[number]
    )


def without_tracking(address: str) -> str:
    """An address with what only tracks taken away."""
    for start, end in reversed(tracking(address)):
        address = address[:start] + address[end:]
    return address


def shortener(address: str) -> str | None:
    """The host of an address when it is one that sends readers on elsewhere."""
    host = _host(address)
    while host and host not in SHORTENERS:
        host = host.partition(".")[2]
    return host or None


def straight(address: str) -> str | None:
    """The address that one by way of another host leads to; None when it is no detour."""
    host = _host(address)
    parts = PARTS.fullmatch(address)
    for name, parameter in DETOURS.items():
        if parts and parts[4] and (host == name or host.endswith(f".{name}")):
            (target, *_) = parse_qs(parts[4][1:]).get(parameter, [""])
            if PARTS.fullmatch(target) and not re.search(r"[\s<>\"'\\]", target):
                return without_tracking(target)
    return None


def same(address: str) -> str:
    """What all addresses of a page have in common, however they are written."""
    parts = PARTS.fullmatch(without_tracking(address))
    if parts is None:
        return address
    scheme, authority, path, query, fragment = parts.groups(default="")
    host = authority.lower().removesuffix(PORTS[scheme]).removeprefix("www.")
    kept = fragment if PAGE.match(fragment) else ""
    return f"{host}{path.rstrip('/')}{query}{kept.rstrip('/')}"


def _parameters(address: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start <= end:
        stop = address.find("&", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower().removeprefix("amp;")
    return name in TRACKING or name.startswith(FAMILIES)


def _host(address: str) -> str:
    parts = PARTS.match(address)
    name = parts[2].rpartition("@")[2].partition(":")[0] if parts else ""
    return name.lower().removeprefix("www.")
