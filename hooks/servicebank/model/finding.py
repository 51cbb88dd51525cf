"""What a check says about a place."""

from dataclasses import dataclass
from enum import StrEnum

from servicebank.model.mark import Mark
from servicebank.model.sentence import Sentence


class Level(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """The case cannot be published as it is; the build stops."""
    WARNING = "warning"
    """The case can be published and ought to be mended."""
    OFF = "off"
    """The rule is not used in this bank."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A piece of a file's text, and what to put in its place."""

    start: int
    """Offset in `Source.text`."""
    end: int
    """Offset after the last character; the same as `start` where something is put in."""
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says about one place in one file."""

    rule: str
    """The rule's kebab-case name."""
    mark: Mark
    message: Sentence
    """What is wrong."""
    help: Sentence | None = None
    """What to write instead."""
    suggestion: str | None = None
    """The exact text to put in place of what the mark covers, when the likely meaning is known."""
    level: Level = Level.ERROR
    why: Sentence | None = None
    """Why it matters, in one clause."""
    edits: tuple[Edit, ...] = ()
    """What mends it without changing what is meant; empty when only a person can know."""

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: by file and place, then rule."""
        return (str(self.mark.path), self.mark.line, self.mark.column, self.rule)
