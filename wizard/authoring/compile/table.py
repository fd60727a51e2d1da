"""The journey's routing compiled to the engine's table: identifiers, not a word."""

from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table


def states(table: Table) -> list[State]:
    """Every state of a table, questions and outcomes, in reading order."""

    def below(path: list[tuple[str, str]]) -> list[State]:
        state = resolve(table, path)
        found = [state]
        if state.fact is not None:
            for answer in state.fact.answers:
                found += below([*path, (state.fact.id, answer)])
        return found

    return below([])
