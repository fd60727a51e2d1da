"""Finding a département by what people type: its number, its name, or a postcode."""

from .find import fold
from .journey import Journey, Place


def find_places(journey: Journey, typed: str) -> "list[Place]":
    """The places whose number, postcode or name begins by what is typed, in the directory's
    order; a name matches by any of its words. None when nothing is typed."""
    wanted = fold(typed).split()
    if not wanted:
        return []
    if "0" <= wanted[0][0] <= "9":
        numbers = _numbers("".join(wanted))
        return [place for place in journey.places if fold(place.number) in numbers]
    return [place for place in journey.places if _named(place, wanted)]


def _numbers(typed: str) -> "list[str]":
    """The numbers a typed number or postcode may stand for. Corsica's postcodes begin by 20,
    those overseas by three digits of their own."""
    if typed == "20" or (len(typed) == 5 and typed.startswith("20")):
        return ["2a", "2b"]
    if len(typed) == 1:
        return ["0" + typed]
    if len(typed) in (2, 3):
        return [typed]
    if len(typed) == 5:
        return [typed[:3] if typed[:2] in ("97", "98") else typed[:2]]
    return []


def _named(place: Place, wanted: "list[str]") -> bool:
    words = fold(place.name).split()
    return all([any([found.startswith(word) for found in words]) for word in wanted])
