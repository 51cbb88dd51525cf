"""Terms of vocabularies."""

from collections.abc import Mapping

import pytest

from tests.check.rules.telling import said
from tests.makers import rules


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"organisations": "[{name: Byalaget, kind: föreningg}]"}, ["unknown-term"]),
        ({"programmes": "[samverka-lokallt]"}, ["unknown-term"]),
        ({"services": "[Drivmedel]"}, ["unknown-term"]),
        ({"regions": "[Heby, 0331]"}, ["repeated-term"]),
        ({"regions": "[Heby, Heby]"}, ["repeated-term"]),
        ({"regions": "[Heby, 03]"}, ["repeated-term"]),
        ({"regions": "[Uppsala, Gävle]"}, []),
        ({"regions": "[9999]"}, ["unknown-region"]),
        ({"regions": "[heby]"}, ["unknown-region"]),
        ({"regions": "[331]"}, ["unknown-region"]),
        ({"regions": "[Uppsala län]"}, []),
    ],
)
def test_terms_are_those_of_the_vocabulary(
    fields: Mapping[str, str | None], expected: list[str]
) -> None:
    assert rules(said(fields)) == expected
