"""Rules on several texts at once."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from servicebank.check.draft import Draft, Kind, World
from servicebank.check.rule import Remark, Remarks, Text, bank_rule
from servicebank.check.schema import CaseShape
from servicebank.model.sentence import say

Key = Callable[[Text], str | None]


@bank_rule("duplicate-title")
def duplicate_title(texts: tuple[Text, ...], _world: World) -> Remarks:
    """Texts of a kind with the same title."""
    for first, other in _pairs(texts, _title):
        yield Remark(
            other.mark("title"),
            say("{path} has the same title.", path=first.source.path.name),
            say("Say in the title where it happened, or what sets the two apart."),
        )


@bank_rule("twin-names")
def twin_names(texts: tuple[Text, ...], _world: World) -> Remarks:
    """File names that differ only in capitals, which are one file on many computers."""
    for first, other in _pairs(texts, lambda text: text.id.casefold()):
        yield Remark(
            other.top,
            say("The file name differs from {path} only in capitals.", path=first.source.path.name),
            say("Give one of them another name."),
        )


@bank_rule("alias-taken")
def alias_taken(texts: tuple[Text, ...], world: World) -> Remarks:
    """Aliases that are the id or alias of another case."""
    owners: dict[str, Draft[CaseShape]] = {}
    for text in texts:
        for node in text.nodes("aliases") if text.kind is Kind.CASE else ():
            owner = owners.setdefault(node.text, text)
            if node.text in world.ids[Kind.CASE] or owner is not text:
                name = node.text if owner is text else owner.id
                yield Remark(
                    text.source.mark(node),
                    say(
                        'The earlier name "{alias}" already leads to {case}.',
                        alias=node.text,
                        case=f"{name}.md",
                    ),
                    say("Remove it from one of the cases."),
                )


def _title(text: Text) -> str | None:
    title = text.fields.title
    return title.casefold() if title else None


def _pairs(texts: tuple[Text, ...], key: Key) -> Iterator[tuple[Text, Text]]:
    """Texts of one kind with the same key: each with the first of its group."""
    groups: defaultdict[tuple[Kind, str], list[Text]] = defaultdict(list)
    for text in texts:
        value = key(text)
        if value is not None:
            groups[text.kind, value].append(text)
    for first, *others in groups.values():
        for other in others:
            yield first, other


RULES = (duplicate_title, twin_names, alias_taken)
