"""A call: what was said so far, and what each key does to it. Nothing here changes in place."""

from wizard.engine.assistance import settled
from wizard.engine.decide import State, answer_of, open_facts
from wizard.engine.rules import Table
from wizard.view.aside import Aside
from wizard.view.assistance import ANSWER_KEYS, Desk
from wizard.view.content import Content


class Call:
    """The answers of each of the caller's `needs`, the number of the one in hand (`current`),
    what was `said` beside them, and the `row` gone to by its key ("" for the next one open)."""

    def __init__(
        self, needs: "list[list[tuple[str, str]]]", current: int, said: Aside, row: str
    ) -> None:
        self.needs = needs
        self.current = current
        self.said = said
        self.row = row

    def answers(self) -> "list[tuple[str, str]]":
        """The answers of the need in hand."""
        return self.needs[self.current]

    def with_answers(self, answers: "list[tuple[str, str]]") -> "Call":
        """The same call, the need in hand having these answers."""
        needs = self.needs[: self.current] + [answers] + self.needs[self.current + 1 :]
        return Call(needs, self.current, self.said, "")

    def outcomes(self, table: Table) -> "list[State]":
        """The outcomes that are certain, need after need."""
        states = [settled(table, answers) for answers in self.needs]
        return [state for state in states if state is not None]


def begun() -> Call:
    """A call at its beginning."""
    return Call([[]], 0, Aside(None, None), "")


def waiting(table: Table, call: Call) -> str:
    """The fact that the keys of answers answer: the row gone to, or the first one open; "" when
    nothing is left to ask."""
    return call.row or (open_facts(table, call.answers()) + [""])[0]


def answered(
    desk: Desk, answers: "list[tuple[str, str]]", more: "list[tuple[str, str]]"
) -> "list[tuple[str, str]]":
    """Answers with others added, and what these imply; a new answer takes the place of the old."""
    added = desk.implied(more)
    names = [fact for fact, _ in added]
    return [pair for pair in answers if pair[0] not in names] + added


def pressed(desk: Desk, content: Content, call: Call, fact: str, answer: str) -> Call:
    """A button pressed: it gives its answer, or takes it back when it was given."""
    if answer_of(call.answers(), fact) == answer:
        after = call.with_answers([pair for pair in call.answers() if pair[0] != fact])
    else:
        after = call.with_answers(answered(desk, call.answers(), [(fact, answer)]))
    after.said = call.said.agreeing(content, after.answers())
    return after


def at(call: Call, row: str) -> Call:
    """The same call, at a row."""
    return Call(call.needs, call.current, call.said, row)


def turned(call: Call, need: int) -> Call:
    """The same call, with another of its needs in hand."""
    return Call(call.needs, need, call.said, "")


def another(desk: Desk, call: Call) -> Call:
    """A need more in the same call: what was answered of the person stays, what was answered of
    the need does not."""
    if not call.answers():
        return call
    needs = [row.fact for row in desk.rows if row.implies]
    needs += [fact for row in desk.rows for fact, _ in row.implies]
    kept = [pair for pair in call.answers() if pair[0] not in needs]
    return Call(call.needs + [kept], len(call.needs), call.said, "")


def stroke(table: Table, desk: Desk, content: Content, call: Call, key: str) -> "Call | None":
    """The call once a key is pressed: that of a row, or of an answer of the row that waits; None
    when the key is neither."""
    for row in desk.rows:
        if row.key == key:
            return at(call, row.fact)
    fact = table.fact(waiting(table, call))
    place = ANSWER_KEYS.find(key)
    if fact is None or place < 0 or place >= len(fact.answers):
        return None
    return pressed(desk, content, call, fact.id, fact.answers[place])


def answer_key(place: int) -> str:
    """The key of the answer at that place of its row, from 0; "" when there are no more keys."""
    return ANSWER_KEYS[place] if place < len(ANSWER_KEYS) else ""


def keys(table: Table, desk: Desk, path: "list[tuple[str, str]]") -> "list[str]":
    """The keys that answer a path from the beginning of a call, one for each answer, and one more
    where the row that waits is not the one wanted."""
    found: "list[str]" = []
    answers: "list[tuple[str, str]]" = []
    for name, answer in path:
        if answer_of(answers, name) == answer:
            continue
        if (open_facts(table, answers) + [""])[0] != name:
            found.append(desk.row(name).key)
        fact = table.fact(name)
        found.append(answer_key(fact.answers.index(answer)) if fact is not None else "")
        answers = answered(desk, answers, [(name, answer)])
    return found
