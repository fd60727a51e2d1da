"""The decision as a diagram: questions below which everything is the same are one node.

What is below a question is told by its value: two paths that go on alike meet in one node, so
that a table of many paths stays a drawing one can read.
"""

from typing import NamedTuple

from wizard.engine.decide import resolve
from wizard.engine.rules import Table

type Answers = list[tuple[str, str]]


class Branch(NamedTuple):
    """The answers of a question that lead to a same node, by its number."""

    answers: list[str]
    to: int


class Node(NamedTuple):
    """A question (`fact`) and its branches, or a `procedure` and none. `shared` holds the answers
    that all the paths to it give, `paths` how many there are."""

    fact: str
    procedure: str
    branches: list[Branch]
    shared: Answers
    paths: int


def diagram(table: Table) -> list[Node]:
    """The nodes, in reading order from the first question."""
    numbers: dict[tuple[str, str, tuple[tuple[tuple[str, ...], int], ...]], int] = {}
    shared: list[Answers] = []
    paths: list[int] = []

    def below(path: Answers) -> int:
        state = resolve(table, path)
        groups: dict[int, list[str]] = {}
        if state.fact is not None:
            for answer in state.fact.answers:
                to = below([*path, (state.fact.id, answer)])
                groups.setdefault(to, []).append(answer)
        branches = tuple((tuple(answers), to) for to, answers in groups.items())
        fact = state.fact.id if state.fact is not None else ""
        procedure = state.row.procedure if state.row is not None else ""
        number = numbers.setdefault((fact, procedure, branches), len(numbers))
        if number == len(shared):
            shared.append(path)
            paths.append(0)
        shared[number] = [pair for pair in shared[number] if pair in path]
        paths[number] += 1
        return number

    first = below([])
    found = [
        Node(
            fact,
            procedure,
            [Branch(list(answers), to) for answers, to in branches],
            shared[number],
            paths[number],
        )
        for (fact, procedure, branches), number in numbers.items()
    ]
    return _in_reading_order(found, first)


def _in_reading_order(nodes: list[Node], first: int) -> list[Node]:
    """The same nodes, numbered as one meets them from the first, answer after answer."""
    order: dict[int, int] = {}

    def meet(number: int) -> None:
        if number not in order:
            order[number] = len(order)
            for branch in nodes[number].branches:
                meet(branch.to)

    meet(first)
    return [
        nodes[number]._replace(
            branches=[branch._replace(to=order[branch.to]) for branch in nodes[number].branches]
        )
        for number in order
    ]
