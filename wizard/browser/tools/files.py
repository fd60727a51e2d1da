"""Files made in the page, offered to be saved."""

import js
from pyscript.ffi import create_proxy, to_js


def save(name: str, kind: str, text: str) -> None:
    """Offer a text as a file of that MIME type."""
    blob = js.Blob.new(to_js([text]), to_js({"type": kind + ";charset=utf-8"}))
    link = js.document.createElement("a")
    link.href = js.URL.createObjectURL(blob)
    link.download = name
    link.click()
    js.window.setTimeout(create_proxy(lambda: js.URL.revokeObjectURL(link.href)), 0)
