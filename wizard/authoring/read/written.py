"""The validated journey: each file's content with the lines to complain at."""

import functools

from wizard.authoring.prove.volumes import Table, deciding_pairs
from wizard.authoring.read.schema import (
    Directory,
    Fact,
    Facts,
    Fields,
    Glossary,
    Ledger,
    Procedure,
    Professions,
    Rules,
)
from wizard.authoring.read.toml import Located
from wizard.authoring.read.words import Words
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


class Journey:
    """Everything editors wrote, valid in shape."""

    def __init__(
        self,
        facts: tuple[Located, Facts],
        rules: tuple[Located, Rules],
        professions: tuple[Located, Professions],
        ledger: tuple[Located, Ledger],
        directory: tuple[Located, Directory],
        glossary: tuple[Located, Glossary],
        fields: tuple[Located, Fields],
        words: tuple[Located, Words],
        procedures: dict[str, tuple[Located, Procedure]],
        illustrations: dict[str, str],
    ) -> None:
        self.facts_file, facts_model = facts
        self.rules_file, rules_model = rules
        self.professions_file, professions_model = professions
        self.ledger_file, self.ledger = ledger
        self.directory_file, self.directory = directory
        self.glossary_file, glossary_model = glossary
        self.terms = glossary_model.term
        self.fields_file, fields_model = fields
        self.fields = fields_model.field
        self.words_file, self.words = words
        self.illustrations = illustrations
        self.procedure_files = {id: located for id, (located, _) in procedures.items()}
        self.facts = facts_model.fact
        self.rules = rules_model.rule
        self.groups = professions_model.group
        self.procedures = {id: model for id, (_, model) in procedures.items()}

    def answers(self) -> dict[str, list[str]]:
        """The answers of each fact, by identifier, in the order of the file."""
        return {fact.id: [answer.id for answer in fact.answer] for fact in self.facts}

    def listed(self) -> Fact | None:
        """The fact whose answers are shown as the list of professions, if there is one."""
        return next((fact for fact in self.facts if fact.answers_as), None)

    def decision_table(self) -> DecisionTable:
        """The compiled table: the rules, split by the answers that change the text."""
        rows: list[Row] = []
        for number, rule in enumerate(self.rules):
            split = [Row(number, rule.procedure, dict(rule.when))]
            for fact in self.procedures[rule.procedure].follows:
                if fact in rule.when:
                    split = [_restricted(row, fact, a) for row in split for a in rule.when[fact]]
            rows += split
        return DecisionTable(rows, self.table([row.when for row in rows]))

    @functools.cached_property
    def routing(self) -> engine.Table:
        """The engine's table. The rules must be sound."""
        decision = self.decision_table()
        facts = [
            engine.Fact(fact.id, [a.id for a in fact.answer], [list(pair) for pair in pairs])
            for fact, pairs in zip(self.facts, decision.pairs, strict=True)
        ]
        rows = [engine.Row(row.rule, row.procedure, row.when) for row in decision.rows]
        return engine.Table(facts, rows)

    def table(self, conditions: list[dict[str, list[str]]]) -> Table:
        """Conditions (of rules or rows) as the proof's table: a fact not named accepts all."""
        answers = self.answers()
        boxes = [
            [
                sum(1 << names.index(name) for name in set(when.get(fact, names)))
                for fact, names in answers.items()
            ]
            for when in conditions
        ]
        return Table([len(names) for names in answers.values()], boxes)


def _restricted(row: Row, fact: str, answer: str) -> Row:
    narrower = Row(row.rule, row.procedure, {**row.when, fact: [answer]})
    narrower.outcome = (*row.outcome, f"{fact}-{answer}")
    return narrower
