"""What can be copied for a call, by the name of its button."""

from wizard.engine.decide import State
from wizard.view.assistance import said
from wizard.view.assistance.call import Call
from wizard.view.content import Content

TITLE, ALOUD, TICKET = "titre", "phrase", "fiche"
LINK, SHORT, MAIL = "lien", "sms", "courriel"
# What the copy key copies, more at each press.
LEVELS = [TITLE, ALOUD, TICKET]

# What each button is called, and what is told once it has copied.
NAMES = [
    (TITLE, "copy_title", "copied_title"),
    (ALOUD, "copy_aloud", "copied_aloud"),
    (TICKET, "copy_ticket", "copied_ticket"),
    (LINK, "copy_link", "copied_link"),
    (SHORT, "copy_short", "copied_short"),
    (MAIL, "copy_mail", "copied_mail"),
]


def address(call: Call, state: State, root: str) -> str:
    """The absolute address of an outcome, `root` being the site's."""
    return root + "assistant/" + state.address() + call.said.address()


def copied(
    content: Content, call: Call, states: "list[State]", kind: str, root: str, today: str
) -> str:
    """The text of a button, for the outcomes that are certain; "" when none is. `root` is the
    site's absolute address, `today` a date in words or figures."""
    found = [(state, address(call, state, root)) for state in states]
    if not found:
        return ""
    if kind == MAIL:
        return said.mail(content, found)
    if kind == TICKET:
        return said.ticket(content, found, call.said, today)
    return "\n".join([_one(content, kind, state, where) for state, where in found])


def _one(content: Content, kind: str, state: State, where: str) -> str:
    if kind == LINK:
        return where
    if kind == SHORT:
        return said.short(content, state, where)
    return (said.coded if kind == TITLE else said.aloud)(content, state)
