"""The decision table as plain values: identifiers only, not a word to show.

Plain classes rather than dataclasses: MicroPython has none. Lists wherever order matters:
MicroPython dictionaries do not keep theirs.
"""


class Fact:
    """One input of the table and the `answers` it accepts, by identifier, in the order shown.

    `pairs` lists the couples of row numbers that differ by this fact alone and lead to
    different outcomes: the fact can still change the outcome exactly when both rows of one
    couple are still possible (proof in docs/projet/moteur.md).
    """

    def __init__(self, id: str, answers: "list[str]", pairs: "list[list[int]]") -> None:
        self.id = id
        self.answers = answers
        self.pairs = pairs


class Row:
    """One row of the compiled table: a rule, or a rule restricted to one answer of a fact
    its procedure's text follows. `when` maps fact identifiers to the answers accepted; a fact
    it does not name may have any answer."""

    def __init__(self, rule: int, procedure: str, when: "dict[str, list[str]]") -> None:
        self.rule = rule
        self.procedure = procedure
        self.when = when

    def accepts(self, fact: str, answer: str) -> bool:
        """Whether the row stays possible once `fact` has this answer."""
        accepted = self.when.get(fact)
        return accepted is None or answer in accepted


class Table:
    """The proven decision table: its facts in the order of asking, and its rows."""

    def __init__(self, facts: "list[Fact]", rows: "list[Row]") -> None:
        self.facts = facts
        self.rows = rows

    def fact(self, id: str) -> "Fact | None":
        """The fact of that identifier, or None."""
        for fact in self.facts:
            if fact.id == id:
                return fact
        return None

    def knows(self, fact: str, answer: str) -> bool:
        """Whether there is such a fact, with such an answer."""
        found = self.fact(fact)
        return found is not None and answer in found.answers


CLASSES: "list[type[Fact] | type[Row] | type[Table]]" = [Fact, Row, Table]
