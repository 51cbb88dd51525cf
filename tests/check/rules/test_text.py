"""How faults of a file's text are put into words."""

import pytest

from servicebank.check.rules.slips import SLIPS
from servicebank.language.catalog import Catalog
from servicebank.source.slips import Slip
from tests.makers import a_case_text, some_sources, told

ENGLISH = Catalog.load("en")


def test_every_slip_has_its_words() -> None:
    assert {*SLIPS} == {*Slip}


@pytest.mark.parametrize(
    ("old", "new", "message", "help_text"),
    [
        ("status: running", "status: a: b", "a colon stands inside", 'status: "a: b"'),
        ("status: running", "status: ”a: b”", "the quotes are curly", 'status: "a: b"'),
        ("status: running", "...", "full stops", "Remove the row."),
        ("status: running", "status: []:", "a colon stands inside", '"like: this"'),
        ("status: running", "\tstatus: running", "There is a tab", "press the space bar twice"),
        ("status: running", "\tstatus: a\n\tplace: b", "There is a tab", "the lines 10, 11"),
        ("status: running", "status: *running", "is an anchor", 'status: "*running"'),
        ("place: x", "place: x #2", "All that follows #", 'place: "x #2"'),
        ("published\n---\n", "published\n—\n", "end the facts are missing", "exactly three"),
        ("published\n---\n", "published\n", "end the facts are missing", "## Utgångsläge"),
        ("---\ntitle", "title", "The first line is not", "above: title: "),
        ("---\ntitle", "–––\ntitle", "The first line is not", "exactly three"),
        ("---\ntitle", "\n---\ntitle", "The first line is not", "Remove what stands above"),
    ],
)
def test_a_fault_is_told_with_what_to_write_instead(
    old: str, new: str, message: str, help_text: str
) -> None:
    (finding,) = told(some_sources(a_case_text(place="x").replace(old, new, 1)))

    assert finding.help is not None
    assert message in ENGLISH(finding.message)
    assert help_text in ENGLISH(finding.help)
