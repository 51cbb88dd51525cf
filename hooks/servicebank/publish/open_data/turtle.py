"""Linked data as Turtle, from the JSON-LD that this project writes."""

import json
from collections.abc import Iterator, Mapping

Node = Mapping[str, object]


def turtle(document: Node) -> str:
    """A document with prefixes alone in its context, and whose nodes stand in a graph."""
    context, graph = document["@context"], document["@graph"]
    if not isinstance(context, Mapping) or not isinstance(graph, list):
        raise TypeError("a context with prefixes and a graph of nodes are expected")
    prefixes = "".join(f"@prefix {name}: <{address}> .\n" for name, address in context.items())
    return prefixes + "".join(f"\n{_subject(node)}{_body(node, 1)} .\n" for node in graph)


def _subject(node: Node) -> str:
    return f"<{node['@id']}>"


def _body(node: Node, depth: int) -> str:
    """What is said of a node, each property on a line of its own."""
    return " ;".join(f"\n{'    ' * depth}{line}" for line in _lines(node, depth))


def _lines(node: Node, depth: int) -> Iterator[str]:
    if "@type" in node:
        yield f"a {node['@type']}"
    for name, value in node.items():
        if not name.startswith("@"):
            values = value if isinstance(value, list) else [value]
            yield f"{name} {', '.join(_object(one, depth) for one in values)}"


def _object(value: object, depth: int) -> str:
    match value:
        case {"@id": str(address)}:
            return f"<{address}>"
        case {"@value": str(text), "@language": str(language)}:
            return f"{_quoted(text)}@{language}"
        case {"@value": str(text), "@type": str(kind)}:
            return f"{_quoted(text)}^^{kind}"
        case Mapping():
            return f"[{_body(value, depth + 1)}\n{'    ' * depth}]"
        case _:
            return _quoted(str(value))


def _quoted(text: str) -> str:
    """A text as Turtle has it: JSON's signs for what cannot stand in quotation marks."""
    return json.dumps(text, ensure_ascii=False)
