"""The rules of a journey as the rows of its table, split by the answers that change a text."""

import functools

from wizard.authoring.prove.volumes import Table, deciding_pairs
from wizard.authoring.read.written import Written
from wizard.engine import rules as engine


class Row:
    """A rule, or the part of a rule for one answer of each fact it names that its procedure
    follows: a fact followed but not named is not asked there, it would change no word.
    `outcome` tells apart what readers are shown: the procedure and the followed answers."""

    def __init__(self, rule: int, procedure: str, when: dict[str, list[str]]) -> None:
        self.rule = rule
        self.procedure = procedure
        self.when = when
        self.outcome: tuple[str, ...] = (procedure,)


class DecisionTable:
    """The compiled rows, as the proof's `table`, with the deciding `pairs` of each fact and
    how many different `outcomes` readers can be shown."""

    def __init__(self, rows: list[Row], table: Table) -> None:
        numbers = {outcome: n for n, outcome in enumerate(sorted({row.outcome for row in rows}))}
        self.rows = rows
        self.table = table
        self.outcomes = len(numbers)
        self.pairs = deciding_pairs(table, [numbers[row.outcome] for row in rows])


def boxes(written: Written, conditions: list[dict[str, list[str]]]) -> Table:
    """Conditions (of rules or rows) as the proof's table: a fact not named accepts all."""
    answers = written.answers()
    masks = [
        [
            sum(1 << names.index(name) for name in set(when.get(fact, names)))
            for fact, names in answers.items()
        ]
        for when in conditions
    ]
    return Table([len(names) for names in answers.values()], masks)


def decision(written: Written) -> DecisionTable:
    """The compiled table: the rules, split by the answers that change the text."""
    rows: list[Row] = []
    for number, rule in enumerate(written.rules):
        split = [Row(number, rule.procedure, dict(rule.when))]
        for fact in written.procedures[rule.procedure].follows:
            if fact in rule.when:
                split = [_restricted(row, fact, a) for row in split for a in rule.when[fact]]
        rows += split
    return DecisionTable(rows, boxes(written, [row.when for row in rows]))


def _restricted(row: Row, fact: str, answer: str) -> Row:
    narrower = Row(row.rule, row.procedure, {**row.when, fact: [answer]})
    narrower.outcome = (*row.outcome, f"{fact}-{answer}")
    return narrower


@functools.lru_cache(maxsize=2)
def table(written: Written) -> engine.Table:
    """The engine's table of a journey whose rules are sound: identifiers, not a word."""
    proven = decision(written)
    facts = [
        engine.Fact(fact.id, [a.id for a in fact.answer], [list(pair) for pair in pairs])
        for fact, pairs in zip(written.facts, proven.pairs, strict=True)
    ]
    return engine.Table(
        facts, [engine.Row(row.rule, row.procedure, row.when) for row in proven.rows]
    )
