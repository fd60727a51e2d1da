"""The shape of the directory, who registers and where (wizard/journeys/cps/directory.toml)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from wizard.authoring.read.schema import Id, Plain, Strict, Text

# A département's number as the post and the administration write it: 01, 2A, 974.
Number = Annotated[str, StringConstraints(pattern=r"^(\d{2,3}|2[AB])$")]


class Ars(Strict):
    """An agency: its départements by number, and the ledger's entries for its site, its
    registration page and its e-mail, the last two when a source gives them."""

    id: Id
    region: Plain
    site: Id
    page: Id | None = None
    courriel: Id | None = None
    departements: dict[Number, Plain] = Field(min_length=1)


class Territory(Strict):
    """A territory that is no département: the agency in charge, or what is known."""

    number: Number
    name: Plain
    ars: Id | None = None
    text: Text | None = None


class Ordre(Strict):
    """An Ordre: `id` is its answer of `autorite`; the ledger's entries for who keeps the
    record, its site, since when, and its e-mail when a source gives it."""

    id: Id
    profession: Plain
    keeper: Id
    site: Id
    since: Id
    courriel: Id | None = None


class National(Strict):
    """A body for the whole country, and what it is asked for."""

    name: Plain
    text: Text


class Directory(Strict):
    """directory.toml"""

    ars: list[Ars] = Field(min_length=1)
    territoire: list[Territory] = Field(default=[])
    organisme: list[National] = Field(default=[])
    ordre: list[Ordre] = Field(min_length=1)
