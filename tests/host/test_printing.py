"""The books of the site, kept until what is in them changes."""

from pathlib import Path

from servicebank.export.forms import BOOKS
from servicebank.host.printing import Printer
from servicebank.publish.books import Offer, offers
from tests.books import FILES, a_press


def _a_printer(
    folder: Path, kept: Path, **changes: str | bytes
) -> tuple[Printer, tuple[Offer, ...]]:
    press = a_press(folder, {**FILES, **changes})
    return Printer(press, kept, BOOKS), offers(press.bank, press.index)


def _times(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}


def test_books_are_made_once_and_anew_when_a_text_changes(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    printer, wanted = _a_printer(tmp_path / "bank", kept)

    made = printer.made(wanted)
    first = _times(kept)
    assert {file.form for files in made.values() for file in files} == {"pdf", "docx", "epub"}
    assert len(first) == len(wanted) * len(BOOKS)

    printer.made(wanted)
    assert _times(kept) == first

    norra = str(FILES["norra.md"]).replace("Norra byn fick", "Norra byn hade")
    other, still = _a_printer(tmp_path / "other", kept, **{"norra.md": norra})
    other.made(still)
    second = _times(kept)
    # only the English book, which does not have the case, is as it was
    assert len(second.items() & first.items()) == len(BOOKS)
    assert len(second) == len(first)
