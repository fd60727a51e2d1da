"""A guide's page: whether it is that of one's profession."""

import js
from pyscript.ffi import create_proxy

from wizard.engine.address import read_address
from wizard.engine.rules import Table
from wizard.view import forms
from wizard.view.content import Content
from wizard.view.professions import Finder
from wizard.view.whose import Guide, card

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

document = js.document


def start(table: Table, content: Content) -> None:
    """Answer in the field the build wrote, what was typed before the engine came included."""
    container = document.getElementById("metier")
    field = document.getElementById("metier-texte")
    known = read_address(table, str(container.dataset.reponses), [])[0]
    guide = Guide(str(container.dataset.demarche), known)
    assistant = str(container.dataset.racine) + "assistant/"
    finder = Finder(content.professions, content.say("professions.ignored"))

    def typed(_: "Any" = None) -> None:
        text = str(field.value)
        found = finder.find(text).professions
        cards = [card(table, content, guide, one, assistant) for one in found]
        document.getElementById("metier-resultats").innerHTML = "".join(cards)
        said = forms.told_of_professions(content, text, found)
        document.getElementById("metier-dit").textContent = said

    def pressed(event: "Any") -> None:
        """Enter goes to the result there is no doubt about, without following it."""
        sure = finder.find(str(field.value)).sure
        if event.key == "Enter" and sure is not None:
            event.preventDefault()
            container.querySelector("[data-profession=" + sure.id + "]").focus()

    field.addEventListener("input", create_proxy(typed))
    field.addEventListener("keydown", create_proxy(pressed))
    typed()
