"""Cases that tell the same story twice."""

from collections.abc import Iterator
from itertools import count
from time import process_time

import pytest

from servicebank.model.finding import Finding
from tests.makers import BODY, SETTINGS, a_case_text, a_source, some_sources, told

STORY = " ".join(f"ord{number}" for number in range(150))
OTHER = STORY.replace("ord7", "annat")


def _body(story: str) -> str:
    return BODY.replace("Byn saknade", f"{story}. Byn saknade")


def _told(*cases: str, settings: str = SETTINGS) -> list[Finding]:
    numbered = [a_source(text, f"{name}.md") for name, text in zip("abcdefgh", cases, strict=False)]
    found = told(some_sources(*numbered, settings=settings))
    return [finding for finding in found if finding.rule == "near-duplicate"]


def _case(story: str = STORY, **changes: str) -> str:
    return a_case_text(body=_body(story), **({"title": "Ett annat namn"} | changes))


def _pairs(found: list[Finding]) -> list[tuple[str, object]]:
    return [(finding.mark.path.name, finding.message.values["path"]) for finding in found]


def test_a_copy_is_told_at_its_title_with_the_name_of_the_first() -> None:
    (finding,) = _told(_case(), _case(OTHER, title="Någonting helt annat"))

    assert _pairs([finding]) == [("b.md", "a.md")]
    assert (finding.mark.line, finding.mark.column) == (2, 8)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, 1),
        ({"regions": "[Uppsala län]"}, 1),
        ({"regions": "[Uppsala]"}, 0),
        ({"regions": "[Ludvika, Heby]"}, 1),
        ({"services": "[drivmedel, post-paket]"}, 1),
        ({"services": "[drivmedel]"}, 0),
        ({"forms": "[servicepunkt]"}, 1),
        ({"related": "[a]"}, 0),
        ({"state": "draft"}, 0),
        ({"state": "review"}, 1),
        ({"silenced": "{near-duplicate: De två är olika butiker.}"}, 0),
    ],
)
def test_cases_are_compared_in_the_same_place_about_the_same_thing(
    changes: dict[str, str], expected: int
) -> None:
    assert len(_told(_case(), _case(OTHER, **changes))) == expected


def test_the_one_that_stands_in_the_other_may_come_first() -> None:
    assert _pairs(_told(_case(), _case(regions="[Uppsala län]"))) == [("b.md", "a.md")]
    assert _pairs(_told(_case(regions="[Uppsala län]"), _case())) == [("b.md", "a.md")]
    assert _told(_case(regions="[Uppsala]"), _case()) == []


def test_the_first_may_name_the_other_as_related() -> None:
    assert _told(_case(related="[b]"), _case()) == []


def test_different_stories_and_short_texts_are_not_compared() -> None:
    other = " ".join(f"sak{number}" for number in range(150))

    assert _told(_case(), _case(other)) == []
    assert _told(_case("Kort"), _case("Kort")) == []


def test_every_copy_is_told_once() -> None:
    many = [_case(services="[post-paket, drivmedel]") for _ in range(8)]

    assert sorted(path for path, _ in _pairs(_told(*many))) == [f"{name}.md" for name in "bcdefgh"]


def test_a_bank_without_places_compares_all_cases_about_the_same_thing() -> None:
    start, end = SETTINGS.index("  - name: region\n"), SETTINGS.index("  - name: programme\n")
    settings = SETTINGS[:start] + SETTINGS[end:]
    case = _case().replace("regions: [Heby]\n", "")

    assert len(_told(case, case, settings=settings)) == 1


def test_a_bank_may_do_without_the_rule() -> None:
    settings = f"{SETTINGS}\nrules: {{near-duplicate: off}}\n"

    assert _told(_case(), _case(), settings=settings) == []


def _crowd(size: int, *, copies: bool) -> Iterator[str]:
    for number in range(size):
        words = count(0 if copies else number * 1000)
        yield _case(" ".join(f"ord{next(words)}" for _ in range(150)))


@pytest.mark.parametrize("copies", [True, False])
def test_the_time_for_a_crowd_grows_with_its_size_only(copies: bool) -> None:  # noqa: FBT001
    from servicebank.check.record import record  # noqa: PLC0415
    from servicebank.check.rules.duplicates import near_duplicate  # noqa: PLC0415
    from servicebank.check.run import run, texts  # noqa: PLC0415
    from tests.makers import TODAY  # noqa: PLC0415

    cases = [a_source(text, f"n{n}.md") for n, text in enumerate(_crowd(400, copies=copies))]
    sources = some_sources(*cases)
    world = run(some_sources(), TODAY).world
    assert world is not None
    records = tuple(record(text, world) for text in texts(sources, world))

    def seconds(size: int) -> float:
        begun = process_time()
        found = [*near_duplicate.find(records[:size], world)]
        assert len(found) == (size - 1 if copies else 0)
        return process_time() - begun

    assert min(seconds(400) for _ in range(3)) < 12 * min(seconds(100) for _ in range(3))
