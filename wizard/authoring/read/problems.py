"""What an editor did wrong, said in a way that can be mended."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from wizard.authoring.read.messages import Message


class Problem(NamedTuple):
    """One mistake: `file` from the repository's root, `line` from 1. `id` names the message in
    messages.py; what upkeep tells stops nobody and has none."""

    file: str
    line: int
    what: str
    cure: str
    id: Message | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}: {self.cure}"


class _File(Protocol):
    name: str

    def line(self, place: tuple[str | int, ...], /) -> int: ...


def mistake(
    id: Message, file: _File, place: tuple[str | int, ...], what: str, cure: str
) -> Problem:
    """The message `id` about that place of a file that knows its lines."""
    return Problem(file.name, file.line(place), what, cure, id)


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
