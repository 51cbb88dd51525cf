"""What stands in a bank's folder and does not belong there."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath


class StrayKind(StrEnum):
    """What a stray entry is, told without opening it."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"
    """A pipe, a socket or a device."""


@dataclass(frozen=True, slots=True)
class Stray:
    """An entry of a bank's folder that no reader of banks expects."""

    path: PurePosixPath
    """As in `Mark`."""
    kind: StrayKind
