"""Pages of several languages in one build."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as SitePage

from servicebank.language.names import language_name
from servicebank.model.page import Page

TRANSLATIONS = "translations"
"""What a page written by hand names its other versions in: language code → path in ``docs/``."""


def versions(
    page: SitePage, generated: Page | None, language: str, files: Files
) -> tuple[tuple[str, str], ...]:
    """(language code, address) of a page in every language that it is in; empty when in one.

    Raises PluginError when a page written by hand names one that is not there.
    """
    if generated is not None:
        return generated.alternates
    named: Mapping[str, str] = page.meta.get(TRANSLATIONS) or {}
    found = {language: page.file.url}
    for code, path in named.items():
        file = files.get_file_from_path(path)
        if file is None:
            raise PluginError(f"docs/{page.file.src_uri}: there is no {path} for {code}")
        found[code] = file.url
    return tuple(sorted(found.items())) if named else ()


def alternates(page: SitePage, config: MkDocsConfig) -> list[dict[str, str]]:
    """The versions of a page for its template, with whole addresses where they are known."""
    return [
        {
            "lang": code,
            "name": language_name(code, code).capitalize(),
            "address": address if address.strip("./") else ".",
            "link": urljoin(config.site_url, address) if config.site_url else address,
        }
        for code, address in page.meta.get("versions", ())
    ]


def navigation(whole: Navigation, language: str) -> Navigation:
    """The part of the navigation that is in a language; the whole when nothing is."""
    items = [*_in(whole.items, language)]
    pages = [page for page in whole.pages if _language(page) == language]
    if not items:
        return whole
    part = Navigation(items, pages)
    part.homepage = pages[0] if pages else whole.homepage
    return part


def _in(items: list[Any], language: str) -> Iterator[StructureItem]:
    """The entries of a language; a section of another language than its neighbours is opened."""
    own = _language(items[0]) if items else ""
    for item in items:
        if _language(item) != language:
            continue
        if isinstance(item, Section) and own != language:
            yield from item.children
        else:
            yield item


def _language(item: StructureItem) -> str:
    """The language of a page, or of the first page of a section."""
    if isinstance(item, Section):
        return _language(item.children[0]) if item.children else ""
    return str(item.meta.get("lang", "")) if isinstance(item, SitePage) else ""
