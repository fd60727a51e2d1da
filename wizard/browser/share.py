"""Keep and pass on: copy the link or a recap, print. Beside the state, never inside it."""

import js
from pyscript.ffi import create_proxy

from wizard.engine.recap import recap

document = js.document

HTML = (
    '<h2 id="outils-titre">Transmettre cette démarche</h2>'
    '<p class="boutons">'
    '<button type="button" data-copier="lien">Copier le lien</button>'
    '<button type="button" data-copier="recapitulatif">Copier le récapitulatif</button>'
    '<button type="button" data-imprimer>Imprimer la fiche</button>'
    "</p>"
    '<p id="outils-dit" role="status"></p>'
    '<div id="outils-secours" hidden><label for="outils-texte">Votre navigateur refuse la copie. '
    "Sélectionnez ce texte et copiez-le.</label>"
    '<textarea id="outils-texte" rows="8" readonly></textarea></div>'
)


def place(tools, app):
    """Put the tools on the page, once; `state` is read again at each click."""
    tools.innerHTML = HTML
    tools.addEventListener("click", create_proxy(lambda event: clicked(event, app)))


def clicked(event, app):
    """Do what the button says."""
    button = event.target.closest("button")
    if not button:
        return
    if button.hasAttribute("data-imprimer"):
        js.window.print()
    elif button.getAttribute("data-copier") == "lien":
        copy(app.assistant + app.path, "Lien copié.")
    else:
        copy(recap(app.journey, app.state(), app.assistant), "Récapitulatif copié.")


def copy(text, done):
    """Copy to the clipboard and say so; show the text where the clipboard is refused."""
    fallback = document.getElementById("outils-secours")
    fallback.hidden = True
    said = document.getElementById("outils-dit")
    said.textContent = ""

    def refused(_=None):
        field = document.getElementById("outils-texte")
        field.value = text
        fallback.hidden = False
        field.focus()
        field.select()

    def copied(_=None):
        said.textContent = done

    clipboard = getattr(js.navigator, "clipboard", None)
    if clipboard is None:
        refused()
    else:
        # `then` with two callbacks: MicroPython cannot catch what JavaScript throws.
        clipboard.writeText(text).then(create_proxy(copied), create_proxy(refused))
