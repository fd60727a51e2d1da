"""The tools that can stand beside a state, in the order of the page."""

from wizard.engine.decide import State
from wizard.view.aside import PLACE, Aside
from wizard.view.content import Content


class Tool:
    """A tool: the `name` of its module and the `section` of the page it fills."""

    def __init__(self, name: str, section: str) -> None:
        self.name = name
        self.section = section


TOOLS = [
    Tool("people", "vous"),
    Tool("professions", "chercher"),
    Tool("letter", "lettre"),
    Tool("reminder", "rappel"),
    Tool("checklist", "liste"),
    Tool("share", "outils"),
]


def asks_place(content: Content, state: State) -> bool:
    """Whether an outcome is for the body of the reader's département."""
    if state.row is None:
        return False
    procedure = content.procedure(state.row.procedure)
    letter = procedure.letter(state.path)
    return procedure.place or (letter is not None and letter.to == PLACE)


def awaited(content: Content, state: State) -> "list[Tool]":
    """The tools above a state, whose place the page keeps until the engine fills them."""
    names = ["people"] if asks_place(content, state) else ["professions"]
    return [tool for tool in fitting(content, state, Aside(None, None)) if tool.name in names]


def fitting(content: Content, state: State, said: Aside) -> "list[Tool]":
    """The tools that stand beside a state, given what was said beside its answers."""
    if state.fact is not None:
        names = ["professions"] if content.question(state.fact.id).listed else []
    elif state.row is not None:
        procedure = content.procedure(state.row.procedure)
        names = ["checklist", "share"]
        if said.profession is not None or asks_place(content, state):
            names.append("people")
        if procedure.letter(state.path) is not None:
            names.append("letter")
        if procedure.wait(state.path) is not None:
            names.append("reminder")
    return [tool for tool in TOOLS if tool.name in names]
