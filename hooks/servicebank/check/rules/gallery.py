"""Rules on the files in ``images/`` that no case shows."""

from itertools import groupby
from pathlib import PurePosixPath

from servicebank.check.record import Record
from servicebank.check.rule import Remark, Remarks, bank_rule
from servicebank.check.world import Kind, World
from servicebank.language.slug import slug
from servicebank.model.finding import Level
from servicebank.model.mark import Mark
from servicebank.model.picture import PICTURE_FORMS, SVG, PictureFacts
from servicebank.model.recipe import HANDBOOKS
from servicebank.model.sentence import Sentence, say
from servicebank.source.folder import IMAGES


@bank_rule(
    "unsafe-image",
    why=say("a file of another kind can hold program code, or more than anybody meant to show."),
)
def unsafe_image(_texts: tuple[Record, ...], world: World) -> Remarks:
    """Files among the images that are of no kind that is shown."""
    for name in world.pictures:
        if not _is_image(name):
            file, facts = PurePosixPath(name).name, world.pictures[name]
            yield Remark(_place(world, name), *_unsafe(file, facts))


def _unsafe(file: str, facts: PictureFacts) -> tuple[Sentence, Sentence]:
    if facts.form == SVG:
        near = f"{slug(PurePosixPath(file).stem) or 'bild'}.png"
        return (
            say('The drawing "{file}" has program code in it.', file=file)
            if facts.is_active
            else say(
                'The drawing "{file}" is an SVG, which can have program code in it.', file=file
            ),
            say(
                "Open it in a program for drawings, export it as {near} and remove the SVG.",
                near=near,
            ),
        )
    return (
        say('"{file}" is no image in JPG, PNG or WebP.', file=file),
        say("If it is an image, save it anew as JPG. Otherwise remove it from images/."),
    )


@bank_rule(
    "unused-image",
    Level.WARNING,
    why=say("an image that no case names is never shown, but anybody can fetch it from the bank."),
)
def unused_image(texts: tuple[Record, ...], world: World) -> Remarks:
    """Images that their case does not name, and folders without a case."""
    named = {text.id: text.pictures for text in texts if text.kind is Kind.CASE}
    seeking = {
        owner
        for owner, files in named.items()
        if files is None or any(f"{owner}/{file}" not in world.pictures for file in files)
    }
    # a case that names an image which is not there most likely means one of those that are
    for owner, found in groupby(filter(_is_image, world.pictures), _owner):
        if owner == HANDBOOKS:
            continue  # recipes share one folder, and those to come may use what is there
        if owner not in named:
            yield _without_case(world, owner)
            continue
        names = (PurePosixPath(name).name for name in found)
        unnamed = [name for name in names if name not in (named[owner] or ())]
        for file in () if owner in seeking else unnamed:
            yield _unnamed(world, owner, file)


def _without_case(world: World, owner: str) -> Remark:
    return Remark(
        _place(world, owner),
        say('There is no case "{owner}" that the images in this folder belong to.', owner=owner),
        say("Name the folder as the case's file but without .md, or remove it."),
    )


def _unnamed(world: World, owner: str, file: str) -> Remark:
    path = PurePosixPath(file)
    return Remark(
        _place(world, f"{owner}/{file}"),
        say('The case "{owner}" does not name the image "{file}".', owner=owner, file=file),
        say(
            "Remove the file, or add to the facts of the case: images: [{{file: {near},"
            " alt: A small shop with shelves for parcels, credit: Norrviks byalag,"
            " licence: CC BY 4.0}}]",
            near=f"{slug(path.stem) or 'bild'}{path.suffix.casefold()}",
        ),
    )


def _owner(name: str) -> str:
    return name.partition("/")[0]


def _is_image(name: str) -> bool:
    return PurePosixPath(name).suffix.casefold().removeprefix(".") in PICTURE_FORMS


def _place(world: World, name: str) -> Mark:
    return Mark(world.home / IMAGES / name)


RULES = (unsafe_image, unused_image)
