"""A plain web server for the built site, with the site's own page for unknown addresses."""

import functools
import http.server
from http import HTTPStatus
from pathlib import Path
from typing import Any


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # connections are reused, as on real hosts
    # Not left to the machine's registry of types, which some systems get wrong.
    extensions_map = {  # noqa: RUF012 (the library's own way)
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
        ".ics": "text/calendar",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: a reader's requests are nobody's business."""


def serve(folder: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server of that folder on 127.0.0.1, not started yet (port 0: any free one)."""
    handler = functools.partial(_Handler, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
