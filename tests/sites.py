"""Makers of sites: texts in, by way of the check, pages out."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from servicebank.assemble.line import Assembly, assemble, gather
from servicebank.language.catalog import Catalog
from servicebank.model.page import Page
from servicebank.publish.site import Site, site
from tests.makers import SETTINGS, TODAY, VOCABULARIES, a_source, some_sources

V = TypeVar("V")


def an_assembly(  # noqa: PLR0913 - the files of a bank
    cases: Mapping[str, str],
    *,
    methods: Mapping[str, str] | None = None,
    collections: Mapping[str, str] | None = None,
    settings: str = SETTINGS,
    vocabularies: Mapping[str, str] | None = None,
    pictures: Iterable[str] = (),
) -> Assembly:
    """A bank of texts by id, checked and indexed."""
    checked = gather(
        some_sources(
            *(a_source(text, f"{id_}.md") for id_, text in cases.items()),
            settings=settings,
            vocabularies=VOCABULARIES | dict(vocabularies or {}),
            methods={f"{id_}.md": text for id_, text in (methods or {}).items()},
            collections={f"{id_}.md": text for id_, text in (collections or {}).items()},
            pictures=pictures,
        ),
        TODAY,
    )
    assembly = assemble(checked)
    assert assembly is not None, checked.findings
    return assembly


def the_site(assembly: Assembly) -> Site:
    """What is published of a bank."""
    languages = assembly.bank.settings.languages
    catalogs = {language: Catalog.load(language) for language in languages}
    return site(assembly.bank, assembly.index, catalogs)


def a_site(  # noqa: PLR0913 - the files of a bank
    cases: Mapping[str, str],
    *,
    methods: Mapping[str, str] | None = None,
    collections: Mapping[str, str] | None = None,
    settings: str = SETTINGS,
    vocabularies: Mapping[str, str] | None = None,
    pictures: Iterable[str] = (),
) -> Site:
    """What is published of texts by id."""
    return the_site(
        an_assembly(
            cases,
            methods=methods,
            collections=collections,
            settings=settings,
            vocabularies=vocabularies,
            pictures=pictures,
        )
    )


def addresses(published: Site) -> list[str]:
    """The addresses of all pages, in order."""
    return [page.address for page in published.pages]


def page(published: Site, address: str) -> Page:
    """The page at an address."""
    return next(page for page in published.pages if page.address == address)


def view(published: Site, address: str, kind: type[V]) -> V:
    """What the page at an address shows."""
    shown = page(published, address).view
    assert isinstance(shown, kind)
    return shown
