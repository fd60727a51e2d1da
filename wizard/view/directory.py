"""Finding a département by what people type: its number, its name, or a postcode."""

from wizard.view.content import Content, Place
from wizard.view.spelling import fold


def find_places(content: Content, typed: str) -> "list[Place]":
    """The places whose number, or one of whose postcodes, begins by what is typed, or each word
    of which begins a word of the name; in the directory's order. No place when nothing is
    typed."""
    wanted = fold(typed).split()
    if not wanted:
        return []
    if "0" <= wanted[0][0] <= "9":
        starts = _starts("".join(wanted))
        return [p for p in content.places if any([fold(p.number).startswith(s) for s in starts])]
    return [place for place in content.places if _named(place, wanted)]


def _starts(typed: str) -> "list[str]":
    """How the numbers begin that a number or a postcode, perhaps still being typed, stands for.
    Corsica's postcodes begin by 20, those overseas by three digits of their own."""
    if len(typed) > 5:
        return []
    if len(typed) == 1:
        return ["0" + typed]
    if typed[:2] == "20":
        return ["2a", "2b"]
    return [typed[:3] if typed[:2] in ("97", "98") else typed[:2]]


def _named(place: Place, wanted: "list[str]") -> bool:
    words = fold(place.name).split()
    return all([any([found.startswith(word) for found in words]) for word in wanted])
