"""What pages written by hand may ask the bank for, through the macros plugin."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from posixpath import dirname, relpath
from typing import Any, Protocol

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page as SitePage

from servicebank.language.catalog import Catalog
from servicebank.model.sentence import say, say_many
from servicebank.publish.accessibility import Statement
from servicebank.publish.feeds.channels import by_facet
from servicebank.publish.lists import Lists, Word
from servicebank.publish.site import Site

MOST = 5
"""Cases of a list before the way to all of them."""
SIGNS = re.compile(r"([\\`*_\[\]<>#|])")
"""What has a meaning in Markdown."""


class MacrosPlugin(Protocol):
    """The part of the macros plugin that is used."""

    page: SitePage

    def register_variables(self, items: Mapping[str, Any]) -> None:
        """Names that pages may use."""

    def register_macros(self, items: Mapping[str, Any]) -> None:
        """Functions that pages may call."""


class Macros:
    """The numbers, texts and lists of one bank, for pages of its own language."""

    def __init__(
        self, site: Site, lists: Lists, catalog: Catalog, statements: Mapping[str, Statement]
    ) -> None:
        """Read from what is published, and from what was said of how open to everyone it is."""
        self.site, self.lists, self.catalog = site, lists, catalog
        self.statements = statements

    def give(self, plugin: MacrosPlugin) -> None:
        """Make the names known to the plugin."""
        self.plugin = plugin
        plugin.register_variables({"bank": {**self.site.values, **self.site.texts}})
        plugin.register_macros(
            {
                "number_of": self.number_of,
                "list_of": self.list_of,
                "glossary": self.glossary,
                "accessibility": self.accessibility,
                "feeds": self.feeds,
            }
        )

    def number_of(self, facet: str, term: str) -> int:
        """How many cases a term has, those of the terms below it included."""
        return len(self.lists.cases(facet, term))

    def list_of(self, facet: str, term: str, most: int = MOST) -> str:
        """The first cases of a term as a Markdown list, and the way to all of them."""
        cases = self.lists.cases(facet, term)
        lines = [f"- {self._link(case.title, case.address)}" for case in cases[:most]]
        if len(cases) > most:
            told = say_many("All {count} case", "All {count} cases", len(cases))
            lines.append(f"- {self._link(self.catalog(told), self.lists.term(facet, term))}")
        return "\n".join(lines)

    def glossary(self, *vocabularies: str) -> str:
        """The words of some vocabularies, explained, as Markdown under their first letters."""
        return "\n".join(self._entries(self.lists.words(*vocabularies)))

    def accessibility(self) -> Statement:
        """What the latest audit found, in the language of the page that asks."""
        found = self.statements.get(str(self.plugin.page.meta.get("lang")))
        if found is None:
            raise PluginError(f"{self.plugin.page.file.src_uri}: there is no audit to tell of")
        return found

    def feeds(self) -> str:
        """The feeds of terms in the language of the page that asks, as Markdown under headings."""
        edition = self.site.editions[str(self.plugin.page.meta.get("lang"))]
        lines: list[str] = []
        for facet, found in by_facet(edition):
            told = say("Feeds: {label}", label=edition.word(facet.top or facet.label).lower())
            lines.append(f"\n## {_plain(edition.catalog(told))}\n")
            lines += [f"- {self._file(label, feed.address)}" for label, feed in found]
        return "\n".join(lines)

    def _entries(self, words: tuple[Word, ...]) -> Iterator[str]:
        letter = ""
        for word in words:
            if word.label[0].upper() != letter:
                letter = word.label[0].upper()
                yield f"\n## {letter}\n"
            yield f"- **{self._name(word)}**{self._foreign(word)}  "
            yield f"  {_plain(word.definition)}"
            if word.also:
                also = self.catalog(say("Also called: {names}.", names=", ".join(word.also)))
                yield f"  {_plain(also)}"

    def _name(self, word: Word) -> str:
        return self._link(word.label, word.address) if word.address else _plain(word.label)

    def _foreign(self, word: Word) -> str:
        names = (
            f'<span lang="{code}">{escape(label)}</span>'
            for code, label in word.foreign
            if label != word.label
        )
        told = ", ".join(names)
        return f" ({told})" if told else ""

    def _link(self, title: str, address: str) -> str:
        return self._file(title, f"{address}index.md")

    def _file(self, title: str, path: str) -> str:
        here = dirname(self.plugin.page.file.src_uri)
        return f"[{_plain(title)}]({relpath(path, here or '.')})"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is."""
    return SIGNS.sub(r"\\\1", text)
