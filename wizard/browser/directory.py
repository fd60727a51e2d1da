"""The directory's page: find one's département by number, name or postcode."""

import js
from pyscript.ffi import create_proxy

from wizard.engine.journey import from_json
from wizard.view.directory import find_places
from wizard.view.html import attribute, escape

document = js.document

HTML = (
    '<label for="annuaire-texte">Trouvez votre ARS\u00a0: département ou code postal</label>'
    '<input id="annuaire-texte" type="text" autocomplete="off" aria-describedby="annuaire-dit">'
    '<p id="annuaire-dit" role="status"></p>'
    '<ul id="annuaire-resultats"></ul>'
)


def start(data):
    """Put the field above the table, which stays as it was built."""
    container = document.getElementById("annuaire-recherche")
    journey = from_json(data)
    root = attribute(container.dataset.racine)
    container.innerHTML = HTML
    container.hidden = False

    def typed(event):
        text = str(event.target.value)
        found = find_places(journey, text)
        rows = [_row(place).replace("{racine}", root) for place in found]
        document.getElementById("annuaire-resultats").innerHTML = "".join(rows)
        document.getElementById("annuaire-dit").textContent = _said(text, len(found))

    document.getElementById("annuaire-texte").addEventListener("input", create_proxy(typed))


def _row(place):
    shown = escape(place.number + "\u00a0" + place.name + "\u00a0: " + place.body.name)
    return "<li><strong>" + shown + "</strong>. " + place.body.html + "</li>"


def _said(text, count):
    if not text.strip():
        return ""
    if count == 0:
        return (
            "Aucun département ne correspond. Tapez un numéro ou un nom de département, ou un "
            "code postal."
        )
    return "1 département trouvé." if count == 1 else str(count) + " départements trouvés."
