"""The images of a bank, each read when somebody asks for it."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from servicebank.model.picture import PictureFacts, PictureFault
from servicebank.source.pictures import MAX_BYTES, facts


class Album(Mapping[str, PictureFacts]):
    """Facts about images by ``<case id>/<file>``."""

    def __init__(self, places: Mapping[str, Path]) -> None:
        """Know where the images are."""
        self._places = places
        self._read: dict[str, PictureFacts] = {}

    def __getitem__(self, name: str) -> PictureFacts:
        """The facts about an image; it is read once."""
        if name not in self._read:
            self._read[name] = _facts(self._places[name])
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is such a file; it is not read."""
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        """The names, in order."""
        return iter(self._places)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)


def content_of(path: Path) -> tuple[bytes, int]:
    """The first `MAX_BYTES` of a file and its size; raises OSError when it is none of its own."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES), status.st_size


def _facts(path: Path) -> PictureFacts:
    try:
        return facts(*content_of(path))
    except OSError:
        return PictureFacts(fault=PictureFault.UNREADABLE)
