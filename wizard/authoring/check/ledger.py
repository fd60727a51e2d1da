"""Where the ledger's entries are used, and what pages write by hand that belongs in it."""

import re
from collections.abc import Iterable, Iterator

from wizard.authoring.check import directory
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.text import decoded
from wizard.authoring.read.written import Written
from wizard.authoring.text.cited import named
from wizard.authoring.text.expand import cited

_BY_HAND = {
    "un téléphone écrit": re.compile(r"\b0[1-9](?:[ .]?\d){8}\b|\b0 8\d\d(?: \d{3}){2}\b"),
    "une adresse e-mail écrite": re.compile(r"[\w.+-]+@[\w-]+\.\w+"),
    "une adresse web écrite": re.compile(r"https?://"),
}


def reader_pages(written: Written) -> dict[str, str]:
    """The text of the pages readers read, by name: all but those for contributors, which are
    about the project."""
    return {
        name: decoded(page)
        for name, page in sorted(written.pages.items())
        if not name.startswith("projet/")
    }


def uses(written: Written) -> dict[str, list[str]]:
    """For each entry used, where: guides' addresses and pages' names, each once."""
    found: dict[str, list[str]] = {}

    def note(ids: Iterable[str], where: str) -> None:
        for id in ids:
            places = found.setdefault(id, [])
            if where not in places:
                places.append(where)

    for id, procedure in written.procedures.items():
        note(named(procedure), f"guides/{id}.md")
    for name, text in reader_pages(written).items():
        note(cited(text), name)
    for term in written.terms:
        note(cited(term.text), "glossaire.md")
    for _, text in directory.texts(written):
        note(cited(text), "annuaire-ars.md")
    note(directory.cited(written), "annuaire-ars.md")
    return found


def problems(written: Written) -> Iterator[Problem]:
    """Entries used nowhere, sources nobody cites, and facts a page writes by hand. The
    references of the texts must be right."""
    located = written.ledger_file
    used = uses(written)
    for number, entry in enumerate(written.ledger.entry):
        if entry.id not in used:
            cure = 'citez-la par {{ ref("…") }} dans un texte, ou retirez-la'
            what = f"la référence « {entry.id} » n’est employée nulle part"
            yield mistake("entry-unused", located, ("entry", number, "id"), what, cure)
    known = {source for entry in written.ledger.entry for source in entry.source}
    known |= {profession.source for group in written.groups for profession in group.profession}
    for number, source in enumerate(written.ledger.source):
        if source.id not in known:
            what = f"la source « {source.id} » n’est citée par aucune référence"
            yield mistake("source-unused", located, ("source", number, "id"), what, "retirez-la")
    for name, text in reader_pages(written).items():
        yield from _by_hand(f"docs/{name}", text)


def _by_hand(file: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        for what, pattern in _BY_HAND.items():
            if pattern.search(line):
                cure = 'mettez ce fait dans ledger.toml et citez-le par {{ ref("…") }}'
                yield Problem(file, number, f"{what} à la main", cure, "fact-by-hand")
