"""A folder on a server of this machine that compresses, as servers on the web do."""

import gzip
from contextlib import AbstractContextManager
from http import HTTPStatus
from io import BytesIO
from pathlib import Path

from tests.chromium import Quiet, served

PACKED = ("text/", "application/j", "application/geo", "application/xml", "image/svg")


class _Packing(Quiet):
    """Compresses texts, lets browsers keep what they got, and has a page for what is not there."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO:
        """Answer with a file, and return it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status = HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND
        path = path if path.is_file() else Path(self.directory) / "404.html"
        kind = self.guess_type(path)
        body = path.read_bytes()
        self.send_response(status)
        if kind.startswith(PACKED):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text/" in kind else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        return BytesIO(body)


def packed(folder: Path) -> AbstractContextManager[str]:
    """The address of a folder, compressed."""
    return served(folder, _Packing)
