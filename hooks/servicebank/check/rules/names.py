"""Rules on file names, which are the texts' ids and addresses."""

import re

from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.shapes import CASE_ID
from servicebank.check.world import World
from servicebank.language.slug import slug
from servicebank.model.sentence import say

MAX_NAME = 80
RESERVED = frozenset({"index", "readme"})


@rule("file-name")
def file_name(text: Text, _world: World) -> Remarks:
    """File names that make no lasting address."""
    name = text.id
    if re.fullmatch(CASE_ID, name) and len(name) <= MAX_NAME and name not in RESERVED:
        return
    near = slug(name)[:MAX_NAME].strip("-")
    yield Remark(
        text.top,
        say('The file name "{name}" cannot be an address.', name=text.source.path.name),
        say(
            "Name the file {near}.md",
            near=near if near and near not in RESERVED else "min-ort-butik",
        ),
    )


FAMILIES = (Family((file_name,)),)
