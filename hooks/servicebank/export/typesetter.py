"""Typst in a process of its own, which gives its memory back and can be stopped."""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import typst

from servicebank.model.errors import BookError

SECONDS = 600
"""How long a book may take."""
DOTS = 144.0
"""Dots an inch of pictures."""
PACKAGES = Path(__file__).parents[2]
"""Where Python finds this package."""


@dataclass(frozen=True, slots=True)
class Job:
    """What Typst is to make."""

    source: str
    root: str
    """The folder that it may read."""
    fonts: str
    """The folder of the fonts."""
    book: str
    """What the source is told of the book, as JSON."""
    form: Literal["pdf", "png"]


def typeset(job: Job) -> bytes:
    """What Typst makes; raises BookError when it cannot, or warns."""
    try:
        done = subprocess.run(  # noqa: S603 - our own module; the texts go by standard input
            [sys.executable, "-m", __name__],
            input=json.dumps(asdict(job)).encode(),
            capture_output=True,
            check=False,
            timeout=SECONDS,
            env={**os.environ, "PYTHONPATH": str(PACKAGES), "PYTHONWARNINGS": ""},
        )
    except subprocess.TimeoutExpired as error:
        raise BookError(f"Typst took more than {SECONDS} seconds") from error
    if done.returncode:
        raise BookError(f"Typst cannot set the book: {done.stderr.decode().strip()}")
    return done.stdout


def made(job: Job) -> bytes:
    """The same in this process; raises TypstError, or ValueError for warnings."""
    compiler = typst.Compiler(
        job.source.encode(),
        root=job.root,
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[job.fonts]),
        ignore_system_fonts=True,
        sys_inputs={"book": job.book},
    )
    result, warnings = compiler.compile_with_warnings(
        format=job.form,
        ppi=DOTS,
        # accessible, and readable for a long time
        pdf_standards=["ua-1", "a-2a"] if job.form == "pdf" else None,
    )
    if warnings:
        raise ValueError("; ".join(warning.message for warning in warnings))
    match result:
        case bytes():
            return result
        case [bytes() as first, *_]:
            return first  # the picture of a cover with more words than room
        case _:
            raise ValueError("nothing")


def main() -> int:
    """Do the job on standard input; say on standard error why it cannot be done."""
    try:
        sys.stdout.buffer.write(made(Job(**json.load(sys.stdin.buffer))))
    except (typst.TypstError, ValueError) as error:
        sys.stderr.write(getattr(error, "diagnostic", "") or str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
