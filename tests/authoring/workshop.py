"""What the writing room does to a journey's files, as one text: run by CPython and by Pyodide."""

import importlib
import json
import pkgutil
from datetime import date

from wizard import authoring
from wizard.authoring.compile import compiled
from wizard.authoring.load import load
from wizard.authoring.prove.rows import decision
from wizard.authoring.prove.volumes import walk
from wizard.authoring.read.problems import JourneyError
from wizard.engine.values import dump

# A file of the coffee machine, what is replaced in it and by what: TOML, shape, names, table,
# texts.
MISTAKES = [
    ("ledger.toml", 'kind = "web"', 'kind = "web'),
    ("facts.toml", "question = ", "qestion = "),
    ("rules.toml", 'procedure = "boisson"', 'procedure = "boissons"'),
    ("rules.toml", 'when.envie = "badge"', 'when.envie = "cafe"'),
    ("procedures/badge.toml", "{{ ref(", "{{ reff("),
]


def work(files: dict[str, bytes], pages: dict[str, bytes], today: date) -> str:
    """Read, check, prove and compile files, sound and then with each mistake, as JSON."""
    written = load(files, pages)
    journey = compiled(written, "Essai", today)
    proven = decision(written)
    proof = walk(proven.table, proven.pairs)
    room = pkgutil.walk_packages(authoring.__path__, "wizard.authoring.")
    said = {
        "modules": [importlib.import_module(module.name).__name__ for module in room],
        "table": dump(journey.table),
        "content": dump(journey.content),
        "proof": [proof.states, proof.paths, proof.least, proof.most, proven.outcomes],
        "problems": [refused(files, pages, *mistake) for mistake in MISTAKES],
    }
    return json.dumps(said, ensure_ascii=False, indent=1)


def refused(
    files: dict[str, bytes], pages: dict[str, bytes], name: str, old: str, new: str
) -> list[str]:
    """What is said of the files with one mistake; nothing when it has no place in them."""
    if old.encode() not in files.get(name, b""):
        return []
    changed = files[name].replace(old.encode(), new.encode(), 1)
    try:
        load({**files, name: changed}, pages)
    except JourneyError as error:
        return [str(problem) for problem in error.problems]
    return []
