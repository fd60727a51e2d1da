"""The tools beside a state: which ones fit it, where they are, what the page tells of them."""

import js
from pyscript.ffi import create_proxy

from wizard.browser import bridge
from wizard.engine.decide import State
from wizard.view.aside import Aside
from wizard.view.content import Content
from wizard.view.tools import TOOLS, fitting

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from collections.abc import Callable
    from typing import Any

    from wizard.browser.tools.live import LiveTool

document = js.document


class Tools:
    """The tools of the page, each made when first wanted. `address` gives the address of the
    state on screen, `root` is that of the site."""

    def __init__(self, content: Content, root: str, address: "Callable[[], str]") -> None:
        self.content = content
        self.root = root
        self.address = address
        self.made: "dict[str, LiveTool]" = {}
        self.state: "State | None" = None
        self.said = Aside(None, None)
        self.then: "Callable[[], None] | None" = None
        self.later = create_proxy(self.fill)
        document.addEventListener("click", create_proxy(self.followed))

    def show(self, state: State, said: Aside, then: "Callable[[], None]") -> None:
        """Show the sections that fit the state. What is in them comes after the state itself is
        on screen; `then` is called once all is there."""
        self.state = state
        self.said = said
        self.then = then
        document.documentElement.removeAttribute("data-outils")
        wanted = fitting(self.content, state, said)
        close_dialog()
        for tool in TOOLS:
            document.getElementById(tool.section).hidden = tool not in wanted
        js.window.setTimeout(self.later, 0)

    def fill(self, _: "Any" = None) -> None:
        """Let each tool of the state on screen show what it has, then say that all is ready."""
        if self.state is None:
            return
        for tool in fitting(self.content, self.state, self.said):
            section = document.getElementById(tool.section)
            try:
                if tool.name not in self.made:
                    # Imported when first wanted: a start needs none.
                    module = __import__("wizard.browser.tools." + tool.name, None, None, ["make"])
                    self.made[tool.name] = module.make(section, self)
                self.made[tool.name].show(self.state)
            except Exception as error:  # the state itself is whole without it
                js.console.error(str(error))
                section.hidden = True
        self.tell_ready(self.state)
        if self.then is not None:
            self.then()

    def followed(self, event: "Any") -> None:
        """Open the fold a link of the page leads to: browsers only scroll to it. What a dialogue
        covers is out of reach: it closes."""
        anchor = event.target.closest("a[href^='#']")
        if not anchor:
            return
        target = document.getElementById(str(anchor.getAttribute("href"))[1:])
        if target and not target.closest("dialog"):
            close_dialog()
        fold = target.closest("details") if target else None
        if fold:
            fold.open = True

    def tell_ready(self, state: State) -> None:
        """Write on the page that its tools are all there, with what JavaScript gives them."""

        def ready(_: "Any" = None) -> None:
            if self.state is state:
                document.documentElement.setAttribute("data-outils", "prets")

        if state.row is None:
            ready()
        else:
            bridge.use(ready, ready)

    def printing(self, _event: "Any") -> None:
        """Before printing: the sheet's foot bears the address of the state on screen. The one
        the build wrote is that of the page opened first, where the site should be."""
        address = self.address()
        document.getElementById("fiche-adresse").textContent = address
        drawing = bridge.loaded()
        drawn = str(drawing.qr(address)) if drawing is not None else ""
        document.getElementById("fiche-qr").innerHTML = drawn

    def restart(self) -> None:
        """A new start: it may be somebody else's."""
        for name in self.made:
            self.made[name].restart()


def close_dialog() -> None:
    """Close the tool that is open over the page, if one is."""
    dialog = document.querySelector("dialog[open]")
    if dialog:
        dialog.close()
