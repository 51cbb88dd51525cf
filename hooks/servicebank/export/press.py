"""What books are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from servicebank.language.catalog import Catalog
from servicebank.model.bank import Bank
from servicebank.model.case import Case
from servicebank.model.index import Index
from servicebank.model.recipe import HANDBOOKS, TEMPLATE, Recipe
from servicebank.source.folder import IMAGES
from servicebank.source.history import History, Version


@dataclass(frozen=True)
class Press:
    """A bank with what is known of its files."""

    bank: Bank
    index: Index
    root: Path
    """The folder that the paths of texts are seen from."""
    history: History
    today: date
    """The day of books whose texts are in no commit."""

    def catalog(self, recipe: Recipe) -> Catalog:
        """The language of a book."""
        return Catalog.load(recipe.language or self.bank.settings.language)

    def version(self, cases: tuple[Case, ...], recipe: Recipe) -> Version | None:
        """The last commit of what a book is made of; None when something is in no commit."""
        return self.history.newest(self.root / path for path in self._files(cases, recipe))

    def picture(self, owner: str, file: str) -> Path:
        """An image of a case, or of recipes."""
        return self.root / self._home / IMAGES / owner / file

    @property
    def template(self) -> Path | None:
        """The bank's own template for Word; None when it has none."""
        path = self.root / self._home / HANDBOOKS / TEMPLATE
        return path if path.is_file() and not path.is_symlink() else None

    @property
    def _home(self) -> PurePosixPath:
        """The bank's folder."""
        return next(iter(self.bank.cases.values())).path.parent

    def _files(self, cases: tuple[Case, ...], recipe: Recipe) -> Iterator[PurePosixPath]:
        for case in cases:
            yield case.path
            yield from (
                case.path.parent / IMAGES / case.id / picture.file for picture in case.pictures
            )
        if recipe.path is not None:
            yield recipe.path
