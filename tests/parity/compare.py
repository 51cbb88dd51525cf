"""What differs between our site and another engine's."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.parity.reading import Article, article

OWN = ("assets", "pagefind", "data/search")
"""Folders of our site's look and search, which are left behind."""
LEFT_BEHIND = {"404.html", "sitemap.xml", "sitemap.xml.gz"}
"""What each engine makes for itself."""
Reason = Callable[[str, str], bool]
"""Whether a link, from a page to a file, is one that is known to be missing."""


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> frozenset[str]:
        """The files of its pages."""
        return frozenset(self._files("*.html")) - LEFT_BEHIND

    @cached_property
    def data(self) -> Mapping[str, bytes]:
        """Its other files, without its look and search."""
        names = {*self._files("*")} - {*self._files("*.html")} - LEFT_BEHIND
        return {
            name: (self.folder / name).read_bytes()
            for name in sorted(names)
            if not name.startswith(OWN)
        }

    def article(self, page: str) -> Article:
        """What stands on a page."""
        return article(self.folder / page, self.folder)

    def _files(self, pattern: str) -> Iterator[str]:
        for path in self.folder.rglob(pattern):
            if path.is_file():
                yield path.relative_to(self.folder).as_posix()


@dataclass(frozen=True)
class Result:
    """One thing that was compared."""

    name: str
    ours: int
    same: int
    differences: tuple[str, ...]
    """Those that nobody has explained."""
    explained: Mapping[str, int]
    """How many there are for each reason."""


def results(
    ours: Site, theirs: Site, cases: str, reasons: Mapping[str, Reason]
) -> Iterator[Result]:
    """Each comparison; `cases` is what the addresses of cases begin with."""
    both = sorted(ours.pages & theirs.pages)
    missing = sorted(ours.pages - theirs.pages)
    more = sorted(theirs.pages - ours.pages)
    told = (*(f"missing: {page}" for page in missing), *(f"more: {page}" for page in more))
    yield Result("addresses", len(ours.pages), len(both), told, {})
    read = {page: (ours.article(page), theirs.article(page)) for page in both}
    texts = [page for page in both if page.startswith(cases) and page.count("/") > 1]
    unlike = tuple(f"{page}: {fault}" for page in texts if (fault := _unlike(*read[page])))
    yield Result("texts of cases", len(texts), len(texts) - len(unlike), unlike, {})
    yield _links(read, reasons)
    changed = tuple(name for name, content in ours.data.items() if theirs.data.get(name) != content)
    yield Result("data files", len(ours.data), len(ours.data) - len(changed), changed, {})


def _unlike(own: Article, other: Article) -> str:
    """The first block of a case's text that the other page has not, or has elsewhere."""
    rest = iter(other.blocks)
    return next((block for block in own.written if block not in rest), "")


def _links(read: Mapping[str, tuple[Article, Article]], reasons: Mapping[str, Reason]) -> Result:
    """Internal links: those of ours that are not there, and those that lead nowhere of ours."""
    count = same = 0
    explained: dict[str, int] = {}
    others: list[str] = []
    for page, (own, other) in read.items():
        count += len(own.links)
        same += len(own.links & other.links)
        for target in sorted(own.links - other.links):
            reason = next((name for name, holds in reasons.items() if holds(page, target)), "")
            if reason:
                explained[reason] = explained.get(reason, 0) + 1
            else:
                others.append(f"{page} → {target}")
        others += [f"{page} → {target}, theirs" for target in sorted(other.links - own.links)]
    return Result("internal links", count, same, tuple(others), explained)
