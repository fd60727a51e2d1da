"""The letter tool: what is typed stays in this page's memory. Nothing is sent, stored, logged
or put in the address; leaving the page with something typed asks once."""

import js
from browser import share
from pyscript.ffi import create_proxy, to_js

from wizard.engine.html import attribute, escape
from wizard.engine.letter import FIELDS, SUBJECT, body, mailto
from wizard.engine.rpps import warning

document = js.document

PROCEDURES = ["ars-courriel", "ordre", "employeur"]


class Letter:
    """What was typed, by field."""

    def __init__(self):
        self.values = {}


def _field(name, label, kind, autocomplete):
    id = "lettre-" + name
    described = ' aria-describedby="lettre-rpps-dit"' if name == "rpps" else ""
    note = '<p id="lettre-rpps-dit" role="status"></p>' if name == "rpps" else ""
    return (
        '<p><label for="' + id + '">' + escape(label) + "</label>"
        '<input id="'
        + id
        + '" name="'
        + name
        + '" type="'
        + kind
        + '" autocomplete="'
        + attribute(autocomplete)
        + '"'
        + described
        + "></p>"
        + note
    )


HTML = (
    '<h2 id="lettre-titre">Préparer votre message</h2>'
    "<p>Rien de ce que vous tapez ne quitte cette page, et rien n’y est gardé.</p>"
    + "".join([_field(*field) for field in FIELDS])
    + '<p><label for="lettre-texte">Votre message</label>'
    '<textarea id="lettre-texte" rows="16" readonly></textarea></p>'
    '<p class="boutons">'
    '<button type="button" data-lettre="objet">Copier l’objet</button>'
    '<button type="button" data-lettre="texte">Copier le message</button>'
    '<a class="essai" id="lettre-envoi" href="mailto:">Ouvrir dans ma messagerie</a>'
    '<button type="button" data-lettre="fichier">Enregistrer le texte</button>'
    "</p>"
    "<p>Vérifiez l’adresse du destinataire sur son site officiel avant d’envoyer. Écrivez en "
    "travers de la copie de votre pièce d’identité à quoi elle sert, et la date.</p>"
)


def place(section):
    """Put the tool on the page, once."""
    letter = Letter()
    section.innerHTML = HTML
    refresh(letter)
    section.addEventListener("input", create_proxy(lambda event: typed(letter, event)))
    section.addEventListener("click", create_proxy(lambda event: clicked(letter, event)))
    js.window.addEventListener("beforeunload", create_proxy(lambda event: leaving(letter, event)))


def typed(letter, event):
    """Take one field's new value."""
    letter.values[str(event.target.name)] = str(event.target.value)
    if event.target.name == "rpps":
        document.getElementById("lettre-rpps-dit").textContent = warning(letter.values["rpps"])
    refresh(letter)


def refresh(letter):
    """Write the letter again from what was typed."""
    text = body(letter.values)
    document.getElementById("lettre-texte").value = text
    document.getElementById("lettre-envoi").href = mailto(SUBJECT, text)


def clicked(letter, event):
    """Copy or save what the button says."""
    button = event.target.closest("[data-lettre]")
    if not button:
        return
    kind = button.getAttribute("data-lettre")
    if kind == "objet":
        share.copy(SUBJECT, "Objet copié.")
    elif kind == "texte":
        share.copy(body(letter.values), "Message copié.")
    else:
        save("message.txt", SUBJECT + "\n\n" + body(letter.values))


def save(name, text):
    """Offer a text as a file, made in the page."""
    blob = js.Blob.new(to_js([text]), to_js({"type": "text/plain;charset=utf-8"}))
    link = document.createElement("a")
    link.href = js.URL.createObjectURL(blob)
    link.download = name
    link.click()


def leaving(letter, event):
    """Ask before the page goes away with something typed in it."""
    for name in letter.values:
        if letter.values[name].strip():
            event.preventDefault()
            return
