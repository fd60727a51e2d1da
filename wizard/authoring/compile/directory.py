"""The directory compiled to what the view shows."""

from wizard.authoring.read.places import Ars
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import Functions, inline
from wizard.authoring.text.french import shown, typography
from wizard.authoring.text.references import references
from wizard.view.content import Body, Place


def compiled(written: Written) -> tuple[list[Body], list[Place]]:
    """Who registers, and each place with its body. Texts are HTML in which `{racine}` is the
    root."""
    functions = references(written)
    entries = {entry.id: entry for entry in written.ledger.entry}

    def body(id: str, name: str, text: str, courriel: str | None) -> Body:
        email = entries[courriel].value if courriel else ""
        return Body(id, typography(name), text, email)

    bodies = []
    for ars in written.directory.ars:
        name = written.words.built.directory.ars.replace("{region}", ars.region)
        bodies.append(body(ars.id, name, _links(written, ars, functions), ars.courriel))
    places = [
        Place(number, typography(name), ars.id)
        for ars in written.directory.ars
        for number, name in ars.departements.items()
    ]
    for territory in written.directory.territoire:
        if territory.text is not None:
            text = inline(territory.text, functions)
            bodies.append(body(territory.number, territory.name, text, None))
        in_charge = territory.ars or territory.number
        places.append(Place(territory.number, typography(territory.name), in_charge))
    for ordre in written.directory.ordre:
        text = functions["ref"](ordre.site)
        bodies.append(body(ordre.id, entries[ordre.keeper].value, text, ordre.courriel))
    return bodies, sorted(places, key=lambda place: place.number)


def _links(written: Written, ars: Ars, functions: Functions) -> str:
    site = functions["ref"](ars.site)
    if ars.page:
        return f"{site}, {functions['ref'](ars.page)}"
    return shown(written.words.directory.page_not_found).replace("{site}", site)
