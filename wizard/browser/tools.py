"""The tools beside a state: which ones fit it, where they are, and what they share."""

import js
from pyscript import js_import
from pyscript.ffi import create_proxy

document = js.document
shortcuts = document.getElementById("raccourcis")

# The sections beside a state, and how those of an outcome, which stand below it, are named
# above it.
SECTIONS = [
    ("chercher", ""),
    ("lettre", "Préparer mon message"),
    ("rappel", "Rappel"),
    ("liste", "À cocher"),
    ("outils", "Transmettre"),
]


def tools_for(journey, state):
    """The sections that stand beside a state, by identifier."""
    if state.row is None:
        return ["chercher"] if state.fact.id == "autorite" else []
    procedure = journey.procedure(state.row.procedure)
    found = ["liste", "outils"]
    if procedure.letter(state.path) is not None:
        found.append("lettre")
    if procedure.reminder is not None and procedure.reminder.fits(state.path):
        found.append("rappel")
    return found


def make(id, section, app):
    """Make a tool. Each module is imported when it is first wanted: a start needs none."""
    if id == "chercher":
        from browser.professions import ProfessionSearch as Tool
    elif id == "liste":
        from browser.checklist import Checklist as Tool
    elif id == "lettre":
        from browser.letter import LetterTool as Tool
    elif id == "rappel":
        from browser.reminder import ReminderTool as Tool
    else:
        from browser.share import ShareTool as Tool
    return Tool(section, app)


class Tools:
    """The tools of the page, each made when first wanted."""

    def __init__(self, app):
        self.app = app
        self.made = {}
        self.javascript = None
        self.later = create_proxy(self.fill)
        self.state = None

    def show(self, state):
        """Show the sections that fit the state, and say above where they are. What is in them
        comes after the state itself is on screen."""
        self.state = state
        document.documentElement.removeAttribute("data-outils")
        wanted = tools_for(self.app.journey, state)
        for id, _ in SECTIONS:
            document.getElementById(id).hidden = id not in wanted
        self.show_shortcuts()
        js.window.setTimeout(self.later, 0)

    def show_shortcuts(self):
        """Name above the state the tools that stand below it."""
        links = ""
        for id, label in SECTIONS:
            if label and not document.getElementById(id).hidden:
                links += '<a href="#' + id + '-titre">' + label + "</a>"
        shortcuts.innerHTML = links
        shortcuts.hidden = not links

    def fill(self, _=None):
        """Let each tool of the state on screen show what it has."""
        state = self.app.state()
        for id in tools_for(self.app.journey, state):
            section = document.getElementById(id)
            try:
                if id not in self.made:
                    self.made[id] = make(id, section, self.app)
                self.made[id].show(state)
            except Exception as error:  # the state itself is whole without it
                js.console.error(str(error))
                section.hidden = True
                self.show_shortcuts()
        self.tell_ready()
        self.app.get_ready(state)

    def tell_ready(self):
        """Write on the page that its tools are all there, with what JavaScript gives them."""
        state = self.state

        def ready(_=None):
            if self.state is state:
                document.documentElement.setAttribute("data-outils", "prets")

        if state.row is None:
            ready()
        else:
            self.with_javascript(ready, ready)

    def printing(self, _event):
        """Before printing: the sheet's foot bears the address of the state on screen. The one
        the build wrote is that of the page opened first, where the site should be."""
        address = self.app.address()
        document.getElementById("fiche-adresse").textContent = address
        drawn = str(self.javascript.qr(address)) if self.javascript is not None else ""
        document.getElementById("fiche-qr").innerHTML = drawn

    def with_javascript(self, use, failed):
        """Call `use` with the module outils.js, loaded when first wanted, or `failed` when it
        cannot be."""
        if self.javascript is not None:
            use(self.javascript)
            return

        def loaded(modules):
            self.javascript = modules[0]
            use(self.javascript)

        address = str(
            js.URL.new("outils.js", document.getElementById("assistant").dataset.moteur).href
        )
        js_import(address).then(create_proxy(loaded), create_proxy(lambda _: failed()))

    def offer_to_forget(self):
        """On a new start, ask whether to forget what was typed: it may be somebody else's."""
        if "lettre" in self.made:
            self.made["lettre"].offer_to_forget()
