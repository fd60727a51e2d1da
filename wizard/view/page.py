"""A state of the journey turned into HTML: used by the build and by the browser alike.

Every address is relative: `../` as often as the state is deep, so that the same bytes are
right at any place the site is put.
"""

from wizard.engine.decide import State
from wizard.engine.rules import Table
from wizard.view.content import Content, Procedure
from wizard.view.html import unbroken
from wizard.view.parts import said
from wizard.view.procedure import outcome
from wizard.view.question import question


def heading(content: Content, state: State) -> str:
    """The state's `h1`, as plain text: its question, or its procedure's name."""
    if state.fact is not None:
        return content.question(state.fact.id).text
    return procedure_of(content, state).title(state.path)


def title(content: Content, state: State) -> str:
    """The document's title: the heading, then the answers that make it unique, then the site."""
    recaps = [content.answer(fact, answer).recap for fact, answer in state.path]
    parts = [heading(content, state)]
    if recaps:
        parts.append(", ".join(recaps))
    return " – ".join(parts + [content.say("page.assistant"), content.site])


def description(content: Content, state: State) -> str:
    """The document's description, as plain text."""
    if state.fact is not None:
        asked = content.question(state.fact.id)
        return asked.help or asked.text
    return said(procedure_of(content, state).summaries, state.path)


def render(table: Table, content: Content, state: State) -> str:
    """The whole fragment of a state: `[data-question]` or `[data-procedure]`, one `h1`."""
    if state.fact is not None:
        return unbroken(question(content, state, content.question(state.fact.id)))
    return unbroken(outcome(table, content, state, procedure_of(content, state)))


def procedure_of(content: Content, state: State) -> Procedure:
    """The procedure of an outcome. Raises ValueError before the end of the path."""
    if state.row is None:
        raise ValueError("no procedure before the end of the path")
    return content.procedure(state.row.procedure)
