"""The pages of docs/: text, a guide for each procedure, a known procedure for each guide."""

import re
from collections.abc import Iterator

from wizard.authoring.read.problems import Problem, closest, mistake
from wizard.authoring.read.text import decoded
from wizard.authoring.read.written import Written

_FRONT_MATTER = re.compile(r"\A---\n.*?^---$", re.DOTALL | re.MULTILINE)
_PROCEDURE = re.compile(r"""^demarche:[ \t]*["']?([^"'\n]*?)["']?[ \t]*$""", re.MULTILINE)


def problems(written: Written) -> Iterator[Problem]:
    """Pages that are not UTF-8, procedures without a guide, guides without a procedure."""
    for id, located in written.procedure_files.items():
        if f"guides/{id}.md" not in written.pages:
            what = f"la démarche « {id} » n’a pas de fiche docs/guides/{id}.md"
            cure = f"créez-la sur le modèle d’une autre, avec « demarche: {id} » dans son en-tête"
            yield mistake("guide-missing", located, (), what, cure)
    addresses = {name.removesuffix(".md") for name in written.pages if "/" not in name}
    for id, procedure in written.procedures.items():
        for n, action in enumerate(procedure.action):
            if action.page is not None and action.page not in addresses:
                what = f"la page « {action.page} » n’existe pas"
                cure = closest(action.page, addresses)
                place = ("action", n, "page")
                yield mistake("page-unknown", written.procedure_files[id], place, what, cure)
    for name, page in written.pages.items():
        try:
            yield from _guide(written, name, decoded(page))
        except UnicodeDecodeError as error:
            line = page[: error.start].count(b"\n") + 1
            what = "ce n’est pas du texte en UTF-8"
            cure = "enregistrez le fichier avec cet encodage"
            yield Problem(f"docs/{name}", line, what, cure, "file-unreadable")


def _guide(written: Written, name: str, text: str) -> Iterator[Problem]:
    front = _FRONT_MATTER.match(text)
    named = _PROCEDURE.search(front[0]) if front else None
    id = name.removeprefix("guides/").removesuffix(".md")
    if named and named[1] not in written.procedures:
        line = text[: named.start()].count("\n") + 1
        what = f"la démarche « {named[1]} » n’existe pas"
        cure = closest(named[1], written.procedures)
        yield Problem(f"docs/{name}", line, what, cure, "procedure-unknown")
    elif not named and name.startswith("guides/") and id in written.procedures:
        what = f"cette fiche ne nomme pas sa démarche « {id} »"
        cure = f"écrivez « demarche: {id} » dans son en-tête, entre les deux lignes ---"
        yield Problem(f"docs/{name}", 1, what, cure, "guide-unnamed")
