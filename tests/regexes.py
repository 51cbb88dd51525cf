"""Every regular expression that the package owns, and texts made to stall each of them."""

import ast
import importlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import servicebank
from servicebank.language import words

PACKAGE = Path(servicebank.__file__).parent
CALLS = {"compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
"""Functions of `re` whose first argument is an expression."""


def _every_phrase() -> re.Pattern[str]:
    """Phrases looked for at once: more of them than any text has."""
    names = [path.stem for path in (PACKAGE / "data").glob("*.json")]
    found = [text for name in names for text in _texts(words.lists(name)) if " " in text]
    return words._pattern(frozenset(found))  # noqa: SLF001


MADE: Mapping[str, Callable[[], re.Pattern[str]]] = {"servicebank.language.words": _every_phrase}
"""Modules that make an expression of what they are given, with the largest that they make."""


@cache
def expressions() -> dict[re.Pattern[Any], str]:
    """Every expression of the package, with its module and line."""
    found: dict[re.Pattern[Any], str] = {}
    for name, path in _modules():
        module = importlib.import_module(name)
        for line, expression in _written(ast.parse(path.read_text(encoding="utf-8")), module):
            found.setdefault(expression, f"{name}:{line}")
    return found


def strays() -> set[str]:
    """Expressions that are kept in the package's modules and that `expressions` did not see."""
    return {
        f"{module.__name__}.{name}"
        for module in (importlib.import_module(name) for name, _ in _modules())
        for name, value in vars(module).items()
        for found in _kept(value)
        if found not in expressions()
    }


def _modules() -> Iterator[tuple[str, Path]]:
    """The package's modules by name."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ("servicebank", *path.relative_to(PACKAGE).with_suffix("").parts)
        if parts[-1] != "__main__":
            yield ".".join(parts).removesuffix(".__init__"), path


def _kept(value: object) -> Iterator[re.Pattern[Any]]:
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


def _written(tree: ast.Module, module: ModuleType) -> Iterator[tuple[int, re.Pattern[Any]]]:
    """The expressions in a module's calls of `re`, its shapes and its readers of Markdown."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        for argument in _arguments(node):
            expression = _value(argument, module)
            flags = next((_value(flag, module) for flag in _flags(node)), 0)
            if expression is None:
                yield node.lineno, MADE[module.__name__]()
            else:
                yield node.lineno, re.compile(expression, flags)


def _arguments(call: ast.Call) -> Iterator[ast.expr]:
    name = ast.unparse(call.func)
    if name.startswith("re.") and name.removeprefix("re.") in CALLS:
        yield call.args[0]
    elif name == "super().__init__":
        yield from (part for part in call.args[:1] if isinstance(part, ast.Constant))
    yield from (word.value for word in call.keywords if word.arg == "pattern")


def _flags(call: ast.Call) -> Iterator[ast.expr]:
    yield from (part for part in call.args[1:] if ast.unparse(part).startswith("re."))
    yield from (word.value for word in call.keywords if word.arg == "flags")


def _value(node: ast.expr, module: ModuleType) -> Any:  # noqa: ANN401
    """What an expression of Python gives at the top of its module; None when only a call knows."""
    try:
        return eval(compile(ast.Expression(node), module.__name__, "eval"), vars(module))  # noqa: S307
    except NameError:
        return None


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            yield from (text for pair in value.items() for part in pair for text in _texts(part))
        case list() | tuple():
            yield from (text for part in value for text in _texts(part))
