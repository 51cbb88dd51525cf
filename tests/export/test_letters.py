"""Letters that the fonts of the PDF have."""

from importlib.resources import as_file, files

import pytest

from servicebank.export.letters import BOX, printed

EUROPE = "åäö ÅÄÖ é ü ß ñ ø æ ð þ č đ ŋ š ŧ ž ł ő ț”’–—…€½×·•†"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (EUROPE, EUROPE),
        ("mer → mindre ≥ 3", "mer → mindre ≥ 3"),
        ("en 😀 och 中文", f"en {BOX} och {BOX}{BOX}"),
        ("rad\nrad\ttabb", "rad\nrad\ttabb"),
        ("", ""),
    ],
)
def test_a_letter_that_no_font_has_is_a_box(text: str, shown: str) -> None:
    with as_file(files("servicebank") / "data" / "book" / "fonts") as fonts:
        assert printed(text, fonts) == shown
