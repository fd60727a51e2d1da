"""A state said in plain text, for a ticket or an e-mail: no personal data, only the answers."""

from wizard.engine.address import print_path
from wizard.engine.decide import State
from wizard.engine.journey import Journey
from wizard.view.page import heading


def recap(journey: Journey, state: State, assistant: str, today: str) -> str:
    """The recap of a state, several lines. `assistant` is the absolute address of the
    assistant's first question, `today` a date in words or figures."""
    version = " – version " + journey.version + " du " + journey.date
    lines = ["Le " + today + ", " + journey.site + version, ""]
    for name, answer in state.path:
        fact = journey.fact(name)
        found = fact.answer(answer) if fact is not None else None
        if fact is not None and found is not None:
            lines.append(fact.recap + "\u00a0: " + found.recap)
    lines.append("")
    if state.row is None:
        lines.append("Question suivante\u00a0: " + heading(journey, state))
    else:
        procedure = journey.procedure(state.row.procedure)
        lines.append("Démarche\u00a0: " + procedure.title)
        for step in procedure.steps:
            if step.fits(state.path):
                lines.append("Première étape\u00a0: " + step.title)
                break
        if procedure.glance:
            lines.append("En bref\u00a0: " + procedure.glance)
    lines.append(assistant + print_path(state.path))
    return "\n".join(lines)
