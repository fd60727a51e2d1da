"""The codes to dictate, compiled: which places of the site have one, and the code of each."""

from wizard.authoring.compile.table import states
from wizard.authoring.prove.rows import table
from wizard.authoring.read.written import Written


def targets(written: Written) -> list[str]:
    """Every place with a code, in reading order: outcomes, guides, steps. How they are named:
    see wizard/view/codes.py."""
    outcomes = [state for state in states(table(written)) if state.row is not None]
    return [
        *(f"assistant/{state.address()}" for state in outcomes),
        *(f"guides/{guide.id}/" for group in written.guides for guide in group.guide),
        *(f"{id}#{step.id}" for id, one in written.procedures.items() for step in one.step),
    ]


def compiled(written: Written) -> dict[str, str]:
    """The code of each place, by target."""
    return {one.target: one.code for one in written.codes if one.target is not None}
