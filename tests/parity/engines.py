"""Other generators, each in a virtual environment of its own."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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

    name: str
    package: str
    settings: str
    """The name of its settings file."""
    theme: str

    def site(self, staged: Path, folder: Path) -> Path | None:
        """The site that it makes of a staged folder; None where it cannot be installed."""
        program = self._program(folder / "venv")
        if program is None:
            return None
        for name in ("docs", "site"):
            shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(staged, folder / "docs")
        (folder / self.settings).write_text(SETTINGS.format(theme=self.theme), encoding="utf-8")
        subprocess.run([program, "build", "--clean"], cwd=folder, check=True)
        return folder / "site"

    def _program(self, venv: Path) -> Path | None:
        program = venv / "bin" / self.name
        if not program.is_file():
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
            pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", self.package]
            if subprocess.run(pip, check=False).returncode:
                return None
        return program


ENGINES = (
    Engine("zensical", "zensical==0.0.73", "mkdocs.yml", "material"),
    Engine("properdocs", "properdocs==1.6.7", "properdocs.yml", "mkdocs"),
)
"""The first that can be installed is taken."""
