"""What LibreOffice makes of the whole book in Word."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf

from tests.makers import ROOT

OFFICE = shutil.which("soffice")
RECIPE = "goda-exempel"
SECONDS = 300
"""How long LibreOffice may take."""


def pages(folder: Path) -> int:
    """The pages of the book as LibreOffice sets it; the PDF stays in `folder` to be looked at.

    Raises SystemExit where there is no LibreOffice, or when it cannot read the book.
    """
    if OFFICE is None:
        raise SystemExit("The audit needs LibreOffice Writer: soffice was not found.")
    book = folder / "book.docx"
    command = [
        sys.executable,
        "-m",
        "servicebank",
        "export",
        "--recipe",
        RECIPE,
        "--format",
        "docx",
    ]
    subprocess.run([*command, "-o", str(book)], cwd=ROOT, check=True, capture_output=True)
    own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    convert = [OFFICE, own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(book)]
    subprocess.run(convert, check=True, capture_output=True, timeout=SECONDS)
    with pikepdf.open(book.with_suffix(".pdf")) as opened:
        return len(opened.pages)


def version() -> str:
    """LibreOffice's version."""
    told = subprocess.run(
        [OFFICE or "soffice", "--version"], capture_output=True, text=True, check=True
    )
    found = re.search(r"[0-9.]+", told.stdout)
    return found[0] if found else "?"
