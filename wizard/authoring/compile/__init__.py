"""Compiles what editors wrote to the engine's and the view's own values."""

from datetime import date
from typing import NamedTuple

from wizard.authoring.compile.content import content
from wizard.authoring.prove.rows import table
from wizard.authoring.read.written import Written
from wizard.engine.rules import Table
from wizard.view.content import Content
from wizard.view.parts import Feedback


class Compiled(NamedTuple):
    """A journey as `written`, its routing without a word, its words without routing."""

    written: Written
    table: Table
    content: Content


def compiled(written: Written, site: str, day: date, feedback: Feedback | None = None) -> Compiled:
    """A checked journey, compiled. `site` is the site's name, `day` the date of its version,
    `feedback` who is written to about errors, if the site names somebody."""
    return Compiled(written, table(written), content(written, site, day, feedback))
