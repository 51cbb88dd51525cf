"""What languages are called."""

import pytest

from servicebank.language.names import language_name


@pytest.mark.parametrize(
    ("code", "language", "expected"),
    [("en", "sv", "engelska"), ("sv", "en", "Swedish"), ("xx", "sv", "xx")],
)
def test_a_language_is_named_in_another(code: str, language: str, expected: str) -> None:
    assert language_name(code, language) == expected
