"""How a page begins."""

import pytest

from servicebank.prose.opening import opening


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (
            "<h1>Titel</h1>\n<p>Ett <em>första</em>\nstycke &amp; mer.</p><p>Två.</p>",
            "Ett första stycke & mer.",
        ),
        ("<p> </p><p>Två.</p>", "Två."),
        ("<ul><li>Punkt</li></ul>", ""),
        ("<p>Aldrig <b>avslutat", "Aldrig avslutat"),
        ("", ""),
    ],
)
def test_a_page_begins_with_its_first_paragraph(html: str, told: str) -> None:
    assert opening(html) == told
