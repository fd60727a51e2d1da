"""Where the links under « Ça n’a pas marché » and « Et ensuite » lead readers."""

import graphlib
from collections.abc import Iterator

from wizard.authoring.prove.rows import table
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.schema import Attempt
from wizard.authoring.read.written import Written
from wizard.engine.decide import State, change, resolve
from wizard.engine.rules import Table


def problems(written: Written) -> Iterator[Problem]:
    """No attempt leads back to its own page, and no chain of failures ever turns round."""
    links: dict[tuple[str, str], int] = {}
    for end in _outcomes(table(written), []):
        id = _procedure(end)
        procedure = written.procedures[id]
        for key in ("following", "failure"):
            for n, attempt in enumerate(getattr(procedure, key)):
                if not (attempt.go or attempt.forget) or not _fits(attempt, end.path):
                    continue
                target = change(table(written), end.path, list(attempt.go.items()), attempt.forget)
                if target.path == end.path:
                    what = f"« {attempt.title} » ramène à la page où il est écrit"
                    cure = "changez son go, ou restreignez-le avec only"
                    place = (key, n, "go")
                    yield mistake("attempt-here", written.procedure_files[id], place, what, cure)
                elif key == "failure":
                    # The answers kept are those the reader would give again on the way.
                    for reached in _outcomes(table(written), target.path + target.unused):
                        links.setdefault((id, _procedure(reached)), n)
    yield from _loop(written, links)


def _loop(written: Written, links: dict[tuple[str, str], int]) -> Iterator[Problem]:
    """The problem of the first loop in the links, which hold the number of a failure each."""
    graph: dict[str, list[str]] = {}
    for here, there in sorted(links):
        graph.setdefault(here, []).append(there)
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        loop = error.args[1][::-1]  # told from what is needed to what needs it
        what = f"les liens d’échec tournent en rond : {' → '.join(loop)}"
        cure = "changez ce go ou un des suivants, ou remplacez-le par un texte"
        place = ("failure", links[loop[0], loop[1]], "go")
        yield mistake("attempts-loop", written.procedure_files[loop[0]], place, what, cure)


def _outcomes(table: Table, answers: list[tuple[str, str]]) -> list[State]:
    """Every outcome that can follow these answers."""
    state = resolve(table, answers)
    if state.fact is None:
        return [state]
    return [
        end
        for answer in state.fact.answers
        for end in _outcomes(table, [*answers, (state.fact.id, answer)])
    ]


def _procedure(end: State) -> str:
    if end.row is None:
        raise ValueError("not an outcome")
    return end.row.procedure


def _fits(attempt: Attempt, path: list[tuple[str, str]]) -> bool:
    return all(answer in attempt.only.get(fact, [answer]) for fact, answer in path)
