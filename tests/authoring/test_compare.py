"""Two tables compared over every combination, against enumeration."""

import itertools
import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.tables import partition
from wizard.authoring.compare.situations import situations
from wizard.authoring.compare.space import Facts, Side, common, regions
from wizard.authoring.prove.rows import Row
from wizard.authoring.prove.volumes import volume

PROCEDURES = ("premiere", "deuxieme", "troisieme")

type Combination = tuple[tuple[str, str], ...]


class Version:
    """A table made by chance over some facts, answered by enumeration."""

    def __init__(self, known: Facts, seed: int) -> None:
        chance = random.Random(seed)
        sizes = [len(answers) for answers in known.values()]
        whole = len(list(itertools.product(*known.values())))
        boxes = partition(sizes, chance.randrange(1, min(whole, 7) + 1), seed)
        self.known = known
        self.rows = [
            Row(
                number,
                chance.choice(PROCEDURES),
                {
                    fact: [a for n, a in enumerate(answers) if mask >> n & 1]
                    for mask, (fact, answers) in zip(box, known.items(), strict=True)
                },
            )
            for number, box in enumerate(boxes)
        ]

    def procedure(self, combination: Combination) -> str | None:
        """What the version says of a combination of the answers of both versions: for an answer
        it does not know, what it says whatever it is, or nothing."""
        given_here = dict(combination)
        choices = [
            [given_here[fact]] if given_here[fact] in answers else answers
            for fact, answers in self.known.items()
        ]
        said = {
            row.procedure
            for chosen in itertools.product(*choices)
            for row in self.rows
            if all(
                answer in row.when[fact] for fact, answer in zip(self.known, chosen, strict=True)
            )
        }
        return said.pop() if len(said) == 1 else None


@st.composite
def some_facts(draw: st.DrawFn) -> Facts:
    names = draw(st.lists(st.sampled_from("abcd"), min_size=1, max_size=3, unique=True))
    return {
        name: draw(st.lists(st.sampled_from("xyz"), min_size=2, max_size=3, unique=True))
        for name in names
    }


versions = st.builds(Version, some_facts(), st.integers(0, 9999))


def combinations(facts: Facts) -> list[Combination]:
    choices = [[(fact, answer) for answer in answers] for fact, answers in facts.items()]
    return list(itertools.product(*choices))


def named(row: Row | None) -> str | None:
    return row.procedure if row else None


@settings(max_examples=400)
@given(versions, versions)
def test_the_combinations_that_change_are_those_of_enumeration(old: Version, new: Version) -> None:
    facts = common(old.known, new.known)
    before, after = Side(old.known, old.rows, facts), Side(new.known, new.rows, facts)
    found = Counter[tuple[str | None, str | None]]()
    for box, row, now in regions(before.rows, after.rows, facts):
        found[named(row), named(now)] += volume(box)
    every = combinations(facts)
    assert found == Counter((old.procedure(c), new.procedure(c)) for c in every)


@settings(max_examples=400)
@given(versions, versions)
def test_each_combination_both_know_is_one_situation_that_leads_where_it_says(
    old: Version, new: Version
) -> None:
    facts = common(old.known, new.known)
    before, after = Side(old.known, old.rows, facts), Side(new.known, new.rows, facts)
    everywhere = [[(1 << len(answers)) - 1 for answers in facts.values()]]
    found = list(situations(before, after, facts, everywhere))
    for combination in combinations(facts):
        matching = [pair for pair in found if all(one in combination for one in pair.answers)]
        known = all(
            answer in side.known.get(fact, [answer])
            for fact, answer in combination
            for side in (old, new)
        )
        assert len(matching) == 1 if known else len(matching) <= 1
        for pair in matching:
            ends = [side.row(end) for side, end in ((before, pair.old), (after, pair.new))]
            procedures = [named(row) for row in ends]
            assert procedures == [old.procedure(combination), new.procedure(combination)]


def complete(answers: list[tuple[str, str]], facts: Facts) -> Combination:
    """A combination that holds some answers, the first of each fact not asked."""
    return tuple(({fact: some[0] for fact, some in facts.items()} | dict(answers)).items())


@settings(max_examples=200)
@given(versions, versions)
def test_the_situations_of_some_regions_are_those_of_the_whole_that_meet_them(
    old: Version, new: Version
) -> None:
    facts = common(old.known, new.known)
    before, after = Side(old.known, old.rows, facts), Side(new.known, new.rows, facts)
    cut = [
        box for box, row, now in regions(before.rows, after.rows, facts) if named(row) != named(now)
    ]
    everywhere = [[(1 << len(answers)) - 1 for answers in facts.values()]]
    whole = [
        pair.answers
        for pair in situations(before, after, facts, everywhere)
        if old.procedure(end := complete(pair.answers, facts)) != new.procedure(end)
    ]
    assert [pair.answers for pair in situations(before, after, facts, cut)] == whole


def test_the_same_version_has_no_region_that_changes() -> None:
    version = Version({"a": ["x", "y"], "b": ["x", "y", "z"]}, 3)
    facts = common(version.known, version.known)
    side = Side(version.known, version.rows, facts)
    assert all(row is now for _, row, now in regions(side.rows, side.rows, facts))


def test_sixty_million_combinations_are_never_enumerated() -> None:
    known = {f"f{n}": [f"a{m}" for m in range(6)] for n in range(10)}
    boxes = partition([6] * 10, 1000, seed=7)
    rows = [
        Row(
            number,
            f"p{number % 30}",
            {
                fact: [a for n, a in enumerate(answers) if mask >> n & 1]
                for mask, (fact, answers) in zip(box, known.items(), strict=True)
            },
        )
        for number, box in enumerate(boxes)
    ]
    changed = list(rows)
    changed[500] = Row(500, "autre", rows[500].when)
    old, new = Side(known, rows, known), Side(known, changed, known)
    found = [
        region
        for region in regions(old.rows, new.rows, known)
        if region.old and region.new and region.old.procedure != region.new.procedure
    ]
    assert sum(volume(region.box) for region in found) == volume(boxes[500])
