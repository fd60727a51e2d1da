"""What the tools tell their reader: what is left to mend, what was copied."""

import js
from pyscript.ffi import create_proxy

from wizard.view import forms
from wizard.view.content import Content

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

document = js.document


def show_errors(content: Content, id: str, heading: str, errors: "list[tuple[str, str]]") -> None:
    """List errors, (field's id, sentence), as links to their fields; say it in the title; move
    the focus to the list. Without errors, take it all back."""
    box = document.getElementById(id + "-erreurs")
    prefix = content.say("told.error")
    title = str(document.title)
    if title.startswith(prefix):
        title = title[len(prefix) :]
    box.hidden = not errors
    box.innerHTML = forms.errors(heading, errors) if errors else ""
    left = document.querySelector(".erreurs:not([hidden])")  # perhaps those of another tool
    document.title = (prefix if left else "") + title
    if errors:
        box.focus()


def clear(id: str) -> None:
    """Take back what was said, and the text shown for lack of a clipboard."""
    say(id, "")
    document.getElementById(id + "-secours").hidden = True
    document.getElementById(id + "-copie").value = ""


def say(id: str, text: str) -> None:
    """Say something in a tool's status line."""
    document.getElementById(id + "-dit").textContent = text


def copy(id: str, text: str, done: str) -> None:
    """Copy to the clipboard and say so; show the text where the clipboard is refused."""
    clear(id)

    def refused(_: "Any" = None) -> None:
        field = document.getElementById(id + "-copie")
        field.value = text
        document.getElementById(id + "-secours").hidden = False
        field.focus()
        field.select()

    clipboard = getattr(js.navigator, "clipboard", None)
    if clipboard is None:
        refused()
    else:
        # `then` with two callbacks: MicroPython cannot catch what JavaScript throws.
        copied = create_proxy(lambda _=None: say(id, done))
        clipboard.writeText(text).then(copied, create_proxy(refused))
