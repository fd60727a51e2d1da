"""The proof that a decision table is total and unambiguous, done on the table itself.

A table has facts of so many answers each; a *box* is what one rule accepts: one bit mask per
fact, bit `a` set when answer `a` is accepted. Two facts about boxes replace enumeration:

- rules are unambiguous when no two boxes meet (they meet when their masks meet on every fact);
- boxes that never meet cover the table exactly when their volumes add up to its volume.

Both are exact, and cost about rules × facts × answers operations on integers used as sets.
See docs/projet/moteur.md for the reasoning.
"""

import functools
import math
from collections.abc import Iterator, Sequence

Box = Sequence[int]


class Table:
    """`sizes[f]` is the number of answers of fact f; `boxes[r][f]` the mask of rule r."""

    def __init__(self, sizes: Sequence[int], boxes: Sequence[Box]) -> None:
        self.sizes = list(sizes)
        self.boxes = [list(box) for box in boxes]
        # accepting[f][a]: the set of rules that accept answer a of fact f.
        self.accepting = [
            [
                sum(1 << rule for rule, box in enumerate(self.boxes) if box[fact] >> answer & 1)
                for answer in range(size)
            ]
            for fact, size in enumerate(self.sizes)
        ]

    def meeting(self, box: Box) -> list[int]:
        """For each fact, the set of rules whose mask meets the box's on that fact."""
        return [
            functools.reduce(
                int.__or__,
                (rules for answer, rules in enumerate(of_fact) if box[fact] >> answer & 1),
                0,
            )
            for fact, of_fact in enumerate(self.accepting)
        ]

    def accepting_all(self, box: Box) -> int:
        """The set of rules that meet a box."""
        return functools.reduce(int.__and__, self.meeting(box))


def members(rules: int) -> Iterator[int]:
    """The rule numbers in a set of rules."""
    while rules:
        lowest = rules & -rules
        yield lowest.bit_length() - 1
        rules ^= lowest


def overlaps(table: Table) -> Iterator[tuple[int, int]]:
    """The couples of rules that accept a same combination of answers, each couple once."""
    for rule in range(len(table.boxes)):
        both = table.accepting_all(table.boxes[rule])
        for other in members(both >> (rule + 1)):
            yield rule, rule + 1 + other


def inside(table: Table, rule: int, other: int) -> bool:
    """Whether everything a rule accepts is accepted by another one."""
    return all(
        mask & ~larger == 0
        for mask, larger in zip(table.boxes[rule], table.boxes[other], strict=True)
    )


def volume(box: Box) -> int:
    """How many combinations of answers a box holds."""
    return math.prod(mask.bit_count() for mask in box)


def gap(table: Table) -> list[int] | None:
    """A combination of answers no rule accepts (one answer number per fact), or None. The rules
    must not overlap."""
    return outside(table.sizes, table.boxes)


def outside(sizes: Sequence[int], boxes: Sequence[Box]) -> list[int] | None:
    """A combination of answers in none of the boxes, which must not meet, or None.

    When their volumes fall short of the whole, some answer of the first fact has a slice that
    falls short too: follow it, fact after fact.
    """
    boxes = [box for box in boxes if volume(box)]
    chosen: list[int] = []
    for fact in range(len(sizes) + 1):
        whole = math.prod(sizes[fact:])
        if sum(volume(box[fact:]) for box in boxes) >= whole:
            return None
        if fact == len(sizes):
            return chosen
        for answer in range(sizes[fact]):
            kept = [box for box in boxes if box[fact] >> answer & 1]
            if sum(volume(box[fact + 1 :]) for box in kept) < whole // sizes[fact]:
                chosen.append(answer)
                boxes = kept
                break
    return chosen


def deciding_pairs(table: Table, outcomes: Sequence[int]) -> list[list[tuple[int, int]]]:
    """For each fact, the couples of rules with different outcomes that this fact alone tells
    apart. In a total and unambiguous table a fact can still change the outcome exactly when
    both rules of one of its couples are still possible."""
    pairs: list[list[tuple[int, int]]] = [[] for _ in table.sizes]
    for rule in range(len(table.boxes)):
        meeting = table.meeting(table.boxes[rule])
        for fact in range(len(table.sizes)):
            elsewhere = functools.reduce(
                int.__and__, meeting[:fact] + meeting[fact + 1 :], (1 << len(table.boxes)) - 1
            )
            for other in members((elsewhere & ~meeting[fact]) >> (rule + 1)):
                if outcomes[rule] != outcomes[rule + 1 + other]:
                    pairs[fact].append((rule, rule + 1 + other))
    return pairs


class Figures:
    """What a walk through all the questions finds, from one point of the journey: how many
    `states` (questions and outcomes, each path apart), how many complete `paths`, the `least`
    and `most` questions still to answer."""

    def __init__(self, states: int, paths: int, least: int, most: int) -> None:
        self.states = states
        self.paths = paths
        self.least = least
        self.most = most


def walk(table: Table, pairs: list[list[tuple[int, int]]]) -> Figures:
    """Follow every path of questions, each different situation once.

    A situation is the set of rules still possible: paths that leave the same rules possible
    continue alike, so they are counted together and never multiplied out.
    """
    rivals = [_rivals(of_fact) for of_fact in pairs]

    def matters(fact: int, possible: int) -> bool:
        return any(possible >> rule & 1 and possible & others for rule, others in rivals[fact])

    @functools.cache
    def figures(possible: int) -> Figures:
        for fact in range(len(table.sizes)):
            if matters(fact, possible):
                after = [figures(possible & accepting) for accepting in table.accepting[fact]]
                return Figures(
                    1 + sum(one.states for one in after),
                    sum(one.paths for one in after),
                    1 + min(one.least for one in after),
                    1 + max(one.most for one in after),
                )
        return Figures(1, 1, 0, 0)

    return figures((1 << len(table.boxes)) - 1)


def _rivals(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    others: dict[int, int] = {}
    for rule, other in pairs:
        others[rule] = others.get(rule, 0) | 1 << other
    return list(others.items())
