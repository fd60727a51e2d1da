"""Checks: each module's `problems(written)` gives what is wrong, and how to mend it."""

from collections.abc import Callable, Iterator

from wizard.authoring.check import (
    assistance,
    attempts,
    codes,
    directory,
    guides,
    ledger,
    names,
    pages,
    readers,
    table,
    texts,
    unwritten,
)
from wizard.authoring.read.problems import JourneyError, Problem
from wizard.authoring.read.written import Written

Check = Callable[[Written], Iterator[Problem]]
Stages = tuple[tuple[Check, ...], ...]

# Stages: the checks of one need all those before it to have passed, not each other. The shape
# of each file, checked as it is read, comes before them all (shape.py).
BEFORE_CODES: Stages = (
    (names.problems,),
    (directory.problems, guides.problems, pages.problems, table.problems),
    (assistance.problems, texts.problems, readers.problems, attempts.problems),
    (ledger.problems, unwritten.problems),
)
ORDER: Stages = (*BEFORE_CODES, (codes.problems,))


def all_stages(written: Written, stages: Stages) -> None:
    """Run the checks of these stages. Raises JourneyError with all the mistakes of the first
    stage that has some."""
    for stage in stages:
        found = [problem for problems in stage for problem in problems(written)]
        if found:
            raise JourneyError(found)
