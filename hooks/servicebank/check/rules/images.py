"""Rules on what a case says of its images."""

import re
from collections.abc import Iterator

from servicebank.check.draft import ShapeFault
from servicebank.check.hints.claims import claims
from servicebank.check.hints.suggest import nearest
from servicebank.check.hollow import hollows, is_nothing
from servicebank.check.rule import CASES, CHOOSING, Family, Remark, Remarks, Text, rule
from servicebank.check.rules.fields import ALT
from servicebank.check.world import Kind, World
from servicebank.language import pictures
from servicebank.language.slug import slug
from servicebank.model.finding import Level
from servicebank.model.picture import PICTURE_FORMS
from servicebank.model.recipe import HANDBOOKS
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import MappingNode, Scalar
from servicebank.source.folder import IMAGES

MOST_NAMED = 5
"""Files that are named when another is missing."""
ENOUGH = 4
"""Words of a file name that make a description by themselves."""
FILE_ENDING = re.compile(rf"\.(?:{'|'.join(PICTURE_FORMS)}|gif|heic|tiff?)$", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")
SIGNS = " .?!()[]-\u2013\u2014_/*"
"""Signs that say nothing by themselves."""
WHAT_TO_WRITE = say(
    "Write what one sees, in a sentence, to somebody who cannot: alt: A woman hands a parcel over"
    " the counter of a small shop."
)


FIELDS = {Kind.CASE: ("images",), Kind.RECIPE: ("cover", "logo")}
"""Where texts of each kind name images."""


def has_images(text: Text, _world: World) -> bool:
    """Whether the text names images."""
    return not text.written.keys().isdisjoint(FIELDS.get(text.kind, ()))


def files(text: Text) -> Iterator[Scalar]:
    """The files that a text names as images."""
    return (node for name in FIELDS.get(text.kind, ()) for node in text.nodes(name, "file"))


def owner(text: Text) -> str:
    """The folder in ``images/`` that a text's images are in; recipes share one."""
    return text.id if text.kind is Kind.CASE else HANDBOOKS


@rule(
    "missing-alt",
    kinds=CASES,
    why=say("without it the image says nothing to those who listen to the page."),
)
def missing_alt(text: Text, world: World) -> Remarks:
    """Images without a text that says what they show."""
    missing = [fault for fault in text.shape_faults if fault.kind == "missing" and _is_alt(fault)]
    claimed = {claim.field for claim in claims(text, world)} if missing else set()
    for fault in missing:
        if fault.path not in claimed:
            yield Remark(fault.mark, _no_alt(), WHAT_TO_WRITE)
    front = text.source.front
    told = {value for hollow in hollows(front) for value in hollow.values} if front else set()
    for node in text.nodes(*ALT):
        if is_nothing(node) and node not in told:
            yield Remark(text.source.mark(node), _no_alt(), WHAT_TO_WRITE)


def _is_alt(fault: ShapeFault) -> bool:
    return (*fault.path[:1], *fault.path[2:]) == ALT


def _no_alt() -> Sentence:
    return say('The image has no text in "alt" that says what it shows.')


@rule(
    "alt-is-name",
    Level.WARNING,
    CASES,
    why=say("those who listen to the page hear these words instead of the image."),
)
def alt_is_name(text: Text, _world: World) -> Remarks:
    """Texts about images that repeat the name of the file, or say no more than that it is one."""
    for image in _images(text):
        alt, file = _value(image, "alt"), _value(image, "file")
        if alt is None or is_nothing(alt):
            continue
        if _is_name(alt.text, file.text if file else ""):
            message = say('"{alt}" repeats the name of the file.', alt=alt.text)
        elif _is_empty(alt.text):
            message = say('"{alt}" does not say what the image shows.', alt=alt.text)
        else:
            continue
        yield Remark(text.source.mark(alt), message, WHAT_TO_WRITE)


def _is_name(alt: str, file: str) -> bool:
    if FILE_ENDING.search(alt.rstrip()):
        return True
    stem = FILE_ENDING.sub("", file)
    return bool(stem) and slug(alt) == slug(stem) and len(slug(alt).split("-")) < ENOUGH


def _is_empty(alt: str) -> bool:
    """Whether all words are such as stand beside any image, and numbers."""
    return all(word in pictures.EMPTY for word in LETTERS.findall(alt.casefold()))


@rule(
    "image-credit",
    kinds=CASES,
    why=say("whoever took the photograph has a right to be named, and to be asked first."),
)
def image_credit(text: Text, _world: World) -> Remarks:
    """Photographers and licences written by somebody who did not know them."""
    for node in filter(_is_unknown, text.nodes("images", "credit")):
        yield Remark(
            text.source.mark(node),
            say('"{said}" does not say whose the image is.', said=node.text),
            say("Find out who took it and write the name: credit: Anna Ek, Norrviks byalag"),
        )
    for node in filter(_is_unknown, text.nodes("images", "licence")):
        yield Remark(
            text.source.mark(node),
            say('"{said}" does not say how the image may be used.', said=node.text),
            say("Ask the one who took it, and write what is allowed: licence: CC BY 4.0"),
        )


def _is_unknown(node: Scalar) -> bool:
    said = node.text.casefold().strip(SIGNS)
    return said in pictures.UNKNOWN or not (said or is_nothing(node))


@rule(
    "image-licence",
    Level.WARNING,
    CASES,
    why=say("readers who want to use the image again cannot tell whether they may."),
    unless=("image-credit",),
)
def image_licence(text: Text, world: World) -> Remarks:
    """Licences that neither are known ones nor say who gave leave."""
    known = {*pictures.LICENCE, world.settings.licence.name.casefold()}
    for node in text.nodes("images", "licence"):
        said = node.text.casefold()
        if not is_nothing(node) and not any(name in said for name in known):
            yield Remark(
                text.source.mark(node),
                say('"{licence}" is no licence that the check knows.', licence=node.text),
                say(
                    "Write the licence by name, or who gave leave, as in: licence: CC BY 4.0, or:"
                    " licence: Used with permission of Norrvik village group"
                ),
            )


@rule(
    "missing-image",
    kinds=CHOOSING,
    why=say("readers would see an empty frame instead of the image."),
    unless=("odd-value", "look-alike"),
)
def missing_image(text: Text, world: World) -> Remarks:
    """Images that are not in the case's folder."""
    place = owner(text)
    folder = world.home / IMAGES / place
    strays = {stray.path for stray in world.strays}
    for node in files(text):
        is_there = f"{place}/{node.text}" in world.pictures
        if is_there or is_nothing(node) or strays & {folder, folder / node.text}:
            continue
        own = f"{place}/"
        there = [name.removeprefix(own) for name in world.pictures if name.startswith(own)]
        guess = nearest(node.text, there)
        yield Remark(
            text.source.mark(node),
            say('The image "{file}" is not in images/{id}/.', file=node.text, id=place),
            guess.question or _there(there),
            guess.only,
        )


def _there(files: list[str]) -> Sentence:
    """What to do when an image is not among those of the case."""
    if 0 < len(files) <= MOST_NAMED:
        return say("Put the file there, or write one of these: {files}", files=tuple(files))
    return say("Put the file there, with exactly this name.")


def _images(text: Text) -> Iterator[MappingNode]:
    """The images that the case names, each with its fields."""
    return (node for node in text.source.values("images") if isinstance(node, MappingNode))


def _value(image: MappingNode, name: str) -> Scalar | None:
    entry = image.get(name)
    return entry.value if entry is not None and isinstance(entry.value, Scalar) else None


REQUIRED = Family((missing_alt,), has_images)
FAMILIES = (
    REQUIRED,
    Family((alt_is_name, image_credit, image_licence, missing_image), has_images),
)
