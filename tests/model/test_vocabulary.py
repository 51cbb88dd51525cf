"""Terms and what has taken their place."""

import pytest

from servicebank.model.vocabulary import Term, Vocabulary

WORDS = Vocabulary(
    "words",
    {},
    {
        name: Term(name, {}, replaced_by=after)
        for name, after in {
            "now": None,
            "before": "now",
            "long-ago": "before",
            "one": "other",
            "other": "one",
            "lost": "nowhere",
        }.items()
    },
)


@pytest.mark.parametrize(
    ("term", "after"),
    [
        ("now", "now"),
        ("before", "now"),
        ("long-ago", "now"),
        ("one", "other"),
        ("lost", "lost"),
    ],
)
def test_a_retired_term_means_what_is_used_now(term: str, after: str) -> None:
    assert WORDS.meaning(term) == after


def test_a_term_knows_those_that_it_has_taken_the_place_of() -> None:
    assert WORDS.before("now") == ("before", "long-ago")
    assert WORDS.before("before") == ()
    assert WORDS.before("lost") == ()
