"""The tools that can stand beside a state, in the order of the page."""

from wizard.engine.decide import State
from wizard.view.content import Content


class Tool:
    """A tool: the `name` of its module and the `section` of the page it fills."""

    def __init__(self, name: str, section: str) -> None:
        self.name = name
        self.section = section


TOOLS = [
    Tool("professions", "chercher"),
    Tool("letter", "lettre"),
    Tool("reminder", "rappel"),
    Tool("checklist", "liste"),
    Tool("share", "outils"),
]


def fitting(content: Content, state: State) -> "list[Tool]":
    """The tools that stand beside a state."""
    if state.fact is not None:
        names = ["professions"] if content.question(state.fact.id).listed else []
    elif state.row is not None:
        procedure = content.procedure(state.row.procedure)
        names = ["checklist", "share"]
        if procedure.letter(state.path) is not None:
            names.append("letter")
        if procedure.wait(state.path) is not None:
            names.append("reminder")
    return [tool for tool in TOOLS if tool.name in names]
