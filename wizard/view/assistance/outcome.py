"""The outcome beside the rows: what to say, what to prepare, the steps, what to send."""

from wizard.engine.assistance import settled
from wizard.engine.decide import State
from wizard.engine.rules import Table
from wizard.view import parts
from wizard.view.assistance import said
from wizard.view.assistance.call import Call
from wizard.view.assistance.copies import address
from wizard.view.assistance.sms import size
from wizard.view.codes import of_outcome, shown
from wizard.view.content import Content
from wizard.view.html import escape, link, rooted, tag
from wizard.view.letter import mailto
from wizard.view.page import procedure_of
from wizard.view.parts import said_for_now
from wizard.view.procedure import contacts

_FEW = 6  # possible outcomes shown, at most


def outcome(table: Table, content: Content, call: Call, root: str) -> str:
    """What an agent needs for the need in hand: its outcome once certain, before that those that
    are still possible. `root` is the site's absolute address."""
    state = settled(table, call.answers())
    if state is None:
        return _possible(table, content, call) if call.answers() else ""
    return rooted(_certain(content, call, state, root), root)


def _certain(content: Content, call: Call, state: State, root: str) -> str:
    where = address(call, state, root)
    procedure = procedure_of(content, state)
    html = tag("h2", [], link(where, said.title(content, state), "poste-titre"))
    code = shown(content, of_outcome(content, state))
    html += tag("p", [("class", "poste-code")], code) if code else ""
    html += tag("p", [("class", "poste-dire")], escape(said.aloud(content, state)))
    action = procedure.action(state.path)
    if action is not None:
        href = where + action.href if action.href.startswith("#") else action.href
        html += tag("p", [], link(href, action.label, "poste-agir"))
    pieces = [tag("li", [], one.html) for one in procedure.prepare if one.fits(state.path)]
    if pieces:
        html += _part(content, "preparer", tag("ul", [], "".join(pieces)))
    html += _part(content, "etapes", _steps(content, state))
    delay = parts.said(procedure.delays, state.path) + parts.said(procedure.successes, state.path)
    html += _part(content, "delai", delay)
    html += _part(content, "contact", contacts(procedure, state.path))
    return html + _messages(content, state, where)


def _part(content: Content, name: str, html: str) -> str:
    return tag("h3", [], escape(content.say("section." + name))) + html


def _steps(content: Content, state: State) -> str:
    html = ""
    for number, step in enumerate(said.steps(content, state), 1):
        label = escape(content.say("assistance.copy_step", number=str(number)))
        button = [("type", "button"), ("data-etape", str(number)), ("class", "poste-etape")]
        title = tag("strong", [], escape(step.title)) + " " + tag("button", button, label)
        html += tag("li", [], title + step.html)
    return tag("ol", [], html)


def _messages(content: Content, state: State, where: str) -> str:
    short = said.short(content, state, where)
    long = said.mail(content, [(state, where)])
    count = size(short)
    named = "assistance.short_size" if count.plain else "assistance.short_unicode"
    summary = content.say(named, letters=str(count.letters), parts=str(count.parts))
    html = _fold(summary, tag("p", [("class", "poste-texte")], escape(short)))
    href = mailto("", said.subject(content, [state]), long)
    ready = tag("p", [], link(href, content.say("assistance.open_mail"), "poste-courriel"))
    text = tag("p", [("class", "poste-texte")], escape(long))
    return html + _fold(content.say("assistance.copy_mail"), ready + text)


def _fold(summary: str, html: str) -> str:
    return tag("details", [], tag("summary", [], escape(summary)) + html)


def _possible(table: Table, content: Content, call: Call) -> str:
    titles: "list[str]" = []
    for row in table.rows:
        if all([row.accepts(fact, answer) for fact, answer in call.answers()]):
            titles_of = content.procedure(row.procedure).titles
            title = said_for_now(titles_of, call.answers())
            if title and title not in titles:
                titles.append(title)
    rows = [tag("li", [], escape(title)) for title in titles[:_FEW]]
    if len(titles) > _FEW:
        rows.append(tag("li", [], "…"))
    heading = tag("h2", [], escape(content.say("assistance.possible", count=str(len(titles)))))
    return heading + tag("ul", [], "".join(rows))
