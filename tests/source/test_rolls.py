"""The files in which a bank remembers."""

from pathlib import Path, PurePosixPath

import pytest

from servicebank.source.rolls import MOST_BYTES, read_rolls

HOME = PurePosixPath("cases")


def test_a_bank_without_rolls_has_none(tmp_path: Path) -> None:
    assert tuple(read_rolls(tmp_path, HOME)) == ()


def test_a_roll_is_read_with_its_lines_whatever_they_end_with(tmp_path: Path) -> None:
    (tmp_path / "links.txt").write_bytes("\ufeffa\r\nå\n".encode())

    (roll,) = read_rolls(tmp_path, HOME)

    assert (str(roll.path), roll.text, roll.faults) == ("cases/links.txt", "a\nå\n", ())


@pytest.mark.parametrize("content", [b"fall/\xff/\n", b"\0" * (MOST_BYTES + 1)])
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "addresses.txt").write_bytes(content)

    (roll,) = read_rolls(tmp_path, HOME)

    assert (roll.text, len(roll.faults)) == ("", 1)


@pytest.mark.parametrize("target", ["/etc/passwd", "nowhere"])
def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path, target: str) -> None:
    (tmp_path / "addresses.txt").symlink_to(target)

    (roll,) = read_rolls(tmp_path, HOME)

    assert (roll.text, len(roll.faults)) == ("", 1)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "links.txt").mkdir()

    (roll,) = read_rolls(tmp_path, HOME)

    assert len(roll.faults) == 1
