"""Pandoc, in its sandbox: HTML in, other forms out."""

import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc

from servicebank.model.errors import BookError

READER = "html+epub_html_exts"
"""HTML, with notes as EPUB has them."""
SECONDS = 600
"""How long a book may take."""
SPARING = ("+RTS", "-c", "-RTS")
"""Memory is put together as it is freed: a third less of it for the whole bank in Word."""
FIRM = ("--sandbox", "--fail-if-warnings", "--standalone", "--from", READER)


def converted(html: str, form: str, script: Path) -> str:
    """HTML as source text of another form, by way of a Lua filter."""
    options = ("--sandbox", "--fail-if-warnings", "--wrap=none", "--from", READER, "--to", form)
    return _run(html, (*options, "--lua-filter", str(script)), None).decode()


def written(html: str, form: str, options: tuple[str, ...], day: date) -> bytes:
    """HTML as a file of another form, dated with a day."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "book"
        _run(html, (*SPARING, *FIRM, "--to", form, "--output", str(file), *options), day)
        return file.read_bytes()


def epoch(day: date) -> int:
    """The seconds at the beginning of a day."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _run(html: str, options: tuple[str, ...], day: date | None) -> bytes:
    """What pandoc answers; raises BookError when it fails or warns."""
    own = {"SOURCE_DATE_EPOCH": str(epoch(day))} if day else {}
    kept = {
        name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ
    }
    done = subprocess.run(  # noqa: S603 - our own words; the text goes by standard input
        [str(pypandoc.get_pandoc_path()), *options],
        input=html.encode(),
        capture_output=True,
        check=False,
        timeout=SECONDS,
        env={**kept, "LC_ALL": "C.UTF-8", **own},
    )
    if done.returncode:
        raise BookError(f"pandoc ended with {done.returncode}: {done.stderr.decode().strip()}")
    return done.stdout
