"""Every regular expression that the package owns.

Those that stand in the code are read there. Those that are made of word lists are caught as they
are made, while the examples of all rules are checked.
"""

import ast
import importlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple

import servicebank

PACKAGE = Path(servicebank.__file__).parent
EXAMPLES = Path(__file__).parent / "rules"
CALLS = {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
"""Functions of `re` whose first argument is an expression."""
Expression = re.Pattern[Any]


class Place(NamedTuple):
    """Where an expression stands, or is made."""

    module: str
    line: int
    end: int

    def __str__(self) -> str:
        return f"{self.module.removeprefix('servicebank.')}:{self.line}"

    def has(self, other: "Place") -> bool:
        """Whether another place is a line of this one."""
        return self.module == other.module and self.line <= other.line <= self.end


class Written(NamedTuple):
    """An expression in the code."""

    place: Place
    expression: Expression | None
    """None for one that is made of what its function is given."""
    name: str
    """What it is kept under, or else what is called with it."""


Caught = Mapping[Expression, Place]


def caught() -> Caught:
    """What the package compiles while it is imported and checks the examples of all rules.

    To be asked before anything else has imported the package's modules.
    """
    found: dict[Expression, Place] = {}
    own = re._compile  # type: ignore[attr-defined]  # noqa: SLF001 - what all functions of `re` call

    def compiled(pattern: str | bytes | Expression, flags: int) -> Expression:
        made: Expression = own(pattern, flags)
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001
        while frame is not None and frame.f_globals["__name__"] == "re":
            frame = frame.f_back
        name = str(frame.f_globals["__name__"]) if frame else ""
        if frame is not None and name.startswith("servicebank"):
            found.setdefault(made, Place(name, frame.f_lineno, frame.f_lineno))
        return made

    re._compile = compiled  # type: ignore[attr-defined]  # noqa: SLF001
    from tests import makers  # noqa: PLC0415 - after the compiler is listened to

    for example in sorted(EXAMPLES.glob("*/bad.md")):
        makers.told(makers.some_sources(makers.a_source(example.read_bytes())))
    re._compile = own  # type: ignore[attr-defined]  # noqa: SLF001
    return found


def written() -> Iterator[Written]:
    """The expressions in calls of `re`, in shapes and in readers of Markdown."""
    for module_name, path in _modules():
        module = importlib.import_module(module_name)
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        names: dict[ast.expr, str] = {
            node.value: ast.unparse(node.targets[0])
            for node in nodes
            if isinstance(node, ast.Assign)
        }
        for call in (node for node in nodes if isinstance(node, ast.Call)):
            name = names.get(call, ast.unparse(call.func).rpartition(".")[2])
            for argument in _arguments(call):
                place = Place(module_name, call.lineno, call.end_lineno or call.lineno)
                text, flags = _value(argument, module), _flags(call, module)
                yield Written(place, None if text is None else re.compile(text, flags), name)


def unseen(found: Caught) -> list[str]:
    """Places where an expression is made that no example reached."""
    return [
        str(one.place)
        for one in written()
        if one.expression is None and not any(map(one.place.has, found.values()))
    ]


def strays(known: Iterable[Expression]) -> list[str]:
    """Expressions that are kept in the package's modules and that are not known."""
    return [
        f"{name}.{word}"
        for name, _ in _modules()
        for word, value in vars(importlib.import_module(name)).items()
        for found in _kept(value)
        if found not in known
    ]


def anchored() -> set[Expression]:
    """Expressions that are only ever held against the beginning of a text, never looked for."""
    uses: defaultdict[str, set[str]] = defaultdict(set)
    for _, path in _modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in CALLS:
                uses[ast.unparse(node.value).rpartition(".")[2]].add(node.attr)
    found = [(one.expression, uses.get(one.name, {one.name})) for one in written()]
    sought = {one for one, methods in found if not methods <= {"match", "fullmatch"}}
    return {one for one, _ in found if one is not None and one not in sought}


def _modules() -> Iterator[tuple[str, Path]]:
    """The package's modules by name."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("servicebank", *path.relative_to(PACKAGE).with_suffix("").parts)
        if parts[-1] != "__main__":
            yield ".".join(parts).removesuffix(".__init__"), path


def _kept(value: object) -> Iterator[Expression]:
    """The expressions in a value, in what it holds and in a class."""
    match value:
        case re.Pattern():
            yield value
        case type() if value.__module__.startswith("servicebank"):
            yield from (held for held in vars(value).values() if isinstance(held, re.Pattern))
        case Mapping():
            yield from (found for pair in value.items() for part in pair for found in _kept(part))
        case list() | tuple() | set() | frozenset():
            yield from (found for held in value for found in _kept(held))


def _arguments(call: ast.Call) -> Iterator[ast.expr]:
    name = ast.unparse(call.func)
    if name.startswith("re.") and name.removeprefix("re.") in CALLS:
        yield call.args[0]
    elif name == "super().__init__":
        yield from (part for part in call.args[:1] if isinstance(part, ast.Constant))
    yield from (word.value for word in call.keywords if word.arg == "pattern")


def _flags(call: ast.Call, module: ModuleType) -> int:
    named = (word.value for word in call.keywords if word.arg == "flags")
    given = [part for part in (*call.args[1:], *named) if ast.unparse(part).startswith("re.")]
    return int(_value(given[0], module)) if given else 0


def _value(node: ast.expr, module: ModuleType) -> Any:  # noqa: ANN401
    """What an expression of Python gives at the top of its module; None when only a call knows."""
    try:
        return eval(compile(ast.Expression(node), module.__name__, "eval"), vars(module))  # noqa: S307
    except NameError:
        return None
