"""Letters that the fonts of the PDF have."""

from pathlib import Path

import typst

BOX = "\u25a1"
"""What stands for a letter that no font has."""
SAMPLE = '#set document(title: "letters")\n#set page(height: auto)\n#sys.inputs.letters'


def printed(text: str, fonts: Path) -> str:
    """The text with a box for each letter that cannot be printed.

    A PDF that is to be read for a long time may have no gaps, so Typst would refuse the book.
    """
    letters = "".join(sorted({letter for letter in text if letter.isprintable()} - {" "}))
    missing = _missing(letters, typst.Fonts(include_system_fonts=False, font_paths=[fonts]))
    return text.translate(dict.fromkeys(map(ord, missing), BOX))


def _missing(letters: str, fonts: typst.Fonts) -> str:
    """The letters that no font has, found by halves."""
    if not letters or _are_shown(letters, fonts):
        return ""
    half = len(letters) // 2
    if not half:
        return letters
    return _missing(letters[:half], fonts) + _missing(letters[half:], fonts)


def _are_shown(letters: str, fonts: typst.Fonts) -> bool:
    compiler = typst.Compiler(SAMPLE.encode(), font_paths=fonts, ignore_system_fonts=True)
    try:
        compiler.compile(
            format="pdf", sys_inputs={"letters": " ".join(letters)}, pdf_standards=["a-2u"]
        )
    except typst.TypstError:
        return False
    return True
