"""What is on screen: the fragment of a state, its title, what is announced, the focus."""

import js
from pyscript.ffi import to_js

document = js.document


def base(name: str) -> str:
    """The absolute address of the site's root, which an element of that identifier knows."""
    container = document.getElementById(name)
    return str(js.URL.new(container.dataset.racine, document.baseURI).href)


class Screen:
    """The container of the states, and the notice above it. `loaded` is the address the page
    had before any answer in place."""

    def __init__(self) -> None:
        self.container = document.getElementById("assistant")
        self.notice = document.getElementById("annonce")
        self.loaded = str(js.URL.new(document.baseURI).href)

    def show(self, html: str, title: str) -> None:
        """Put a state in place of the one on screen."""
        self.container.innerHTML = html
        document.title = title

    def announce(self, told: str, progress: str) -> None:
        """Say one thing to screen readers, politely: where the reader is, and what has to be
        told, which alone is shown."""
        self.notice.textContent = (told + " " if told else "") + progress
        self.notice.className = "annonce" if told else "lu"

    def settle_links(self) -> None:
        """Make the theme's relative addresses absolute: the page's own address is about to
        change, or just did."""
        if document.documentElement.hasAttribute("data-liens"):
            return
        for element in document.querySelectorAll("[href]"):
            own = element.closest("#page-assistant")  # drawn anew for each state
            if not own and not element.getAttribute("href").startswith("#"):
                address = js.URL.new(element.getAttribute("href"), self.loaded)
                element.setAttribute("href", address.href)
        document.documentElement.setAttribute("data-liens", "absolus")


def focus_heading() -> None:
    """Move the focus to the heading: a screen reader reads it, once."""
    document.getElementById("titre").focus(to_js({"preventScroll": True}))
