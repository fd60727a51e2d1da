"""Finding one's profession by typing. The results are links of their own, beside the list."""

import js
from pyscript.ffi import create_proxy

from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms
from wizard.view.professions import Finder, Found
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
        self.finder = Finder(self.content.professions, self.content.say("professions.ignored"))
        self.found = Found([], None)
        section.addEventListener("input", create_proxy(self.typed))
        section.addEventListener("keydown", create_proxy(self.pressed))

    def show(self, state: State) -> None:
        """Show the field, empty: results are links from one page."""
        self.fact = state.fact.id if state.fact is not None else ""
        self.found = Found([], None)
        self.section.innerHTML = forms.professions(self.content)

    def pressed(self, event: "Any") -> None:
        """Enter goes to the result there is no doubt about, without choosing it for the reader;
        otherwise it says that one has to choose."""
        if event.key != "Enter" or event.target.tagName != "INPUT":
            return
        event.preventDefault()
        sure = self.found.sure
        if sure is not None:
            self.section.querySelector("[data-profession=" + sure.id + "]").focus()
        elif self.found.professions:
            choose = self.content.say("professions.choose")
            self.tell(str(event.target.value), " " + choose)

    def typed(self, event: "Any") -> None:
        """List the professions that match."""
        text = str(event.target.value)
        self.found = self.finder.find(text)
        asked = self.content.question(self.fact)
        cards = [profession_card(asked, one, "") for one in self.found.professions]
        document.getElementById("chercher-resultats").innerHTML = "".join(cards)
        self.tell(text, "")

    def tell(self, typed: str, more: str) -> None:
        """Tell what is found."""
        said = forms.told_of_professions(self.content, typed, self.found.professions)
        document.getElementById("chercher-dit").textContent = said + more


make = ProfessionSearch
