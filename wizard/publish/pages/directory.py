"""The directory's tables, in the pages that call them."""

from collections.abc import Callable

from wizard.authoring.read.places import Ars, Ordre
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import inline
from wizard.authoring.text.french import shown, typography
from wizard.authoring.text.references import references
from wizard.publish.pages.table import table
from wizard.view.html import escape, tag


def functions(written: Written) -> dict[str, Callable[..., str]]:
    """What a page may call: `annuaire_ars()`, `annuaire_territoires()`, `annuaire_organismes()`
    and `annuaire_ordres()`, each a table in HTML."""
    named = references(written)
    directory = written.directory
    words = written.words.built.directory

    def annuaire_ars() -> str:
        sourced = any(ars.courriel for ars in directory.ars)
        # The column of e-mails comes with the first one that a source gives.
        rows = [
            [
                shown(ars.region),
                ", ".join(_place(number, name) for number, name in ars.departements.items()),
                named["ref"](ars.site),
                named["ref"](ars.page) if ars.page else shown(words.page_missing),
                *([e_mail(ars)] if sourced else []),
            ]
            for ars in directory.ars
        ]
        head = [words.region, words.departements, words.site, words.page]
        return table([*head, words.email] if sourced else head, rows)

    def e_mail(ars: Ars) -> str:
        return named["ref"](ars.courriel) if ars.courriel else shown(words.email_missing)

    def annuaire_territoires() -> str:
        sites = {ars.id: named["ref"](ars.site) for ars in directory.ars}
        rows = []
        for territory in directory.territoire:
            text = sites[territory.ars] if territory.ars else inline(territory.text or "", named)
            rows.append([_place(territory.number, territory.name), text])
        return table([words.territory, words.in_charge], rows)

    def annuaire_organismes() -> str:
        rows = [[shown(one.name), inline(one.text, named)] for one in directory.organisme]
        return table([words.body, words.role], rows)

    def annuaire_ordres() -> str:
        rows = [
            [shown(ordre.profession), *(named["ref"](id) for id in _columns(ordre))]
            for ordre in directory.ordre
        ]
        head = [words.profession, words.keeper, words.since, words.site]
        return table(head, rows)

    return {
        "annuaire_ars": annuaire_ars,
        "annuaire_territoires": annuaire_territoires,
        "annuaire_organismes": annuaire_organismes,
        "annuaire_ordres": annuaire_ordres,
    }


def _columns(ordre: Ordre) -> list[str]:
    return [ordre.keeper, ordre.since, ordre.site]


def _place(number: str, name: str) -> str:
    attributes = [("id", f"departement-{number}"), ("class", "lieu")]
    return tag("span", attributes, escape(f"{number}\u00a0{typography(name)}"))
