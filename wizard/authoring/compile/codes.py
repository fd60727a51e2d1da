"""The codes to dictate, compiled: which places of the site have one, and the code of each."""

import re

from wizard.authoring.compile.table import states
from wizard.authoring.prove.rows import table
from wizard.authoring.read.text import decoded
from wizard.authoring.read.written import Written
from wizard.authoring.text.references import parse
from wizard.view.parts import fits

_PROCEDURE = re.compile(r"""^demarche:[ \t]*["']?([a-z0-9-]+)""", re.MULTILINE)
_CALL = re.compile(r"""\{\{\s*demarche\((?:["']([^"']*)["'])?\)""")


def targets(written: Written) -> list[str]:
    """Every place with a code, in reading order: outcomes, guides, steps. How they are named:
    see wizard/view/codes.py."""
    outcomes = [state for state in states(table(written)) if state.row is not None]
    return [
        *(f"assistant/{state.address()}" for state in outcomes),
        *(f"guides/{guide.id}/" for group in written.guides for guide in group.guide),
        *(
            f"{id}#{step.id}"
            for id, one in written.procedures.items()
            for step in one.step
            if any(fits(list(step.only.items()), shown) for shown in _shown(written, id))
        ),
    ]


def _shown(written: Written, procedure: str) -> list[list[tuple[str, str]]]:
    """The answers for which each guide of a procedure says it: a step that no guide shows, for
    some outcomes only, has no place of its own."""
    texts = [decoded(page) for page in written.pages.values()]
    return [
        parse(written.answers(), wanted or "")
        for text in texts
        if (named := _PROCEDURE.search(text)) and named[1] == procedure
        for wanted in _CALL.findall(text)
    ]


def compiled(written: Written) -> dict[str, str]:
    """The code of each place, by target."""
    return {one.target: one.code for one in written.codes if one.target is not None}
