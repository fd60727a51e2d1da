"""The compressed files beside those of the site, that any server can send as they are."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from wizard.publish.hosting.sent import PACKED

# Pages are many and change often, and are 2 % lighter at 9 for fifteen times the work; so are
# Pyodide's files, which only weigh when they are chosen.
HARD, EASY = 11, 5
HEAVY = 1_000_000  # bytes


def pack(site: Path) -> None:
    """Write, beside each file worth it, its compressed forms: the same bytes for the same file."""
    worth = [path for path in sorted(site.rglob("*")) if path.suffix in PACKED and path.is_file()]
    with ThreadPoolExecutor() as threads:  # the compressors let go of the interpreter
        list(threads.map(_pack, worth))


def _pack(path: Path) -> None:
    content = path.read_bytes()
    quality = EASY if path.suffix == ".html" or len(content) > HEAVY else HARD
    for end, packed in (
        (".br", brotli.compress(content, quality=quality)),
        (".gz", gzip.compress(content, 9, mtime=0)),
    ):
        path.with_name(path.name + end).write_bytes(packed)
