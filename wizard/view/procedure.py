"""An outcome: the procedure found, and the parts it shares with its guide.

In texts rendered at build, `{racine}` stands for the site's root: see `rooted`.
"""

from wizard.engine.address import print_path
from wizard.engine.decide import State, change, neighbours
from wizard.engine.rules import Table
from wizard.view.answers import answers_so_far
from wizard.view.content import Content, Item, Procedure
from wizard.view.html import escape, link, rooted, tag


def root(state: State) -> str:
    """The relative address of the site's root, seen from the state's page."""
    return "../" * (len(state.path) + 1)


def outcome(table: Table, content: Content, state: State, procedure: Procedure) -> str:
    """The fragment of an outcome."""
    html = _banner(content, procedure)
    html += sections(content, procedure, state.path)
    html += section(content, "pourquoi", _why(table, content, state))
    html += section(content, "echec", _attempts(table, state, procedure.failures))
    following = _attempts(table, state, procedure.following)
    if following:
        html += section(content, "suite", following)
    html += section(content, "garder", _keep(content, procedure))
    html += answers_so_far(content, state)
    attributes = [("class", "demarche"), ("data-procedure", procedure.id)]
    return rooted(tag("article", attributes, html), root(state))


def _banner(content: Content, procedure: Procedure) -> str:
    html = tag("p", [("class", "surtitre")], escape(content.say("outcome.over_title")))
    html += tag("h1", [("id", "titre"), ("tabindex", "-1")], escape(procedure.title))
    html += tag("p", [], escape(procedure.summary))
    if procedure.glance:
        html += tag("p", [("class", "coup-d-oeil")], escape(procedure.glance))
    return tag("header", [("class", "bandeau")], html)


def sections(content: Content, procedure: Procedure, answers: "list[tuple[str, str]]") -> str:
    """What to prepare, the steps, the delay and the contacts of a procedure, for these
    answers."""
    steps = [item for item in procedure.steps if item.fits(answers)]
    listed = tag("ol", [("class", "etapes")], numbered(content, steps, 1, "h3"))
    return around_steps(content, procedure, answers, listed)


def around_steps(
    content: Content, procedure: Procedure, answers: "list[tuple[str, str]]", steps: str
) -> str:
    """The parts an outcome and a guide share, around the steps already written."""
    html = ""
    prepare = _listed(procedure.prepare, answers)
    if prepare:
        html += section(content, "preparer", prepare)
    html += section(content, "etapes", steps)
    html += section(content, "delai", procedure.delay + procedure.success)
    return html + section(content, "contact", _listed(procedure.contacts, answers))


def _listed(items: "list[Item]", answers: "list[tuple[str, str]]") -> str:
    rows = [tag("li", [], item.html) for item in items if item.fits(answers)]
    return tag("ul", [], "".join(rows)) if rows else ""


def section(content: Content, id: str, html: str) -> str:
    """A part of a procedure, under its heading."""
    heading = tag("h2", [("id", id)], escape(content.say("section." + id)))
    return tag("section", [("class", "bloc bloc-" + id)], heading + html)


def numbered(content: Content, steps: "list[Item]", first: int, heading: str) -> str:
    """The steps as list items. Anchors count on from `first`, so that several lists can stand
    on a page; what is said counts within the list."""
    html = ""
    for number in range(1, len(steps) + 1):
        step = steps[number - 1]
        anchor = "etape-" + str(first + number - 1)
        place = content.say("step.place", number=str(number), count=str(len(steps)))
        rank = tag("a", [("class", "rang"), ("href", "#" + anchor)], escape(place))
        html += tag(
            "li",
            [("id", anchor), ("class", "etape")],
            tag(heading, [], rank + " " + escape(step.title)) + step.html,
        )
    return html


def _why(table: Table, content: Content, state: State) -> str:
    if state.row is None:
        return ""
    html = tag("p", [], escape(content.reasons[state.row.rule]))
    others = ""
    for name, answer, procedure in neighbours(table, state):
        other = change(table, state.path, [(name, answer)], [])
        href = "../" * len(state.path) + print_path(other.path)
        title = content.procedure(procedure).title
        clause = content.say("why.when", clause=content.answer(name, answer).clause)
        others += tag("li", [], link(href, title, "voisine") + escape(clause))
    if others:
        summary = tag("summary", [], escape(content.say("why.others")))
        html += tag("details", [], summary + tag("ul", [], others))
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
    checked = content.say(
        "keep.checked", checked=procedure.checked, version=content.version, date=content.date
    )
    html = tag("p", [], escape(content.say("keep.text"))) + tag("p", [], guide)
    return html + tag("p", [("class", "verifie")], escape(checked))
