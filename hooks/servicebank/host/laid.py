"""Pages that are ready when MkDocs meets them, so that it neither reads nor converts anything."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import TableOfContents

from servicebank.model.page import Page


class LaidPage(SitePage):
    """A page that shows what the bank has."""

    made: Page

    @classmethod
    def lay(cls, made: Page, file: File, config: MkDocsConfig) -> None:
        """Make the page of a file."""
        cls(None, file, config).made = made

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - as MkDocs has it
        """Have no Markdown and no meta."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - as MkDocs has it
        """Have no content yet: Python-Markdown takes its time to make nothing of nothing."""
        self.content, self.toc = "", TableOfContents([])

    @property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """What links from other pages may lead to."""
        return {entry.id for entry in self.made.show().contents}

    def lay_down(self) -> None:
        """Let go of what was drawn: thousands of pages would fill the memory."""
        self.content, self.toc = "", TableOfContents([])
        self.meta.update(view=None, head=None)


def lighten(pages: Mapping[str, Page], nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Make the bank's pages such pages, but for those in the navigation, which has them already."""
    named = {page.file.src_uri for page in nav.pages}
    for address, page in pages.items():
        file = files.get_file_from_path(address)
        if file is not None and address not in named:
            LaidPage.lay(page, file, config)
