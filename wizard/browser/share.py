"""Keep and pass on: the link, its QR code, a recap, the sheet. Beside the state, never in it."""

import js
from browser import told
from pyscript.ffi import create_proxy, to_js

from wizard.view.recap import recap

document = js.document

HTML = (
    '<h2 id="outils-titre">Transmettre cette démarche</h2>'
    '<p class="boutons">'
    '<button type="button" data-outil="lien">Copier le lien</button>'
    '<button type="button" data-outil="qr" aria-expanded="false" aria-controls="outils-qr">'
    "Afficher le QR code</button>"
    '<button type="button" data-outil="recapitulatif">Copier le récapitulatif</button>'
    '<button type="button" data-outil="partager">Partager</button>'
    '<button type="button" data-outil="imprimer">Imprimer la fiche</button>'
    "</p>" + told.copy_html("outils") + '<div id="outils-qr" class="qr" hidden></div>'
)


class ShareTool:
    """The section of the page, for the state on screen."""

    def __init__(self, section, app):
        self.section = section
        self.app = app
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state):
        """Show the tool beside an outcome."""
        del state
        self.section.innerHTML = HTML
        share = self.section.querySelector("[data-outil=partager]")
        share.hidden = getattr(js.navigator, "share", None) is None
        # Printing does not wait: the library that draws has to be there by then.
        self.app.tools.with_javascript(lambda _: None, lambda: None)

    def clicked(self, event):
        """Do what the button says."""
        button = event.target.closest("[data-outil]")
        kind = button.getAttribute("data-outil") if button else ""
        if kind == "lien":
            step = str(js.window.location.hash)
            link = self.app.address() + (step if step.startswith("#etape-") else "")
            told.copy("outils", link, "Lien copié.")
        elif kind == "recapitulatif":
            today = str(js.Date.new().toLocaleDateString("fr-FR"))
            text = recap(self.app.journey, self.app.state(), self.app.assistant, today)
            told.copy("outils", text, "Récapitulatif copié.")
        elif kind == "imprimer":
            js.window.print()
        elif kind == "partager":
            shared = to_js({"title": str(document.title), "url": self.app.address()})
            ignore = create_proxy(lambda _=None: None)  # the reader may cancel
            js.navigator.share(shared).then(ignore, ignore)
        elif kind == "qr":
            if document.getElementById("outils-qr").hidden:
                self.draw(self.app.address())
            else:
                self.show_qr("")

    def draw(self, address):
        """Draw the QR code of an address, unless another state is on screen by then."""

        def drawn(tools):
            if address == self.app.address():
                self.show_qr(str(tools.qr(address)))

        said = "Le QR code n’a pas pu être dessiné\u00a0: copiez plutôt le lien."
        self.app.tools.with_javascript(drawn, lambda: told.say("outils", said))

    def show_qr(self, svg):
        """Show the QR code, or hide it when there is none."""
        box = document.getElementById("outils-qr")
        box.innerHTML = svg
        box.hidden = not svg
        button = self.section.querySelector("[data-outil=qr]")
        button.setAttribute("aria-expanded", "true" if svg else "false")
        button.textContent = "Masquer le QR code" if svg else "Afficher le QR code"
        if svg:
            drawing = box.querySelector("svg")
            drawing.setAttribute("role", "img")
            drawing.setAttribute("aria-label", "QR code du lien de cette page")
