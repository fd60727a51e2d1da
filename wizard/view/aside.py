"""What a reader said of themselves beside the answers: a profession of the list, and the
département they work in. It travels in the address (`?profession=…&departement=…`) and decides
nothing; what it says that is not known is ignored.
"""

from wizard.engine.decide import answer_of
from wizard.view.content import Content, Place, Profession

PROFESSION = "profession"
PLACE = "departement"
NAMES = (PROFESSION, PLACE)


class Aside:
    """The `profession` and the `place` said, each None when it is not."""

    def __init__(self, profession: "Profession | None", place: "Place | None") -> None:
        self.profession = profession
        self.place = place

    def address(self) -> str:
        """What it adds to the address of a state, "" for nothing."""
        said: "list[str]" = []
        if self.profession is not None:
            said.append(PROFESSION + "=" + self.profession.id)
        if self.place is not None:
            said.append(PLACE + "=" + self.place.number)
        return "?" + "&".join(said) if said else ""

    def over(self, other: "Aside") -> "Aside":
        """The same, with what another one says where this one says nothing."""
        return Aside(self.profession or other.profession, self.place or other.place)

    def agreeing(self, content: Content, path: "list[tuple[str, str]]") -> "Aside":
        """The same, without a profession that leads to another answer than the path's."""
        said = answer_of(path, listed(content))
        if self.profession is not None and said not in ("", self.profession.answer):
            return Aside(None, self.place)
        return self


def read(content: Content, query: "list[tuple[str, str]]") -> Aside:
    """What the parameters of an address say; the first one that means something wins."""
    profession = None
    place = None
    for name, value in query:
        if name == PROFESSION and profession is None:
            profession = _profession(content, value)
        if name == PLACE and place is None:
            place = _place(content, value)
    return Aside(profession, place)


def _profession(content: Content, id: str) -> "Profession | None":
    for profession in content.professions:
        if profession.id == id:
            return profession
    return None


def _place(content: Content, number: str) -> "Place | None":
    for place in content.places:
        if place.number == number:
            return place
    return None


def listed(content: Content) -> str:
    """The fact that the list of professions answers."""
    for asked in content.questions:
        if asked.listed:
            return asked.id
    return ""
