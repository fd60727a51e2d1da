"""A plain web server for the built site, which sends what its hosts should send, and the site's
own page for unknown addresses."""

import functools
import http.server
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from wizard.publish.hosting.sent import ENCODINGS, TYPES, lifetime
from wizard.publish.policy import HEADERS


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections are reused, as on real hosts
    # Not left to the machine's registry of types, which some systems get wrong.
    extensions_map = {"": "application/octet-stream", **TYPES}  # noqa: RUF012 (the library's way)

    def send_head(self) -> BinaryIO | None:
        """Answer with the file of the address, compressed where it can be; the library knows
        what to do with all other addresses."""
        address = urlsplit(self.path).path
        path = Path(self.translate_path(self.path))
        if address.endswith("/"):
            path /= "index.html"
        if not path.is_file():
            return super().send_head()
        encoding, file = self._lightest(path)
        status = file.stat()
        tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        same = self.headers.get("If-None-Match") == tag
        self.send_response(HTTPStatus.NOT_MODIFIED if same else HTTPStatus.OK)
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", lifetime(address))
        self.send_header("Vary", "Accept-Encoding")
        if same:
            self.end_headers()
            return None
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(status.st_size))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        return file.open("rb")

    def _lightest(self, path: Path) -> tuple[str, Path]:
        """The lightest form of a file that the browser accepts: the encoding's name ("" for
        none), and the file that holds it."""
        accepted = self.headers.get("Accept-Encoding", "").replace(" ", "").split(",")
        for name, end in ENCODINGS:
            packed = path.with_name(path.name + end)
            if name in accepted and packed.is_file():
                return name, packed
        return "", path

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def end_headers(self) -> None:
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: a reader's requests are nobody's business."""


def serve(folder: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server of that folder on 127.0.0.1, not started yet (port 0: any free one)."""
    handler = functools.partial(_Handler, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
