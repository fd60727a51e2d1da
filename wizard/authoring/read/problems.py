"""What an editor did wrong, said in a way that can be mended."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One mistake: `file` relative to the journey's folder, `line` from 1."""

    file: str
    line: int
    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}: {self.cure}"


class JourneyError(Exception):
    """The journey cannot be used. `problems` lists every mistake found, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def closest(name: str, known: Iterable[str]) -> str:
    """« écrivez « a » ou « b » » with the closest known names, or all of them when few."""
    names = list(known)
    if not names:
        return "rien de tel n’existe encore, créez-le d’abord"
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5) or names[:12]
    return "écrivez " + " ou ".join(f"« {near_name} »" for near_name in near)
