"""The site's addresses, known before it is built: each page can have a test of its own."""

from pathlib import PurePath

from wizard.authoring.compile.table import states
from wizard.authoring.load import load
from wizard.authoring.prove.rows import table
from wizard.project import ROOT, Project

_PROJECT = Project(ROOT)
_WRITTEN = load(_PROJECT.journey_files(), _PROJECT.pages())
_STATES = [(f"assistant/{state.address()}", state) for state in states(table(_WRITTEN))]


def _address(name: str) -> str:
    path = PurePath(name).with_suffix("")
    return "".join(f"{part}/" for part in path.parts if part != "index")


STATES = [address for address, _ in _STATES]
OUTCOMES = [address for address, state in _STATES if state.row is not None]
GUIDES = [f"guides/{id}/" for id in _WRITTEN.procedures]
PAGES = sorted([*STATES, *map(_address, _PROJECT.pages())])

FACTS = [fact.id for fact in _WRITTEN.facts]
RULES = [rule.procedure for rule in _WRITTEN.rules]
