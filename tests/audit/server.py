"""A folder on a server of this machine that compresses, as servers on the web do."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

PACKED = ("text/", "application/j", "application/geo", "application/xml", "image/svg")


class _Packing(SimpleHTTPRequestHandler):
    """Compresses texts, lets browsers keep what they got, and has a page for what is not there."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the server's name
        """Keep still."""

    def copyfile(self, source: Any, outputfile: Any) -> None:  # noqa: ANN401 - the server's own types
        """Send a file, unless the browser has gone on to another page."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)

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


@contextmanager
def packed(folder: Path) -> Iterator[str]:
    """The address of a folder, compressed."""
    handler = partial(_Packing, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
