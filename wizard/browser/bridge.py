"""The JavaScript module bridge.js, loaded when first wanted: what Python cannot do here."""

import js
from pyscript import js_import
from pyscript.ffi import create_proxy

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from collections.abc import Callable
    from typing import Any

_loaded: "list[Any]" = []


def loaded() -> "Any":
    """The module, or None when it was not wanted yet."""
    return _loaded[0] if _loaded else None


def use(work: "Callable[[Any], Any]", failed: "Callable[[], Any]") -> None:
    """Call `work` with the module, or `failed` when it cannot be loaded."""
    if _loaded:
        work(_loaded[0])
        return

    def arrived(modules: "Any") -> None:
        _loaded.append(modules[0])
        work(modules[0])

    engine = js.document.querySelector("[data-application]").dataset.moteur
    address = str(js.URL.new("bridge.js", engine).href)
    js_import(address).then(create_proxy(arrived), create_proxy(lambda _: failed()))
