"""Rules on the files of the images that a case names."""

from collections.abc import Iterator

from servicebank.check.rule import CHOOSING, Family, Remark, Remarks, Text, rule
from servicebank.check.rules.images import files, has_images, owner
from servicebank.check.world import World
from servicebank.model.finding import Level
from servicebank.model.picture import PICTURE_FORMS, Hidden, PictureFacts, PictureFault
from servicebank.model.sentence import Sentence, say
from servicebank.model.source import Scalar
from servicebank.source.pictures import MAX_BYTES, MAX_PIXELS

ENDINGS = {form: ending for ending, form in PICTURE_FORMS.items() if ending != "jpeg"}
"""The usual ending for each form."""
FAULTS = {
    PictureFault.EMPTY: say("The file is empty."),
    PictureFault.BROKEN: say("The image is broken: a part of it is missing, most often the end."),
    PictureFault.UNREADABLE: say("The image cannot be opened."),
}
KINDS = {
    Hidden.EXIF: say("what the camera noted (EXIF)"),
    Hidden.XMP: say("what a program for images noted (XMP)"),
    Hidden.IPTC: say("names and captions (IPTC)"),
    Hidden.TEXT: say("a comment"),
    Hidden.REST: say("something after the end of the image"),
}
ANEW = say("Save the image anew as JPG in a program for images, and upload that file.")
STILL = say("Save one still image of it as JPG or PNG, and upload that file.")
SMALLER = say(
    "Save it smaller; 1600 points wide is enough. Windows: Photos, the three dots, Resize image."
    " Mac: Preview, Tools, Adjust Size."
)
UNMARKED = say(
    "Remove it from the file. Windows: right-click, Properties, Details, Remove Properties. Mac:"
    " Preview, Tools, Show Inspector. Phone: take a screenshot of the photograph and use that."
)


@rule(
    "image-type",
    kinds=CHOOSING,
    why=say("browsers cannot show the image, or show it wrongly."),
)
def image_type(text: Text, world: World) -> Remarks:
    """Images that are not what their names say, that are broken, or that move."""
    for node, facts in _facts(text, world):
        found = _type_fault(node.text, facts)
        if found is not None:
            yield Remark(text.source.mark(node), *found)


def _type_fault(name: str, facts: PictureFacts) -> tuple[Sentence, Sentence] | None:
    stem, _, ending = name.rpartition(".")
    form, expected = facts.form, PICTURE_FORMS.get(ending)
    if facts.fault is not None:
        return FAULTS[facts.fault], ANEW
    if not form:
        return say('The file "{file}" is no image.', file=name), ANEW
    if form not in ENDINGS:
        message = say('The file "{file}" is {form}, which pages do not show.', file=name, form=form)
        return message, ANEW
    if expected is not None and form != expected:
        return (
            say('The file "{file}" is {form} in truth.', file=name, form=form),
            say("Name it {right}, and write that here too.", right=f"{stem}.{ENDINGS[form]}"),
        )
    if facts.is_animated:
        return say('The image "{file}" moves.', file=name), STILL
    return None


@rule(
    "image-budget",
    kinds=CHOOSING,
    why=say("large images make the page slow on the phone, and cost readers money."),
)
def image_budget(text: Text, world: World) -> Remarks:
    """Images of more bytes or points than readers need."""
    for node, facts in _facts(text, world):
        if facts.size > MAX_BYTES:
            size, limit = -(-facts.size // 1000), MAX_BYTES // 1000
            yield Remark(
                text.source.mark(node),
                say(
                    'The image "{file}" is {size} kB; {limit} kB is the most.',
                    file=node.text,
                    size=size,
                    limit=limit,
                ),
                SMALLER,
            )
        elif facts.pixels > MAX_PIXELS:
            yield Remark(
                text.source.mark(node),
                say(
                    'The image "{file}" is {width} by {height} points;'
                    " {limit} million in all is the most.",
                    file=node.text,
                    width=facts.width,
                    height=facts.height,
                    limit=MAX_PIXELS // 1_000_000,
                ),
                SMALLER,
            )


@rule(
    "image-position",
    kinds=CHOOSING,
    why=say("anybody who fetches the file can see where it was taken, often somebody's home."),
)
def image_position(text: Text, world: World) -> Remarks:
    """Images that tell where they were taken."""
    for node, facts in _facts(text, world):
        if facts.has_position:
            yield Remark(
                text.source.mark(node),
                say('The file "{file}" tells where the photograph was taken.', file=node.text),
                UNMARKED,
            )


@rule(
    "image-metadata",
    Level.WARNING,
    CHOOSING,
    why=say("the file may name the owner of the camera, its number and the time."),
    unless=("image-position",),
)
def image_metadata(text: Text, world: World) -> Remarks:
    """Images with notes that cannot be seen in them."""
    for node, facts in _facts(text, world):
        if facts.hidden:
            kinds = tuple(KINDS[kind] for kind in Hidden if kind in facts.hidden)
            yield Remark(
                text.source.mark(node),
                say(
                    'The file "{file}" carries more than the image: {kinds}.',
                    file=node.text,
                    kinds=kinds,
                ),
                UNMARKED,
            )


def _facts(text: Text, world: World) -> Iterator[tuple[Scalar, PictureFacts]]:
    """The files that the text names and that there are, with what was read of them."""
    for node in files(text):
        name = f"{owner(text)}/{node.text}"
        if name in world.pictures:
            yield node, world.pictures[name]


FAMILIES = (Family((image_type, image_budget, image_position, image_metadata), has_images),)
