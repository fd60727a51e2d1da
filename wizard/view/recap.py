"""A state said in plain text, for a ticket or an e-mail: no personal data, only the answers."""

from wizard.engine.decide import State
from wizard.view.content import Content
from wizard.view.page import heading
from wizard.view.parts import said


def recap(content: Content, state: State, address: str, today: str) -> str:
    """The recap of a state, several lines. `address` is the absolute address of the state,
    `today` a date in words or figures."""
    site, version, date = content.site, content.version, content.date
    lines = [content.say("recap.head", today=today, site=site, version=version, date=date), ""]
    for name, answer in state.path:
        asked = content.question(name)
        lines.append(content.say("recap.line", what=asked.recap, said=asked.answer(answer).recap))
    lines.append("")
    if state.row is None:
        lines.append(content.say("recap.question", question=heading(content, state)))
    else:
        procedure = content.procedure(state.row.procedure)
        lines.append(content.say("recap.procedure", title=procedure.title(state.path)))
        for step in procedure.steps:
            if step.fits(state.path):
                lines.append(content.say("recap.step", title=step.title))
                break
        glance = said(procedure.glances, state.path)
        if glance:
            lines.append(content.say("recap.glance", glance=glance))
    lines.append(address)
    return "\n".join(lines)
