"""What is known of the reader beside the answers, and the département an outcome needs. The
results are links: a place chosen is a new address of the same state."""

import js
from pyscript.ffi import create_proxy

from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms
from wizard.view.directory import find_places
from wizard.view.html import rooted
from wizard.view.tools import asks_place

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools

document = js.document


class People(LiveTool):
    """The section of the page, above an outcome."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        section.addEventListener("input", create_proxy(self.typed))
        section.addEventListener("keydown", create_proxy(self.pressed))
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state: State) -> None:
        """Show what is known, and the field when the place is not."""
        asked = asks_place(self.content, state)
        shown = forms.people(self.content, self.aside(), asks_place=asked)
        self.section.innerHTML = rooted(shown, self.root)

    def typed(self, event: "Any") -> None:
        """List the places that match."""
        text = str(event.target.value)
        found = find_places(self.content, text)
        cards = [forms.place_card(self.content, self.aside(), place) for place in found]
        document.getElementById("vous-resultats").innerHTML = "".join(cards)
        said = forms.found(self.content, "directory", text, len(found))
        document.getElementById("vous-dit").textContent = said

    def pressed(self, event: "Any") -> None:
        """Enter goes to the only result, when there is one."""
        if event.key != "Enter" or event.target.tagName != "INPUT":
            return
        event.preventDefault()
        cards = self.section.querySelectorAll("#vous-resultats a")
        if cards.length == 1:
            cards.item(0).focus()

    def clicked(self, event: "Any") -> None:
        """Show the field again, to choose another place; or hide it."""
        button = event.target.closest("[data-vous]")
        if not button:
            return
        field = document.getElementById("vous-champ")
        field.hidden = not field.hidden
        button.setAttribute("aria-expanded", "false" if field.hidden else "true")
        if not field.hidden:
            document.getElementById("vous-texte").focus()


make = People
