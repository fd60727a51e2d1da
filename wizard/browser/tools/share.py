"""Keep and pass on: the link, its QR code, a recap, the sheet. Beside the state, never in it."""

import js
from pyscript.ffi import create_proxy, to_js

from wizard.browser import bridge
from wizard.browser.tools import told
from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms
from wizard.view.recap import recap

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools

document = js.document


class ShareTool(LiveTool):
    """The section of the page, for the state on screen."""

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        self.state: "State | None" = None
        section.addEventListener("click", create_proxy(self.clicked))

    def show(self, state: State) -> None:
        """Show the tool beside an outcome."""
        self.state = state
        self.section.innerHTML = forms.share(self.content)
        share = self.section.querySelector("[data-outil=partager]")
        share.hidden = getattr(js.navigator, "share", None) is None
        # Printing does not wait: the library that draws has to be there by then.
        bridge.use(lambda _: None, lambda: None)

    def clicked(self, event: "Any") -> None:
        """Do what the button says."""
        button = event.target.closest("[data-outil]")
        if not button or self.state is None:
            return
        kind = button.getAttribute("data-outil")
        if kind == "lien":
            step = str(js.window.location.hash)
            link = self.address() + (step if step.startswith("#etape-") else "")
            told.copy("outils", link, self.content.say("share.link_copied"))
        elif kind == "recapitulatif":
            today = str(js.Date.new().toLocaleDateString(self.content.say("page.locale")))
            text = recap(self.content, self.state, self.aside(), self.address(), today)
            told.copy("outils", text, self.content.say("share.recap_copied"))
        elif kind == "imprimer":
            js.window.print()
        elif kind == "partager":
            shared = to_js({"title": str(document.title), "url": self.address()})
            ignore = create_proxy(lambda _=None: None)  # the reader may cancel
            js.navigator.share(shared).then(ignore, ignore)
        elif kind == "qr":
            if document.getElementById("outils-qr").hidden:
                self.draw(self.address())
            else:
                self.show_qr("")

    def draw(self, address: str) -> None:
        """Draw the QR code of an address, unless another state is on screen by then."""

        def drawn(library: "Any") -> None:
            if address == self.address():
                self.show_qr(str(library.qr(address)))

        failed = self.content.say("share.qr_failed")
        bridge.use(drawn, lambda: told.say("outils", failed))

    def show_qr(self, svg: str) -> None:
        """Show the QR code, or hide it when there is none."""
        box = document.getElementById("outils-qr")
        box.innerHTML = svg
        box.hidden = not svg
        button = self.section.querySelector("[data-outil=qr]")
        button.setAttribute("aria-expanded", "true" if svg else "false")
        button.textContent = self.content.say("share.qr_hide" if svg else "share.qr")
        if svg:
            drawing = box.querySelector("svg")
            drawing.setAttribute("role", "img")
            drawing.setAttribute("aria-label", self.content.say("share.qr_name"))


make = ShareTool
