"""The combinations of answers without a rule: grouped, each told at the rule nearest to it."""

from collections.abc import Iterator

from wizard.authoring.prove.holes import groups, uncovered, union
from wizard.authoring.prove.volumes import Box, Table
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.schema import Fact
from wizard.authoring.read.written import Written

# Beyond, the others are counted only: one correction often mends several.
SHOWN = 6
_NEAREST = 3
_SOUGHT = 60


def problems(written: Written, proven: Table) -> Iterator[Problem]:
    """One problem per group of combinations without a rule. The rules must not overlap."""
    shown = groups(proven, _SOUGHT)[:SHOWN]
    for hole in shown:
        yield _hole(written, proven, hole)
    left = uncovered(proven) - union(shown)
    if left:
        what = f"combinaisons de réponses encore sans règle : {left}"
        cure = "corrigez d’abord celles des autres messages, puis relancez"
        yield mistake("table-gap-more", written.rules_file, ("rule", 0), what, cure)


def _hole(written: Written, proven: Table, hole: Box) -> Problem:
    situation = " et ".join(
        f"{fact.id} {_accepted(fact, mask)}"
        for fact, mask in zip(written.facts, hole, strict=True)
        if mask.bit_count() < len(fact.answer)
    )
    distances = {rule: _distance(proven, rule, hole) for rule in range(len(proven.boxes))}
    nearest, *others = sorted(distances, key=distances.__getitem__)
    advice = _widening(written, proven, nearest, hole)
    _, meets_others, partial = distances[nearest]
    if meets_others:
        facts = " et ".join(f"when.{written.facts[n].id}" for n in _apart(proven, nearest, hole))
        cure = f"écrivez une règle ; de la plus proche, celle-ci, il faudrait changer {facts}"
    elif partial:
        cure = f"{advice} de cette règle, qui en acceptera une partie, ou écrivez une règle"
    else:
        whose = {advice: ["cette règle"]}
        same = [rule for rule in others if distances[rule] == distances[nearest]]
        for rule in same[: _NEAREST - 1]:
            line = written.rules_file.line(("rule", rule))
            advice = _widening(written, proven, rule, hole)
            whose.setdefault(advice, []).append(f"celle de la ligne {line}")
        ways = [f"{advice} de {' ou de '.join(rules)}" for advice, rules in whose.items()]
        cure = ", ou ".join([*ways, "écrivez une règle"])
    what = f"aucune règle ne répond à {situation}"
    return mistake("table-gap", written.rules_file, ("rule", nearest), what, cure)


def _apart(proven: Table, rule: int, hole: Box) -> list[int]:
    """The facts by which a rule misses a hole."""
    masks = zip(proven.boxes[rule], hole, strict=True)
    return [fact for fact, (mask, wanted) in enumerate(masks) if not mask & wanted]


def _distance(proven: Table, rule: int, hole: Box) -> tuple[int, bool, bool]:
    """How many conditions of a rule to widen for it to reach a hole; whether it would then meet
    other rules, or accept a part of the hole only."""
    apart = _apart(proven, rule, hole)
    pairs = list(enumerate(zip(proven.boxes[rule], hole, strict=True)))
    widened = [mask | wanted if fact in apart else mask for fact, (mask, wanted) in pairs]
    partial = any(wanted & ~mask for mask, wanted in zip(widened, hole, strict=True))
    return len(apart), bool(proven.accepting_all(widened) & ~(1 << rule)), partial


def _widening(written: Written, proven: Table, rule: int, hole: Box) -> str:
    """What to change in a rule's conditions for it to reach a hole."""
    said = []
    for n in _apart(proven, rule, hole):
        fact = written.facts[n]
        if (proven.boxes[rule][n] | hole[n]).bit_count() == len(fact.answer):
            said.append(f"retirez when.{fact.id}")
        else:
            added = ", ".join(f'"{answer}"' for answer in _answers(fact, hole[n]))
            said.append(f"ajoutez {added} à when.{fact.id}")
    return " et ".join(said)


def _accepted(fact: Fact, mask: int) -> str:
    """« = a ou b », or « autre que c » when that is shorter."""
    accepted = _answers(fact, mask)
    others = _answers(fact, ~mask)
    if len(others) < len(accepted):
        return f"autre que {' ou '.join(others)}"
    return f"= {' ou '.join(accepted)}"


def _answers(fact: Fact, mask: int) -> list[str]:
    return [answer.id for n, answer in enumerate(fact.answer) if mask >> n & 1]
