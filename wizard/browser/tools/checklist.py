"""The steps ticked where they stand, kept on the device only on request.

The boxes are the page's own and need no engine: what is ticked is no part of its text.
"""

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
    """The section of the page and the path whose ticks it keeps."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        self.path = ""
        document.addEventListener("change", create_proxy(self.changed))
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state: State) -> None:
        """Put back the ticks kept for an outcome."""
        self.path = state.address()
        self.section.innerHTML = forms.checklist(self.content)
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
        kept = storage.device.read(PREFIX + self.path)
        if kept:
            document.getElementById("liste-garder").checked = True
            ticked = json.loads(str(kept))
            for box in self.boxes():
                box.checked = str(box.value) in ticked

    def boxes(self) -> "Any":
        """The boxes of the steps."""
        return document.querySelectorAll("input[name=fait]")

    def changed(self, event: "Any") -> None:
        """Keep the ticks, if that was asked for."""
        if not event.target.matches("input[name=fait], #liste-garder"):
            return
        keep = document.getElementById("liste-garder")
        if keep.checked:
            bridge.use(self.write, self.refused)
        elif event.target.id == "liste-garder":
            bridge.use(self.forget, self.refused)

    def write(self, storage: "Any") -> None:
        """Write the ticks of this outcome on the device."""
        ticked = [str(box.value) for box in self.boxes() if box.checked]
        if storage.device.write(PREFIX + self.path, json.dumps(ticked)):
            self.say("checklist.kept")
        else:
            self.refused()

    def forget(self, storage: "Any") -> None:
        """Forget all the ticks kept on the device."""
        storage.device.forget(PREFIX)
        self.say("checklist.forgotten")

    def clicked(self, event: "Any") -> None:
        """Untick all, and forget all the ticks kept."""
        if event.target.closest("[data-liste]"):
            for box in self.boxes():
                box.checked = False
            document.getElementById("liste-garder").checked = False
            bridge.use(self.forget, self.refused)


make = Checklist
