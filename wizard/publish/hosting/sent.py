"""What a server must send with the files of the site: the one description that `make serve`
follows and that every host's file is written from."""

import re

# By the end of a file's name. Some systems know neither .wasm nor .ics, or get .js wrong.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".py": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".ics": "text/calendar; charset=utf-8",
}

# What is sent compressed to who accepts it: the build writes the compressed file beside it.
PACKED = (".html", ".css", ".csv", ".js", ".json", ".py", ".svg", ".txt", ".wasm", ".xml")
# Names of HTTP, and how the compressed file's name ends; the lightest first.
ENCODINGS = (("br", ".br"), ("gzip", ".gz"))

# The theme puts the digest of a file in its name: such a file never changes. Everything else is
# asked for again, and not sent again when it is the same: two versions never mix.
UNCHANGING = r"\.[0-9a-f]{8}\.min\.(css|js)$"
KEPT = "public, max-age=31536000, immutable"
ASKED_AGAIN = "no-cache"


def lifetime(address: str) -> str:
    """How long a browser may keep the file of an address without asking (Cache-Control)."""
    return KEPT if re.search(UNCHANGING, address) else ASKED_AGAIN
