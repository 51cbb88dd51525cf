"""Other generators of sites and books, pinned, each in a virtual environment of its own."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """A package with a command of the same name, which is nothing of ours."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name}=={self.version}"

    def program(self, venv: Path) -> Path | None:
        """The command in an environment, installed there when it is not; None where it cannot be.

        An environment made for another version is made anew.
        """
        program, kept = venv / "bin" / self.name, venv / "package.txt"
        if not (program.is_file() and kept.is_file() and kept.read_text() == str(self)):
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=True)
            pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", str(self)]
            if subprocess.run(pip, check=False).returncode:
                return None
            kept.write_text(str(self))
        return program


ZENSICAL = Package("zensical", "0.0.73")
PROPERDOCS = Package("properdocs", "1.6.7")
HUGO = Package("hugo", "0.168.0")
WEASYPRINT = Package("weasyprint", "70.0")
