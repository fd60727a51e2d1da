"""Where the reader is: addresses of the browser read as answers and as what was said beside them,
and written from both."""

import js
from pyscript.ffi import create_proxy, to_js

from wizard.engine.address import print_path, read_address
from wizard.engine.decide import State
from wizard.engine.rules import Table
from wizard.view import aside
from wizard.view.aside import Aside
from wizard.view.content import Content

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any


class Place:
    """The assistant's `root` in the address space of the site."""

    def __init__(self, table: Table, content: Content, root: str) -> None:
        self.table = table
        self.content = content
        self.root = root

    def owns(self, url: "Any") -> bool:
        """Whether an address (a JavaScript URL) is a state of the assistant."""
        return str(url.href).startswith(self.root)

    def address(self, state: State, said: Aside) -> str:
        """The absolute canonical address of a state, and of what was said beside it."""
        return self.root + state.address() + said.address()

    def read(self, url: "Any") -> "tuple[list[tuple[str, str]], list[str]]":
        """The answers an address holds, and its pieces that say nothing."""
        query = [pair for pair in parameters(url) if pair[0] not in aside.NAMES]
        tail = str(url.href).split("?")[0].split("#")[0][len(self.root) :]
        return read_address(self.table, decoded(tail), query)

    def said(self, url: "Any") -> Aside:
        """What an address says beside the answers."""
        return aside.read(self.content, parameters(url))

    def remembered(self, memory: "Any") -> "list[tuple[str, str]]":
        """The answers kept aside in `history.state`, if it is ours: those « Modifier » left
        until their question comes back. The screen never depends on it."""
        if not memory or not getattr(memory, "garder", None):
            return []
        return read_address(self.table, str(memory.garder), [])[0]


def parameters(url: "Any") -> "list[tuple[str, str]]":
    """The parameters of an address, decoded."""
    found: "list[tuple[str, str]]" = []
    if url.search:
        note = create_proxy(lambda value, name, _: found.append((str(name), str(value))))
        url.searchParams.forEach(note)
    return found


def memory(kept: "list[tuple[str, str]]") -> "Any":
    """What `history.state` holds to keep answers aside."""
    return to_js({"garder": print_path(kept)})


def decoded(text: str) -> str:
    """Percent-decoded text. `decodeURIComponent` throws on a damaged address, and MicroPython
    cannot catch what JavaScript throws; this decoder never does."""
    text = text.replace("&", "%26").replace("+", "%2B")
    return str(js.URLSearchParams.new("texte=" + text).get("texte"))
