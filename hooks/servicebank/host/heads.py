"""The heads of MkDocs' pages, and the pictures that they name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage

from servicebank.host.social_cards import can_draw, drawn
from servicebank.model.page import Page, Shown
from servicebank.model.settings import Settings
from servicebank.prose.opening import opening
from servicebank.publish.edition import Edition
from servicebank.publish.feeds.files import feeds
from servicebank.publish.heads import Heads
from servicebank.publish.open_data.files import OpenData
from servicebank.publish.site import Site
from servicebank.publish.social_cards import social_cards
from servicebank.source.history import History

CARD = "card"
"""What ``extra`` names the picture in that pages are shared with when they have none."""


class HeadOffice:
    """Gives the pages of one build their heads."""

    def __init__(
        self,
        editions: Mapping[str, Edition],
        config: MkDocsConfig,
        past: History,
        today: date,
        *,
        draws: bool = True,
    ) -> None:
        """Draw what is shared, unless the site has no address; `past` tells when files changed."""
        self._root = Path(config.config_file_path).parent
        address = config.site_url or ""
        self._pictures: Mapping[str, Path] = {}
        if draws and address and can_draw():
            cards = (card for edition in editions.values() for card in social_cards(edition))
            self._pictures = drawn(cards, self._root, _logo(config))
        self._feeds = tuple(feeds(editions.values(), address, past.lives(today), today))
        own, changes = next(iter(editions.values())), past.last_changes(today)
        self._data = tuple(OpenData(own.bank, own.catalogs, address, changes).assets())
        self.heads = Heads(
            editions,
            address,
            changes,
            frozenset(self._pictures),
            config.extra.get(CARD, ""),
        )

    def with_references(self, site: Site) -> Site:
        """A site with how its pages are cited, what has changed, and the data behind it."""
        told = (asset for page in site.pages for asset in self.heads.files(page))
        return replace(site, assets=(*site.assets, *told, *self._feeds, *self._data))

    def lay(self, files: Files, config: MkDocsConfig) -> None:
        """Add the pictures to MkDocs' files."""
        for address, path in self._pictures.items():
            files.append(File.generated(config, address, abs_src_path=str(path)))

    def date(self, page: SitePage, generated: Page | None) -> None:
        """Say when a page was changed, for the sitemap; MkDocs knows only the day of the build."""
        page.meta["changed"] = self.heads.changed(generated or self._by_hand(page))

    def dress(self, page: SitePage, generated: Page | None) -> None:
        """Give a page what the head of its template shows."""
        view = page.meta.get("view")
        page.meta["head"] = self.heads.head(generated or self._by_hand(page), view)

    def _by_hand(self, page: SitePage) -> Page:
        """A page written by hand, as a page of the bank."""
        language, address = str(page.meta["lang"]), page.file.url.removeprefix("./")
        told = page.meta.get("description") or opening(page.content or "")
        return Page(
            address="" if address == "." else address,
            template="",
            title=str(page.meta.get("title") or page.title or ""),
            description=str(told) or self.heads.description(language),
            language=language,
            show=Shown(None).itself,
            source=self._source(page),
            alternates=tuple(page.meta.get("versions", ())),
        )

    def _source(self, page: SitePage) -> PurePosixPath | None:
        """The file behind a page; None when it also shows what other files say."""
        path = page.file.abs_src_path
        if path is None or page.meta.get("render_macros"):
            return None
        return PurePosixPath(Path(path).relative_to(self._root).as_posix())


def address_of(settings: Settings) -> str:
    """The site's address as the bank has it; empty when it has none."""
    return f"{settings.site}/" if settings.site else ""


def _logo(config: MkDocsConfig) -> str:
    """The theme's logo, when it is a drawing of the project's own."""
    name = str(config.theme.get("logo") or "")
    path = Path(str(config.theme.custom_dir or ""), name)
    is_there = name.endswith(".svg") and path.is_file()
    return path.read_text(encoding="utf-8") if is_there else ""
