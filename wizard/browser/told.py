"""What the tools tell their reader: what is left to mend, what was copied."""

import js
from pyscript.ffi import create_proxy

from wizard.view.html import attribute, escape

document = js.document

PREFIX = "Erreur\u00a0: "


def summary_html(id):
    """Where a tool lists what is to mend."""
    return '<div id="' + id + '-erreurs" class="erreurs" tabindex="-1" hidden></div>'


def show_errors(id, heading, errors):
    """List errors, (field's id, sentence), as links to their fields; say it in the title; move
    the focus to the list. Without errors, take it all back."""
    box = document.getElementById(id + "-erreurs")
    title = str(document.title)
    if title.startswith(PREFIX):
        title = title[len(PREFIX) :]
    rows = ""
    for field, said in errors:
        rows += '<li><a href="#' + attribute(field) + '">' + escape(said) + "</a></li>"
    box.hidden = not errors
    box.innerHTML = "<h3>" + escape(heading) + "</h3><ul>" + rows + "</ul>" if errors else ""
    left = document.querySelector(".erreurs:not([hidden])")  # perhaps those of another tool
    document.title = (PREFIX if left else "") + title
    if errors:
        box.focus()


def copy_html(id):
    """Where a tool says that something was copied, or shows it when copying is refused."""
    return (
        '<p id="' + id + '-dit" role="status"></p><div id="' + id + '-secours" hidden>'
        '<label for="' + id + '-copie">Votre navigateur refuse la copie. '
        "Sélectionnez ce texte et copiez-le.</label>"
        '<textarea id="' + id + '-copie" rows="8" readonly></textarea></div>'
    )


def clear(id):
    """Take back what was said, and the text shown for lack of a clipboard."""
    say(id, "")
    document.getElementById(id + "-secours").hidden = True
    document.getElementById(id + "-copie").value = ""


def say(id, text):
    """Say something in a tool's status line."""
    document.getElementById(id + "-dit").textContent = text


def copy(id, text, done):
    """Copy to the clipboard and say so; show the text where the clipboard is refused."""
    clear(id)

    def refused(_=None):
        field = document.getElementById(id + "-copie")
        field.value = text
        document.getElementById(id + "-secours").hidden = False
        field.focus()
        field.select()

    clipboard = getattr(js.navigator, "clipboard", None)
    if clipboard is None:
        refused()
    else:
        # `then` with two callbacks: MicroPython cannot catch what JavaScript throws.
        copied = create_proxy(lambda _=None: say(id, done))
        clipboard.writeText(text).then(copied, create_proxy(refused))
