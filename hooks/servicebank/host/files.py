"""Generated pages and files among those of MkDocs."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import write_file

from servicebank.model.errors import PictureError
from servicebank.model.page import Asset, Page
from servicebank.publish.site import Site
from servicebank.publish.upkeep.moved import TEMPLATE as MOVED
from servicebank.source.cleaning import cleaned


def lay(site: Site, files: Files, config: MkDocsConfig, root: Path) -> dict[str, Page]:
    """Add the site's pages and assets to MkDocs' files; the pages by their path in MkDocs.

    Raises PluginError when a file written by hand has the address of a generated one.
    """
    by_hand = {file.dest_uri: file.src_uri for file in files}
    pages = [
        (_page_file(page, config, root), page)
        for page in site.pages
        if page.template != MOVED or f"{page.address}index.html" not in by_hand
    ]
    assets = [_asset_file(asset, config, root) for asset in site.assets]
    for file in (*(file for file, _ in pages), *assets):
        if file.dest_uri in by_hand:
            taken = by_hand[file.dest_uri]
            raise PluginError(f"docs/{taken} stands where the bank has a page; rename it")
        files.append(file)
    return {file.src_uri: page for file, page in pages}


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


class PictureFile(File):
    """An image that is encoded anew when MkDocs copies it."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002 - as MkDocs has it
        """Write the image without all that is not the image."""
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.write_bytes(cleaned(Path(str(self.abs_src_path))))
        except PictureError as error:
            raise PluginError(str(error)) from error


class MadeFile(File):
    """A file that is made when MkDocs copies it, which spares the memory of thousands."""

    made: Asset

    @classmethod
    def of(cls, asset: Asset, config: MkDocsConfig) -> File:
        """The file of an asset, at its address."""
        file = cls(asset.address, None, config.site_dir, config.use_directory_urls)
        file.made = asset
        return file

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002 - as MkDocs has it
        """Make the file and write it."""
        write_file(self.made.written(), self.abs_dest_path)


def _asset_file(asset: Asset, config: MkDocsConfig, root: Path) -> File:
    if asset.file is not None:
        return File.generated(config, asset.address, abs_src_path=str(asset.file))
    if asset.source is not None:
        return PictureFile.generated(config, asset.address, abs_src_path=str(root / asset.source))
    return MadeFile.of(asset, config)
