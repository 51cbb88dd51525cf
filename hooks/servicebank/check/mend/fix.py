"""Texts mended as far as that is possible without changing what they mean."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, Protocol

from servicebank.check.bank_shapes import Shapes
from servicebank.check.draft import Draft, draft
from servicebank.check.keep import (
    is_read_whole,
    is_same_elsewhere,
    revealed,
    says_the_same,
    with_edits,
)
from servicebank.check.world import Kind
from servicebank.model.finding import Edit, Finding
from servicebank.model.source import FaultKind, Source
from servicebank.source.document import read_document
from servicebank.source.edits import edited, with_line_feeds, without_mark

BYTES = {
    FaultKind.BYTE_ORDER_MARK.value: without_mark,
    FaultKind.LINE_ENDINGS.value: with_line_feeds,
}
"""Rules on what stands in a file beside its text, and how that is put right."""
LAYOUT = frozenset(
    {"blank-after-fence", "final-newline", "key-order", "section-order", "trailing-space"}
)
"""Rules whose edits change no word."""
MOST_ROUNDS, MOST_LOOKS = 20, 200
"""Rounds of edits, and times that a text is read again, before it is left as it was."""
MOST_TOGETHER = 200
"""Findings that are mended in one round."""
Keeps = Callable[[Source, Source, tuple[Edit, ...]], bool]
"""Whether what edits must not change is the same before and after them."""


class Inspection(Protocol):
    """Who says what is wrong with a text."""

    def findings(self, text: Draft[Any]) -> Iterable[Finding]:
        """What is wrong."""

    def is_grave(self, finding: Finding) -> bool:
        """Whether a finding would stop a text, were it no draft."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file's bytes, mended."""

    content: bytes
    count: int
    """Findings that are mended; with none the bytes are as they were."""


@dataclass(frozen=True, slots=True)
class State:
    """A text on its way."""

    content: bytes
    source: Source
    findings: tuple[Finding, ...]
    grave: Counter[str]
    """How many findings of each rule would stop the text."""


class Mender:
    """Mends texts."""

    def __init__(self, inspector: Inspection, shapes: Mapping[Kind, Shapes[Any]]) -> None:
        """Ask this inspector what to mend in each kind of text."""
        self.inspector = inspector
        self.shapes = shapes

    def mended(self, kind: Kind, content: bytes, path: PurePosixPath) -> Mended:
        """A file with every edit that can be made; one that comes to no rest is left as it was."""
        return _Attempt(self.inspector, kind, self.shapes[kind], path).result(content)


class _Attempt:
    """Mends one text, a round of edits at a time, until it is at rest."""

    def __init__(
        self, inspector: Inspection, kind: Kind, shapes: Shapes[Any], path: PurePosixPath
    ) -> None:
        self.inspector, self.kind, self.shapes, self.path = inspector, kind, shapes, path
        self.looks = 0

    def result(self, content: bytes) -> Mended:
        """The file, mended."""
        state, count = self._look(content), 0
        for _ in range(MOST_ROUNDS):
            following, mended = self._round(state)
            if self.looks > MOST_LOOKS:
                break
            if not mended:
                return Mended(state.content, count)
            state, count = following, count + mended
        return Mended(content, 0)

    def _look(self, content: bytes) -> State:
        self.looks += 1
        source = read_document(content, self.path)
        findings = tuple(self.inspector.findings(draft(self.kind, source, self.shapes)))
        grave = Counter(one.rule for one in findings if self.inspector.is_grave(one))
        return State(content, source, findings, grave)

    def _grave(self, state: State, passed: frozenset[int]) -> Counter[str]:
        """How many findings of each rule would stop a text; some of its lines are passed over."""
        if not passed:
            return state.grave
        there = (one for one in state.findings if one.mark.line not in passed)
        return Counter(one.rule for one in there if self.inspector.is_grave(one))

    def _round(self, state: State) -> tuple[State, int]:
        """The text after some edits, and how many findings they mend: none when it is at rest."""
        if not is_read_whole(state.source):
            return state, 0
        beside = [finding for finding in state.findings if finding.rule in BYTES]
        if beside:
            content = state.content
            for finding in beside:
                content = BYTES[finding.rule](content)
            return self._look(content), len(beside)
        mendable = _mendable(state)
        words = [finding for finding in mendable if finding.rule not in LAYOUT]
        layout = [finding for finding in mendable if finding.rule in LAYOUT]
        following, mended = self._made(state, words, is_same_elsewhere)
        return (following, mended) if mended else self._made(state, layout, says_the_same)

    def _made(self, state: State, findings: list[Finding], keeps: Keeps) -> tuple[State, int]:
        """The text with the edits of all findings, or of those that do no harm."""
        together = _apart(findings[:MOST_TOGETHER])
        following = self._with(state, together, keeps) if together else None
        if following is not None:
            return following, len(together)
        best, kept = state, list[Finding]()
        for finding in findings:
            if self.looks > MOST_LOOKS:
                break
            trial = [*kept, finding]
            if len(_apart(trial)) == len(trial):
                following = self._with(state, trial, keeps)
                best, kept = (following, trial) if following is not None else (best, kept)
        return best, len(kept)

    def _with(self, state: State, findings: list[Finding], keeps: Keeps) -> State | None:
        """The text with the edits of some findings; None when it would be worse for them."""
        edits = _edits(findings)
        content = edited(state.content, edits)
        if content is None:
            return None
        following = self._look(content)
        is_better = (
            is_read_whole(following.source)
            and following.source.text == with_edits(state.source.text, edits)
            and self._grave(following, revealed(state.source, following.source, edits))
            <= state.grave
            and keeps(state.source, following.source, edits)
        )
        return following if is_better else None


def is_mendable(finding: Finding, source: Source | None) -> bool:
    """Whether a finding in a text is mended without a person, as far as can be told from it."""
    if finding.rule not in BYTES:
        return bool(finding.edits)
    return source is not None and is_read_whole(source)


def _mendable(state: State) -> list[Finding]:
    """The findings whose edits change something, by place."""
    text = state.source.text

    def changes(edit: Edit) -> bool:
        return text[edit.start : edit.end] != edit.text

    found = (
        finding
        for finding in state.findings
        if any(map(changes, finding.edits))
        and all(0 <= edit.start <= edit.end <= len(text) for edit in finding.edits)
    )
    return sorted(found, key=lambda finding: (_edits([finding])[0].start, finding.rule))


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose edits can be made together; of two that overlap, the first."""
    taken: list[Finding] = []
    for finding in findings:
        edits = _edits([*taken, finding])
        if not any(_overlap(one, other) for one, other in pairwise(edits)):
            taken.append(finding)
    return taken


def _edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of findings by place; those that several share are made once."""
    edits = {edit for finding in findings for edit in finding.edits}
    return tuple(sorted(edits, key=lambda edit: (edit.start, edit.end, edit.text)))


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits, the first of which begins first, cannot both be made."""
    return other.start < one.end or (one.start, one.end) == (other.start, other.end)
