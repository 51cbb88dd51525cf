"""Parts of frames are drawn once for pages that have them alike."""

from collections.abc import Callable

from servicebank.host.frames import Frames


def _drawing() -> tuple[list[int], Callable[[], str]]:
    """What counts its calls, and tells which one it is."""
    calls: list[int] = []

    def draw() -> str:
        calls.append(len(calls))
        return f"drawn {len(calls)}"

    return calls, draw


def test_a_part_is_drawn_once_for_each_kind_of_page() -> None:
    frames, (calls, draw) = Frames(), _drawing()

    told = [frames.kept("foot", kind, draw) for kind in ("sv 2", "sv 3", "sv 2")]

    assert told == ["drawn 1", "drawn 2", "drawn 1"]
    assert len(calls) == 2


def test_parts_of_other_names_are_not_mixed_up() -> None:
    frames, (_, draw) = Frames(), _drawing()

    assert frames.kept("foot", "sv 2", draw) != frames.kept("tabs", "sv 2", draw)


def test_a_page_of_no_kind_has_its_parts_drawn_for_itself() -> None:
    frames, (calls, draw) = Frames(), _drawing()

    for kind in ("", None, ""):
        frames.kept("foot", kind, draw)

    assert len(calls) == 3
