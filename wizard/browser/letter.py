"""The letter tool: what is typed stays in this page's memory. Nothing is sent, stored, logged
or put in the address; leaving the page with something typed asks once."""

import js
from browser import files, told
from pyscript.ffi import create_proxy

from wizard.engine.decide import answer_of
from wizard.view.html import attribute, escape
from wizard.view.letter import body, fields_of, mailto, to_check, warning

document = js.document

# The name of the département among what is typed; no field of the letters bears it.
PLACE = "departement"


class LetterTool:
    """The section of the page, the letter it shows, and what was typed, by field."""

    def __init__(self, section, app):
        self.section = section
        self.app = app
        self.letter = None
        self.state = None
        self.values = {}
        self.writing = False
        for kind, handler in (
            ("input", self.typed),
            ("change", self.checked),
            ("click", self.clicked),
        ):
            section.addEventListener(kind, create_proxy(handler))
        js.window.addEventListener("beforeunload", create_proxy(self.leaving))

    def show(self, state):
        """Show the letter of an outcome, with what was typed so far."""
        self.state = state
        self.letter = self.app.journey.procedure(state.row.procedure).letter(state.path)
        self.draw()

    def draw(self):
        """Draw the whole tool again: what it had to say is no longer true."""
        self.section.innerHTML = _html(self.app.journey, self.letter)
        for field in self.section.querySelectorAll("input, select"):
            field.value = self.values.get(str(field.name), "")
        self.show_recipient()
        self.refresh()

    def recipient(self):
        """The body the letter goes to, or None when it is not known."""
        wanted = ""
        if self.letter.to == PLACE:
            for place in self.app.journey.places:
                if place.number == self.values.get(PLACE):
                    return place.body
        elif self.letter.to:
            wanted = answer_of(self.state.path, self.letter.to)
        for found in self.app.journey.bodies:
            if found.id == wanted:
                return found
        return None

    def show_recipient(self):
        """Say where the letter goes."""
        shown = _recipient_html(self.recipient()).replace("{racine}", attribute(self.app.root))
        _element("destinataire").innerHTML = shown

    def refresh(self):
        """Write the letter again from what was typed."""
        recipient = self.recipient()
        text = body(self.letter, self.values)
        email = recipient.email if recipient is not None else ""
        _element("texte").value = text
        _element("envoi").href = mailto(email, self.letter.subject, text)

    def typed(self, event):
        """Take one field's new value; a warning already shown follows what is typed."""
        name = str(event.target.name)
        self.values[name] = str(event.target.value)
        told.clear("lettre")
        said = document.getElementById("lettre-" + name + "-dit")
        if name == PLACE:
            self.show_recipient()
            found = self.recipient()
            said.textContent = "" if found is None else "Destinataire\u00a0: " + found.name + "."
        elif said and said.textContent:
            said.textContent = warning(name, self.values[name])
        self.refresh()

    def checked(self, event):
        """Say what to check in the field just left."""
        name = str(event.target.name)
        said = document.getElementById("lettre-" + name + "-dit")
        if said and name != PLACE:
            said.textContent = warning(name, str(event.target.value))

    def clicked(self, event):
        """Do what the button says."""
        if event.target.closest("#lettre-envoi"):
            # The browser takes a mail program for leaving the page.
            self.writing = True
            js.window.setTimeout(create_proxy(self.written), 0)
        button = event.target.closest("[data-lettre]")
        if not button:
            return
        kind = button.getAttribute("data-lettre")
        text = body(self.letter, self.values)
        if kind == "verifier":
            self.verify()
        elif kind == "objet":
            told.copy("lettre", self.letter.subject, "Objet copié.")
        elif kind == "texte":
            blanks = len(to_check(self.letter, self.values))
            left = " Il y reste des points à vérifier." if blanks else ""
            told.copy("lettre", text, "Message copié." + left)
        elif kind == "effacer":
            self.forget()
            told.say("lettre", "Tout ce que vous aviez tapé est effacé.")
        else:
            files.save("message.txt", "text/plain", self.letter.subject + "\n\n" + text)

    def verify(self):
        """List what is blank or doubtful, or say that nothing is."""
        found = [("lettre-" + name, said) for name, said in to_check(self.letter, self.values)]
        if self.letter.to == PLACE and not self.values.get(PLACE):
            found.insert(0, ("lettre-" + PLACE, "Choisissez votre département."))
        count = str(len(found)) + (" points" if len(found) > 1 else " point")
        told.show_errors("lettre", count + " à vérifier dans votre message", found)
        told.say("lettre", "" if found else "Rien ne manque dans votre message.")

    def is_typed(self):
        """Whether something personal was typed."""
        return any(self.values[name].strip() for name in self.values if name != PLACE)

    def offer_to_forget(self):
        """Ask whether to forget what was typed; a département alone is forgotten unasked."""
        question = "Effacer aussi ce que vous avez tapé dans le message\u202f?"
        if not self.is_typed() or js.window.confirm(question):
            self.forget()

    def forget(self):
        """Forget what was typed."""
        self.values = {}
        self.draw()
        told.show_errors("lettre", "", [])

    def written(self):
        """The mail program has the letter: leaving the page means leaving it again."""
        self.writing = False

    def leaving(self, event):
        """Ask before the page goes away with something typed in it."""
        if self.is_typed() and not self.writing:
            event.preventDefault()


def _element(name):
    return document.getElementById("lettre-" + name)


def _html(journey, letter):
    fields = "".join([_field(field) for field in fields_of(letter)])
    choice = _places(journey) if letter.to == PLACE else ""
    pieces = "".join(["<li>" + escape(piece) + "</li>" for piece in letter.attachments])
    return (
        '<h2 id="lettre-titre">Préparer votre message</h2>'
        "<p>Rien de ce que vous tapez ne quitte cette page, et rien n’y est gardé. Ce qui manque "
        "reste entre crochets.</p>"
        + told.summary_html("lettre")
        + choice
        + '<div id="lettre-destinataire"></div>'
        + '<div class="champs">'
        + fields
        + "</div>"
        + ("<h3>À joindre</h3><ul>" + pieces + "</ul>" if pieces else "")
        + "<p><strong>Objet</strong>\u00a0: "
        + escape(letter.subject)
        + "</p>"
        '<p><label for="lettre-texte">Votre message</label>'
        '<textarea id="lettre-texte" rows="20" readonly></textarea></p>'
        '<p class="boutons">'
        '<button type="button" data-lettre="verifier">Vérifier mon message</button>'
        '<button type="button" data-lettre="objet">Copier l’objet</button>'
        '<button type="button" data-lettre="texte">Copier le message</button>'
        '<a class="essai" id="lettre-envoi" href="mailto:">Ouvrir dans ma messagerie</a>'
        '<button type="button" data-lettre="fichier">Enregistrer le texte</button>'
        '<button type="button" data-lettre="effacer">Tout effacer</button>'
        "</p>"
        + told.copy_html("lettre")
        + "<p>Vérifiez l’adresse du destinataire sur son site officiel avant d’envoyer. Vous "
        "joignez une pièce d’identité\u202f? Écrivez en travers de la copie à quoi elle sert, et "
        "la date\u00a0: c’est notre conseil.</p>"
    )


def _field(field):
    id = "lettre-" + field.name
    return (
        '<div><p><label for="' + id + '">' + escape(field.label) + "</label>"
        '<input id="' + id + '" name="' + field.name + '" type="' + field.type + '" '
        'autocomplete="' + field.autocomplete + '" aria-describedby="' + id + '-dit"></p>'
        '<p id="' + id + '-dit" role="status"></p></div>'
    )


def _places(journey):
    options = '<option value="">Choisissez</option>'
    for place in journey.places:
        shown = escape(place.number + " " + place.name)
        options += '<option value="' + attribute(place.number) + '">' + shown + "</option>"
    return (
        '<p><label for="lettre-departement">Département où vous exercez</label>'
        '<select id="lettre-departement" name="departement">' + options + "</select></p>"
        '<p id="lettre-departement-dit" class="lu" role="status"></p>'
    )


def _recipient_html(found):
    if found is None:
        return ""
    said = "Prenez son adresse e-mail sur son site\u00a0: " + found.html + "."
    if found.email:
        said = "E-mail\u00a0: " + escape(found.email) + ". Son site\u00a0: " + found.html + "."
    name = escape(found.name)
    return "<p><strong>Destinataire</strong>\u00a0: " + name + ". " + said + "</p>"
