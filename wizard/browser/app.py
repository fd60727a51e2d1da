"""The engine at work in the page the build wrote.

The address is the state: this module reads it, lets the engine decide, puts the fragment the
view renders in place of the static one, and keeps address, title and focus in agreement. If
anything goes wrong the browser is sent to the address itself, where the static page is.

`history.state` holds one convenience: the answers kept aside by « Modifier » until their
question comes back. The screen never depends on it.
"""

import js
from browser.tools import Tools
from pyscript.ffi import create_proxy, to_js

from wizard.engine.address import print_path, read_address
from wizard.engine.decide import resolve, still_open
from wizard.engine.journey import from_json
from wizard.view import page as view

document = js.document
window = js.window
container = document.getElementById("assistant")
notice = document.getElementById("annonce")


class App:
    """The journey, where the site is, and the path on screen."""

    def __init__(self, journey, root):
        self.journey = journey
        self.root = root
        self.loaded = str(js.URL.new(document.baseURI).href)  # before any answer in place
        self.assistant = root + "assistant/"
        self.path = None
        self.kept = []
        self.ready = {}
        self.coming = []
        self.tools = Tools(self)
        self.idle = create_proxy(self.get_one_ready)

    def owns(self, url):
        """Whether an address (a JavaScript URL) is a state of the assistant."""
        return url.href.startswith(self.assistant)

    def read(self, url):
        """The answers an address holds, and its pieces that say nothing."""
        query = []
        if url.search:
            note = create_proxy(lambda value, name, _: query.append((name, value)))
            url.searchParams.forEach(note)
        tail = url.href.split("?")[0].split("#")[0][len(self.assistant) :]
        return read_address(self.journey, decoded(tail), query)

    def go(self, answers, ignored, kept):
        """Show the state of these answers, with a new entry in the history.

        `kept` are answers to use when their question comes, `ignored` the pieces to tell of.
        """
        state = self.resolved(answers, kept)
        self.show(state, ignored)
        self.write_address(window.history.pushState, state)
        focus_heading()
        window.scrollTo(0, 0)

    def write_address(self, write, state):
        """Write the state's canonical address with `history.pushState` or `replaceState`."""
        self.kept = still_open(self.journey, state)
        self.remember(write, self.assistant + print_path(state.path))

    def remember(self, write, address):
        """Write an address with the answers kept beside it."""
        write(to_js({"garder": print_path(self.kept)}), "", address)

    def show(self, state, ignored):
        """Put a state on screen, with what has to be told about the address."""
        self.path = print_path(state.path)
        self.coming = []
        html, title = self.ready.get(self.path) or self.rendered(state)
        container.innerHTML = html
        document.title = title
        self.announce(state, self.told(state, ignored))
        self.tools.show(state)

    def get_ready(self, state):
        """While the reader reads, render the states one answer away."""
        self.coming = [answer.id for answer in state.fact.answers] if state.fact else []
        window.setTimeout(self.idle, 0)

    def get_one_ready(self, _=None):
        """Render one of them, then let the browser breathe."""
        if not self.coming:
            return
        answers = read_address(self.journey, self.path, [])[0]
        fact = resolve(self.journey, answers).fact
        answers.append((fact.id, self.coming.pop(0)))
        state = self.resolved(answers, self.kept)
        path = print_path(state.path)
        if path not in self.ready:
            self.ready[path] = self.rendered(state)
        window.setTimeout(self.idle, 0)

    def rendered(self, state):
        """The fragment of a state, and the title of its page."""
        return view.render(self.journey, state), view.title(self.journey, state)

    def resolved(self, answers, kept):
        """The state of these answers and of those kept until their question comes."""
        given = [name for name, _ in answers]
        return resolve(self.journey, answers + [pair for pair in kept if pair[0] not in given])

    def announce(self, state, said):
        """Say one thing to screen readers, politely: where the reader is, and what has to be
        told, which alone is shown."""
        notice.textContent = (said + " " if said else "") + view.progress(self.journey, state)
        notice.className = "annonce" if said else "lu"

    def address(self):
        """The address of the state on screen."""
        return self.assistant + self.path

    def state(self):
        """The state on screen."""
        return resolve(self.journey, read_address(self.journey, self.path, [])[0])

    def told(self, state, ignored):
        """What the reader is told beside the state: the answers kept, those of no more use."""
        kept = still_open(self.journey, state)
        useless = [pair for pair in state.unused if pair not in kept]
        said = []
        if ignored:
            said.append(
                "Une partie de l’adresse n’a pas été comprise\u00a0: " + ", ".join(ignored) + "."
                " Voici l’étape la plus proche."
            )
        if useless:
            said.append("Ne compte plus ici\u00a0: " + self.recaps(useless) + ".")
        if kept:
            said.append("Gardé pour la suite\u00a0: " + self.recaps(kept) + ".")
        return " ".join(said)

    def recaps(self, answers):
        """Answers said in a few words."""
        facts = [(self.journey.fact(name), answer) for name, answer in answers]
        return ", ".join([fact.answer(answer).recap for fact, answer in facts])


def decoded(text):
    """Percent-decoded text. `decodeURIComponent` throws on a damaged address, and MicroPython
    cannot catch what JavaScript throws; this decoder never does."""
    text = text.replace("&", "%26").replace("+", "%2B")
    return str(js.URLSearchParams.new("texte=" + text).get("texte"))


def focus_heading():
    """Move the focus to the heading: a screen reader reads it, once."""
    document.getElementById("titre").focus(to_js({"preventScroll": True}))


def start(data):
    """Take over the page: the static fragment stays until the first answer."""
    app = App(from_json(data), str(js.URL.new(container.dataset.racine, document.baseURI).href))
    here = js.URL.new(window.location.href)
    if app.owns(here):
        arrive(app, here)
        window.addEventListener("beforeprint", create_proxy(app.tools.printing))
    document.addEventListener("click", create_proxy(lambda event: clicked(app, event)))
    window.addEventListener("popstate", create_proxy(lambda event: travelled(app, event)))


def arrive(app, here):
    """Read the address the page was opened with; correct it, and the page, when it is not the
    canonical address of a state."""
    answers, ignored = app.read(here)
    state = resolve(app.journey, answers)
    app.path = print_path(state.path)
    app.kept = remembered(app, window.history.state)
    if here.href.split("#")[0] != app.assistant + app.path:
        settle_links(app)
        app.show(state, ignored)
        app.write_address(window.history.replaceState, state)
    else:
        app.tools.show(state)


def remembered(app, memory):
    """The answers kept in `history.state`, if it is ours."""
    if not memory or not getattr(memory, "garder", None):
        return []
    return read_address(app.journey, memory.garder, [])[0]


def clicked(app, event):
    """Answer in place a plain click on a link to a state; leave all others to the browser."""
    if event.defaultPrevented or event.button:
        return
    if event.ctrlKey or event.metaKey or event.shiftKey or event.altKey:
        return
    anchor = event.target.closest("#page-assistant a[href]")
    if not anchor or anchor.getAttribute("href").startswith("#"):
        return
    url = js.URL.new(anchor.href)
    if not app.owns(url):
        return
    if event.detail > 1:
        event.preventDefault()  # a double click would answer the next question too
        return
    event.preventDefault()
    try:
        settle_links(app)
        answers, ignored = app.read(url)
        if anchor.classList.contains("recommencer"):
            app.tools.offer_to_forget()
        app.go(answers, ignored, kept_by(app, anchor))
    except Exception as error:
        js.console.error(str(error))
        window.location.assign(anchor.href)


def kept_by(app, anchor):
    """The answers a link keeps aside: « Modifier » keeps all but the one it changes."""
    changed = anchor.getAttribute("data-change")
    if changed:
        answers = read_address(app.journey, app.path, [])[0]
        return [pair for pair in answers + app.kept if pair[0] != changed]
    if anchor.hasAttribute("data-answer"):
        return app.kept
    return []


def travelled(app, event):
    """Back and forward: show the state of the address the browser went to."""
    url = js.URL.new(window.location.href)
    if not app.owns(url):
        return
    try:
        settle_links(app)
        answers, ignored = app.read(url)
        state = resolve(app.journey, answers)
        if print_path(state.path) == app.path and not event.state:
            # A link inside the page (« #… ») made this place: it keeps the same answers.
            app.remember(window.history.replaceState, str(url.href))
            return
        app.kept = remembered(app, event.state)
        if print_path(state.path) != app.path:
            app.show(state, ignored)
            focus_heading()
    except Exception as error:
        js.console.error(str(error))
        window.location.reload()


def settle_links(app):
    """Make the theme's relative addresses absolute: the page's own address is about to change,
    or just did."""
    if document.documentElement.hasAttribute("data-liens"):
        return
    for element in document.querySelectorAll("[href]"):
        own = element.closest("#page-assistant")  # drawn anew for each state
        if not own and not element.getAttribute("href").startswith("#"):
            address = js.URL.new(element.getAttribute("href"), app.loaded)
            element.setAttribute("href", address.href)
    document.documentElement.setAttribute("data-liens", "absolus")
