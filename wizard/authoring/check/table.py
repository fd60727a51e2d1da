"""The decision table: each combination of answers has exactly one procedure."""

from collections.abc import Iterator

from wizard.authoring.check import gaps
from wizard.authoring.prove import volumes as prove
from wizard.authoring.prove.rows import boxes, decision
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.written import Written


def problems(written: Written) -> Iterator[Problem]:
    """Rules that overlap; else combinations without a rule; else facts of no use."""
    proven = boxes(written, [rule.when for rule in written.rules])
    overlapping = list(prove.overlaps(proven))
    for first, second in overlapping:
        yield _overlap(written, proven, first, second)
    if overlapping:
        return
    missing = list(gaps.problems(written, proven))
    yield from missing
    if missing:
        return
    pairs = decision(written).pairs
    for n, fact in enumerate(written.facts):
        if not pairs[n]:
            what = f"le fait « {fact.id} » n’est jamais demandé : aucune règle n’en dépend"
            cure = "employez-le dans une règle, ou retirez-le"
            yield mistake("fact-unused", written.facts_file, ("fact", n, "id"), what, cure)


def _overlap(written: Written, proven: prove.Table, first: int, second: int) -> Problem:
    located = written.rules_file
    for rule, other in ((second, first), (first, second)):
        if prove.inside(proven, rule, other):
            line = located.line(("rule", other))
            what = f"règle inatteignable : celle de la ligne {line} accepte déjà tous ses cas"
            cure = "retirez-la, ou restreignez l’autre"
            return mistake("rule-unreachable", located, ("rule", rule), what, cure)
    both = [
        (fact.id, [a.id for n, a in enumerate(fact.answer) if one & two & (1 << n)])
        for fact, one, two in zip(
            written.facts, proven.boxes[first], proven.boxes[second], strict=True
        )
    ]
    example = ", ".join(
        f"{fact} = {accepted[0]}"
        for (fact, accepted), size in zip(both, proven.sizes, strict=True)
        if len(accepted) < size
    )
    line = located.line(("rule", first))
    what = f"cette règle et celle de la ligne {line} acceptent la même situation : {example}"
    cure = "restreignez l’une des deux"
    return mistake("rules-overlap", located, ("rule", second), what, cure)
