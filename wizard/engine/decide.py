"""The decision: which question comes next, and which procedure fits.

The answers are a list of (fact identifier, answer identifier). A *path* is such a list in
the order the questions are asked. Hit policy « unique »: the build proved that every
combination of answers is accepted by the rows of exactly one outcome.
"""

from .address import print_path
from .rules import Fact, Row, Table


class State:
    """Where a reader stands: the `path` of answers used, the `fact` to ask next (None at the
    end), the deciding `row` (None before the end), and the wanted answers still `unused`."""

    def __init__(
        self,
        path: "list[tuple[str, str]]",
        fact: "Fact | None",
        row: "Row | None",
        unused: "list[tuple[str, str]]",
    ) -> None:
        self.path = path
        self.fact = fact
        self.row = row
        self.unused = unused

    def address(self) -> str:
        """The canonical address of the state, relative to the assistant's root."""
        return print_path(self.path)


def answer_of(answers: "list[tuple[str, str]]", fact: str) -> str:
    """The answer given to a fact, or "" when there is none."""
    for name, answer in answers:
        if name == fact:
            return answer
    return ""


def _matters(fact: Fact, possible: "list[bool]") -> bool:
    """Whether the fact can still change the outcome, given which rows are possible."""
    for first, second in fact.pairs:  # noqa: SIM110 (a generator is slower where it counts)
        if possible[first] and possible[second]:
            return True
    return False


def _possible(table: Table, answers: "list[tuple[str, str]]") -> "list[bool]":
    possible = []
    for row in table.rows:
        accepted = True
        for fact, answer in answers:
            if not row.accepts(fact, answer):
                accepted = False
                break
        possible.append(accepted)
    return possible


def open_facts(table: Table, answers: "list[tuple[str, str]]") -> "list[str]":
    """The facts not answered yet that can still change the outcome, in asking order."""
    possible = _possible(table, answers)
    return [
        fact.id
        for fact in table.facts
        if not answer_of(answers, fact.id) and _matters(fact, possible)
    ]


def resolve(table: Table, wanted: "list[tuple[str, str]]") -> State:
    """Replay the wanted answers, in any order, along the questions really asked.

    Stops at the first question that has no wanted answer, or at the outcome. Facts and
    answers must exist; a fact given twice keeps its first answer.
    """
    path: "list[tuple[str, str]]" = []
    possible = [True for _ in table.rows]
    fact = None
    for candidate in table.facts:
        # One pass is enough: the rows possible only shrink along the path, so a fact that
        # cannot change the outcome any more never will again.
        if not _matters(candidate, possible):
            continue
        answer = answer_of(wanted, candidate.id)
        if not answer:
            fact = candidate
            break
        path.append((candidate.id, answer))
        for number in range(len(possible)):
            if possible[number]:
                accepted = table.rows[number].when.get(candidate.id)
                possible[number] = accepted is None or answer in accepted
    row = None
    if fact is None:
        row = table.rows[possible.index(True)]
    return State(path, fact, row, [pair for pair in wanted if pair not in path])


def change(
    table: Table,
    answers: "list[tuple[str, str]]",
    go: "list[tuple[str, str]]",
    forget: "list[str]",
) -> State:
    """The state reached when some answers are replaced (`go`) or dropped (`forget`) and all
    the others are kept as far as they still matter."""
    changed = [name for name, _ in go]
    kept = [pair for pair in answers if pair[0] not in changed and pair[0] not in forget]
    return resolve(table, go + kept)


def still_open(table: Table, state: State) -> "list[tuple[str, str]]":
    """The unused answers that a later question may still ask for, from this state."""
    if not state.unused:
        return []
    facts = open_facts(table, state.path)
    return [pair for pair in state.unused if pair[0] in facts]


def neighbours(table: Table, state: State) -> "list[tuple[str, str, str]]":
    """The other procedures that one different answer would have given, whatever came next.

    Returns (fact, answer, procedure): nearer questions first, each procedure once. Empty
    before the end of the path.
    """
    if state.row is None:
        return []
    # The rows that at most one answer of the path rules out: only those can be one answer away.
    near = []
    for row in table.rows:
        refusing = [fact for fact, answer in state.path if not row.accepts(fact, answer)]
        if len(refusing) < 2:
            near.append((refusing, row))
    found: "list[tuple[str, str, str]]" = []
    seen = [state.row.procedure]
    for depth in range(len(state.path) - 1, -1, -1):
        name, given = state.path[depth]
        fact = table.fact(name)
        for answer in fact.answers if fact is not None else []:
            procedure = _only_procedure(near, name, answer)
            if answer != given and procedure and procedure not in seen:
                seen.append(procedure)
                found.append((name, answer, procedure))
    return found


def _only_procedure(near: "list[tuple[list[str], Row]]", fact: str, answer: str) -> str:
    """The procedure of all the rows left when this one answer is changed, or ""."""
    only = ""
    for refusing, row in near:
        if (not refusing or refusing[0] == fact) and row.accepts(fact, answer):
            if only and row.procedure != only:
                return ""
            only = row.procedure
    return only
