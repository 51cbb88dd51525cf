"""What nobody may print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servicebank.check.secrecy import discreet, may_have_secrets, secrets
from servicebank.language.words import Wording

KEY = "ghp_" + "a1B2" * 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Byn har en butik.", "Byn har en butik."),
        ("Nr 811218-9876.", "Nr ••••••-••••."),
        (f"Se {KEY}.", f"Se {'•' * len(KEY)}."),
        (f"{KEY} och 811218-9876 och {KEY}",
         f"{'•' * len(KEY)} och ••••••-•••• och {'•' * len(KEY)}"),
        ("Ring 070-123 45 67.", "Ring 070-123 45 67."),
        ("", ""),
    ],
)  # fmt: skip
def test_secrets_are_dots(text: str, expected: str) -> None:
    assert discreet(text) == expected


PIECES = ("ghp_", "a1B2" * 10, "AKIA", "IOSFODNN7EXAMPLE", "eyJ", ".", "-", "/", "å", " ", "sk-",
          "0123456789abcdef" * 3, "-----BEGIN ", "KEY-----", "xoxb-", "811218-9876")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join))
def test_a_discreet_text_is_as_long_and_has_no_secrets(text: str) -> None:
    told = discreet(text)

    assert len(told) == len(text)
    assert not list(secrets(told))


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join))
def test_a_text_that_cannot_have_secrets_has_none(text: str) -> None:
    if not may_have_secrets(text, Wording(text)):
        assert not list(secrets(text))
