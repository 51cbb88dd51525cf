"""Generated pages and files among those of MkDocs."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from servicebank.model.page import Asset, Page
from servicebank.publish.site import Site


def lay(site: Site, files: Files, config: MkDocsConfig, root: Path) -> dict[str, Page]:
    """Add the site's pages and assets to MkDocs' files; the pages by their path in MkDocs.

    Raises PluginError when a page written by hand has the address of a generated one.
    """
    pages: dict[str, Page] = {}
    for page in site.pages:
        file = _page_file(page, config, root)
        if files.get_file_from_path(file.src_uri) is not None:
            raise PluginError(f"docs/{file.src_uri} stands where the bank has a page; rename it")
        files.append(file)
        pages[file.src_uri] = page
    for asset in site.assets:
        files.append(_asset_file(asset, config, root))
    return pages


def _page_file(page: Page, config: MkDocsConfig, root: Path) -> File:
    uri = f"{page.address}index.md"
    if page.source is None:
        return File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file = File(
        uri,
        None,
        config.site_dir,
        config.use_directory_urls,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.abs_src_path = str(root / page.source)
    file.edit_uri = f"../{page.source}"
    return file


def _asset_file(asset: Asset, config: MkDocsConfig, root: Path) -> File:
    if asset.source is None:
        return File.generated(config, asset.address, content=asset.content or "")
    return File.generated(config, asset.address, abs_src_path=str(root / asset.source))
