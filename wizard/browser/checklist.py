"""« Ma liste »: what to prepare and the steps, to tick. Kept on the device only on request."""

import json

import js
from browser import told
from pyscript.ffi import create_proxy

from wizard.view.html import attribute, escape

document = js.document

# Before the path of a state, the name under which its ticks are kept.
PREFIX = "assistant-rpps/"


class Checklist:
    """The section of the page and the path whose list it shows."""

    def __init__(self, section, app):
        self.section = section
        self.app = app
        self.path = None
        section.addEventListener("change", create_proxy(self.changed))
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state):
        """Show the list of an outcome, with the ticks kept for it."""
        if self.path == self.app.path:
            return
        self.path = self.app.path
        procedure = self.app.journey.procedure(state.row.procedure)
        prepare = [_text(item.html) for item in procedure.prepare if item.fits(state.path)]
        steps = [item.title for item in procedure.steps if item.fits(state.path)]
        self.section.innerHTML = _html(prepare, steps)
        self.app.tools.with_javascript(self.restore, self.refused)

    def refused(self):
        """Say that nothing can be kept."""
        if document.getElementById("liste-garder").checked:
            document.getElementById("liste-garder").checked = False
            told.say("liste", "Votre navigateur refuse de garder les coches.")

    def restore(self, tools):
        """Put back the ticks kept on this device."""
        kept = tools.read(PREFIX + self.path)
        if kept:
            document.getElementById("liste-garder").checked = True
            ticked = json.loads(str(kept))
            for box in self.boxes():
                box.checked = str(box.value) in ticked

    def boxes(self):
        """The boxes of the list."""
        return self.section.querySelectorAll("input[name=fait]")

    def changed(self, event):
        """Keep the ticks, if that was asked for."""
        keep = document.getElementById("liste-garder")
        if keep.checked:
            self.app.tools.with_javascript(self.write, self.refused)
        elif event.target.id == "liste-garder":
            self.app.tools.with_javascript(self.forget, self.refused)

    def write(self, tools):
        """Write the ticks of this list on the device."""
        ticked = [str(box.value) for box in self.boxes() if box.checked]
        if tools.write(PREFIX + self.path, json.dumps(ticked)):
            told.say("liste", "Coches gardées sur cet appareil.")
        else:
            self.refused()

    def forget(self, tools):
        """Forget every list kept on the device."""
        tools.forget(PREFIX)
        told.say("liste", "Plus rien n’est gardé sur cet appareil.")

    def clicked(self, event):
        """Untick all, and forget every list kept."""
        if event.target.closest("[data-liste]"):
            for box in self.boxes():
                box.checked = False
            document.getElementById("liste-garder").checked = False
            self.app.tools.with_javascript(self.forget, self.refused)


def _text(html):
    element = document.createElement("div")
    element.innerHTML = html
    return str(element.textContent).strip()


def _html(prepare, steps):
    return (
        '<details><summary><h2 id="liste-titre">Cocher au fur et à mesure</h2></summary>'
        + (_group("À préparer", prepare, "p") if prepare else "")
        + _group("Les étapes", steps, "e")
        + '<p class="case"><input type="checkbox" id="liste-garder"><label for="liste-garder">'
        "Garder mes coches sur cet appareil (déconseillé sur un poste partagé)</label></p>"
        '<p class="boutons"><button type="button" data-liste>Tout effacer</button></p>'
        '<p id="liste-dit" role="status"></p></details>'
    )


def _group(name, items, prefix):
    rows = ""
    for number in range(len(items)):
        id = "liste-" + prefix + str(number)
        rows += (
            '<p class="case"><input type="checkbox" name="fait" id="' + id + '" '
            'value="'
            + attribute(items[number])
            + '"><label for="'
            + id
            + '">'
            + escape(items[number])
            + "</label></p>"
        )
    return "<fieldset><legend>" + escape(name) + "</legend>" + rows + "</fieldset>"
