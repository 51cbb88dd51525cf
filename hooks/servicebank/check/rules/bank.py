"""Rules on several texts at once."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from servicebank.check.record import Record
from servicebank.check.rule import Remark, Remarks, bank_rule
from servicebank.check.world import Kind, World
from servicebank.language.slug import slug
from servicebank.model.case import State
from servicebank.model.sentence import Sentence, say

Key = Callable[[Record], str | None]


@bank_rule(
    "duplicate-title",
    why=say("readers cannot tell the two apart in lists and search results."),
)
def duplicate_title(texts: tuple[Record, ...], _world: World) -> Remarks:
    """Texts of a kind with the same title."""
    for first, other in _pairs(texts, _title):
        yield Remark(
            other.title.mark if other.title else other.top,
            say("{path} has the same title.", path=first.path.name),
            say(
                "Say in the title where it happened or what sets the two apart, as in:"
                " The village pump in Norrvik turned ten"
            ),
        )


@bank_rule(
    "twin-names",
    why=say("on Windows and Mac the two are one file, and one of them is lost."),
)
def twin_names(texts: tuple[Record, ...], _world: World) -> Remarks:
    """File names that are one name on many computers."""
    for first, other in _pairs(texts, lambda text: _folded(text.id)):
        yield Remark(
            other.top,
            _difference(first.path, other.path),
            say("Give one of them another name, as in: {near}.md", near=f"{slug(other.id)}-2"),
        )


def _folded(name: str) -> str:
    """A name as computers see it that take no notice of capitals or of how letters are stored."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _difference(first: PurePosixPath, other: PurePosixPath) -> Sentence:
    if first.name == other.name:
        return say(
            "There is another file named {path}, in {folder}.", path=first.name, folder=first.parent
        )
    if first.name.casefold() == other.name.casefold():
        return say("The file name differs from {path} only in capitals.", path=first.name)
    return say(
        "The file name differs from {path} only in how its letters are stored.", path=first.name
    )


@bank_rule(
    "alias-taken",
    why=say("an address can lead to one page only."),
)
def alias_taken(texts: tuple[Record, ...], world: World) -> Remarks:
    """Aliases that are the id or alias of another case."""
    owners: dict[str, Record] = {}
    for text in texts:
        for alias in text.aliases:
            owner = owners.setdefault(alias.text, text)
            if alias.text in world.ids[Kind.CASE] or owner is not text:
                name = alias.text if owner is text else owner.id
                yield Remark(
                    alias.mark,
                    say(
                        'The earlier name "{alias}" already leads to {case}.',
                        alias=alias.text,
                        case=f"{name}.md",
                    ),
                    say('Remove it from "aliases" here or in the other case.'),
                )


@bank_rule(
    "unpublished-link",
    why=say("until the other text is published, readers who follow the link get nowhere."),
)
def unpublished_link(texts: tuple[Record, ...], _world: World) -> Remarks:
    """Links of published texts to texts that readers cannot see."""
    published = {(text.kind, text.id) for text in texts if text.state == State.PUBLISHED}
    known = {(text.kind, text.id) for text in texts}
    for text in texts:
        for kind, name, link in text.links if text.state == State.PUBLISHED else ():
            if (kind, name) in known - published:
                yield Remark(
                    link.mark,
                    say('The link goes to "{target}", which is not published.', target=link.text),
                    say(
                        'Write "state: published" in {file} when it is ready, or remove the link.',
                        file=f"{name}.md",
                    ),
                )


def _title(text: Record) -> str | None:
    return text.title.text.casefold() if text.title else None


def _pairs(texts: tuple[Record, ...], key: Key) -> Iterator[tuple[Record, Record]]:
    """Texts of one kind with the same key: each with the first of its group."""
    groups: defaultdict[tuple[Kind, str], list[Record]] = defaultdict(list)
    for text in texts:
        value = key(text)
        if value is not None:
            groups[text.kind, value].append(text)
    for first, *others in groups.values():
        for other in others:
            yield first, other


RULES = (duplicate_title, twin_names, alias_taken, unpublished_link)
