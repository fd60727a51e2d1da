"""The letter tool, a dialogue that opens over the step that asks to write. What is typed stays in
this page's memory, and in the tab's own storage when the reader asks for it. Nothing is sent,
logged or put in the address; leaving the page with something typed that is not kept asks once.
"""

import json

import js
from pyscript.ffi import create_proxy

from wizard.browser import bridge
from wizard.browser.tools import files, told
from wizard.browser.tools.live import LiveTool
from wizard.engine.decide import State
from wizard.view import forms
from wizard.view.aside import NAMES, PLACE, PROFESSION
from wizard.view.html import rooted
from wizard.view.letter import body, mailto, recipient, to_check, warning

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any

    from wizard.browser.tools import Tools
    from wizard.view.content import Body
    from wizard.view.parts import Letter

document = js.document

# The name under which what is typed is kept.
DRAFT = "assistant-rpps/message"


class LetterTool(LiveTool):
    """The section of the page, the letter it shows, and what was typed, by field."""

    letter: "Letter"
    state: State

    def __init__(self, section: "Any", tools: "Tools") -> None:
        super().__init__(section, tools)
        self.values: "dict[str, str]" = {}
        self.profession = ""
        self.writing = False
        self.kept = False
        for kind, handler in (
            ("input", self.typed),
            ("change", self.checked),
            ("click", self.clicked),
        ):
            section.addEventListener(kind, create_proxy(handler))
        document.addEventListener("click", create_proxy(self.asked))
        js.window.addEventListener("beforeunload", create_proxy(self.leaving))

    def show(self, state: State) -> None:
        """Show the letter of an outcome, with what was typed so far."""
        if state.row is None:
            return
        letter = self.content.procedure(state.row.procedure).letter(state.path)
        if letter is not None:
            self.state = state
            self.letter = letter
            self.prefill()
            self.draw()
            bridge.use(self.restore, lambda: None)

    def asked(self, event: "Any") -> None:
        """Open the dialogue: the first action and the step's button ask for it."""
        asking = event.target.closest("[data-message], [data-action][href='#message']")
        if not asking or self.section.hidden:
            return
        self.section.showModal()
        event.preventDefault()
        _element("titre").focus()

    def prefill(self) -> None:
        """Write the profession said, where no other was typed: it is not asked again."""
        said = self.aside().profession
        label = said.label if said is not None else ""
        if self.values.get(PROFESSION, "") == self.profession:
            self.values[PROFESSION] = label
        self.profession = label

    def number(self) -> str:
        """The number of the place said, "" when none is."""
        place = self.aside().place
        return place.number if place is not None else ""

    def draw(self) -> None:
        """Draw the whole tool again: what it had to say is no longer true."""
        self.section.innerHTML = forms.letter(self.content, self.letter)
        for field in self.section.querySelectorAll("[name]"):
            field.value = self.values.get(str(field.name), "")
        _element("garder").checked = self.kept
        self.show_recipient()
        self.refresh()

    def restore(self, storage: "Any") -> None:
        """Put back what this tab was asked to keep."""
        draft = storage.tab.read(DRAFT)
        if draft and not self.is_typed():
            self.values = json.loads(str(draft))
            self.kept = True
            self.draw()

    def keep(self, storage: "Any") -> None:
        """Keep what is typed in this tab, or forget it, as the reader asks."""
        if not self.kept:
            storage.tab.forget(DRAFT)
        elif not storage.tab.write(DRAFT, json.dumps(self.values)):
            self.refused()

    def refused(self) -> None:
        """Say that nothing can be kept."""
        if self.kept:
            self.kept = False
            _element("garder").checked = False
            told.say("lettre", self.content.say("letter.keep_refused"))

    def recipient(self) -> "Body | None":
        """The body the letter goes to, or None when it is not known."""
        return recipient(self.content, self.letter, self.state.path, self.number())

    def show_recipient(self) -> None:
        """Say where the letter goes."""
        shown = forms.letter_recipient(self.content, self.letter, self.recipient())
        _element("destinataire").innerHTML = rooted(shown, self.root)

    def refresh(self) -> None:
        """Write the letter again from what was typed."""
        to = self.recipient()
        text = self.text()
        _element("texte").value = text
        email = to.email if to is not None else ""
        _element("envoi").href = mailto(email, self.letter.subject, text)
        printed = self.letter.subject + "\n\n" + text if self.is_typed() else ""
        document.getElementById("message-imprime").textContent = printed

    def text(self) -> str:
        """The letter, from what was typed."""
        return body(self.content, self.letter, self.values)

    def warning(self, name: str) -> str:
        """What to check in a field."""
        return warning(self.content, self.content.field(name), self.values.get(name, ""))

    def typed(self, event: "Any") -> None:
        """Take one field's new value; a warning already shown follows what is typed."""
        name = str(event.target.name)
        if not name:
            return
        self.values[name] = str(event.target.value)
        told.clear("lettre")
        said = _element(name + "-dit")
        if said and said.textContent:
            said.textContent = self.warning(name)
        self.refresh()
        if self.kept:
            bridge.use(self.keep, self.refused)

    def checked(self, event: "Any") -> None:
        """Say what to check in the field just left; keep what is typed, or no longer."""
        if event.target.id == "lettre-garder":
            self.kept = bool(event.target.checked)
            told.say("lettre", self.content.say("letter.kept" if self.kept else "letter.not_kept"))
            bridge.use(self.keep, self.refused)
            return
        name = str(event.target.name)
        said = _element(name + "-dit")
        if said:
            said.textContent = self.warning(name)

    def clicked(self, event: "Any") -> None:
        """Do what the button says."""
        if event.target.closest("#lettre-envoi"):
            # The browser takes a mail program for leaving the page.
            self.writing = True
            js.window.setTimeout(create_proxy(self.written), 0)
        button = event.target.closest("[data-lettre]")
        if not button:
            return
        kind = button.getAttribute("data-lettre")
        if kind == "fermer":
            self.section.close()
        elif kind == "verifier":
            self.verify()
        elif kind == "objet":
            told.copy("lettre", self.letter.subject, self.content.say("letter.subject_copied"))
        elif kind == "texte":
            left = self.to_check()
            sentence = "letter.text_copied_left" if left else "letter.text_copied"
            told.copy("lettre", self.text(), self.content.say(sentence))
        elif kind == "effacer":
            self.forget()
            told.say("lettre", self.content.say("letter.cleared"))
        else:
            text = self.letter.subject + "\n\n" + self.text()
            files.save("message.txt", "text/plain", text)

    def verify(self) -> None:
        """List what is blank or doubtful, or say that nothing is."""
        # The place is chosen above the outcome.
        found = [
            ("vous-texte" if name == PLACE else "lettre-" + name, said)
            for name, said in self.to_check()
        ]
        sentence = "letter.one_point" if len(found) == 1 else "letter.many_points"
        heading = self.content.say(sentence, count=str(len(found)))
        told.show_errors(self.content, "lettre", heading, found)
        told.say("lettre", "" if found else self.content.say("letter.right"))

    def to_check(self) -> "list[tuple[str, str]]":
        """What is blank or doubtful, by name."""
        values = dict(self.values)
        values[PLACE] = self.number()
        return to_check(self.content, self.letter, values)

    def is_typed(self) -> bool:
        """Whether something personal was typed."""
        return any([self.values[name].strip() for name in self.values if name not in NAMES])

    def restart(self) -> None:
        """Ask whether to forget what was typed: it may be somebody else's. A profession alone
        is forgotten unasked."""
        if not self.is_typed() or js.window.confirm(self.content.say("letter.forget")):
            self.forget()

    def forget(self) -> None:
        """Forget what was typed."""
        self.values = {PROFESSION: self.profession}
        self.kept = False
        bridge.use(self.keep, self.refused)
        self.draw()
        told.show_errors(self.content, "lettre", "", [])

    def written(self) -> None:
        """The mail program has the letter: leaving the page means leaving it again."""
        self.writing = False

    def leaving(self, event: "Any") -> None:
        """Ask before the page goes away with something typed in it."""
        if self.is_typed() and not self.writing and not self.kept:
            event.preventDefault()


def _element(name: str) -> "Any":
    return document.getElementById("lettre-" + name)


make = LetterTool
