"""The console on screen: its tools, its rows of buttons, the outcome beside them."""

from wizard.engine.assistance import idle, settled
from wizard.engine.decide import State, answer_of, open_facts
from wizard.engine.rules import Table
from wizard.view import forms
from wizard.view.aside import Aside, listed
from wizard.view.assistance import ANOTHER, COPY, Desk, Row
from wizard.view.assistance.call import Call, answer_key, answered, waiting
from wizard.view.assistance.copies import NAMES
from wizard.view.assistance.phrases import Heard
from wizard.view.content import Content, Profession
from wizard.view.html import escape, tag, void

_HIDDEN = ("aria-hidden", "true")
_KEYS = [
    ("b\u202f…", "keys_rows"),
    ("1\u202f…", "keys_answers"),
    ("/", "keys_box"),
    (COPY, "keys_copy"),
    (ANOTHER, "keys_another"),
    ("\u232b", "keys_undo"),
    ("", "keys_new"),
    ("?", "keys_help"),
]


def shell(content: Content, desk: Desk) -> str:
    """The whole console at the beginning of a call."""
    html = _tools(content) + _box(content)
    rows = "".join([_row(content, row) for row in desk.rows])
    attributes = [("class", "poste-faits"), ("aria-label", content.say("assistance.rows"))]
    html += tag("section", attributes, rows)
    return html + _aside(content)


def _key(key: str) -> str:
    return tag("kbd", [_HIDDEN], escape(key)) if key else ""


def _tools(content: Content) -> str:
    new = _button(
        content, "new", _say(content, "escape"), [("data-poste", "nouveau"), ("class", "forte")]
    )
    more = _button(content, "another", ANOTHER, [("data-poste", "autre")])
    shown = [("aria-expanded", "false"), ("aria-controls", "poste-touches")]
    help = _button(content, "keys_title", "?", [("data-poste", "touches")] + shown)
    box = void("input", [("type", "checkbox"), ("id", "poste-simples"), ("checked", "")])
    label = tag("label", [("for", "poste-simples")], escape(content.say("assistance.keys")))
    needs = tag("div", [("id", "poste-besoins"), ("class", "poste-besoins")], "")
    tools = new + more + tag("span", [("class", "poste-case")], box + label) + help + needs
    listed = "".join(
        [
            tag(
                "div",
                [],
                tag("dt", [], tag("kbd", [], escape(key or _say(content, "escape"))))
                + _meaning(content, name),
            )
            for key, name in _KEYS
        ]
    )
    keys = tag("dl", [("id", "poste-touches"), ("class", "poste-touches"), ("hidden", "")], listed)
    return tag("div", [("class", "poste-outils")], tools) + keys


def _meaning(content: Content, name: str) -> str:
    return tag("dd", [], escape(content.say("assistance." + name)))


def _button(content: Content, name: str, key: str, more: "list[tuple[str, str]]") -> str:
    label = escape(content.say("assistance." + name))
    return tag("button", [("type", "button")] + more, _key(key) + label)


def _box(content: Content) -> str:
    label = tag("label", [("for", "poste-texte")], _key("/") + escape(_say(content, "hear")))
    field = [("id", "poste-texte"), ("type", "text"), ("autocomplete", "off")]
    field += [("spellcheck", "false"), ("placeholder", _say(content, "hint"))]
    input = void("input", field + [("aria-describedby", "poste-compris")])
    told = tag("p", [("id", "poste-compris"), ("role", "status")], "")
    choice = tag("div", [("id", "poste-choix"), ("class", "poste-choix")], "")
    attributes = [("class", "poste-cas"), ("role", "search"), ("aria-label", _say(content, "hear"))]
    return tag("div", attributes, label + input + told + choice)


def _say(content: Content, name: str) -> str:
    return content.say("assistance." + name)


def _row(content: Content, row: Row) -> str:
    asked = content.question(row.fact)
    buttons = ""
    for place, answer in enumerate(asked.answers):
        attributes = [("type", "button"), ("data-reponse", answer.id), ("aria-pressed", "false")]
        attributes.append(("tabindex", "-1" if place else "0"))
        key = _key(answer_key(place))
        buttons += tag("button", attributes, key + tag("span", [], escape(answer.recap)))
    id = "fait-" + row.fact
    name = _key(row.key) + tag("span", [("id", id)], escape(row.label))
    note = tag("span", [("id", id + "-note"), ("class", "poste-note")], "")
    group = [("role", "toolbar"), ("aria-labelledby", id), ("aria-describedby", id + "-note")]
    listed = tag("div", [("class", "poste-reponses")], tag("div", group, buttons) + note)
    html = tag("p", [("class", "poste-nom")], name) + listed
    return tag("div", [("class", "poste-fait"), ("data-fait", row.fact)], html)


def _aside(content: Content) -> str:
    buttons = "".join(
        [
            tag(
                "button",
                [("type", "button"), ("data-copie", kind)],
                (_key(COPY) if kind == NAMES[0][0] else "") + escape(_say(content, name)),
            )
            for kind, name, _ in NAMES
        ]
    )
    group = [("class", "poste-copies"), ("role", "group"), ("aria-label", _say(content, "copies"))]
    tools = tag("div", group, buttons) + forms.copy_box(content, "poste")
    outcome = tag("div", [("id", "poste-issue")], "")
    certain = tag("p", [("id", "poste-certain"), ("role", "status")], "")
    html = certain + tools + outcome
    attributes = [("class", "poste-suite"), ("aria-label", _say(content, "outcome"))]
    return tag("section", attributes, html)


class Mark:
    """How a row stands: `answer` given ("" for none), whether it is `idle` (of no effect here),
    and whether it `waits` for the keys of answers."""

    def __init__(
        self,
        fact: str,
        answer: str,
        idle: bool,  # noqa: FBT001 (told by keyword where it is made)
        waits: bool,  # noqa: FBT001
    ) -> None:
        self.fact = fact
        self.answer = answer
        self.idle = idle
        self.waits = waits


def marks(table: Table, desk: Desk, call: Call) -> "list[Mark]":
    """How each row stands, in order."""
    answers = call.answers()
    useless = idle(table, answers)
    wanted = waiting(table, call)
    return [
        Mark(
            row.fact,
            answer_of(answers, row.fact),
            idle=row.fact in useless,
            waits=row.fact == wanted,
        )
        for row in desk.rows
    ]


def certain(table: Table, content: Content, desk: Desk, call: Call) -> str:
    """Where the need in hand stands, in one sentence: what is left to know, or the outcome."""
    state = settled(table, call.answers())
    if state is not None:
        spared = len(desk.rows) - len(call.answers())
        return content.say(
            "assistance.certain", title=title_of(content, state), spared=_spared(content, spared)
        )
    labels = [desk.row(fact).label for fact in open_facts(table, call.answers())]
    if not call.answers():
        return _say(content, "nothing")
    return content.say("assistance.left", rows=", ".join(labels))


def _spared(content: Content, count: int) -> str:
    return content.say("assistance.spared", count=str(count)) if count else ""


def title_of(content: Content, state: State) -> str:
    """The title of an outcome."""
    return content.procedure(state.row.procedure).title(state.path) if state.row else ""


def needs(content: Content, call: Call) -> str:
    """The needs of a call, as buttons; nothing when there is only one."""
    if len(call.needs) == 1:
        return ""
    buttons = ""
    for number in range(len(call.needs)):
        recaps = [content.answer(fact, answer).recap for fact, answer in call.needs[number]]
        label = content.say("assistance.need", number=str(number + 1))
        label = content.say("recap.line", what=label, said=", ".join(recaps)) if recaps else label
        pressed = "true" if number == call.current else "false"
        attributes = [("type", "button"), ("data-besoin", str(number)), ("aria-pressed", pressed)]
        buttons += tag("button", attributes, escape(label))
    return buttons


def understood(content: Content, heard: Heard) -> str:
    """What was understood of what the person says, and what was not."""
    recaps: "list[str]" = []
    if heard.said.profession is not None:
        recaps.append(heard.said.profession.label)
    if heard.said.place is not None:
        place = heard.said.place
        recaps.append(content.say("recap.place", name=place.name, number=place.number))
    for answers in heard.needs:
        for fact, answer in answers:
            recap = content.answer(fact, answer).recap
            if recap not in recaps and not (fact == listed(content) and heard.said.profession):
                recaps.append(recap)
    told: "list[str]" = []
    if recaps and any(heard.needs):
        told.append(content.say("assistance.understood", answers=", ".join(recaps)))
    if heard.unknown:
        told.append(content.say("assistance.not_understood", words=", ".join(heard.unknown)))
    return " ".join(told)


def choice(content: Content, professions: "list[Profession]") -> str:
    """The professions that the words may mean, as buttons; "" without any."""
    if not professions:
        return ""
    html = tag("span", [], escape(_say(content, "which")))
    for number in range(len(professions)):
        attributes = [("type", "button"), ("data-metier", str(number))]
        html += tag("button", attributes, escape(professions[number].label))
    return html


def with_profession(desk: Desk, content: Content, call: Call, profession: Profession) -> Call:
    """The call once one of them is chosen: it goes for all the needs."""
    more = [(listed(content), profession.answer)]
    needs = [answered(desk, answers, more) for answers in call.needs]
    return Call(needs, call.current, Aside(profession, call.said.place), "")
