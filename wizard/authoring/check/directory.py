"""Checks of the directory (directory.toml).

Every département must belong to exactly one ARS. The list it is compared with: the numbers of
the Code officiel géographique, 01 to 95 (20 replaced by 2A and 2B), 971 to 974, and 976.
"""

from collections.abc import Iterator

from wizard.authoring.check.names import duplicates, unknown
from wizard.authoring.read.lines import Place
from wizard.authoring.read.places import Ars, Ordre
from wizard.authoring.read.problems import Problem, closest, mistake
from wizard.authoring.read.written import Written

DEPARTEMENTS = [
    *(f"{number:02}" for number in range(1, 20)),
    *("2A", "2B"),
    *(str(number) for number in range(21, 96)),
    *("971", "972", "973", "974", "976"),
]


def problems(written: Written) -> Iterator[Problem]:
    """Identifiers that exist, and every département in exactly one ARS."""
    located = written.directory_file
    directory = written.directory
    regions = [(("ars", n), ars.id) for n, ars in enumerate(directory.ars)]
    yield from duplicates("ars-twice", located, regions, "l’ARS")
    ordres: list[tuple[Place, str]] = [
        (("ordre", n), ordre.id) for n, ordre in enumerate(directory.ordre)
    ]
    yield from duplicates("ordre-twice", located, ordres, "l’Ordre")
    for where, id in ordres:
        listed = written.listed()
        known = written.answers()[listed.id] if listed else []
        yield from unknown("answer-unknown", located, (*where, "id"), "la réponse", id, known)
    yield from _numbers(written)
    for n, territory in enumerate(directory.territoire):
        place: Place = ("territoire", n)
        if territory.ars is not None:
            ids = [ars.id for ars in directory.ars]
            there: Place = (*place, "ars")
            yield from unknown("ars-unknown", located, there, "l’ARS", territory.ars, ids)
        if (territory.ars is None) == (territory.text is None):
            cure = "écrivez l’un des deux : ars (l’agence compétente) ou text (ce que l’on sait)"
            what = f"« {territory.name} » doit avoir soit ars, soit text"
            yield mistake("territory-choice", located, place, what, cure)
    for place, kind, id in _cited(written):
        yield from _entry(written, place, kind, id)


def texts(written: Written) -> Iterator[tuple[Place, str]]:
    """Every Markdown text of the directory with its place in the file."""
    for n, territory in enumerate(written.directory.territoire):
        if territory.text is not None:
            yield ("territoire", n, "text"), territory.text
    for n, national in enumerate(written.directory.organisme):
        yield ("organisme", n, "text"), national.text


def _numbers(written: Written) -> Iterator[Problem]:
    located = written.directory_file
    seen: dict[str, str] = {}
    for n, ars in enumerate(written.directory.ars):
        for number in ars.departements:
            place: Place = ("ars", n, "departements", number)
            if number not in DEPARTEMENTS:
                what = f"« {number} » n’est pas un numéro de département"
                cure = closest(number, DEPARTEMENTS)
                yield mistake("departement-unknown", located, place, what, cure)
            elif number in seen:
                what = f"le département « {number} » est déjà dans l’ARS « {seen[number]} »"
                cure = "gardez-le dans une seule ARS"
                yield mistake("departement-twice", located, place, what, cure)
            seen.setdefault(number, ars.id)
    for number in DEPARTEMENTS:
        if number not in seen:
            what = f"le département {number} n’est dans aucune ARS"
            yield mistake("departement-missing", located, (), what, "ajoutez-le à la sienne")


def _cited(written: Written) -> Iterator[tuple[Place, str, str]]:
    """The entries of the ledger the directory names: place, kind expected, identifier."""
    for block in ("ars", "ordre"):
        bodies: list[Ars | Ordre] = getattr(written.directory, block)
        for n, body in enumerate(bodies):
            kinds = {"site": "web", "page": "web", "courriel": "courriel"}
            kinds |= {"keeper": "texte", "since": "texte"}
            for key, kind in kinds.items():
                id = getattr(body, key, None)
                if id is not None:
                    yield (block, n, key), kind, id


def _entry(written: Written, place: Place, kind: str, id: str) -> Iterator[Problem]:
    located = written.directory_file
    entries = {entry.id: entry for entry in written.ledger.entry}
    yield from unknown("entry-unknown", located, place, "la référence", id, entries)
    if id in entries and entries[id].kind != kind:
        what = f'la référence « {id} » n’est pas de kind = "{kind}"'
        cure = f'citez une référence de kind = "{kind}"'
        yield mistake("entry-kind", located, place, what, cure)


def cited(written: Written) -> Iterator[str]:
    """The identifiers of the ledger's entries the directory's fields name."""
    for _, _, id in _cited(written):
        yield id
