"""An outcome: the procedure found, and the parts it shares with its guide.

In texts rendered at build, `{racine}` stands for the site's root: see `rooted`.
"""

from wizard.engine.address import print_path
from wizard.engine.decide import State, change, neighbours
from wizard.engine.rules import Table
from wizard.view import codes
from wizard.view.answers import answers_so_far
from wizard.view.content import Content, Procedure
from wizard.view.feedback import report
from wizard.view.html import escape, link, rooted, tag, void
from wizard.view.letter import quoted
from wizard.view.parts import Item, said, said_for_now

# How a text marks a fact still to be verified: see wizard/authoring/text/references.py.
_DOUBT = 'class="a-verifier" href="{racine}sources/#fait-'


def root(state: State) -> str:
    """The relative address of the site's root, seen from the state's page."""
    return "../" * (len(state.path) + 1)


# The form of the boxes to tick: browsers forget them with the page.
_UNKEPT = tag("form", [("id", "fait"), ("autocomplete", "off"), ("hidden", "")], "")


def outcome(table: Table, content: Content, state: State, procedure: Procedure) -> str:
    """The fragment of an outcome: what to do first, then the steps, then what may be needed,
    folded."""
    answers = state.path
    steps = [item for item in procedure.steps if item.fits(answers)]
    message = _message(content, procedure, answers)
    listed = numbered(content, steps, 1, "h3", "fait", "", message)
    html = _banner(content, procedure, state)
    html += prepare(content, procedure, answers)
    html += section(content, "etapes", _UNKEPT + tag("ol", [("class", "etapes")], listed))
    delay = said(procedure.delays, answers) + said(procedure.successes, answers)
    html += section(content, "delai", delay)
    following = _attempts(table, state, procedure.following)
    if following:
        html += section(content, "suite", following)
    helps = tag("h3", [("id", "contact")], escape(content.say("section.contact")))
    helps += contacts(procedure, answers)
    html += fold(content, "echec", _attempts(table, state, procedure.failures) + helps)
    html += fold(content, "pourquoi", _why(table, content, state))
    html += _doubts(content, html)
    html += _keep(content, procedure)
    html += report(content, procedure.title(answers), "assistant/" + state.address())
    html += answers_so_far(content, state)
    attributes = [("class", "demarche"), ("data-procedure", procedure.id)]
    return rooted(tag("article", attributes, html), root(state))


def _banner(content: Content, procedure: Procedure, state: State) -> str:
    answers = state.path
    code = codes.shown(content, codes.of_outcome(content, state))
    html = tag("p", [("class", "surtitre")], escape(content.say("outcome.over_title") + " ") + code)
    html += tag("h1", [("id", "titre"), ("tabindex", "-1")], escape(procedure.title(answers)))
    html += tag("p", [], escape(said(procedure.summaries, answers)))
    action = procedure.action(answers)
    if action is not None:
        attributes = [("class", "principale"), ("data-action", ""), ("href", action.href)]
        html += tag("p", [("class", "agir")], tag("a", attributes, escape(action.label)))
    glance = said(procedure.glances, answers)
    if glance:
        html += tag("p", [("class", "coup-d-oeil")], escape(glance))
    return tag("header", [("class", "bandeau")], html)


def prepare(content: Content, procedure: Procedure, answers: "list[tuple[str, str]]") -> str:
    """What to have at hand; "" when nothing."""
    listed = _listed(procedure.prepare, answers)
    return section(content, "preparer", listed) if listed else ""


def contacts(procedure: Procedure, answers: "list[tuple[str, str]]") -> str:
    """Whom to ask, as a list."""
    return _listed(procedure.contacts, answers)


def _message(content: Content, procedure: Procedure, answers: "list[tuple[str, str]]") -> str:
    """The message of a procedure that asks to write, "" when it does not: with blanks, in a fold,
    and the button of the tool that fills them, shown in its place when the tool is there."""
    letter = procedure.letter(answers)
    if letter is None:
        return ""
    write = [("type", "button"), ("class", "ecrire"), ("data-message", "")]
    html = tag("button", write, escape(content.say("letter.write")))
    summary = tag("summary", [], escape(content.say("letter.to_copy")))
    attributes = [("class", "message"), ("id", "message")]
    return html + tag("details", attributes, summary + quoted(content, letter))


def _doubts(content: Content, html: str) -> str:
    """The facts still to be verified that a page marks, all in one place; "" without any."""
    rows, seen = "", []
    for piece in html.split(_DOUBT)[1:]:
        id = piece.split('"')[0]
        if id not in seen:
            seen.append(id)
            href = "{racine}sources/#fait-" + id
            doubt = tag("a", [("href", href)], escape(content.doubts[id]))
            rows += tag("li", [], doubt)
    if not rows:
        return ""
    heading = tag("p", [], escape(content.say("doubts.text")))
    return fold(content, "doutes", heading + tag("ul", [], rows))


def _listed(items: "list[Item]", answers: "list[tuple[str, str]]") -> str:
    rows = [tag("li", [], item.html) for item in items if item.fits(answers)]
    return tag("ul", [], "".join(rows)) if rows else ""


def section(content: Content, id: str, html: str) -> str:
    """A part of a procedure, under its heading."""
    heading = tag("h2", [("id", id)], escape(content.say("section." + id)))
    return tag("section", [("class", "bloc bloc-" + id)], heading + html)


def fold(content: Content, id: str, html: str) -> str:
    """A part of a procedure that opens on its heading."""
    heading = tag("h2", [("id", id)], escape(content.say("section." + id)))
    folded = tag("details", [], tag("summary", [], heading) + html)
    return tag("section", [("class", "bloc pli bloc-" + id)], folded)


def numbered(
    content: Content,
    steps: "list[Item]",
    first: int,
    heading: str,
    boxes: str,
    owner: str,
    message: str,
) -> str:
    """The steps as list items. Anchors count on from `first`, so that several lists can stand
    on a page; what is said counts within the list. `boxes` is the name of the box to tick before
    each step, "" for none: what is ticked is no part of the page's text. `owner` is the procedure
    whose steps show their code, "" for none. `message` stands in the step that asks to write it,
    the last one if none says so."""
    html = ""
    writing = [step for step in steps if step.letter] or steps[-1:]
    for number in range(1, len(steps) + 1):
        step = steps[number - 1]
        anchor = "etape-" + str(first + number - 1)
        place = content.say("step.place", number=str(number), count=str(len(steps)))
        rank = tag("a", [("class", "rang"), ("href", "#" + anchor)], escape(place))
        title = tag(heading, [], rank + " " + escape(step.title))
        drawing = step.drawing
        if boxes:
            title = _box(content, boxes, step) + title
            drawing = _folded_drawing(content, step)
        text = step.html + (message if step in writing[:1] else "") + drawing
        code = codes.shown(content, codes.of_step(content, owner, step.id))
        html += tag("li", [("id", anchor), ("class", "etape")], title + text + code)
    return html


def _box(content: Content, name: str, step: Item) -> str:
    label = content.say("step.done", title=step.title)
    box = [("type", "checkbox"), ("name", name), ("form", name), ("value", step.id)]
    return void("input", box + [("aria-label", label)])


def _folded_drawing(content: Content, step: Item) -> str:
    """A drawing that a phone shows on request: a wide screen has room for it."""
    if not step.drawing:
        return ""
    summary = tag("summary", [], escape(content.say("step.drawing")))
    return tag("details", [("class", "dessin")], summary + step.drawing)


def _why(table: Table, content: Content, state: State) -> str:
    if state.row is None:
        return ""
    html = tag("p", [], escape(content.reasons[state.row.rule]))
    others = ""
    for name, answer, procedure in neighbours(table, state):
        other = change(table, state.path, [(name, answer)], [])
        href = "../" * len(state.path) + print_path(other.path)
        titles = content.procedure(procedure).titles
        choose = said if other.row is not None else said_for_now
        title = choose(titles, other.path)
        clause = content.say("why.when", clause=content.answer(name, answer).clause)
        others += tag("li", [], link(href, title, "voisine") + escape(clause))
    if others:
        heading = tag("h3", [], escape(content.say("why.others")))
        html += tag("div", [("class", "voisines")], heading + tag("ul", [], others))
    return html


def _attempts(table: Table, state: State, items: "list[Item]") -> str:
    html = ""
    for item in items:
        if not item.fits(state.path):
            continue
        address = ""
        if item.go or item.forget:
            target = change(table, state.path, item.go, item.forget)
            address = "../" * len(state.path) + kept_address(target)
        html += attempt(item, address)
    return tag("ul", [("class", "essais")], html) if html else ""


def attempt(item: Item, address: str) -> str:
    """What to do when something happened, as a list item; `address` is where in the assistant
    the reader carries on, "" when the text says it all."""
    if address:
        label = tag("a", [("class", "essai"), ("href", address)], escape(item.title))
    else:
        label = tag("strong", [], escape(item.title))
    return tag("li", [], label + item.html)


def kept_address(state: State) -> str:
    """The address of a state with, as parameters, the answers whose question comes later: the
    engine keeps them, a static page ignores them."""
    later = "&".join([fact + "=" + answer for fact, answer in state.unused])
    return state.address() + ("?" + later if later else "")


def _keep(content: Content, procedure: Procedure) -> str:
    guide = link("{racine}guides/" + procedure.id + "/", content.say("keep.guide"), "fiche")
    dated = content.say(
        "keep.checked",
        checked=procedure.checked,
        review=procedure.review,
        version=content.version,
        date=content.date,
    )
    html = tag("p", [], guide) + tag("p", [("class", "verifie")], escape(dated))
    return tag("div", [("class", "bloc bloc-garder")], html)
