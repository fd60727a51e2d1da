"""The combinations without a rule against brute force, and alone on a large table."""

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.tables import partition
from tests.authoring.test_volumes import accepts, combinations
from wizard.authoring.prove.holes import groups, holes, uncovered, union
from wizard.authoring.prove.volumes import Table, overlaps, volume


@st.composite
def table_with_holes(draw: st.DrawFn) -> Table:
    """Rules that do not overlap: a partition of which some boxes are taken out."""
    sizes = draw(st.lists(st.integers(2, 4), min_size=1, max_size=4))
    rules = draw(st.integers(1, min(12, len(combinations(sizes)))))
    boxes = partition(sizes, rules, seed=draw(st.integers(0, 9999)))
    kept = draw(st.lists(st.booleans(), min_size=len(boxes), max_size=len(boxes)))
    return Table(sizes, list(itertools.compress(boxes, kept)))


def inside(table: Table, boxes: list[list[int]]) -> set[tuple[int, ...]]:
    return {c for c in combinations(table.sizes) if any(accepts(box, c) for box in boxes)}


@settings(max_examples=300)
@given(table_with_holes())
def test_the_holes_are_exactly_what_no_rule_accepts(table: Table) -> None:
    found = list(holes(table))
    missing = set(combinations(table.sizes)) - inside(table, table.boxes)
    assert inside(table, found) == missing
    assert list(overlaps(Table(table.sizes, found))) == []
    assert sum(map(volume, found)) == len(missing) == uncovered(table)


@settings(max_examples=300)
@given(table_with_holes())
def test_the_groups_are_exactly_what_no_rule_accepts(table: Table) -> None:
    every = list(holes(table))
    found = groups(table, len(every))
    assert inside(table, found) == inside(table, every)
    assert len(found) <= len(every)
    assert [volume(box) for box in found] == sorted(map(volume, found), reverse=True)


@given(table_with_holes())
def test_no_answer_can_be_added_to_a_hole(table: Table) -> None:
    before = list(table.boxes)
    for hole in holes(table):
        for fact, size in enumerate(table.sizes):
            for answer in range(size):
                if not hole[fact] >> answer & 1:
                    wider = [*hole[:fact], 1 << answer, *hole[fact + 1 :]]
                    assert any(
                        all(a & b for a, b in zip(wider, box, strict=True)) for box in before
                    )
        before.append(hole)


@given(table_with_holes(), st.integers(1, 3))
def test_boxes_are_counted_together_once(table: Table, most: int) -> None:
    some = groups(table, most)
    assert union(some) == len(inside(table, some))
    twice = [*some, *table.boxes[:3], *some]
    assert union(twice) == len(inside(table, twice))


def test_a_rule_taken_out_leaves_one_hole() -> None:
    sizes = [3, 4, 2]
    boxes = partition(sizes, 8, seed=3)
    for number, box in enumerate(boxes):
        table = Table(sizes, boxes[:number] + boxes[number + 1 :])
        assert groups(table, 60) == [box]


def test_a_group_loses_what_a_larger_one_holds() -> None:
    """The first hole found lies across two groups: each is told once, the larger whole."""
    rules = [[0b01, 0b111, 0b011], [0b10, 0b001, 0b011], [0b10, 0b110, 0b111]]
    table = Table([2, 3, 3], rules)
    assert next(holes(table)) == [0b11, 0b001, 0b100]
    assert groups(table, 60) == [[0b01, 0b111, 0b100], [0b10, 0b001, 0b100]]


def test_sixty_million_combinations_are_never_enumerated() -> None:
    sizes = [6] * 10
    boxes = partition(sizes, 1000, seed=7)
    lost = {100, 300, 301, 700}
    table = Table(sizes, [box for number, box in enumerate(boxes) if number not in lost])
    assert uncovered(table) == sum(volume(boxes[number]) for number in lost)
    found = groups(table, 60)
    assert union(found) == uncovered(table)
    assert len(found) < 60
    chance = random.Random(1)
    for box in found:
        one = [chance.choice([a for a in range(6) if mask >> a & 1]) for mask in box]
        assert any(accepts(boxes[number], tuple(one)) for number in lost)


def test_the_first_groups_of_a_table_almost_empty_are_found() -> None:
    """The holes are more than could be listed: only those asked for are looked for."""
    sizes = [6] * 10
    chance = random.Random(2)
    rules = [[1 << chance.randrange(6) for _ in sizes] for _ in range(200)]
    table = Table(sizes, rules)
    found = groups(table, 10)
    assert 0 < len(found) <= 10
    for box in found:
        assert not table.accepting_all(box)
