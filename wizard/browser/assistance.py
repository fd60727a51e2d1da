"""The help desk's page: keys and clicks make a call, which is drawn again each time.

What is drawn is worked out in wizard/view/assistance; nothing is sent, nor kept but whether
single keys are on.
"""

import json

import js
from pyscript.ffi import create_proxy, to_js

from wizard.browser import bridge
from wizard.browser.screen import base
from wizard.browser.tools import told
from wizard.engine.assistance import settled
from wizard.engine.rules import Table
from wizard.engine.values import load
from wizard.view.assistance import ANOTHER, CLASSES, COPY, Desk, panel, said
from wizard.view.assistance.call import Call, another, begun, pressed, stroke, turned
from wizard.view.assistance.copies import LEVELS, NAMES, address, copied
from wizard.view.assistance.outcome import outcome
from wizard.view.assistance.phrases import Ear, Heard
from wizard.view.content import Content, Profession

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

document = js.document

_KEPT = "assistance-touches"


class Console:
    """The call on screen, those before it (to go back), and how far the copy key went."""

    def __init__(self, table: Table, content: Content, desk: Desk) -> None:
        self.table = table
        self.content = content
        self.desk = desk
        self.root = base("poste")
        self.ear = Ear(desk, content)
        self.call = begun()
        self.before: "list[Call]" = []
        self.choice: "list[Profession]" = []
        self.level = 0
        self.keys = True

    def start(self) -> None:
        """Take the place of the table."""
        self.container = document.getElementById("poste")
        self.container.innerHTML = panel.shell(self.content, self.desk)
        self.container.className = "poste"
        self.container.addEventListener("click", create_proxy(self.clicked))
        self.container.addEventListener("change", create_proxy(self.switched))
        document.addEventListener("keydown", create_proxy(self.typed))
        bridge.use(self.remember, lambda: None)
        self.draw()

    def remember(self, library: "Any") -> None:
        """Single keys stay off where they were turned off."""
        if library.device.read(_KEPT) == "off":
            document.getElementById("poste-simples").checked = False
            self.turn(on=False)

    def switched(self, event: "Any") -> None:
        """Turn single keys on or off."""
        if str(event.target.id) != "poste-simples":
            return
        self.turn(on=bool(event.target.checked))
        value = "on" if self.keys else "off"
        bridge.use(lambda library: library.device.write(_KEPT, value), lambda: None)

    def turn(self, *, on: bool) -> None:
        """Single keys on or off; the keys are shown only when they do something."""
        self.keys = on
        self.container.classList.toggle("sans-touches", not on)

    def become(self, call: Call) -> None:
        """Another call on screen; the one before can be gone back to."""
        self.before.append(self.call)
        self.call = call
        self.choice = []
        self.draw()

    def draw(self) -> None:
        """Put the call on screen."""
        self.level = 0
        for mark in panel.marks(self.table, self.desk, self.call):
            self.draw_row(mark)
        sentence = panel.certain(self.table, self.content, self.desk, self.call)
        document.getElementById("poste-certain").textContent = sentence
        found = outcome(self.table, self.content, self.call, self.root)
        document.getElementById("poste-issue").innerHTML = found
        document.getElementById("poste-besoins").innerHTML = panel.needs(self.content, self.call)
        ready = settled(self.table, self.call.answers()) is not None
        self.container.classList.toggle("certaine", ready)
        told.clear("poste")

    def draw_row(self, mark: panel.Mark) -> None:
        """Put a row as it stands."""
        row = self.container.querySelector('[data-fait="' + mark.fact + '"]')
        row.classList.toggle("sans-effet", mark.idle)
        row.classList.toggle("en-cours", mark.waits)
        note = self.content.say("assistance.idle") if mark.idle else ""
        document.getElementById("fait-" + mark.fact + "-note").textContent = note
        for button in row.querySelectorAll("[data-reponse]"):
            given = str(button.getAttribute("data-reponse")) == mark.answer
            button.setAttribute("aria-pressed", "true" if given else "false")

    def clicked(self, event: "Any") -> None:
        """Do what a button says."""
        button = event.target.closest("button")
        if not button:
            return
        answer = button.getAttribute("data-reponse")
        if answer:
            row = str(button.closest("[data-fait]").getAttribute("data-fait"))
            self.become(pressed(self.desk, self.content, self.call, row, str(answer)))
        elif button.hasAttribute("data-besoin"):
            self.become(turned(self.call, int(str(button.getAttribute("data-besoin")))))
        elif button.hasAttribute("data-copie"):
            self.copy(str(button.getAttribute("data-copie")))
        elif button.hasAttribute("data-etape"):
            self.copy_step(int(str(button.getAttribute("data-etape"))))
        elif button.hasAttribute("data-metier"):
            self.choose(int(str(button.getAttribute("data-metier"))))
        else:
            self.command(str(button.getAttribute("data-poste")))

    def command(self, name: str) -> None:
        """A command of the tools."""
        if name == "nouveau":
            self.renew()
        elif name == "autre":
            self.become(another(self.desk, self.call))
        elif name == "touches":
            self.show_keys()

    def renew(self) -> None:
        """A new call."""
        document.getElementById("poste-texte").value = ""
        self.tell(Heard([[]], self.call.said, [], []), "")
        self.become(begun())

    def show_keys(self) -> None:
        """Show the keys, or hide them."""
        listed = document.getElementById("poste-touches")
        listed.hidden = not listed.hidden
        button = self.container.querySelector("[data-poste=touches]")
        button.setAttribute("aria-expanded", "false" if listed.hidden else "true")

    def copy(self, kind: str) -> None:
        """Copy what a button says, for all the needs that are certain."""
        today = str(js.Date.new().toLocaleDateString(self.content.say("page.locale")))
        states = self.call.outcomes(self.table)
        text = copied(self.content, self.call, states, kind, self.root, today)
        name = [told_once for one, _, told_once in NAMES if one == kind][0]
        if text:
            told.copy("poste", text, self.content.say("assistance." + name))

    def copy_more(self) -> None:
        """The copy key: more at each press."""
        kind = LEVELS[self.level % len(LEVELS)]
        self.level += 1
        self.copy(kind)

    def copy_step(self, number: int) -> None:
        """Copy a step, with the address that shows it."""
        state = settled(self.table, self.call.answers())
        if state is not None:
            where = address(self.call, state, self.root)
            text = said.step(self.content, state, number, where)
            done = self.content.say("assistance.copied_step", number=str(number))
            told.copy("poste", text, done)

    def typed(self, event: "Any") -> None:
        """A key pressed anywhere on the page."""
        if event.ctrlKey or event.metaKey or event.altKey or self.searching():
            return
        key, target = str(event.key), event.target
        if str(target.id) == "poste-texte" and key == "Enter":
            event.preventDefault()
            self.listen(str(target.value))
        elif key == "Escape":
            self.renew()
            target.blur()
        elif target.closest("input:not([type=checkbox]), textarea, select"):
            return
        elif key in ("ArrowRight", "ArrowLeft") and target.closest("[data-fait]"):
            event.preventDefault()
            self.rove(target, 1 if key == "ArrowRight" else -1)
        elif len(key) == 1 and key != " ":
            # The theme has single keys of its own: they stay off here, whatever the switch.
            event.stopPropagation()
            if self.keys and self.struck(self.digit(event) or key):
                event.preventDefault()
        elif key == "Backspace" and self.keys and self.before:
            event.preventDefault()
            self.call = self.before.pop()
            self.draw()

    def searching(self) -> bool:
        """Whether the site's search is open: its keys are its own."""
        toggle = document.querySelector("[data-md-toggle=search]")
        return bool(toggle) and bool(toggle.checked)

    def digit(self, event: "Any") -> str:
        """The digit of a key, wherever the layout puts it (French keyboards need a shift); ""
        when it has none."""
        code = str(event.code)
        for name in ("Digit", "Numpad"):
            if code.startswith(name) and len(code) == len(name) + 1 and not event.shiftKey:
                return code[-1]
        return ""

    def struck(self, key: str) -> bool:
        """Do what a single key does; whether it does something."""
        if key == "/":
            field = document.getElementById("poste-texte")
            field.focus()
            field.select()
        elif key == "?":
            self.show_keys()
        elif key == COPY:
            self.copy_more()
        elif key == ANOTHER:
            self.command("autre")
        else:
            call = stroke(self.table, self.desk, self.content, self.call, key)
            if call is None:
                return False
            self.become(call)
        return True

    def rove(self, button: "Any", way: int) -> None:
        """Move the focus along a row; a row has one stop for the tabulation."""
        buttons = list(button.closest("[role=toolbar]").querySelectorAll("button"))
        here = [bool(one.isSameNode(button)) for one in buttons].index(True)
        button.setAttribute("tabindex", "-1")
        after = buttons[(here + way) % len(buttons)]
        after.setAttribute("tabindex", "0")
        after.focus()

    def listen(self, typed: str) -> None:
        """Understand what the person says, show it as buttons pressed, give the keys back."""
        heard = self.ear.hear(typed)
        self.become(Call(heard.needs, 0, heard.said, ""))
        self.choice = heard.professions
        self.tell(heard, panel.choice(self.content, heard.professions))
        document.getElementById("poste-texte").blur()
        to = "[data-metier]" if self.choice else ".en-cours button, [data-copie]"
        first = self.container.querySelector(to)
        if first:
            first.focus(to_js({"preventScroll": True}))

    def tell(self, heard: Heard, choice: str) -> None:
        """Say what was understood."""
        sentence = panel.understood(self.content, heard)
        document.getElementById("poste-compris").textContent = sentence
        document.getElementById("poste-choix").innerHTML = choice

    def choose(self, number: int) -> None:
        """One of the professions that the words may mean."""
        profession = self.choice[number]
        document.getElementById("poste-choix").innerHTML = ""
        self.become(panel.with_profession(self.desk, self.content, self.call, profession))


def start(table: Table, content: Content) -> None:
    """Take over the page. What only the console knows comes in its own file."""
    with open("poste.json") as file:
        known = json.loads(file.read())
    content.words.update(known["words"])
    Console(table, content, load(known["desk"], CLASSES)).start()
