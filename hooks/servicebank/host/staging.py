"""The site as a folder of Markdown, made from what MkDocs would build."""

from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException as Refused
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page as SitePage

from servicebank.host.pages import MADE
from servicebank.host.reading import CACHE
from servicebank.model.page import Page
from servicebank.publish.heads import Heads
from servicebank.publish.staging.markdown import Links, blocks, plain, points
from servicebank.publish.staging.pages import Stage, written

__all__ = ["Refused", "Staging"]
SETTINGS, HOME = "mkdocs.yml", "home.html"
PUBLISHED = {InclusionLevel.INCLUDED, InclusionLevel.NOT_IN_NAV, InclusionLevel.UNDEFINED}
Tick = Callable[[], object]


class Staging:
    """The pages and files of a project, ready to be written."""

    def __init__(self, root: Path, folder: Path, *, is_cached: bool = True) -> None:
        """Read a project; its files are to be in a folder."""
        config = load_config(str(root / SETTINGS), site_dir=str(folder))
        config.extra[CACHE] = is_cached and config.extra.get(CACHE, True)
        # books and pictures of pages are left out, as while somebody writes
        config.plugins.on_startup(command="serve", dirty=False)
        self._config: MkDocsConfig = config.plugins.on_config(config)
        self._config.plugins.on_pre_build(config=self._config)
        files = self._config.plugins.on_files(get_files(self._config), config=self._config)
        set_exclusions(files, self._config)
        nav = get_navigation(files, self._config)
        self._config.plugins.on_nav(nav, config=self._config, files=files)
        self._files: Files = files
        heads: Heads = self._config.extra["heads"]
        self._stages = {
            language: Stage(edition, heads, has_start=f"{edition.root}index.md" in files.src_uris)
            for language, edition in heads.editions.items()
        }

    def __len__(self) -> int:
        """How many files there are."""
        return sum(1 for _ in self._included())

    def write(self, folder: Path, tick: Tick) -> None:
        """Write all files into the folder."""
        for file in self._included():
            if file.is_documentation_page():
                path = folder / file.src_uri
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(self._text(file), encoding="utf-8")
            else:
                file.copy_file()
            tick()

    def _included(self) -> Iterator[File]:
        return (file for file in self._files if file.inclusion in PUBLISHED)

    def _text(self, file: File) -> str:
        page = file.page or SitePage(None, file, self._config)
        page.read_source(self._config)
        page.markdown = self._config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=self._config, files=self._files
        )
        self._config.plugins.on_page_content("", page=page, config=self._config, files=self._files)
        stage, made = self._stages[str(page.meta["lang"])], page.meta.get(MADE)
        changed = str(page.meta.get("changed") or "")
        if isinstance(made, Page):
            return stage.page(made)
        front = {
            "title": str(page.title or ""),
            "description": str(page.meta.get("description") or ""),
            "lang": str(page.meta["lang"]),
            "date": changed,
        }
        shown = self._home(page, stage) if page.meta.get("template") == HOME else ""
        return written(front, blocks((page.markdown or "").strip(), shown))

    def _home(self, page: SitePage, stage: Stage) -> str:
        """What the start page of a language shows beside the words written by hand."""
        language, address = str(page.meta["lang"]), page.file.url.removeprefix("./")
        links = Links(address)
        offers = self._config.extra.get("offers", {}).get(language, ())
        lines = (
            f"[{plain(offer['title'])}]({links.way(offer['page'])}) {plain(offer['text'])}"
            for offer in offers
        )
        extra = self._config.extra
        shown = stage.home(extra["homes"][language], extra["ways"][language], address)
        return blocks(shown, points(lines))
