"""Places in files."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file of the bank."""

    path: PurePosixPath
    """The file, named from where the run began."""
    line: int = 1
    """Line, counted from 1."""
    column: int = 1
    """Column in characters, counted from 1."""
    end_column: int = 1
    """The column after the last character; the same as `column` when the place has no width."""

    def __str__(self) -> str:
        """The place as editors and compilers write it, ``path:line:column``."""
        return f"{self.path}:{self.line}:{self.column}"
