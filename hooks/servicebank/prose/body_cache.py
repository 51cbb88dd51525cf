"""Rendered bodies on disk, from one build to the next."""

import hashlib
import json
import platform
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from servicebank.prose.body import Body, cleaned

TOOLS = ("Markdown", "nh3")
"""What bodies are rendered by, beside this package and Python."""
PACKAGE = Path(__file__).parents[1]


class BodyCache:
    """A file of bodies, each on a line of its own after a sum of what stands there.

    What other versions have made, or is broken, is as if it were not there. The rest is sanitised
    again, so that nothing but text can come of a file that somebody has forged; that the text is
    another is not noticed, since anybody can make sums.
    """

    def __init__(self, path: Path) -> None:
        """`path` is that of the file, which need not be there."""
        self._path = path
        self._lines: dict[str, str] = {}
        self._lacks = False

    def read(self) -> None:
        """Have the lines at hand; none when the file cannot be read or others have made it."""
        try:
            first, *lines = self._path.read_bytes().decode().split("\n")
        except (OSError, UnicodeDecodeError):
            return
        if first == makers():
            self._lines = {line[:64]: line for line in lines if line}

    def body(self, key: str) -> Body | None:
        """The body with a key of `prose.body.key`; None when it is not kept, or not whole."""
        body = self._kept(key)
        self._lacks |= body is None
        return body

    def write(self, bodies: Mapping[str, Body]) -> None:
        """Keep some bodies and no others; a folder that cannot be written to is left alone."""
        if bodies.keys() == self._lines.keys() and not self._lacks:
            return
        text = "".join(f"{line}\n" for line in (makers(), *_lines(bodies)))
        draft = self._path.with_suffix(".draft")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(text, encoding="utf-8", newline="\n")
            draft.replace(self._path)
        except OSError:
            with suppress(OSError):
                draft.unlink()

    def _kept(self, key: str) -> Body | None:
        line = self._lines.get(key, "")
        told = line[130:]
        if line[65:129] != _sum(key, told):
            return None
        try:
            html = json.loads(told)
        except (ValueError, RecursionError):
            return None
        return Body.of(cleaned(html)) if isinstance(html, str) else None


def _lines(bodies: Mapping[str, Body]) -> Iterator[str]:
    for key, body in sorted(bodies.items()):
        told = json.dumps(body.html, ensure_ascii=False)
        yield f"{key} {_sum(key, told)} {told}"


@cache
def makers() -> str:
    """What stands for everything that decides how a body is rendered: versions and our own code."""
    digest = hashlib.sha256()
    tools = (platform.python_version(), *(f"{tool} {version(tool)}" for tool in TOOLS))
    sources = (path.read_bytes() for path in sorted(PACKAGE.rglob("*.py")))
    for part in (*(tool.encode() for tool in tools), *sources):
        digest.update(len(part).to_bytes(8) + part)
    return digest.hexdigest()


def _sum(key: str, told: str) -> str:
    return hashlib.sha256(f"{key} {told}".encode()).hexdigest()
