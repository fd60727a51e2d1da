"""Checks: each module's `problems(written)` gives what is wrong, and how to mend it."""

from collections.abc import Callable, Iterator

from wizard.authoring.check import (
    assistance,
    attempts,
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

# Stages: the checks of one need all those before it to have passed, not each other. The shape
# of each file, checked as it is read, comes before them all (shape.py).
ORDER: tuple[tuple[Check, ...], ...] = (
    (names.problems,),
    (directory.problems, guides.problems, pages.problems, table.problems),
    (assistance.problems, texts.problems, readers.problems, attempts.problems),
    (ledger.problems, unwritten.problems),
)


def all_stages(written: Written) -> None:
    """Run every check. Raises JourneyError with all the mistakes of the first stage that has
    some."""
    for stage in ORDER:
        found = [problem for problems in stage for problem in problems(written)]
        if found:
            raise JourneyError(found)
