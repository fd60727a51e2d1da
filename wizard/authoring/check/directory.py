"""The directory (directory.toml): its checks, what the engine reads of it, and its tables.

Every département must belong to exactly one ARS. The list it is compared with: the numbers of
the Code officiel géographique, 01 to 95 (20 replaced by 2A and 2B), 971 to 974, and 976.
"""

from collections.abc import Callable, Iterator

from wizard.authoring.check.names import duplicates, unknown
from wizard.authoring.check.table import texts_problems
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, closest
from wizard.authoring.read.schema import Ars, Ordre
from wizard.authoring.read.written import Journey
from wizard.authoring.text.expand import expand, shown, to_html, typography
from wizard.authoring.text.references import references
from wizard.view import content as view

DEPARTEMENTS = [
    *(f"{number:02}" for number in range(1, 20)),
    *("2A", "2B"),
    *(str(number) for number in range(21, 96)),
    *("971", "972", "973", "974", "976"),
]


# --- checks --------------------------------------------------------------------------


def problems(journey: Journey) -> Iterator[Problem]:
    """Identifiers that exist, and every département in exactly one ARS."""
    located = journey.directory_file
    directory = journey.directory
    regions = [(("ars", n), ars.id) for n, ars in enumerate(directory.ars)]
    yield from duplicates(located, regions, "l’ARS")
    ordres: list[tuple[Place, str]] = [
        (("ordre", n), ordre.id) for n, ordre in enumerate(directory.ordre)
    ]
    yield from duplicates(located, ordres, "l’Ordre")
    for where, id in ordres:
        listed = journey.listed()
        known = journey.answers()[listed.id] if listed else []
        yield from unknown(located, (*where, "id"), "la réponse", id, known)
    yield from _numbers(journey)
    for n, territory in enumerate(directory.territoire):
        place: Place = ("territoire", n)
        if territory.ars is not None:
            ids = [ars.id for ars in directory.ars]
            yield from unknown(located, (*place, "ars"), "l’ARS", territory.ars, ids)
        if (territory.ars is None) == (territory.text is None):
            cure = "écrivez l’un des deux : ars (l’agence compétente) ou text (ce que l’on sait)"
            what = f"« {territory.name} » doit avoir soit ars, soit text"
            yield located.problem(place, what, cure)
    for place, kind, id in _cited(journey):
        yield from _entry(journey, place, kind, id)
    yield from texts_problems(located, texts(journey), references(journey))


def texts(journey: Journey) -> Iterator[tuple[Place, str]]:
    """Every Markdown text of the directory with its place in the file."""
    for n, territory in enumerate(journey.directory.territoire):
        if territory.text is not None:
            yield ("territoire", n, "text"), territory.text
    for n, national in enumerate(journey.directory.organisme):
        yield ("organisme", n, "text"), national.text


def _numbers(journey: Journey) -> Iterator[Problem]:
    located = journey.directory_file
    seen: dict[str, str] = {}
    for n, ars in enumerate(journey.directory.ars):
        for number in ars.departements:
            place: Place = ("ars", n, "departements", number)
            if number not in DEPARTEMENTS:
                what = f"« {number} » n’est pas un numéro de département"
                yield located.problem(place, what, closest(number, DEPARTEMENTS))
            elif number in seen:
                what = f"le département « {number} » est déjà dans l’ARS « {seen[number]} »"
                yield located.problem(place, what, "gardez-le dans une seule ARS")
            seen.setdefault(number, ars.id)
    for number in DEPARTEMENTS:
        if number not in seen:
            what = f"le département {number} n’est dans aucune ARS"
            yield located.problem((), what, "ajoutez-le à la sienne")


def _cited(journey: Journey) -> Iterator[tuple[Place, str, str]]:
    """The entries of the ledger the directory names: place, kind expected, identifier."""
    for block in ("ars", "ordre"):
        bodies: list[Ars | Ordre] = getattr(journey.directory, block)
        for n, body in enumerate(bodies):
            kinds = {"site": "web", "page": "web", "courriel": "courriel"}
            kinds |= {"keeper": "texte", "since": "texte"}
            for key, kind in kinds.items():
                id = getattr(body, key, None)
                if id is not None:
                    yield (block, n, key), kind, id


def _entry(journey: Journey, place: Place, kind: str, id: str) -> Iterator[Problem]:
    located = journey.directory_file
    entries = {entry.id: entry for entry in journey.ledger.entry}
    yield from unknown(located, place, "la référence", id, entries)
    if id in entries and entries[id].kind != kind:
        what = f'la référence « {id} » n’est pas de kind = "{kind}"'
        yield located.problem(place, what, f'citez une référence de kind = "{kind}"')


def cited(journey: Journey) -> Iterator[str]:
    """The identifiers of the ledger's entries the directory's fields name."""
    for _, _, id in _cited(journey):
        yield id


# --- for the engine ------------------------------------------------------------------


def compiled(journey: Journey) -> tuple[list[view.Body], list[view.Place]]:
    """Who registers, and each place with its body. Texts are HTML in which `{racine}` is the
    root."""
    functions = references(journey)
    entries = {entry.id: entry for entry in journey.ledger.entry}

    def body(id: str, name: str, text: str, courriel: str | None) -> view.Body:
        email = entries[courriel].value if courriel else ""
        return view.Body(id, typography(name), text, email)

    bodies = [
        body(ars.id, f"ARS {ars.region}", _links(journey, ars, functions), ars.courriel)
        for ars in journey.directory.ars
    ]
    places = [
        view.Place(number, typography(name), ars.id)
        for ars in journey.directory.ars
        for number, name in ars.departements.items()
    ]
    for territory in journey.directory.territoire:
        if territory.text is not None:
            text = _inline(territory.text, functions)
            bodies.append(body(territory.number, territory.name, text, None))
        in_charge = territory.ars or territory.number
        places.append(view.Place(territory.number, typography(territory.name), in_charge))
    for ordre in journey.directory.ordre:
        text = functions["ref"](ordre.site)
        bodies.append(body(ordre.id, entries[ordre.keeper].value, text, ordre.courriel))
    return bodies, sorted(places, key=lambda place: place.number)


def _inline(text: str, functions: dict[str, Callable[..., str]]) -> str:
    """A text of one paragraph as HTML, without the paragraph."""
    return to_html(expand(text, functions)).removeprefix("<p>").removesuffix("</p>")


def _links(journey: Journey, ars: Ars, functions: dict[str, Callable[..., str]]) -> str:
    missing = shown(journey.words.directory.page_not_found)
    page = functions["ref"](ars.page) if ars.page else missing
    return f"{functions['ref'](ars.site)}, {page}"


# --- pages ---------------------------------------------------------------------------


def functions(journey: Journey) -> dict[str, Callable[..., str]]:
    """What a page may call: `annuaire_ars()`, `annuaire_territoires()`, `annuaire_organismes()`
    and `annuaire_ordres()`, each a table in HTML."""
    named = references(journey)
    directory = journey.directory

    def annuaire_ars() -> str:
        sourced = any(ars.courriel for ars in directory.ars)
        # The column of e-mails comes with the first one that a source gives.
        rows = [
            [
                shown(ars.region),
                ", ".join(_place(number, name) for number, name in ars.departements.items()),
                named["ref"](ars.site),
                named["ref"](ars.page) if ars.page else "non trouvée",
                *(_e_mail(ars, named) if sourced else []),
            ]
            for ars in directory.ars
        ]
        head = ["Région", "Départements", "Site", "Page RPPS", *(["E-mail"] if sourced else [])]
        return _table(head, rows)

    def annuaire_territoires() -> str:
        sites = {ars.id: named["ref"](ars.site) for ars in directory.ars}
        rows = []
        for territory in directory.territoire:
            text = sites[territory.ars] if territory.ars else _inline(territory.text or "", named)
            rows.append([_place(territory.number, territory.name), text])
        return _table(["Territoire", "Qui s’en occupe"], rows)

    def annuaire_organismes() -> str:
        rows = [[shown(one.name), _inline(one.text, named)] for one in directory.organisme]
        return _table(["Organisme", "Son rôle"], rows)

    def annuaire_ordres() -> str:
        rows = [
            [shown(ordre.profession), *(named["ref"](id) for id in _columns(ordre))]
            for ordre in directory.ordre
        ]
        head = ["Profession", "Qui tient le dossier", "Dans le RPPS depuis", "Site"]
        return _table(head, rows)

    return {
        "annuaire_ars": annuaire_ars,
        "annuaire_territoires": annuaire_territoires,
        "annuaire_organismes": annuaire_organismes,
        "annuaire_ordres": annuaire_ordres,
    }


def _e_mail(ars: Ars, functions: dict[str, Callable[..., str]]) -> list[str]:
    return [functions["ref"](ars.courriel) if ars.courriel else "non trouvé"]


def _columns(ordre: Ordre) -> list[str]:
    return [ordre.keeper, ordre.since, ordre.site]


def _place(number: str, name: str) -> str:
    return f'<span class="lieu">{number}&nbsp;{shown(name)}</span>'


def _table(head: list[str], rows: list[list[str]]) -> str:
    """An HTML table; the first cell of a row is its header. On a phone each row is a card: the
    cells carry the name of their column, and the roles that such a display would take away."""
    top = " ".join(f'<th role="columnheader" scope="col">{shown(name)}</th>' for name in head)
    body = ""
    for first, *others in rows:
        cells = [f'<th role="rowheader" scope="row">{first}</th>']
        for name, cell in zip(head[1:], others, strict=True):
            cells.append(f'<td role="cell" data-colonne="{shown(name)}">{cell}</td>')
        body += f'<tr role="row">{" ".join(cells)}</tr>'
    return (
        f'<table class="cartes" role="table"><thead role="rowgroup"><tr role="row">{top}</tr>'
        f'</thead><tbody role="rowgroup">{body}</tbody></table>\n'
    )
