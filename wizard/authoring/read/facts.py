"""The shape of the ledger and of the glossary, as editors write them."""

import re
from datetime import date
from typing import Literal

from pydantic import Field

from wizard.authoring.read.schema import Id, Plain, Strict, Text


class Source(Strict):
    """Where facts come from. `date` is the date the document bears, in words when it is not
    exact; absent when it bears none."""

    id: Id
    title: Text
    publisher: Text
    url: Text | None = None
    date: Text | None = None
    official: bool


class Entry(Strict):
    """One fact of the ledger: its value is written here and nowhere else."""

    id: Id
    kind: Literal["telephone", "courriel", "web", "texte"]
    value: Plain
    label: Plain | None = None
    status: Literal["confirmed", "leaflet", "to-verify"]
    source: list[Id] = Field(min_length=1)
    checked: date
    review: date
    note: Text | None = None

    def hours(self) -> int | None:
        """The hours of a wait that a reminder can count; None when the value is no such wait."""
        found = re.fullmatch(r"(\d+) heures", self.value)
        return int(found[1]) if found else None


class Ledger(Strict):
    """ledger.toml"""

    source: list[Source] = Field(min_length=1)
    entry: list[Entry] = Field(min_length=1)


class Term(Strict):
    """A word of the glossary; `short` explains it in place, in a few words."""

    id: Id
    name: Plain
    short: Plain | None = None
    text: Text


class Glossary(Strict):
    """glossary.toml"""

    term: list[Term] = Field(min_length=1)
