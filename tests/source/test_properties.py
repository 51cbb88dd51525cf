"""Whatever stands in a file, it becomes values or faults, and every place is in the file."""

from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from servicebank.model.source import Source
from servicebank.source.document import read_document, read_settings
from servicebank.source.text import decode
from tests.makers import SETTINGS, a_case_text
from tests.strategies import nearly

PATH = PurePosixPath("a-case.md")
CONTENTS = st.binary() | st.text().map(str.encode) | nearly(a_case_text()).map(str.encode)


@settings(max_examples=300)
@given(CONTENTS | nearly(SETTINGS).map(str.encode))
def test_any_bytes_become_a_text_without_carriage_returns(content: bytes) -> None:
    assert "\r" not in decode(content)[0]


@settings(max_examples=300)
@given(CONTENTS)
def test_any_document_is_read_or_has_a_fault(content: bytes) -> None:
    source = read_document(content, PATH)

    assert source.front is not None or source.faults
    _holds_together(source)


@settings(max_examples=300)
@given(CONTENTS | nearly(SETTINGS).map(str.encode))
def test_any_settings_are_read_or_have_a_fault(content: bytes) -> None:
    source = read_settings(content, PATH)

    assert source.front is not None or source.faults
    _holds_together(source)


def _holds_together(source: Source) -> None:
    lines = source.text.split("\n")
    for fault in source.faults:
        mark = source.mark_fault(fault)
        assert 1 <= mark.line <= len(lines)
        assert 1 <= mark.column <= len(source.line(mark.line)) + 1
        assert mark.column <= mark.end_column
    for heading in source.headings:
        assert source.body[heading.start : heading.end].startswith("#" * heading.level)
