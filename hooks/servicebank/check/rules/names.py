"""Rules on file names, which are the texts' ids and addresses."""

import re
import unicodedata

from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.shapes import CASE_ID
from servicebank.check.world import World
from servicebank.language.slug import slug
from servicebank.model.sentence import Sentence, say

MAX_NAME = 80
RESERVED = frozenset({"index", "readme"})
ALLOWED = re.compile(r"[a-z0-9-]")
MOST_NAMED = 8
"""Signs that are named of one file name."""


@rule(
    "file-name",
    why=say("the file name becomes the page's address, which readers save and others link to."),
    unless=("look-alike",),
)
def file_name(text: Text, _world: World) -> Remarks:
    """File names that make no lasting address."""
    name = text.id
    if re.fullmatch(CASE_ID, name) and len(name) <= MAX_NAME and name not in RESERVED:
        return
    near = slug(name)[:MAX_NAME].strip("-")
    yield Remark(
        text.top,
        _message(name, text.source.path.name),
        say(
            "Name the file {near}.md",
            near=near if near and near not in RESERVED else "min-ort-butik",
        ),
    )


def _message(name: str, file: str) -> Sentence:
    """What is wrong with a name that cannot be an address."""
    signs = tuple(dict.fromkeys(sign for sign in name if not ALLOWED.match(sign)))
    named = tuple(_named(sign) for sign in signs[:MOST_NAMED])
    if signs and all(sign.isupper() for sign in signs):
        return say('The file name "{name}" has capitals: {signs}.', name=file, signs=named)
    if signs:
        return say(
            'The file name "{name}" has signs that an address cannot have: {signs}.',
            name=file,
            signs=named,
        )
    if len(name) > MAX_NAME:
        return say(
            "The file name has {length} characters; {limit} is the most.",
            length=len(name),
            limit=MAX_NAME,
        )
    if name in RESERVED:
        return say('The name "{name}" is kept for the site itself.', name=file)
    return say('A hyphen in "{name}" stands first, last or beside another.', name=file)


def _named(sign: str) -> Sentence | str:
    """A sign as people can read it."""
    if sign.isspace():
        return say("space")
    if unicodedata.category(sign)[0] in "CZM":
        return f"U+{ord(sign):04X}"
    return sign


FAMILIES = (Family((file_name,)),)
