"""The list of guides: each exists, each stands once, and each procedure has its own in it."""

from collections.abc import Iterator

from wizard.authoring.check.names import duplicates, unknown
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.written import Written


def problems(written: Written) -> Iterator[Problem]:
    """Guides that do not exist or stand twice, and procedures whose guide nobody would find."""
    located = written.guides_file
    listed: list[tuple[Place, str]] = [
        (("group", n, "guide", m), guide.id)
        for n, group in enumerate(written.guides)
        for m, guide in enumerate(group.guide)
    ]
    yield from duplicates("guide-twice", located, listed, "la fiche")
    pages = [name.split("/")[1][:-3] for name in written.pages if name.startswith("guides/")]
    known = {*pages, *written.procedures}  # a procedure without its page is told already
    for place, id in listed:
        yield from unknown("guide-unknown", located, (*place, "id"), "la fiche", id, sorted(known))
    ids = [id for _, id in listed]
    for id, procedure in written.procedure_files.items():
        if id not in ids:
            what = f"la fiche « {id} » n’est ni au menu ni à l’accueil"
            cure = f"ajoutez-la à un groupe de {located.name}"
            yield mistake("guide-unlisted", procedure, (), what, cure)
