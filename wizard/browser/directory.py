"""The directory's page: find one's département by number, name or postcode."""

import js
from pyscript.ffi import create_proxy

from wizard.engine.rules import Table
from wizard.view import forms
from wizard.view.content import Content
from wizard.view.directory import find_places
from wizard.view.html import rooted

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

document = js.document


def start(table: Table, content: Content) -> None:
    """Put the field above the table, which stays as it was built."""
    del table
    container = document.getElementById("annuaire-recherche")
    root = str(container.dataset.racine)
    container.innerHTML = forms.directory(content)
    container.hidden = False

    def typed(event: "Any") -> None:
        text = str(event.target.value)
        found = find_places(content, text)
        rows = [rooted(forms.directory_row(content, place), root) for place in found]
        document.getElementById("annuaire-resultats").innerHTML = "".join(rows)
        said = forms.found(content, "directory", text, len(found))
        document.getElementById("annuaire-dit").textContent = said

    document.getElementById("annuaire-texte").addEventListener("input", create_proxy(typed))
