"""Finding one's profession by typing. The results are links of their own, beside the list."""

import js
from pyscript.ffi import create_proxy

from wizard.view.page import profession_card
from wizard.view.professions import find

document = js.document

HTML = (
    '<label for="chercher-texte">Tapez votre profession</label>'
    '<input id="chercher-texte" type="text" autocomplete="off" aria-describedby="chercher-dit">'
    '<p id="chercher-dit" role="status"></p>'
    '<ul id="chercher-resultats" class="reponses serrees"></ul>'
)


class ProfessionSearch:
    """The section of the page, beside the one question it serves."""

    def __init__(self, section, app):
        self.section = section
        self.journey = app.journey
        section.addEventListener("input", create_proxy(self.typed))
        section.addEventListener("keydown", create_proxy(self.pressed))

    def show(self, state):
        """Show the field, empty: results are links from one page."""
        del state
        self.section.innerHTML = HTML

    def pressed(self, event):
        """Enter goes to the first result: it is not chosen for the reader."""
        first = self.section.querySelector("a.reponse")
        if event.key == "Enter" and event.target.tagName == "INPUT" and first:
            event.preventDefault()
            first.focus()

    def typed(self, event):
        """List the professions that match."""
        text = str(event.target.value)
        found = find(self.journey, text)
        fact = self.journey.fact("autorite")
        cards = [profession_card(fact, profession, "") for profession in found]
        document.getElementById("chercher-resultats").innerHTML = "".join(cards)
        document.getElementById("chercher-dit").textContent = said(text, len(found))


def said(text, count):
    """What a screen reader is told of the results."""
    if not text.strip():
        return ""
    if count == 0:
        return (
            "Aucune profession ne correspond. Essayez un autre mot, ou choisissez en bas de la "
            "liste «\u00a0Ma profession n’est pas dans la liste\u00a0»."
        )
    return "1 profession trouvée." if count == 1 else str(count) + " professions trouvées."
