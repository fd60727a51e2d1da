"""The page of the codes: what was typed, here or on another page, opens its place, or the
nearest codes are offered."""

import js
from pyscript.ffi import create_proxy

from wizard.browser.place import parameters
from wizard.engine.rules import Table
from wizard.view import codes
from wizard.view.content import Content
from wizard.view.html import escape, tag

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

document = js.document


def start(table: Table, content: Content) -> None:
    """Answer the address's `?code=`, then the field."""
    del table
    field = document.getElementById("code-tape")
    links = {}
    for link in document.querySelectorAll("[data-dicter]"):
        links[str(link.getAttribute("data-dicter"))] = str(link.href)
    known = sorted(links)

    def answer(typed: str, go: "Any") -> None:
        said = document.getElementById("code-dit")
        found = codes.find(known, typed)
        if found:
            said.textContent = content.say("codes.opening", code=found)
            go(links[found])
            return
        near = codes.nearest(known, typed, 3)
        said.textContent = content.say("codes.near" if near else "codes.none", typed=typed)
        rows = [tag("li", [], tag("a", [("href", links[one])], escape(one))) for one in near]
        document.getElementById("code-proches").innerHTML = "".join(rows)

    def submitted(event: "Any") -> None:
        event.preventDefault()
        answer(str(field.value), js.window.location.assign)

    field.form.addEventListener("submit", create_proxy(submitted))
    for name, typed in parameters(js.URL.new(js.window.location.href)):
        if name == "code":
            field.value = typed
            # Back then leads to the page before, not to here and on again.
            answer(typed, js.window.location.replace)
