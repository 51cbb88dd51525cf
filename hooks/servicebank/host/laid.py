"""Pages that are ready when MkDocs meets them, so that it neither reads nor converts anything."""

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


class LaidPage(Page):
    """A page whose body comes from the bank."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - as MkDocs has it
        """Have no Markdown and no meta."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - as MkDocs has it
        """Have no content yet: Python-Markdown takes its time to make nothing of nothing."""
        self.content, self.toc, self.present_anchor_ids = "", TableOfContents([]), set()


def lighten(addresses: Iterable[str], nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Make the bank's pages such pages, but for those in the navigation, which has them already."""
    named = {page.file.src_uri for page in nav.pages}
    for address in addresses:
        file = files.get_file_from_path(address)
        if file is not None and address not in named:
            LaidPage(None, file, config)
