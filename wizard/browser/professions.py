"""Finding one's profession by typing. The results are links of their own, beside the list."""

import js
from pyscript.ffi import create_proxy

from wizard.engine.find import find
from wizard.engine.view import profession_card

document = js.document

HTML = (
    '<label for="chercher-texte">Tapez votre profession</label>'
    '<input id="chercher-texte" type="text" autocomplete="off" aria-describedby="chercher-dit">'
    '<p id="chercher-dit" role="status"></p>'
    '<ul id="chercher-resultats" class="reponses serrees"></ul>'
)


def place(section, journey):
    """Put the field on the page, once."""
    section.innerHTML = HTML
    fact = journey.fact("autorite")

    def typed(event):
        text = str(event.target.value)
        found = find(journey, text)
        cards = [profession_card(fact, profession, "") for profession in found]
        document.getElementById("chercher-resultats").innerHTML = "".join(cards)
        document.getElementById("chercher-dit").textContent = said(text, len(found))

    document.getElementById("chercher-texte").addEventListener("input", create_proxy(typed))


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
