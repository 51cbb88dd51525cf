"""Rules on links, in front matter and body, and on the files behind them."""

import re
from collections.abc import Iterator

from servicebank.check.record import FOLDERS, targets
from servicebank.check.rule import CASES, Family, Remark, Remarks, Text, rule
from servicebank.check.suggest import nearest
from servicebank.check.world import Kind, World
from servicebank.model.link import local_target
from servicebank.model.sentence import say
from servicebank.model.source import Scalar

FIELDS: dict[tuple[Kind, str], Kind] = {
    (Kind.CASE, "methods"): Kind.METHOD,
    (Kind.CASE, "related"): Kind.CASE,
    (Kind.CASE, "inspired_by"): Kind.CASE,
    (Kind.COLLECTION, "cases"): Kind.CASE,
}
"""Fields that hold ids, and of what."""
NAMING = frozenset({"images", *(name for _, name in FIELDS)})
"""The fields that name something else in the bank."""
IMAGE = re.compile(r"!\[[^\n]{0,600}?\]\([^\n)]{0,800}\)?")
OUTSIDE = ("https://", "http://", "mailto:", "tel:")


def _has_links(text: Text, _world: World) -> bool:
    """Whether there can be a link or an image in the body."""
    return b"](" in text.signs


def _has_ids(text: Text, _world: World) -> bool:
    """Whether a field names another text or an image."""
    return not NAMING.isdisjoint(text.written)


@rule("unknown-id")
def unknown_id(text: Text, world: World) -> Remarks:
    """Ids in front matter that no text of the bank has."""
    for kind, name, node in _ids(text):
        known = world.ids[kind]
        if node.text not in known and node.text.strip():
            near = nearest(node.text, known)
            yield Remark(
                text.source.mark(node),
                say('"{name}" names "{id}", which is not in the bank.', name=name, id=node.text),
                say('Did you mean "{near}"?', near=near)
                if near
                else say("Write the file's name without .md, or remove it."),
                near,
            )


@rule("link-to-itself")
def link_to_itself(text: Text, _world: World) -> Remarks:
    """Texts that name themselves as related."""
    for kind, name, node in _ids(text):
        if kind is text.kind and node.text == text.id:
            yield Remark(
                text.source.mark(node),
                say('"{name}" names the case itself.', name=name),
                say("Remove it."),
            )


@rule("broken-link")
def broken_link(text: Text, world: World) -> Remarks:
    """Links in the body to texts that are not in the bank."""
    for target, span in targets(text):
        if target.startswith(OUTSIDE) or ":" in target:
            continue
        if target.endswith(".md") and not _is_there(text.kind, target, world):
            yield Remark(
                text.source.mark_body(*span),
                say('The link goes to "{target}", which is not in the bank.', target=target),
                say("Link to a case as [text](id.md), to a method as [text](methods/id.md)."),
            )


@rule("odd-link")
def odd_link(text: Text, _world: World) -> Remarks:
    """Links to neither a web page, an address for mail or phone, nor a text of the bank."""
    for target, span in targets(text):
        if not target.startswith(OUTSIDE) and (":" in target or not target.endswith(".md")):
            yield Remark(
                text.source.mark_body(*span),
                say('The link goes to "{target}", which readers cannot follow.', target=target),
                say("Link to a page that begins with https://, or to a text of the bank."),
            )


@rule("image-in-text")
def image_in_text(text: Text, _world: World) -> Remarks:
    """Images written in the body, where their credit and licence have no place."""
    for found in IMAGE.finditer(text.source.body):
        yield Remark(
            text.source.mark_body(*found.span()),
            say("There is an image in the text."),
            say('Put the file in images/{id}/ and name it in the field "images".', id=text.id),
        )


@rule("missing-image", kinds=CASES)
def missing_image(text: Text, world: World) -> Remarks:
    """Images that are not in the case's folder."""
    for node in text.nodes("images", "file"):
        if f"{text.id}/{node.text}" not in world.pictures:
            yield Remark(
                text.source.mark(node),
                say('The image "{file}" is not in images/{id}/.', file=node.text, id=text.id),
                say("Put the file there, with exactly this name."),
            )


def _is_there(kind: Kind, target: str, world: World) -> bool:
    """Whether a relative link in a text of a kind leads to a text of the bank."""
    found = local_target(FOLDERS[kind], target)
    if found is None:
        return False
    folder, name = found
    return any(name in world.ids[other] for other, place in FOLDERS.items() if place == folder)


def _ids(text: Text) -> Iterator[tuple[Kind, str, Scalar]]:
    for (owner, name), kind in FIELDS.items():
        if owner is text.kind:
            for node in text.nodes(name):
                yield kind, name, node


FAMILIES = (
    Family((unknown_id, link_to_itself, missing_image), _has_ids),
    Family((broken_link, odd_link, image_in_text), _has_links),
)
