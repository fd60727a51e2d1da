"""The directory's tables, in the pages that call them."""

from collections.abc import Callable

from wizard.authoring.read.schema import Ars, Ordre
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import inline
from wizard.authoring.text.french import shown
from wizard.authoring.text.references import references


def functions(written: Written) -> dict[str, Callable[..., str]]:
    """What a page may call: `annuaire_ars()`, `annuaire_territoires()`, `annuaire_organismes()`
    and `annuaire_ordres()`, each a table in HTML."""
    named = references(written)
    directory = written.directory

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
            text = sites[territory.ars] if territory.ars else inline(territory.text or "", named)
            rows.append([_place(territory.number, territory.name), text])
        return _table(["Territoire", "Qui s’en occupe"], rows)

    def annuaire_organismes() -> str:
        rows = [[shown(one.name), inline(one.text, named)] for one in directory.organisme]
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
    place = f"{number}&nbsp;{shown(name)}"
    return f'<span id="departement-{number}" class="lieu">{place}</span>'


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
