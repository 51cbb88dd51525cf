"""What happens at each step of a MkDocs build."""

from pathlib import Path
from typing import cast

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.templates import TemplateContext

from servicebank.assemble.line import Gathered
from servicebank.host import memory
from servicebank.host.drawing import Desk, Drawing
from servicebank.host.excerpts import Excerpts
from servicebank.host.files import lay
from servicebank.host.frames import Frames, kind
from servicebank.host.heads import HeadOffice, address_of
from servicebank.host.laid import lighten
from servicebank.host.languages import alternates, navigation, versions
from servicebank.host.macros import Macros, MacrosPlugin
from servicebank.host.on_demand import OnDemand, is_live
from servicebank.host.packing import pack
from servicebank.host.pages import dress, fill
from servicebank.host.policy import FOLDER as SCRIPTS
from servicebank.host.policy import Policy, own_scripts
from servicebank.host.printing import books, guide
from servicebank.host.reading import CACHE, checked_bank, day, log
from servicebank.host.search import Indexing
from servicebank.host.statements import statements
from servicebank.host.told import tell
from servicebank.host.upkeep import Register
from servicebank.host.watch import Watch
from servicebank.language.catalog import Catalog
from servicebank.model.page import Page
from servicebank.publish.lists import Lists
from servicebank.publish.site import Site, site
from servicebank.publish.words import words
from servicebank.source.history import history

FIRST, LAST = 100, -100
"""Priorities before and after every plugin, macros and tags among them."""


class Handbook:
    """The bank in one build; MkDocs keeps the object between builds, so each begins anew."""

    def __init__(self) -> None:
        """Wait for a build to begin."""
        self._site = Site((), (), {})
        self._macros: Macros | None = None
        self._office: HeadOffice | None = None
        self._policy = Policy()
        self._watch = Watch()
        self._is_served, self._is_live = False, False
        self._pages: dict[str, Page] = {}
        self._menus: dict[str, Navigation] = {}
        self._words: dict[str, dict[str, str]] = {}
        self._root = Path()
        self._checked: Gathered | None = None
        self._register: Register | None = None
        self._nav = Navigation([], [])
        self._indexing: Indexing | None = None
        self._on_demand = OnDemand()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Know whether the site is built, or served, and shown anew when somebody writes."""
        if dirty:
            raise PluginError("The site is made from the whole bank each time. Leave out --dirty.")
        self._is_served = command == "serve"
        self._is_live = self._is_served and is_live()
        memory.take()

    @event_priority(FIRST)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the bank; stop the build with one line for each error."""
        self._on_demand.begin()
        self._root = Path(config.config_file_path).parent
        is_cached = bool(config.extra.get(CACHE, True))
        today = day()
        assembly, checked = checked_bank(self._root, today, is_cached=is_cached)
        self._checked = checked
        languages = assembly.bank.settings.languages
        catalogs = {language: Catalog.load(language) for language in languages}
        past = history(self._root)
        made = {} if self._is_served else books(assembly, config, self._root, past, today)
        self._site = site(assembly.bank, assembly.index, catalogs, made)
        own = self._site.editions[languages[0]]
        config.site_url = config.site_url or address_of(assembly.bank.settings)
        self._office = HeadOffice(
            self._site.editions, config, past, today, draws=not self._is_served
        )
        self._site = self._office.with_references(self._site)
        self._macros = Macros(
            self._site, Lists(own), own.catalog, statements(Path(config.docs_dir), catalogs)
        )
        self._words = {language: dict(words(catalog)) for language, catalog in catalogs.items()}
        tell(config, self._site, self._office.heads, self._words, is_served=self._is_served)
        config.extra["book_guide"] = guide(config)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Give pages written by hand what the bank knows, once the macros plugin is ready."""
        macros = config.plugins.get("macros")
        if macros is not None and self._macros is not None:
            self._macros.give(cast("MacrosPlugin", macros))

    @event_priority(FIRST)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Lay the bank's pages and files beside those written by hand."""
        self._menus = {}
        self._pages = lay(self._site, files, config, self._root)
        if self._office is not None:
            self._office.lay(files, config)
        if self._checked is not None:
            self._register = Register(self._pages.values(), files, self._checked)
            self._register.hold(is_served=self._is_served)
        own = next(iter(self._site.editions.values()))
        self._watch.begin(len(self._pages), own.catalog)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Spare MkDocs the work that generated pages do not need."""
        lighten(self._pages, nav, files, config)
        self._nav = nav
        return nav

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Draw the bank's pages, and begin to index what the search reads of them."""
        self._policy = Policy(own_scripts(env))
        site = Path(config.site_dir)
        self._indexing = None if self._is_served else Indexing(site, self._site.searches)
        every = files.documentation_pages()
        excerpts = Excerpts(self._indexing.pages if self._indexing else None)
        env.globals.update(kept=Frames().kept, searched=excerpts.searched, every_page=every)
        env.auto_reload = False
        drawing = Drawing(self._pages, files, Desk(env, config, self._nav, every), self._watch)
        if self._is_live:
            drawing.wait(self._on_demand)
            return
        for language in self._site.editions:
            is_whole = drawing.cases(language)
            if self._indexing is not None and is_whole:
                self._indexing.begin(language)
        drawing.others()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> None:
        """Draw pages as they are asked for."""
        self._on_demand.attend(server, config)

    def on_page_read_source(self, page: SitePage, **_: object) -> str | None:
        """Keep MkDocs from reading the files behind generated pages."""
        return "" if page.file.src_uri in self._pages else None

    @event_priority(FIRST)
    def on_page_markdown(
        self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Make a page's meta anew from what was checked."""
        generated = self._pages.get(page.file.src_uri)
        if generated is not None:
            page.meta.clear()
            return ""
        self._dress(page, None, self._language(page, config), files)
        return markdown

    def on_page_content(self, html: str, *, page: SitePage, files: Files, **_: object) -> str:
        """Give generated pages their meta; what they show is made when they are drawn."""
        generated = self._pages.get(page.file.src_uri)
        if generated is None:
            return html
        self._dress(page, generated, generated.language, files)
        return ""

    @event_priority(FIRST)
    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Show each page what it is made of, and the navigation in its language."""
        generated = self._pages.get(page.file.src_uri)
        if generated is not None:
            fill(page, generated)
        language = str(page.meta["lang"])
        if language not in self._menus:
            self._menus[language] = navigation(nav, language)
        context["nav"] = self._menus[language]
        page.meta["kind"] = kind(page, self._menus[language])
        page.meta["alternates"] = alternates(page, config)
        if self._office is not None:
            self._office.dress(page, generated)
        return context

    @event_priority(LAST)
    def on_post_page(self, html: str, **_: object) -> str:
        """Say what the finished page may load and run."""
        return self._guarded(html)

    @event_priority(LAST)
    def on_post_template(self, text: str, *, template_name: str, **_: object) -> str:
        """The same for pages that are templates, such as the one for addresses without a page."""
        return self._guarded(text) if template_name.endswith(".html") else text

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Pack scripts and styles, index the site for searching, and remember its addresses.

        None of it is done while somebody writes, who waits for each change to show.
        """
        self._on_demand.end()
        if self._indexing is None:
            return
        pack(Path(config.site_dir), Path(str(config.theme.custom_dir)))
        self._indexing.end()
        if self._register is not None:
            self._register.write(self._root)

    def on_shutdown(self) -> None:
        """Leave at once."""
        memory.leave()

    def on_build_error(self, **_: object) -> None:
        """Leave nothing at work behind a build that has stopped."""
        self._on_demand.end()
        self._watch.end()
        if self._indexing is not None:
            self._indexing.stop()

    def _dress(self, page: SitePage, generated: Page | None, language: str, files: Files) -> None:
        """Give a page the meta that templates look up."""
        others = versions(page, generated, language, files)
        dress(page, generated, language, self._words[language])
        page.meta["versions"] = others
        if self._office is not None:
            self._office.date(page, generated)

    def _guarded(self, html: str) -> str:
        """A page with its policy; while it is served, the server's own script must run as well."""
        if self._is_served:
            return html
        for script in self._policy.stray(html):
            log.warning("A script in a page will not run; keep it in %s: %s", SCRIPTS, script[:60])
        return self._policy.applied(html)

    def _language(self, page: SitePage, config: MkDocsConfig) -> str:
        asked = page.meta.get("lang")
        return str(asked) if asked in self._words else str(config.theme["language"])
