"""Every regular expression that the package owns.

Those that stand in the code are read there. Those that are made of word lists are caught as they
are made: `python -m tests.regexes` checks the examples of all rules and prints what was compiled.
"""

import ast
import importlib
import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple

import servicebank

PACKAGE = Path(servicebank.__file__).parent
PROJECT = Path(__file__).parents[1]
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


@cache
def expressions() -> dict[Expression, str]:
    """Every expression, with its place."""
    found: dict[Expression, str] = {}
    for place, expression, _ in _written():
        if expression is not None:
            found.setdefault(expression, str(place))
    for number, (place, expression) in enumerate(_caught()):
        found.setdefault(expression, f"{place}-{number}")
    return found


@cache
def anchored() -> frozenset[Expression]:
    """Expressions that are only ever held against the beginning of a text, never looked for."""
    uses: defaultdict[str, set[str]] = defaultdict(set)
    for _, path in _modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in CALLS:
                uses[ast.unparse(node.value).rpartition(".")[2]].add(node.attr)
    written = [(one, uses.get(name, {name})) for _, one, name in _written() if one is not None]
    sought = {one for one, methods in written if not methods <= {"match", "fullmatch"}}
    return frozenset(one for one, _ in written if one not in sought)


def unseen() -> list[str]:
    """Places where an expression is made that no example reached."""
    caught = [place for place, _ in _caught()]
    return [
        str(place)
        for place, expression, _ in _written()
        if expression is None
        and not any(
            place.module == one.module and place.line <= one.line <= place.end for one in caught
        )
    ]


def strays() -> set[str]:
    """Expressions that are kept in the package's modules and that `expressions` did not see."""
    return {
        f"{name}.{word}"
        for name, _ in _modules()
        for word, value in vars(importlib.import_module(name)).items()
        for found in _kept(value)
        if found not in expressions()
    }


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


def _written() -> Iterator[tuple[Place, Expression | None, str]]:
    """The expressions in calls of `re`, in shapes and in readers of Markdown.

    Each with the name that it is kept under, or what is called with it. None stands for one that
    is made of what its function is given.
    """
    for name, path in _modules():
        module = importlib.import_module(name)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        nodes = list(ast.walk(tree))
        names: dict[ast.expr, str] = {
            node.value: ast.unparse(node.targets[0])
            for node in nodes
            if isinstance(node, ast.Assign)
        }
        for call in (node for node in nodes if isinstance(node, ast.Call)):
            called = names.get(call, ast.unparse(call.func).rpartition(".")[2])
            for argument in _arguments(call):
                place = Place(name, call.lineno, call.end_lineno or call.lineno)
                text, flags = _value(argument, module), _flags(call, module)
                yield place, None if text is None else re.compile(text, flags), called


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


@cache
def _caught() -> tuple[tuple[Place, Expression], ...]:
    """What was compiled, and where, while the examples of all rules were checked."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.regexes"],
        cwd=PROJECT,
        env={"PYTHONPATH": f"{PACKAGE.parent}:{PROJECT}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    rows: list[tuple[str, int, str, bool, int]] = json.loads(done.stdout)
    return tuple(
        (Place(name, line, line), re.compile(text.encode("latin-1") if raw else text, flags))
        for name, line, text, raw, flags in rows
    )


def _catch() -> None:
    """Check every example with an ear to the compiler, and print what was compiled."""
    rows: dict[tuple[str, int, str, bool, int], None] = {}
    own = re._compile  # type: ignore[attr-defined]  # noqa: SLF001 - what all functions of `re` call

    def compiled(pattern: str | bytes | Expression, flags: int) -> Expression:
        made: Expression = own(pattern, flags)
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001
        while frame is not None and frame.f_globals["__name__"] == "re":
            frame = frame.f_back
        name = str(frame.f_globals["__name__"]) if frame else ""
        if name.startswith("servicebank") and frame is not None:
            text = made.pattern if isinstance(made.pattern, str) else made.pattern.decode("latin-1")
            is_raw, plain = isinstance(made.pattern, bytes), made.flags & ~re.UNICODE
            rows[name, frame.f_lineno, text, is_raw, plain] = None
        return made

    re._compile = compiled  # type: ignore[attr-defined]  # noqa: SLF001
    from tests import makers  # noqa: PLC0415 - after the compiler is listened to

    for example in sorted((PROJECT / "tests" / "rules").glob("*/bad.md")):
        makers.told(makers.some_sources(makers.a_source(example.read_bytes())))
    print(json.dumps([*rows]))  # noqa: T201 - for the test that asks


if __name__ == "__main__":
    _catch()
