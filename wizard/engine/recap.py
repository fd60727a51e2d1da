"""A state said in plain text, for a ticket or an e-mail: no personal data, only the answers."""

from .address import print_path
from .journey import Journey
from .table import State
from .view import heading


def recap(journey: Journey, state: State, assistant: str) -> str:
    """The recap of a state, several lines. `assistant` is the absolute address of the
    assistant's first question."""
    lines = [journey.site + " – version " + journey.version + " du " + journey.date, ""]
    for name, answer in state.path:
        fact = journey.fact(name)
        found = fact.answer(answer) if fact is not None else None
        if fact is not None and found is not None:
            lines.append(fact.recap + "\u00a0: " + found.recap)
    kind = "Démarche" if state.fact is None else "Question suivante"
    lines.append("")
    lines.append(kind + "\u00a0: " + heading(journey, state))
    lines.append(assistant + print_path(state.path))
    return "\n".join(lines)
