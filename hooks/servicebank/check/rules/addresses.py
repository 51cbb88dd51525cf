"""Rules on web addresses, of sources and contacts and in the body."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any
from urllib.parse import unquote

from servicebank.check.record import targets
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.web.address import SOUND, Flaw, mended, wrong
from servicebank.check.web.addresses import addresses, sound, source_addresses
from servicebank.check.web.trackers import same, shortener, straight, tracking, without_tracking
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.sentence import Sentence, say

LEAD = 200
"""Characters of an address in which its scheme shows, however it is spread out."""
FILLING = re.compile(r"[\s\x00-\x20\\]+")
UNSAFE = ("javascript:", "vbscript:", "data:", "file:")
WORDS: dict[Flaw, Sentence] = {
    Flaw.DOUBLED: say('The address begins twice; "{part}" is one beginning too many.'),
    Flaw.TORN: say('The address begins with "{part}", where https:// or http:// should be.'),
    Flaw.BARE: say("The address does not begin with https://."),
    Flaw.MARKUP: say('"{part}" has come along into the address from the text around it.'),
    Flaw.STRAY: say('The address ends with "{part}", which belongs to the text around it.'),
    Flaw.SPACE: say("There is a space in the address."),
    Flaw.LOGIN: say('There is a user name or a password in the address: "{part}".'),
    Flaw.PORT: say('"{part}" cannot follow the name of a website.'),
    Flaw.NOWHERE: say("The address does not say which website it leads to."),
    Flaw.HOST: say('"{part}" cannot be the name of a website that everyone can visit.'),
    Flaw.DISGUISED: say('"{part}" has letters that look like others, and is another website.'),
    Flaw.ESCAPE: say('There is a "%" in the address without the two digits that belong to it.'),
}
"""What is said of each flaw."""
TOLD = ("odd-value", "malformed-link")
"""Rules after which nothing more needs to be said of an address."""
HARMLESS = {Flaw.DOUBLED, Flaw.TORN, Flaw.SPACE, Flaw.ESCAPE}
"""Flaws that can be mended in one way only, so that it is safe to do unasked."""


@rule(
    "malformed-link",
    why=say("a reader who follows the link meets an error page."),
    unless=("odd-value",),
)
def malformed_link(text: Text, _world: World) -> Remarks:
    """Addresses that cannot lead anywhere, or that are written in another way than addresses."""
    for address in addresses(text):
        found = wrong(address.url)
        if found is None:
            continue
        message = Sentence(WORDS[found.flaw].template, {"part": found.part})
        better = mended(found)
        if better is None:
            copied = say("Open the page and copy its address, as in: https://www.example.org/plan")
            yield Remark(address.mark, message, copied)
        else:
            is_sure = found.flaw in HARMLESS and better == found.better
            edits = address.becoming(better) if is_sure else ()
            told = say("Write: {address}", address=better)
            yield Remark(address.mark, message, told, address.instead(better), edits)


@rule(
    "unsafe-link",
    why=say("code in a link can do all that the reader can do on the page."),
    unless=("malformed-link",),
)
def unsafe_link(text: Text, _world: World) -> Remarks:
    """Links that run code or open files at the reader's."""
    body = text.source.body
    for target, span in targets(text) if b"](" in text.signs else ():
        lead = body[span[0] : span[0] + LEAD].partition(")")[0]
        if _scheme(lead).startswith(UNSAFE):
            yield Remark(
                text.source.mark_body(*span),
                say('A link to "{target}" can run code or open files.', target=target),
                say("Link to a page instead, as in: [the plan](https://www.example.org/plan)"),
            )


@rule(
    "short-link",
    why=say("nobody sees where the link leads, and it dies with the service that made it."),
    unless=TOLD,
)
def short_link(text: Text, _world: World) -> Remarks:
    """Addresses of services that send readers on elsewhere."""
    for address in sound(text):
        host = shortener(address.url)
        if host is not None:
            yield Remark(
                address.mark,
                say("The address is shortened by {host}.", host=host),
                say("Open it and copy the address that you come to: https://www.example.org/plan"),
            )


@rule(
    "tracking-link",
    Level.WARNING,
    why=say("it tells others who follows the link, and makes one page look like several."),
    unless=TOLD,
)
def tracking_link(text: Text, _world: World) -> Remarks:
    """Addresses with parts that only say who follows them or where from."""
    for address in sound(text):
        direct = straight(address.url)
        spans = tracking(address.url)
        if direct is not None:
            yield Remark(
                address.mark,
                say("The link makes a detour by a service that notes who follows it."),
                say("Write: {address}", address=direct),
                address.instead(direct),
                address.becoming(direct),
            )
        elif spans:
            parts = "".join(address.url[start:end] for start, end in spans)
            better = without_tracking(address.url)
            yield Remark(
                address.mark,
                say('The address has parts that track readers: "{parts}".', parts=parts),
                say("Write: {address}", address=better),
                address.instead(better),
                address.without(spans),
            )


@rule(
    "insecure-link",
    Level.WARNING,
    why=say("others can read and change a page on its way to the reader, and browsers warn of it."),
    unless=TOLD,
)
def insecure_link(text: Text, _world: World) -> Remarks:
    """Addresses over which pages come unprotected."""
    for address in sound(text):
        if address.url.startswith("http://"):
            better = address.url.replace("http://", "https://", 1)
            yield Remark(
                address.mark,
                say("The address begins with http:// instead of https://."),
                say("Try {address} in a browser, and write that if it works.", address=better),
                address.instead(better),
            )


@rule(
    "repeated-source",
    Level.WARNING,
    why=say("readers take two sources for more proof than one."),
    unless=TOLD,
)
def repeated_source(text: Text, _world: World) -> Remarks:
    """Sources with the same address under several short names."""
    first: dict[str, str] = {}
    for name, node in source_addresses(text):
        before = first.setdefault(same(node.text), name)
        if before != name:
            yield Remark(
                text.source.mark(node),
                say('The source "{before}" has the same address.', before=before),
                say(
                    'Remove "{name}", and write [^{before}] wherever it says [^{name}].',
                    name=name,
                    before=before,
                ),
            )


def _scheme(lead: str) -> str:
    """How an address begins for a browser that forgives much."""
    return FILLING.sub("", unquote(unescape(lead))).lstrip("<").casefold()


def _may_be_odd(text: Text, _world: World) -> bool:
    """Whether an address is of another kind than the most common, or stands twice."""
    if b"](" in text.signs:
        return True
    addresses = [*_written(text.written)]
    if not all(map(_is_common, addresses)):
        return True
    return len({*map(same, addresses)}) != len(addresses)


def _written(front: Mapping[str, Any]) -> Iterator[Any]:
    """What is written for the addresses of sources and contact, whatever it is."""
    sources = front.get("sources")
    found = [*sources.values()] if isinstance(sources, dict) else []
    return (
        one[name]
        for one in (*found, front.get("contact"))
        if isinstance(one, dict)
        for name in ("url", "archived")
        if name in one
    )


def _is_common(address: object) -> bool:
    return (
        isinstance(address, str)
        and SOUND.fullmatch(address) is not None
        and shortener(address) is None
        and not ("?" in address and (tracking(address) or straight(address)))
    )


FAMILIES = (
    Family(
        (
            malformed_link,
            unsafe_link,
            short_link,
            tracking_link,
            insecure_link,
            repeated_source,
        ),
        _may_be_odd,
    ),
)
