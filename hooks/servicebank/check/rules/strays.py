"""The rule on what stands in the bank's folder and does not belong there."""

from pathlib import PurePosixPath

from servicebank.check.record import Record
from servicebank.check.rule import Remark, Remarks, bank_rule
from servicebank.check.world import World
from servicebank.language.slug import slug
from servicebank.model.mark import Mark
from servicebank.model.picture import PICTURE_FORMS
from servicebank.model.sentence import Sentence, say
from servicebank.model.stray import Stray, StrayKind
from servicebank.source.folder import CASES
from servicebank.source.survey import ENDINGS

MOST_TOLD = 100
"""Stray things that are told of one bank."""
TEXTS = frozenset({"markdown", "md", "mdown", "mkd", "mdx", "txt", "text"})
"""Endings of files that most likely are texts for the bank."""
DOCUMENTS = frozenset({"doc", "docx", "odt", "pages", "pdf", "rtf"})
"""Endings of files that a text can be copied from."""
PICTURES = frozenset({*PICTURE_FORMS, "gif", "heic"})


@bank_rule(
    "stray-file",
    why=say("what nobody reads is not checked, and could end up on the web site."),
)
def stray_file(_texts: tuple[Record, ...], world: World) -> Remarks:
    """Files, folders and links in the bank's folder that are no part of a bank."""
    for stray in world.strays[:MOST_TOLD]:
        yield Remark(Mark(stray.path), *_told(stray, stray.path.relative_to(world.home)))


def _told(stray: Stray, place: PurePosixPath) -> tuple[Sentence, Sentence]:
    """What is said of something at a place in the bank's folder."""
    name = place.name
    match stray.kind:
        case StrayKind.LINK:
            return (
                say('"{name}" is a link to something elsewhere.', name=name),
                say("Put a copy of what it leads to here instead, or remove the link."),
            )
        case StrayKind.FOLDER:
            return (
                say('The folder "{name}" does not belong here.', name=name),
                say(
                    "Move its texts up to the cases, its images to images/ and the case's id, as"
                    " in: images/lanthandeln-norrvik/, and remove the folder."
                ),
            )
        case StrayKind.OTHER:
            return (
                say('"{name}" is no ordinary file.', name=name),
                say("Put an ordinary file in its place, or remove it."),
            )
        case _:
            return _file(place)


def _file(place: PurePosixPath) -> tuple[Sentence, Sentence]:
    """What is said of a file, by its name."""
    ending = place.suffix.casefold().removeprefix(".")
    expected = ENDINGS.get(place.parts[0] if len(place.parts) > 1 else CASES)
    near = slug(place.stem) or "min-ort-butik"
    message = say('The file "{name}" does not belong here.', name=place.name)
    if (ending in TEXTS and expected == ".md") or (ending == "yaml" and expected == ".yml"):
        return (
            say(
                'The file "{name}" is not read: its name must end in {ending}',
                name=place.name,
                ending=expected,
            ),
            say(
                "Name it {near}{ending}, or remove it if it is nothing for the bank.",
                near=near,
                ending=expected,
            ),
        )
    if ending in DOCUMENTS:
        return message, say(
            "Copy the text into a new file named {near}.md, and remove this one.", near=near
        )
    if ending in PICTURES:
        return message, say(
            "Put it in the folder of its case, as in: images/lanthandeln-norrvik/{near}.{ending}",
            near=near,
            ending=ending if ending in PICTURE_FORMS else "jpg",
        )
    return message, say("Remove it, or keep it somewhere outside the bank's folder.")


RULES = (stray_file,)
