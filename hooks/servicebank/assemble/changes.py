"""What can be mended in a bank's texts without a person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from servicebank.assemble.line import Checked
from servicebank.check.apply import Inspector
from servicebank.check.bank_shapes import Shapes, case_shapes, collection_shapes, method_shapes
from servicebank.check.mend.fix import Mender, is_mendable
from servicebank.check.run import Sources
from servicebank.check.world import Kind
from servicebank.model.finding import Finding
from servicebank.source import folder as files
from servicebank.source.folder import Shelf


@dataclass(frozen=True, slots=True)
class Change:
    """A file as it is, and as it would be."""

    path: Path
    shown: PurePosixPath
    """As in findings."""
    before: bytes
    after: bytes
    count: int
    """Findings that it mends."""


def mendable(checked: Checked, sources: Sources) -> tuple[Finding, ...]:
    """The findings that can be mended without a person, as far as can be told from outside."""
    texts, read = _texts(sources), checked.outcome.faulty
    return tuple(
        finding
        for finding in checked.findings
        if finding.mark.path in texts and is_mendable(finding, read.get(finding.mark.path))
    )


def changes(checked: Checked, sources: Sources) -> Iterator[Change]:
    """The files in which something is mended, by path, each read when its turn comes."""
    world = checked.outcome.world
    if world is None:
        return
    shapes: dict[Kind, Shapes[Any]] = {
        Kind.CASE: case_shapes(world.settings),
        Kind.METHOD: method_shapes(world.settings),
        Kind.COLLECTION: collection_shapes(world.settings),
    }
    mender, texts = Mender(Inspector(world), shapes), _texts(sources)
    for shown in sorted({finding.mark.path for finding in mendable(checked, sources)}):
        kind, path = texts[shown]
        content = files.content(path)
        mended = mender.mended(kind, content, shown) if content is not None else None
        if content is not None and mended is not None and mended.content != content:
            yield Change(path, shown, content, mended.content, mended.count)


def _texts(sources: Sources) -> Mapping[PurePosixPath, tuple[Kind, Path]]:
    """The files of texts by how they are named in findings."""
    shelves = (
        (Kind.CASE, sources.cases),
        (Kind.METHOD, sources.methods),
        (Kind.COLLECTION, sources.collections),
    )
    return {
        shown: (kind, path)
        for kind, shelf in shelves
        if isinstance(shelf, Shelf)
        for path, shown in shelf.places
    }
