"""Rules on settings and vocabularies: that what they name is there."""

from collections.abc import Iterator, Mapping
from itertools import chain

from servicebank.check.hints.suggest import nearest
from servicebank.check.rule import Family, Remark, Remarks, Text, rule
from servicebank.check.schema import CaseShape
from servicebank.check.world import Kind, World
from servicebank.model.finding import Level
from servicebank.model.sentence import say
from servicebank.model.source import MappingNode, Scalar, Sequence

VOCABULARIES = frozenset({Kind.VOCABULARY})
SETTINGS = frozenset({Kind.SETTINGS})
UNIQUE = (
    (("terms", "id"), ("groups", "id")),
    (("facets", "name"),),
    (("facets", "key"),),
    (("facets", "option"),),
    (("facets", "segment"),),
)
"""Lists in which nothing may stand twice; terms and groups have their pages side by side."""
FIELDS = frozenset(CaseShape.model_fields)


@rule(
    "unknown-reference",
    kinds=VOCABULARIES,
    why=say("the term would have no place in the list that readers browse."),
)
def unknown_reference(text: Text, _world: World) -> Remarks:
    """Parents, groups and successors that the vocabulary does not have."""
    terms = {node.text for node in text.nodes("terms", "id")}
    groups = {node.text for node in text.nodes("groups", "id")}
    for name, known in (("parent", terms), ("replaced_by", terms), ("group", groups)):
        for node in text.nodes("terms", name):
            if node.text not in known:
                yield _unknown(text, node, known)


@rule(
    "repeated-id",
    kinds=VOCABULARIES | SETTINGS,
    why=say("of two with the same name only one can be reached."),
)
def repeated_id(text: Text, _world: World) -> Remarks:
    """Ids that stand twice in a list."""
    for paths in UNIQUE:
        seen: set[str] = set()
        for node in chain.from_iterable(text.nodes(*path) for path in paths):
            if node.text in seen:
                yield Remark(
                    text.source.mark(node),
                    say('"{id}" stands twice.', id=node.text),
                    say("Remove one of them, or give it another name, as in: {id}-2", id=node.text),
                )
            seen.add(node.text)


@rule(
    "circular-term",
    kinds=VOCABULARIES,
    why=say("going up from the term one would never come to a top."),
)
def circular_term(text: Text, _world: World) -> Remarks:
    """Terms that are above themselves, or that lead back to themselves by what replaces them."""
    for term, after in _in_circles(dict(_named(text, "replaced_by"))):
        yield Remark(
            text.source.mark(after),
            say('"{term}" is replaced by itself in the end.', term=term),
            say('Remove "replaced_by: {other}" from the term that is used now.', other=after.text),
        )
    for term, parent in _in_circles(dict(_named(text, "parent"))):
        yield Remark(
            text.source.mark(parent),
            say('"{term}" is above itself.', term=term),
            say('Write another parent, or remove "parent: {parent}".', parent=parent.text),
        )


@rule(
    "unknown-setting",
    kinds=SETTINGS,
    why=say("a setting for something that does not exist has no effect, and nobody notices."),
)
def unknown_setting(text: Text, world: World) -> Remarks:
    """Vocabularies and rules that ``bank.yml`` names and that do not exist."""
    for path in (("facets", "vocabulary"), ("organisation_kinds",)):
        for node in text.nodes(*path):
            if node.text not in world.vocabularies:
                yield _unknown(text, node, set(world.vocabularies))
    for key in text.keys("rules"):
        if key.text not in world.rule_names:
            yield _unknown(text, key, set(world.rule_names))


@rule(
    "taken-name",
    kinds=SETTINGS,
    why=say("every case would have two fields with the same name."),
)
def taken_name(text: Text, _world: World) -> Remarks:
    """Keys of facets that are fields of every case, or that shapes cannot have."""
    languages = {node.text for node in text.nodes("languages")}
    for node in text.nodes("facets", "key"):
        if node.text in languages or hasattr(CaseShape, node.text) or node.text in FIELDS:
            yield Remark(
                text.source.mark(node),
                say('"{key}" already has a meaning of its own.', key=node.text),
                say("Give the facet another key, as in: key: {key}_type", key=node.text),
            )


@rule(
    "firm-rule",
    kinds=SETTINGS,
    why=say("without the rule a case could fall out of the bank in silence."),
)
def firm_rule(text: Text, world: World) -> Remarks:
    """Levels of rules without which a case could not be read."""
    for key in text.keys("rules"):
        levels = {node.text for node in text.nodes("rules", key.text)}
        if key.text in world.firm_rules and levels != {Level.ERROR}:
            yield Remark(
                text.source.mark(key),
                say('The rule "{rule}" cannot be turned down.', rule=key.text),
                say('Remove "{rule}" from "rules".', rule=key.text),
            )


def _in_circles(others: Mapping[str, Scalar]) -> Iterator[tuple[str, Scalar]]:
    """The terms that come back to themselves, each with what it names."""
    for term, named in others.items():
        seen = {term}
        after: Scalar | None = named
        while after is not None and after.text not in seen:
            seen.add(after.text)
            after = others.get(after.text)
        if after is not None and after.text == term:
            yield term, named


def _named(text: Text, field: str) -> Iterator[tuple[str, Scalar]]:
    """Each term that names another in a field, with what it names."""
    terms = text.source.front.get("terms") if text.source.front else None
    if terms is None or not isinstance(terms.value, Sequence):
        return
    for item in terms.value.items:
        if isinstance(item, MappingNode):
            name, other = item.get("id"), item.get(field)
            if (
                name
                and other
                and isinstance(other.value, Scalar)
                and isinstance(name.value, Scalar)
            ):
                yield name.value.text, other.value


def _unknown(text: Text, node: Scalar, known: set[str]) -> Remark:
    guess = nearest(node.text, known)
    return Remark(
        text.source.mark(node),
        say('"{name}" is not defined.', name=node.text),
        guess.question or say("There are: {known}.", known=tuple(sorted(known))),
        guess.only,
    )


FAMILIES = (
    Family(
        (
            unknown_reference,
            repeated_id,
            circular_term,
            unknown_setting,
            taken_name,
            firm_rule,
        )
    ),
)
