"""Parts of pages' frames, drawn once for all pages that have them alike."""

from collections.abc import Callable, Iterator

from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

Drawn = Callable[[], str]
"""What draws a part: the body of a ``call`` block."""


class Frames:
    """The parts that were drawn in one build, by name and by the kind of page they stand in."""

    def __init__(self) -> None:
        """Begin with nothing drawn."""
        self._parts: dict[tuple[str, str], str] = {}

    def kept(self, name: str, kind: str | None, caller: Drawn) -> str:
        """A part of the frame, drawn anew where it was not drawn yet or the page is of no kind."""
        if not kind:
            return caller()
        if (name, kind) not in self._parts:
            self._parts[name, kind] = caller()
        return self._parts[name, kind]


def kind(page: Page, nav: Navigation) -> str:
    """What decides how a page's frame looks: its language, how deep it lies, and its section.

    Empty for pages in the navigation, which each are marked there.
    """
    if page.parent is not None or page in nav.items:
        return ""
    sections = " ".join(str(number) for number in _sections(page, nav))
    return f"{page.meta['lang']} {page.url.count('/')} {sections}"


def _sections(page: Page, nav: Navigation) -> Iterator[int]:
    """The places in the navigation of the sections that the page's address lies below."""
    for number, item in enumerate(nav.items):
        first = item.children[0] if item.children else item
        if first is not nav.homepage and page.url.startswith(getattr(first, "url", None) or "//"):
            yield number
