"""« Ma liste »: what to prepare and the steps, to tick. Kept on the device only on request."""

import json

import js
from pyscript.ffi import create_proxy

from wizard.browser import bridge
from wizard.browser.tools import told
from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools

document = js.document

# Before the path of a state, the name under which its ticks are kept.
PREFIX = "assistant-rpps/"


class Checklist(LiveTool):
    """The section of the page and the path whose list it shows."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        self.path = ""
        section.addEventListener("change", create_proxy(self.changed))
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state: State) -> None:
        """Show the list of an outcome, with the ticks kept for it."""
        if state.row is None or self.path == state.address():
            return
        self.path = state.address()
        procedure = self.content.procedure(state.row.procedure)
        prepare = [_text(item.html) for item in procedure.prepare if item.fits(state.path)]
        steps = [item for item in procedure.steps if item.fits(state.path)]
        self.section.innerHTML = forms.checklist(self.content, prepare, steps)
        bridge.use(self.restore, self.refused)

    def say(self, sentence: str) -> None:
        """Say what was done with the ticks."""
        told.say("liste", self.content.say(sentence))

    def refused(self) -> None:
        """Say that nothing can be kept."""
        if document.getElementById("liste-garder").checked:
            document.getElementById("liste-garder").checked = False
            self.say("checklist.refused")

    def restore(self, storage: "Any") -> None:
        """Put back the ticks kept on this device."""
        kept = storage.read(PREFIX + self.path)
        if kept:
            document.getElementById("liste-garder").checked = True
            ticked = json.loads(str(kept))
            for box in self.boxes():
                box.checked = str(box.value) in ticked

    def boxes(self) -> "Any":
        """The boxes of the list."""
        return self.section.querySelectorAll("input[name=fait]")

    def changed(self, event: "Any") -> None:
        """Keep the ticks, if that was asked for."""
        keep = document.getElementById("liste-garder")
        if keep.checked:
            bridge.use(self.write, self.refused)
        elif event.target.id == "liste-garder":
            bridge.use(self.forget, self.refused)

    def write(self, storage: "Any") -> None:
        """Write the ticks of this list on the device."""
        ticked = [str(box.value) for box in self.boxes() if box.checked]
        if storage.write(PREFIX + self.path, json.dumps(ticked)):
            self.say("checklist.kept")
        else:
            self.refused()

    def forget(self, storage: "Any") -> None:
        """Forget every list kept on the device."""
        storage.forget(PREFIX)
        self.say("checklist.forgotten")

    def clicked(self, event: "Any") -> None:
        """Untick all, and forget every list kept."""
        if event.target.closest("[data-liste]"):
            for box in self.boxes():
                box.checked = False
            document.getElementById("liste-garder").checked = False
            bridge.use(self.forget, self.refused)


def _text(html: str) -> str:
    element = document.createElement("div")
    element.innerHTML = html
    return str(element.textContent).strip()


make = Checklist
