"""Texts that `python -m wizard new` left to write."""

from collections.abc import Iterator
from typing import Any

from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.text import TO_WRITE, decoded
from wizard.authoring.read.written import Written

_CURE = "remplacez ce texte"


def problems(written: Written) -> Iterator[Problem]:
    """The texts of procedures and the lines of pages that still say « [à écrire] »."""
    for located in written.procedure_files.values():
        for place, text in _texts(located.data, ()):
            if text.startswith(TO_WRITE):
                yield mistake("text-to-write", located, place, f"« {text} »", _CURE)
    for name, page in written.pages.items():
        if name.startswith("projet/"):
            continue
        for number, line in enumerate(decoded(page).splitlines(), 1):
            if TO_WRITE in line:
                what = f"« {line.strip()} »"
                yield Problem(f"docs/{name}", number, what, _CURE, "text-to-write")


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*place, key))
