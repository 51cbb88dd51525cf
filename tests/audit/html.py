"""What the Nu HTML Checker finds on every page of a site."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

JAVA = shutil.which("java") or "java"
JAR = "node_modules/vnu-jar/build/dist/vnu.jar"
OPTIONS = ("--format", "json", "--errors-only", "--skip-non-html")
WARNED = re.compile("error|non-document-error")


def faults(tools: Path, site: Path) -> list[str]:
    """Each error, with its page and what stands there."""
    done = subprocess.run(
        [JAVA, "-Xss4m", "-jar", str(tools / JAR), *OPTIONS, str(site)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    messages: list[Any] = json.loads(done.stderr)["messages"]
    return [
        f"{message.get('url', '').rpartition(str(site))[2]}: {message['message']} "
        f"{' '.join(message.get('extract', '').split())[:160]}"
        for message in messages
        if WARNED.fullmatch(message["type"])
    ]


def version(tools: Path) -> str:
    """The checker's version."""
    return str(json.loads((tools / "node_modules/vnu-jar/package.json").read_text())["version"])
