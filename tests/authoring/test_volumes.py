"""The proof against brute force on small tables, and alone on a large one."""

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.tables import partition
from wizard.authoring.prove.volumes import Table, deciding_pairs, gap, inside, overlaps, walk

Combination = tuple[int, ...]


def accepts(box: list[int], combination: Combination) -> bool:
    return all(mask >> answer & 1 for mask, answer in zip(box, combination, strict=True))


def combinations(sizes: list[int]) -> list[Combination]:
    return list(itertools.product(*(range(size) for size in sizes)))


@st.composite
def any_table(draw: st.DrawFn) -> Table:
    sizes = draw(st.lists(st.integers(2, 3), min_size=1, max_size=4))
    masks = [st.integers(1, 2**size - 1) for size in sizes]
    boxes = draw(st.lists(st.tuples(*masks).map(list), min_size=1, max_size=6))
    return Table(sizes, boxes)


@settings(max_examples=300)
@given(any_table())
def test_overlaps_are_those_of_enumeration(table: Table) -> None:
    found = set()
    for combination in combinations(table.sizes):
        hits = [n for n, box in enumerate(table.boxes) if accepts(box, combination)]
        found |= set(itertools.combinations(hits, 2))
    assert set(overlaps(table)) == found


@given(any_table())
def test_a_rule_is_inside_another_as_enumeration_says(table: Table) -> None:
    accepted = [{c for c in combinations(table.sizes) if accepts(b, c)} for b in table.boxes]
    for rule, other in itertools.product(range(len(table.boxes)), repeat=2):
        assert inside(table, rule, other) == (accepted[rule] <= accepted[other])


@given(st.lists(st.integers(2, 3), min_size=1, max_size=4), st.integers(1, 8), st.data())
def test_a_gap_is_found_exactly_when_there_is_one(
    sizes: list[int], rules: int, data: st.DataObject
) -> None:
    rules = min(rules, len(combinations(sizes)))
    boxes = partition(sizes, rules, seed=data.draw(st.integers(0, 999)))
    assert gap(Table(sizes, boxes)) is None
    removed = data.draw(st.integers(0, len(boxes) - 1))
    witness = gap(Table(sizes, boxes[:removed] + boxes[removed + 1 :]))
    assert witness is not None
    assert accepts(boxes[removed], tuple(witness))


def matters(sizes: list[int], decide: dict[Combination, int], known: dict[int, int]) -> set[int]:
    """The unknown facts that change the outcome somewhere, by enumeration."""
    kept = [c for c in decide if all(c[fact] == answer for fact, answer in known.items())]
    return {
        fact
        for fact in range(len(sizes))
        for c in kept
        for answer in range(sizes[fact])
        if fact not in known and decide[c] != decide[(*c[:fact], answer, *c[fact + 1 :])]
    }


@settings(max_examples=150)
@given(st.integers(0, 9999), st.integers(2, 7), st.integers(2, 3))
def test_the_questions_asked_are_those_that_matter(seed: int, rules: int, kinds: int) -> None:
    sizes = [2, 3, 2]
    boxes = partition(sizes, rules, seed)
    outcomes = [random.Random(seed + n).randrange(kinds) for n in range(len(boxes))]
    table = Table(sizes, boxes)
    pairs = deciding_pairs(table, outcomes)
    decide = {
        c: next(outcomes[n] for n, box in enumerate(boxes) if accepts(box, c))
        for c in combinations(sizes)
    }

    def naive(known: dict[int, int]) -> tuple[int, int, int, int]:
        open_facts = matters(sizes, decide, known)
        possible = {
            n
            for n, box in enumerate(boxes)
            if all(box[fact] >> answer & 1 for fact, answer in known.items())
        }
        by_pairs = {
            fact
            for fact in range(len(sizes))
            if fact not in known and any({a, b} <= possible for a, b in pairs[fact])
        }
        assert by_pairs == open_facts
        if not open_facts:
            return 1, 1, 0, 0
        fact = min(open_facts)
        after = [naive({**known, fact: answer}) for answer in range(sizes[fact])]
        states, paths, least, most = zip(*after, strict=True)
        return 1 + sum(states), sum(paths), 1 + min(least), 1 + max(most)

    found = walk(table, pairs)
    assert (found.states, found.paths, found.least, found.most) == naive({})


def test_a_table_of_sixty_million_combinations_is_proven_and_its_faults_are_found() -> None:
    sizes = [6] * 10
    boxes = partition(sizes, 1000, seed=7)
    assert list(overlaps(Table(sizes, boxes))) == []
    assert gap(Table(sizes, boxes)) is None
    witness = gap(Table(sizes, boxes[:-1]))
    assert witness is not None
    assert accepts(boxes[-1], tuple(witness))
    twice = Table(sizes, [*boxes, boxes[500]])
    assert list(overlaps(twice)) == [(500, 1000)]
    assert inside(twice, 1000, 500)
