"""What is handed to the site: pages and other files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Self


@dataclass(frozen=True, slots=True)
class Contents:
    """One entry of a page's table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows inside its frame."""

    view: object
    """What the template looks up, in the page's language; a frozen value of `publish`."""
    body: str = ""
    """Sanitised HTML."""
    contents: tuple[Contents, ...] = ()

    def itself(self) -> Self:
        """What a page shows that was ready when the page was made."""
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the site."""

    address: str
    """Below the site's root, with a slash at the end: ``fall/harbomacken/``."""
    template: str
    title: str
    heading: str = ""
    """The title where it stands alone, as in lists of results; empty when it is the same."""
    description: str
    language: str
    show: Callable[[], Shown] = field(compare=False, repr=False)
    """Makes what the page shows, which for thousands of cases is not made before it is drawn."""
    case: str = ""
    """The id of the case that the page is about."""
    source: PurePosixPath | None = None
    """The file behind the page, relative to the bank's folder; None for pages made from many."""
    breadcrumbs: tuple[tuple[str, str], ...] = field(default=())
    """(address, title) of the pages above, from the top."""
    alternates: tuple[tuple[str, str], ...] = ()
    """(language code, address) of the same page in each language, when there are several."""

    @property
    def view(self) -> object:
        """What the template looks up, made anew each time for pages of cases and terms."""
        return self.show().view


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is not a page."""

    address: str
    content: str | None = None
    """The text of a generated file; None for others."""
    source: PurePosixPath | None = None
    """The image, relative to the bank's folder; what is published is encoded anew."""
    file: Path | None = None
    """A file that is ready and copied as it is."""
    make: Callable[[], str | bytes] | None = None
    """Makes a file that is generated when it is written; None for others."""

    def written(self) -> bytes:
        """The bytes of a generated file."""
        made = self.make() if self.make else self.content or ""
        return made.encode() if isinstance(made, str) else made
