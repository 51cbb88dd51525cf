"""Rules on links, in front matter and body, and on the files behind them."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from servicebank.check.hints.suggest import nearest
from servicebank.check.prose import LINK
from servicebank.check.record import FOLDERS, targets
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.rules.values import UNFIT
from servicebank.check.world import NAMING, TEXTS, Kind, World
from servicebank.language.vague import is_vague
from servicebank.model.finding import Level
from servicebank.model.link import local_target
from servicebank.model.sentence import say
from servicebank.model.source import Scalar

FIELDS = frozenset(name for _, name in NAMING)
"""The fields that name another text of the bank."""
IMAGE = re.compile(r"!\[(?:(?!!\[)[^\n]){0,600}?\]\([^\n)]{0,800}\)?")
ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
OUTSIDE = ("https://", "http://", "mailto:", "tel:")


def _has_links(text: Text, _world: World) -> bool:
    """Whether there can be a link or an image in the body."""
    return b"](" in text.signs


def _has_ids(text: Text, _world: World) -> bool:
    """Whether a field names another text."""
    return not FIELDS.isdisjoint(text.written)


@rule(
    "unknown-id",
    kinds=TEXTS | {Kind.RECIPE},
    why=say("the page would show a link that leads nowhere."),
    unless=("look-alike", *UNFIT),
)
def unknown_id(text: Text, world: World) -> Remarks:
    """Ids in front matter that no text of the bank has."""
    for kind, name, node in _ids(text):
        known = world.ids[kind]
        if node.text not in known and node.text.strip():
            guess = nearest(node.text, known)
            yield Remark(
                text.source.mark(node),
                say('"{name}" names "{id}", which is not in the bank.', name=name, id=node.text),
                guess.question
                or say(
                    "Write the name of a file without .md, or remove it, as in: {name}: [{id}]",
                    name=name,
                    id=min(known, default="a-shop-of-our-own"),
                ),
                guess.only,
            )


@rule(
    "link-to-itself",
    why=say("a link to the page that one is reading helps nobody."),
)
def link_to_itself(text: Text, _world: World) -> Remarks:
    """Texts that name themselves as related."""
    for kind, name, node in _ids(text):
        if kind is text.kind and node.text == text.id:
            yield Remark(
                text.source.mark(node),
                say('"{name}" names the case itself.', name=name),
                say('Remove "{id}"; if nothing is left, remove the field too.', id=node.text),
            )


@rule(
    "broken-link",
    why=say("those who want to read on come to a page that says there is nothing."),
)
def broken_link(text: Text, world: World) -> Remarks:
    """Links in the body to texts that are not in the bank."""
    for target, span in targets(text):
        if target.startswith(OUTSIDE) or ":" in target:
            continue
        if target.endswith(".md") and not _is_there(text.kind, target, world):
            yield Remark(
                text.source.mark_body(*span),
                say('The link goes to "{target}", which is not in the bank.', target=target),
                nearest(PurePosixPath(target).stem, world.ids[Kind.CASE]).question
                or say("Link to a case as [text](id.md), to a method as [text](methods/id.md)."),
            )


@rule(
    "odd-link",
    why=say("a browser does not know where to go from such an address."),
    unless=("malformed-link", "unsafe-link"),
)
def odd_link(text: Text, _world: World) -> Remarks:
    """Links to neither a web page, an address for mail or phone, nor a text of the bank."""
    for target, span in targets(text):
        if not target.startswith(OUTSIDE) and (":" in target or not target.endswith(".md")):
            yield Remark(
                text.source.mark_body(*span),
                say('The link goes to "{target}", which readers cannot follow.', target=target),
                say(
                    "Link to a whole address, as in [the plan](https://example.org/plan), or to a"
                    " case by its file, as in [the shop](a-shop-of-our-own.md)."
                ),
            )


@rule(
    "image-in-text",
    why=say("an image needs a description, a photographer and a licence beside it."),
)
def image_in_text(text: Text, _world: World) -> Remarks:
    """Images written in the body, where their credit and licence have no place."""
    for found in IMAGE.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(*found.span()),
            say("There is an image in the text."),
            say(
                "Put the file in images/{id}/ and write among the facts: images: [{{file: shop.jpg,"
                " alt: The shop from the road, credit: Anna Ek, licence: CC BY 4.0}}]",
                id=text.id,
            ),
        )


@rule(
    "vague-link",
    Level.WARNING,
    why=say("those who hear the links of a page read out cannot tell such ones apart."),
)
def vague_link(text: Text, _world: World) -> Remarks:
    """Links with a text that does not say where they lead."""
    for found in LINK.finditer(text.source.body):
        words, target = found[2].strip(), found[3]
        if found[1] or not (is_vague(words) or ADDRESS.match(words)):
            continue
        yield Remark(
            text.source.mark_body(*found.span(2 if words else 0)),
            say('The text of the link, "{words}", does not say where it leads.', words=words)
            if words
            else say("The link has no text, so it does not show."),
            say("Write what the page is about: [the service plan]({target})", target=target),
        )


def _is_there(kind: Kind, target: str, world: World) -> bool:
    """Whether a relative link in a text of a kind leads to a text of the bank."""
    found = local_target(FOLDERS[kind], target)
    if found is None:
        return False
    folder, name = found
    return any(name in world.ids[other] for other, place in FOLDERS.items() if place == folder)


def _ids(text: Text) -> Iterator[tuple[Kind, str, Scalar]]:
    for (owner, name), kind in NAMING.items():
        if owner is text.kind:
            for node in text.nodes(name):
                yield kind, name, node


FAMILIES = (
    Family((unknown_id, link_to_itself), _has_ids),
    Family((broken_link, odd_link, vague_link, image_in_text), _has_links),
)
