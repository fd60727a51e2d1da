"""What can be copied for a call, by the name of its button."""

from wizard.engine.decide import State
from wizard.view.assistance import said
from wizard.view.assistance.call import Call
from wizard.view.content import Content

TITLE, ALOUD, TICKET = "titre", "phrase", "fiche"
LINK, SHORT, MAIL = "lien", "sms", "courriel"
# What the copy key copies, more at each press.
LEVELS = [TITLE, ALOUD, TICKET]

# The words of each button: « assistance.copy_title », « assistance.copied_title ».
NAMES = [
    (TITLE, "title"),
    (ALOUD, "aloud"),
    (TICKET, "ticket"),
    (LINK, "link"),
    (SHORT, "short"),
    (MAIL, "mail"),
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
