"""Finding one's profession by typing. The results are links of their own, beside the list."""

import js
from pyscript.ffi import create_proxy

from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms
from wizard.view.professions import find
from wizard.view.question import profession_card

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools

document = js.document


class ProfessionSearch(LiveTool):
    """The section of the page, beside the one question it serves."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        self.fact = ""
        section.addEventListener("input", create_proxy(self.typed))
        section.addEventListener("keydown", create_proxy(self.pressed))

    def show(self, state: State) -> None:
        """Show the field, empty: results are links from one page."""
        self.fact = state.fact.id if state.fact is not None else ""
        self.section.innerHTML = forms.professions(self.content)

    def pressed(self, event: "Any") -> None:
        """Enter goes to the first result: it is not chosen for the reader."""
        first = self.section.querySelector("a.reponse")
        if event.key == "Enter" and event.target.tagName == "INPUT" and first:
            event.preventDefault()
            first.focus()

    def typed(self, event: "Any") -> None:
        """List the professions that match."""
        text = str(event.target.value)
        found = find(self.content, text)
        asked = self.content.question(self.fact)
        cards = [profession_card(asked, profession, "") for profession in found]
        document.getElementById("chercher-resultats").innerHTML = "".join(cards)
        said = forms.found(self.content, "professions", text, len(found))
        document.getElementById("chercher-dit").textContent = said


make = ProfessionSearch
