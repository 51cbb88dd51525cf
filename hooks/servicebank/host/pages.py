"""Meta, body and table of contents of MkDocs' pages."""

from collections.abc import Iterable, Mapping
from html import escape
from posixpath import normpath
from urllib.parse import urlsplit

from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from servicebank.host.laid import LaidPage
from servicebank.model.page import Contents, Page

MADE = "made"
"""What a page's meta has the generated page behind it under."""


def dress(
    page: SitePage,
    generated: Page | None,
    language: str,
    words: Mapping[str, str],
) -> None:
    """Give a page what its template looks up.

    MkDocs' templates print titles and descriptions as they are, so these are escaped here; our
    own templates escape by themselves and use `view`.
    """
    page.meta.update(lang=language, words=words)
    if generated is None:
        return
    page.meta.update(
        title=escape(generated.title),
        description=escape(generated.description),
        template=generated.template,
        breadcrumbs=generated.breadcrumbs,
    )
    page.meta[MADE] = generated
    page.edit_url = page.edit_url and _plain(page.edit_url)


def _plain(address: str) -> str:
    """An address without steps up in its path, which not every server follows."""
    parts = urlsplit(address)
    return parts._replace(path=normpath(parts.path)).geturl()


def fill(page: SitePage, generated: Page) -> None:
    """Give a page what it shows: its view, its body and its table of contents."""
    shown = generated.show()
    page.meta["view"], page.content = shown.view, shown.body
    page.toc = TableOfContents(_nested(shown.contents))
    if not isinstance(page, LaidPage):
        page.present_anchor_ids = {entry.id for entry in shown.contents}


def _nested(contents: Iterable[Contents]) -> list[AnchorLink]:
    """Entries as a tree: each under the last one of a smaller level."""
    tops: list[AnchorLink] = []
    line: list[AnchorLink] = []
    for entry in contents:
        link = AnchorLink(escape(entry.title), escape(entry.id), entry.level)
        while line and line[-1].level >= entry.level:
            line.pop()
        (line[-1].children if line else tops).append(link)
        line.append(link)
    return tops
