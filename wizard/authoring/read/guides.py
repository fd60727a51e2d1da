"""The shape of the list of guides (wizard/journeys/cps/guides.toml): the menu and the home page
follow it."""

from pydantic import Field

from wizard.authoring.read.schema import Id, Plain, Strict


class Guide(Strict):
    """A guide, docs/guides/<id>.md: the one of a procedure, or a page by hand. `short` names it
    in the home page, after its group's `need`."""

    id: Id
    short: Plain


class Group(Strict):
    """Guides under one heading of the menu; `need` is what brings readers of the home page."""

    title: Plain
    need: Plain
    guide: list[Guide] = Field(min_length=1)


class Guides(Strict):
    """guides.toml"""

    group: list[Group] = Field(min_length=1)
