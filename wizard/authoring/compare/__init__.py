"""Compares two versions of a journey: whose procedure changes, and whose words.

In: two journeys, checked, proven and compiled. Out: `Changes`, plain values (changes.py), and
their sentences (say.py). It reads no file and knows no date.
"""

from collections import Counter
from typing import NamedTuple

from wizard.authoring.compare.changes import Changes, Moved, Reworded, Situation
from wizard.authoring.compare.named import named
from wizard.authoring.compare.situations import Pair, situations
from wizard.authoring.compare.space import Facts, Region, Side, common, regions
from wizard.authoring.compare.texts import PARTS, parts
from wizard.authoring.compile import Compiled
from wizard.authoring.prove.rows import Row, decision
from wizard.authoring.prove.volumes import volume
from wizard.engine.values import dump


class Both(NamedTuple):
    """The two versions of a journey."""

    old: Compiled
    new: Compiled


def compare(old: Compiled, new: Compiled) -> Changes:
    """All that readers find changed from one version to the other.

    Exact over every combination of the answers of both. Only the pages of what changes are
    visited, and a combination is counted without being visited (space.py).
    """
    both = Both(old, new)
    facts = common(old.written.answers(), new.written.answers())
    before, after = _side(old, facts), _side(new, facts)
    cut = list(regions(before.rows, after.rows, facts))
    volumes = Counter[tuple[str | None, str | None]]()
    for region in cut:
        volumes[_procedure(region.old), _procedure(region.new)] += volume(region.box)
    rewritten = _rewritten(both)
    suspects = [region.box for region in cut if _suspect(both, region, rewritten)]
    moved: dict[tuple[str | None, str | None], list[Situation]] = {}
    reworded: dict[tuple[str, str], Reworded] = {}
    for pair in situations(before, after, facts, suspects):
        row, now = before.row(pair.old), after.row(pair.new)
        situation = Situation(pair.answers, _address(pair, now))
        if row is None or now is None or row.procedure != now.procedure:
            moved.setdefault((_procedure(row), _procedure(now)), []).append(situation)
        else:
            _reword(reworded, both, pair, row, now, situation)
    groups = [Moved(*ends, volumes[ends], some) for ends, some in moved.items()]
    order = list(PARTS).index
    return Changes(
        sorted(groups, key=lambda group: -len(group.situations)),
        sorted(reworded.values(), key=lambda one: (one.procedure, order(one.part))),
        named(old, new),
    )


def _side(journey: Compiled, facts: Facts) -> Side:
    return Side(journey.written.answers(), decision(journey.written).rows, facts)


def _rewritten(both: Both) -> set[str]:
    """The procedures whose words may differ for somebody: those that were edited and, when the
    table was, those whose words follow the answers, since other questions may be asked."""
    same_table = dump(both.old.table) == dump(both.new.table)
    before, after = both.old.written.procedures, both.new.written.procedures
    return {
        id
        for id in before.keys() & after.keys()
        if dump(both.old.content.procedure(id)) != dump(both.new.content.procedure(id))
        or (not same_table and (before[id].follows or after[id].follows))
    }


def _suspect(both: Both, region: Region, rewritten: set[str]) -> bool:
    """Whether readers somewhere in a region may find another procedure, or other words."""
    row, now = region.old, region.new
    if row is None or now is None:
        return row is not now
    if row.procedure != now.procedure or now.procedure in rewritten:
        return True
    return both.old.content.reasons[row.rule] != both.new.content.reasons[now.rule]


def _reword(
    found: dict[tuple[str, str], Reworded],
    both: Both,
    pair: Pair,
    row: Row,
    now: Row,
    situation: Situation,
) -> None:
    """Note each part of a page that says something else."""
    said = parts(both.old, row, pair.old.path)
    for part, text in parts(both.new, now, pair.new.path).items():
        if text != said[part]:
            kept = found.setdefault((now.procedure, part), Reworded(now.procedure, part, [], []))
            kept.situations.append(situation)
            if (said[part], text) not in kept.wordings:
                kept.wordings.append((said[part], text))


def _procedure(row: Row | None) -> str | None:
    return row.procedure if row is not None else None


def _address(pair: Pair, now: Row | None) -> str:
    state = pair.new if now is not None else pair.old
    return f"assistant/{state.address()}"
