"""The decision when answers come in any order: what is certain already, what is of no effect."""

from .decide import State, open_facts, resolve
from .rules import Table


def settled(table: Table, answers: "list[tuple[str, str]]") -> "State | None":
    """The end of the path, as soon as the outcome is the same whatever else is answered; None
    before. A question on the way that can no longer change it gets an answer that leads there."""
    if open_facts(table, answers):
        return None
    for row in table.rows:
        if all([row.accepts(fact, answer) for fact, answer in answers]):
            given = [fact for fact, _ in answers]
            rest = [
                (fact.id, row.when.get(fact.id, fact.answers)[0])
                for fact in table.facts
                if fact.id not in given
            ]
            return resolve(table, answers + rest)
    return None


def idle(table: Table, answers: "list[tuple[str, str]]") -> "list[str]":
    """The facts without effect here: whatever their answer, the other answers given being what
    they are, the outcome is the same."""
    opened = open_facts(table, answers)
    found: "list[str]" = []
    for fact in table.facts:
        others = [pair for pair in answers if pair[0] != fact.id]
        if fact.id not in (opened if len(others) == len(answers) else open_facts(table, others)):
            found.append(fact.id)
    return found
