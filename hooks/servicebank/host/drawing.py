"""The bank's pages as files, drawn by us so that MkDocs need not draw them one after another."""

import logging
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from servicebank.host.files import MadeFile
from servicebank.host.hands import share
from servicebank.host.laid import LaidPage
from servicebank.host.on_demand import OnDemand
from servicebank.host.watch import Watch
from servicebank.model.page import Page

log = logging.getLogger("mkdocs.hooks.servicebank")


@dataclass(frozen=True)
class Desk:
    """What drawing takes: MkDocs' own templates, settings and navigation."""

    env: Environment
    config: MkDocsConfig
    nav: Navigation
    files: Sequence[File]
    """All pages of the site."""

    def draw(self, page: LaidPage) -> None:
        """Draw a page and write it, with the events that MkDocs has for each page."""
        config = self.config
        try:
            page.active = True
            context = get_context(self.nav, self.files, config, page)
            template = self.env.get_template(page.meta["template"])
            context = config.plugins.on_page_context(
                context, page=page, config=config, nav=self.nav
            )
            drawn = template.render(context)
            html = config.plugins.on_post_page(drawn, page=page, config=config)
            if not html.strip():
                log.info("Page skipped: '%s'. Generated empty output.", page.file.src_uri)
                return
            write_file(html.encode("utf-8", errors="xmlcharrefreplace"), page.file.abs_dest_path)
        except Exception:
            log.error("Error building page '%s'", page.file.src_uri)  # noqa: TRY400 - MkDocs shows the rest
            raise
        finally:
            page.active = False
            page.lay_down()


class Drawing:
    """The bank's pages outside the navigation, of which MkDocs need not know how they are drawn."""

    def __init__(self, pages: Mapping[str, Page], files: Files, desk: Desk, watch: Watch) -> None:
        """Sort out what the search reads, which is drawn first."""
        self._cases: defaultdict[str, list[LaidPage]] = defaultdict(list)
        self._others: list[LaidPage] = []
        for made, page in _laid(pages, files):
            (self._cases[made.language] if made.case else self._others).append(page)
        self._counts = Counter(page.language for page in pages.values() if page.case)
        self._desk, self._watch, self._files = desk, watch, files

    def cases(self, language: str) -> bool:
        """Draw the pages of cases in a language; whether these are all that there are."""
        self._draw(self._cases[language])
        return len(self._cases[language]) == self._counts[language]

    def others(self) -> None:
        """Draw the pages that are not about a case."""
        self._draw(self._others)
        self._watch.end()

    def wait(self, on_demand: OnDemand) -> None:
        """Draw each page, and make each file of the bank, when somebody asks for it."""
        for page in (*chain(*self._cases.values()), *self._others):
            on_demand.add(page.file.dest_uri, partial(self._desk.draw, page))
            page.file.inclusion = InclusionLevel.EXCLUDED
        for file in self._files:
            if isinstance(file, MadeFile):
                on_demand.add(file.dest_uri, file.copy_file)
                file.inclusion = InclusionLevel.EXCLUDED

    def _draw(self, pages: Sequence[LaidPage]) -> None:
        """Draw some pages, and tell MkDocs that they are no more its to draw."""
        share(self._desk.draw, pages, self._watch.step)
        for page in pages:
            page.file.inclusion = InclusionLevel.EXCLUDED


def _laid(pages: Mapping[str, Page], files: Files) -> Iterator[tuple[Page, LaidPage]]:
    for address, made in pages.items():
        file = files.get_file_from_path(address)
        if file is not None and isinstance(file.page, LaidPage):
            yield made, file.page
