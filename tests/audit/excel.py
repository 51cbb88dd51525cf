"""What Microsoft's own parser of Power Query says of the example for Excel.

Nothing but Excel itself can run it: Microsoft gives out the parser and not the engine
(https://github.com/microsoft/DataConnectors/issues/128).
"""

import json
import shutil
import subprocess
from pathlib import Path

from tests.examples import examples

NODE = shutil.which("node") or "node"
PARSER = "node_modules/@microsoft/powerquery-parser"
PARSE = """
const { DefaultSettings, TaskUtils } = require("@microsoft/powerquery-parser");
const text = require("fs").readFileSync(0, "utf8");
TaskUtils.tryLexParse(DefaultSettings, text).then((task) => {
  if (!TaskUtils.isParseStageOk(task)) console.log(task.error.message);
});
"""
PAGE = "oppna-data/index.html"


def faults(tools: Path, site: Path) -> list[str]:
    """What is no Power Query in the example of a site."""
    text = examples((site / PAGE).read_text(encoding="utf-8"))["excel"]
    done = subprocess.run(
        [NODE, "-e", PARSE],
        input=text,
        cwd=tools,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [f"{PAGE}: {line}" for line in done.stdout.splitlines()]


def version(tools: Path) -> str:
    """The parser's version."""
    return str(json.loads((tools / PARSER / "package.json").read_text())["version"])
