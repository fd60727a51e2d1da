"""What every tool is: a section of the page, filled for the state on screen."""

from wizard.engine.decide import State
from wizard.view.aside import Aside

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools


class LiveTool:
    """A tool in its `section`. `tools` gives the words and the address on screen."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        self.section = section
        self.tools = tools
        self.content = tools.content
        self.root = tools.root
        self.address = tools.address

    def aside(self) -> Aside:
        """What was said beside the answers on screen."""
        return self.tools.said

    def show(self, state: State) -> None:
        """Show what the tool has for a state."""
        raise NotImplementedError

    def restart(self) -> None:
        """Somebody may begin again: most tools keep nothing."""
