"""Two versions of a decision table laid over the answers of both.

The rows of a version are boxes (see wizard/authoring/prove/volumes.py) that fill its own space.
Laid over the answers of both, they still fill it, and still do not meet:

- a fact a version does not know changes nothing in it: its rows accept every answer;
- an answer it does not know has the outcome that all the answers it knows have, where they have
  the same, because the question is not asked there; elsewhere it has none.

The boxes of one version that meet those of the other then fill the space once more, each with
one outcome before and one after: nothing is enumerated.
"""

from collections.abc import Iterator
from typing import NamedTuple

from wizard.authoring.prove.rows import Row
from wizard.authoring.prove.volumes import Box, Table, deciding_pairs, members
from wizard.engine import rules as engine
from wizard.engine.decide import State, resolve

# The facts of both versions, each with its answers.
type Facts = dict[str, list[str]]
# A box and the row it belongs to; None where the version has no outcome.
type Laid = tuple[list[int], Row | None]


class Region(NamedTuple):
    """A box of the common space, with its row in each version."""

    box: list[int]
    old: Row | None
    new: Row | None


def common(old: Facts, new: Facts) -> Facts:
    """The facts of two versions and the answers of both: the new ones' order, what is there no
    more after it."""
    both = {fact: list(answers) for fact, answers in new.items()}
    for fact, answers in old.items():
        kept = both.setdefault(fact, [])
        kept += [answer for answer in answers if answer not in kept]
    return both


class Side:
    """One version over the common facts: its `known` answers, its `rows`, and the `table` that
    asks its own questions in its own order."""

    def __init__(self, known: Facts, rows: list[Row], facts: Facts) -> None:
        self.known = known
        self.rows = laid(known, rows, facts)
        self.table = _table(self.known, self.rows, facts)

    def at(self, answers: list[tuple[str, str]]) -> State:
        """Where these answers lead in this version."""
        return resolve(self.table, answers)

    def row(self, state: State) -> Row | None:
        """The row of an outcome; None where this version has none."""
        return self.rows[state.row.rule][1] if state.row is not None else None


def laid(known: Facts, rows: list[Row], facts: Facts) -> list[Laid]:
    """The rows of a version over the common facts: boxes that fill the space without meeting."""
    found: list[Laid] = [([_mask(row, known, fact, facts) for fact in facts], row) for row in rows]
    for place, (fact, answers) in enumerate(facts.items()):
        own = [n for n, answer in enumerate(answers) if answer in known.get(fact, answers)]
        if len(own) < len(answers):
            unknown = (1 << len(answers)) - 1 - sum(1 << n for n in own)
            found += _unknown(found, place, own, unknown)
    return found


def regions(old: list[Laid], new: list[Laid], facts: Facts) -> Iterator[Region]:
    """The boxes of one version cut by those of the other: they fill the space without meeting."""
    table = Table([len(answers) for answers in facts.values()], [box for box, _ in new])
    for box, row in old:
        for number in members(table.accepting_all(box)):
            other, now = new[number]
            yield Region(_meet(box, other), row, now)


def _mask(row: Row, known: Facts, fact: str, facts: Facts) -> int:
    accepted = row.when.get(fact, known.get(fact, facts[fact]))
    return sum(1 << facts[fact].index(answer) for answer in set(accepted))


def _unknown(rows: list[Laid], place: int, own: list[int], unknown: int) -> list[Laid]:
    """The boxes of the `unknown` answers of a fact, from those of the answers the rows know."""

    def slice_of(answer: int) -> list[Laid]:
        return [
            ([*box[:place], unknown, *box[place + 1 :]], row)
            for box, row in rows
            if box[place] >> answer & 1
        ]

    found = slice_of(own[0])
    for answer in own[1:]:
        others = slice_of(answer)
        found = [
            (both, row if _same(row, other_row) else None)
            for box, row in found
            for other, other_row in others
            if all(both := _meet(box, other))
        ]
    return found


def _same(row: Row | None, other: Row | None) -> bool:
    return row is not None and other is not None and row.outcome == other.outcome


def _meet(box: Box, other: Box) -> list[int]:
    return [mask & more for mask, more in zip(box, other, strict=True)]


def _table(known: Facts, rows: list[Laid], facts: Facts) -> engine.Table:
    """The version's questions over the common space. The `rule` of a row is its number."""
    boxes = [box for box, _ in rows]
    outcomes: dict[tuple[str, ...] | None, int] = {}
    numbers = [outcomes.setdefault(row.outcome if row else None, len(outcomes)) for _, row in rows]
    sizes = [len(answers) for answers in facts.values()]
    pairs = dict(zip(facts, deciding_pairs(Table(sizes, boxes), numbers), strict=True))
    order = [*known, *(fact for fact in facts if fact not in known)]
    return engine.Table(
        [engine.Fact(id, facts[id], [list(pair) for pair in pairs[id]]) for id in order],
        [
            engine.Row(number, row.procedure if row else "", _when(box, facts))
            for number, (box, row) in enumerate(rows)
        ],
    )


def _when(box: list[int], facts: Facts) -> dict[str, list[str]]:
    return {
        fact: [answer for n, answer in enumerate(answers) if mask >> n & 1]
        for mask, (fact, answers) in zip(box, facts.items(), strict=True)
    }
