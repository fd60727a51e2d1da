"""The engine at work in the page the build wrote.

The address is the state: this module reads it, lets the engine decide, puts the fragment the
view renders in place of the static one, and keeps address, title and focus in agreement. If
anything goes wrong the browser is sent to the address itself, where the static page is.
"""

import js
from pyscript.ffi import create_proxy

from wizard.browser.place import Place, decoded, memory
from wizard.browser.screen import Screen, base, focus_heading
from wizard.browser.tools import Tools
from wizard.engine.decide import State, resolve, still_open
from wizard.engine.rules import Table
from wizard.view import aside, page
from wizard.view.aside import Aside
from wizard.view.content import Content
from wizard.view.question import progress

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

window = js.window


class App:
    """The journey, the state on screen, what was `said` beside its answers, and the answers
    `kept` until their question comes."""

    def __init__(self, table: Table, content: Content, root: str) -> None:
        self.table = table
        self.content = content
        self.root = root
        self.place = Place(table, content, root + "assistant/")
        self.screen = Screen()
        self.tools = Tools(content, root, self.address)
        self.state = resolve(table, [])
        self.said = Aside(None, None)
        self.kept: "list[tuple[str, str]]" = []
        self.ready: "dict[str, tuple[str, str]]" = {}
        self.coming: "list[str]" = []
        self.idle = create_proxy(self.get_one_ready)

    def address(self) -> str:
        """The address of the state on screen."""
        return self.place.address(self.state, self.said)

    def start(self) -> None:
        """Take over the page: the static fragment stays until the first answer."""
        here = js.URL.new(window.location.href)
        if self.place.owns(here):
            self.arrive(here)
            window.addEventListener("beforeprint", create_proxy(self.tools.printing))
        elif here.href.startswith(self.root + "c/"):
            # The page of unknown addresses: a code mistyped in the address.
            typed = decoded(here.href[len(self.root) + 2 :].split("?")[0].split("#")[0].rstrip("/"))
            window.location.replace(self.root + "codes/?code=" + str(js.encodeURIComponent(typed)))
        js.document.addEventListener("click", create_proxy(self.clicked))
        window.addEventListener("popstate", create_proxy(self.travelled))

    def arrive(self, here: "Any") -> None:
        """Read the address the page was opened with; correct it, and the page, when it is not
        the canonical address of a state."""
        answers, ignored = self.place.read(here)
        self.state = resolve(self.table, answers)
        self.said = self.place.said(here).agreeing(self.content, self.state.path)
        self.kept = self.place.remembered(window.history.state)
        if here.href.split("#")[0] != self.address():
            self.screen.settle_links()
            self.kept = self.show(self.state, self.said, ignored)
            self.write_address(window.history.replaceState)
        else:
            self.tools.show(self.state, self.said, self.get_ready)

    def clicked(self, event: "Any") -> None:
        """Answer in place a plain click on a link to a state; leave all others to the browser."""
        if event.defaultPrevented or event.button:
            return
        if event.ctrlKey or event.metaKey or event.shiftKey or event.altKey:
            return
        anchor = event.target.closest("#page-assistant a[href]")
        if not anchor or anchor.getAttribute("href").startswith("#"):
            return
        url = js.URL.new(anchor.href)
        if not self.place.owns(url):
            return
        event.preventDefault()
        if event.detail > 1:
            return  # a double click would answer the next question too
        try:
            self.follow(anchor, url)
        except Exception as error:
            js.console.error(str(error))
            window.location.assign(anchor.href)

    def follow(self, anchor: "Any", url: "Any") -> None:
        """Go where a link to a state leads, with a new entry in the history."""
        self.screen.settle_links()
        answers, ignored = self.place.read(url)
        if anchor.classList.contains("recommencer"):
            self.tools.restart()
        state = self.with_kept(answers, self.kept_by(anchor))
        self.kept = self.show(state, self.said_by(anchor, url), ignored)
        self.write_address(window.history.pushState)
        focus_heading()
        window.scrollTo(0, 0)

    def kept_by(self, anchor: "Any") -> "list[tuple[str, str]]":
        """The answers a link keeps aside: « Modifier » keeps all but the one it changes."""
        changed = anchor.getAttribute("data-change")
        if changed:
            return [pair for pair in self.state.path + self.kept if pair[0] != changed]
        if anchor.hasAttribute("data-answer"):
            return self.kept
        return []

    def said_by(self, anchor: "Any", url: "Any") -> Aside:
        """What is said beside the answers once a link is followed: what it says, then what was
        said before, unless somebody else begins."""
        if anchor.classList.contains("recommencer"):
            return Aside(None, None)
        card = [(aside.PROFESSION, str(anchor.getAttribute("data-profession")))]
        clicked = aside.read(self.content, card)
        return clicked.over(self.place.said(url)).over(self.said)

    def travelled(self, event: "Any") -> None:
        """Back and forward: show the state of the address the browser went to."""
        url = js.URL.new(window.location.href)
        if not self.place.owns(url):
            return
        try:
            self.screen.settle_links()
            answers, ignored = self.place.read(url)
            state = resolve(self.table, answers)
            said = self.place.said(url)
            same = self.place.address(state, said) == self.address()
            if same and not event.state:
                # A link inside the page (« #… ») made this place: it keeps the same answers.
                window.history.replaceState(memory(self.kept), "", url.href)
                return
            self.kept = self.place.remembered(event.state)
            if not same:
                self.show(state, said, ignored)
                focus_heading()
        except Exception as error:
            js.console.error(str(error))
            window.location.reload()

    def with_kept(self, answers: "list[tuple[str, str]]", kept: "list[tuple[str, str]]") -> State:
        """The state of these answers and of those kept until their question comes."""
        given = [name for name, _ in answers]
        return resolve(self.table, answers + [pair for pair in kept if pair[0] not in given])

    def show(self, state: State, said: Aside, ignored: "list[str]") -> "list[tuple[str, str]]":
        """Put a state on screen, with what has to be told about the address. Returns the unused
        answers that a later question may still ask for."""
        self.state = state
        self.said = said.agreeing(self.content, state.path)
        self.coming = []
        still = still_open(self.table, state)
        html, title = self.ready.get(state.address()) or self.rendered(state)
        self.screen.show(html, title)
        self.screen.announce(self.told(ignored, still), progress(self.content, state))
        self.tools.show(state, self.said, self.get_ready)
        return still

    def write_address(self, write: "Any") -> None:
        """Write the address of the state on screen, with `history.pushState` or
        `replaceState`."""
        write(memory(self.kept), "", self.address())

    def told(self, ignored: "list[str]", kept: "list[tuple[str, str]]") -> str:
        """What the reader is told beside the state: the answers kept, those of no more use."""
        useless = [pair for pair in self.state.unused if pair not in kept]
        said = []
        if ignored:
            said.append(self.content.say("told.ignored", pieces=", ".join(ignored)))
        if useless:
            said.append(self.content.say("told.useless", answers=self.recaps(useless)))
        if kept:
            said.append(self.content.say("told.kept", answers=self.recaps(kept)))
        return " ".join(said)

    def recaps(self, answers: "list[tuple[str, str]]") -> str:
        """Answers said in a few words."""
        return ", ".join([self.content.answer(name, answer).recap for name, answer in answers])

    def rendered(self, state: State) -> "tuple[str, str]":
        """The fragment of a state, and the title of its page."""
        return page.render(self.table, self.content, state), page.title(self.content, state)

    def get_ready(self) -> None:
        """While the reader reads, render the states one answer away."""
        self.coming = list(self.state.fact.answers) if self.state.fact is not None else []
        window.setTimeout(self.idle, 0)

    def get_one_ready(self, _: "Any" = None) -> None:
        """Render one of them, then let the browser breathe."""
        if not self.coming or self.state.fact is None:
            return
        answer = (self.state.fact.id, self.coming.pop(0))
        state = self.with_kept(self.state.path + [answer], self.kept)
        if state.address() not in self.ready:
            self.ready[state.address()] = self.rendered(state)
        window.setTimeout(self.idle, 0)


def start(table: Table, content: Content) -> None:
    """Take over the page."""
    App(table, content, base("assistant")).start()
