"""The generators that the staged folder is built with."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.packages import PROPERDOCS, ZENSICAL, Package

SETTINGS = """\
site_name: The way out
docs_dir: docs
site_dir: site
use_directory_urls: true
theme: {{name: {theme}}}
plugins: []
markdown_extensions: [tables, footnotes]
"""


@dataclass(frozen=True)
class Engine:
    """A generator that is nothing of ours."""

    package: Package
    settings: str
    """The name of its settings file."""
    theme: str

    def site(self, staged: Path, folder: Path) -> Path | None:
        """The site that it makes of a staged folder; None where it cannot be installed."""
        program = self.package.program(folder / "venv")
        if program is None:
            return None
        for name in ("docs", "site"):
            shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(staged, folder / "docs")
        (folder / self.settings).write_text(SETTINGS.format(theme=self.theme), encoding="utf-8")
        subprocess.run([program, "build", "--clean"], cwd=folder, check=True)
        return folder / "site"


ENGINES = (
    Engine(ZENSICAL, "mkdocs.yml", "material"),
    Engine(PROPERDOCS, "properdocs.yml", "mkdocs"),
)
"""The first that can be installed is taken."""
