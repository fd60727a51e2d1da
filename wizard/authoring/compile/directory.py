"""The directory compiled to what the engine reads."""

from collections.abc import Callable
from typing import Any

from wizard.authoring.read.schema import Ars
from wizard.authoring.read.written import Journey
from wizard.authoring.text.expand import inline
from wizard.authoring.text.french import typography
from wizard.authoring.text.references import references


def compiled(journey: Journey) -> dict[str, Any]:
    """`bodies` (who registers: id, name, html, email) and `places` (number, name, body), as
    wizard/engine/journey.py reads them. Texts are HTML in which `{racine}` is the root."""
    functions = references(journey)
    entries = {entry.id: entry for entry in journey.ledger.entry}

    def body(id: str, name: str, text: str, courriel: str | None) -> dict[str, Any]:
        email = entries[courriel].value if courriel else ""
        return {"id": id, "name": typography(name), "html": text, "email": email}

    bodies = [
        body(ars.id, f"ARS {ars.region}", _links(ars, functions), ars.courriel)
        for ars in journey.directory.ars
    ]
    numbers = {ars.id: n for n, ars in enumerate(journey.directory.ars)}
    places = [
        {"number": number, "name": typography(name), "body": numbers[ars.id]}
        for ars in journey.directory.ars
        for number, name in ars.departements.items()
    ]
    for territory in journey.directory.territoire:
        if territory.text is not None:
            numbers[territory.number] = len(bodies)
            text = inline(territory.text, functions)
            bodies.append(body(territory.number, territory.name, text, None))
        number = numbers[territory.ars or territory.number]
        name = typography(territory.name)
        places.append({"number": territory.number, "name": name, "body": number})
    for ordre in journey.directory.ordre:
        text = functions["ref"](ordre.site)
        bodies.append(body(ordre.id, entries[ordre.keeper].value, text, ordre.courriel))
    return {"places": sorted(places, key=lambda place: str(place["number"])), "bodies": bodies}


def _links(ars: Ars, functions: dict[str, Callable[..., str]]) -> str:
    page = functions["ref"](ars.page) if ars.page else "page RPPS non trouvée"
    return f"{functions['ref'](ars.site)}, {page}"
