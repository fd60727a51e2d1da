"""A state said in plain text, for a ticket or an e-mail: no personal data, only the answers."""

from wizard.engine.decide import State
from wizard.view import parts
from wizard.view.aside import Aside
from wizard.view.content import Content
from wizard.view.page import heading


def recap(content: Content, state: State, said: Aside, address: str, today: str) -> str:
    """The recap of a state, several lines: what was asked, the words clicked, what was said
    beside them. `address` is the absolute address of the state, `today` a date in words or
    figures."""
    lines = [head(content, today), ""] + given(content, state, said)
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
        glance = parts.said(procedure.glances, state.path)
        if glance:
            lines.append(content.say("recap.glance", glance=glance))
    lines.append(address)
    return "\n".join(lines)


def head(content: Content, today: str) -> str:
    """The first line of a recap: the day, the site and its version."""
    site, version, date = content.site, content.version, content.date
    return content.say("recap.head", today=today, site=site, version=version, date=date)


def given(content: Content, state: State, said: Aside) -> "list[str]":
    """The answers of a state, one line each: what was asked, the words clicked; then the
    département."""
    lines: "list[str]" = []
    for name, answer in state.path:
        asked = content.question(name)
        words = asked.answer(answer).label
        if asked.listed and said.profession is not None:
            short = asked.answer(answer).recap
            label = said.profession.label
            words = content.say("recap.profession", profession=label, answer=short)
        lines.append(content.say("recap.line", what=asked.recap, said=words))
    if said.place is not None:
        body = content.body(said.place.body)
        number, name = said.place.number, said.place.name
        place = content.say("recap.place", name=name, number=number)
        if body is not None and body.id != number:
            place = content.say("recap.place", name=body.name, number=number + " " + name)
        lines.append(content.say("recap.line", what=content.say("people.label"), said=place))
    return lines
