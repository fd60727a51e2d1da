"""Where the ledger's entries are used, and what pages write by hand that belongs in it."""

import re
from collections.abc import Iterator

from wizard.authoring.check import directory
from wizard.authoring.check.table import procedure_texts
from wizard.authoring.read.problems import Problem
from wizard.authoring.read.text import decoded
from wizard.authoring.read.written import Journey

_REFERENCE = re.compile(r"""\bref\(\s*["']([^"']+)["']""")
_BY_HAND = {
    "un téléphone écrit": re.compile(r"\b0[1-9](?:[ .]?\d){8}\b|\b0 8\d\d(?: \d{3}){2}\b"),
    "une adresse e-mail écrite": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    "une adresse web écrite": re.compile(r"https?://"),
}


def reader_pages(pages: dict[str, bytes]) -> dict[str, str]:
    """The text of the pages readers read, among those of docs/ by name: all but those for
    contributors, which are about the project."""
    return {
        name: decoded(content) for name, content in pages.items() if "projet" not in name.split("/")
    }


def uses(journey: Journey, pages: dict[str, bytes]) -> dict[str, list[str]]:
    """For each entry used, where: guides' addresses and pages' names, each once."""
    found: dict[str, list[str]] = {}

    def note(text: str, where: str) -> None:
        for id in _REFERENCE.findall(text):
            places = found.setdefault(id, [])
            if where not in places:
                places.append(where)

    for id, procedure in journey.procedures.items():
        for _, text in procedure_texts(procedure):
            note(text, f"guides/{id}.md")
    for name, text in reader_pages(pages).items():
        note(text, name)
    for term in journey.terms:
        note(term.text, "glossaire.md")
    for _, text in directory.texts(journey):
        note(text, "annuaire-ars.md")
    for id in directory.cited(journey):
        note(f'ref("{id}")', "annuaire-ars.md")
    return found


def problems(journey: Journey, pages: dict[str, bytes]) -> Iterator[Problem]:
    """Entries used nowhere, sources nobody cites, and facts a page writes by hand."""
    used = uses(journey, pages)
    for number, entry in enumerate(journey.ledger.entry):
        if entry.id not in used:
            cure = 'citez-la par {{ ref("…") }} dans un texte, ou retirez-la'
            what = f"la référence « {entry.id} » n’est employée nulle part"
            yield journey.ledger_file.problem(("entry", number, "id"), what, cure)
    cited = {source for entry in journey.ledger.entry for source in entry.source}
    cited |= {profession.source for group in journey.groups for profession in group.profession}
    for number, source in enumerate(journey.ledger.source):
        if source.id not in cited:
            what = f"la source « {source.id} » n’est citée par aucune référence"
            yield journey.ledger_file.problem(("source", number, "id"), what, "retirez-la")
    for name, text in reader_pages(pages).items():
        for number, line in enumerate(text.splitlines(), start=1):
            for what, pattern in _BY_HAND.items():
                if pattern.search(line):
                    cure = 'mettez ce fait dans ledger.toml et citez-le par {{ ref("…") }}'
                    yield Problem(f"docs/{name}", number, f"{what} à la main", cure)
