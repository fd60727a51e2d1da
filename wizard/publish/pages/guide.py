"""A guide: all that a procedure says, in every variant or in those of some answers, and whom it
concerns."""

from itertools import takewhile

from bs4 import BeautifulSoup
from mkdocs.structure.toc import AnchorLink, TableOfContents

from wizard.authoring.compile import Compiled
from wizard.engine.address import print_path
from wizard.engine.decide import change, resolve
from wizard.view.content import Content, Procedure
from wizard.view.html import escape, rooted, tag
from wizard.view.parts import Item, said_for_now
from wizard.view.procedure import (
    attempt,
    contacts,
    kept_address,
    numbered,
    prepare,
    section,
)

type Answers = list[tuple[str, str]]


def guide(journey: Compiled, id: str, wanted: Answers, base: str) -> str:
    """The body of a procedure's guide, for the answers `wanted` ([] for all who need it). `base`
    is the relative address of the site's root."""
    content = journey.content
    procedure = content.procedure(id)
    own = [step for step in procedure.steps if step.fits(wanted)]
    html = section(content, "concerne", _concerns(journey, id, wanted))
    html += prepare(content, procedure, wanted)
    html += section(content, "etapes", _variants(journey, procedure, own, wanted))
    delay = said_for_now(procedure.delays, wanted) + said_for_now(procedure.successes, wanted)
    html += section(content, "delai", delay)
    html += section(content, "contact", contacts(procedure, wanted))
    html += section(content, "echec", _failures(journey, procedure, wanted))
    return tag("div", [("class", "fiche")], rooted(html, base)) + "\n"


def by_profession(journey: Compiled, id: str, wanted: Answers) -> bool:
    """Whether a profession decides if somebody needs the guide."""
    listed = journey.written.listed()
    rules = _conditions(journey, id, wanted)
    return listed is not None and all(listed.id in when for when in rules)


def known(journey: Compiled, id: str, wanted: Answers) -> Answers:
    """What all who need the guide answered, whatever their profession."""
    listed = journey.written.listed()
    shared = _shared(journey, id, wanted)
    return [pair for pair in shared if listed is None or pair[0] != listed.id]


def contents(html: str) -> TableOfContents:
    """The table of contents of a page, headings that Markdown did not write included."""
    headings = BeautifulSoup(html, "html.parser").select("h2[id]")
    for heading in headings:
        for link in heading.select(".headerlink"):
            link.decompose()
    links = [AnchorLink(heading.get_text().strip(), str(heading["id"]), 2) for heading in headings]
    return TableOfContents(links)


def _conditions(journey: Compiled, id: str, wanted: Answers) -> list[dict[str, list[str]]]:
    """The conditions of the rules that lead to a procedure, narrowed to the answers wanted."""
    given = dict(wanted)
    return [
        {fact: [given[fact]] if fact in given else some for fact, some in rule.when.items()}
        for rule in journey.written.rules
        if rule.procedure == id
        and all(answer in rule.when.get(fact, [answer]) for fact, answer in wanted)
    ]


def _concerns(journey: Compiled, id: str, wanted: Answers) -> str:
    """The rules that lead to a procedure, each a sentence made of its answers' clauses and a
    link to the place of the wizard it describes. A fact named with all its answers says nothing."""
    content = journey.content
    rows = ""
    for when in _conditions(journey, id, wanted):
        clauses = [
            _condition(content, fact, some)
            for fact, some in when.items()
            if len(some) < len(content.question(fact).answers)
        ]
        said = _all_of(content, clauses)
        href = "{racine}assistant/" + _address(journey, when)
        rows += tag("li", [], tag("a", [("href", href)], escape(said)))
    return tag("ul", [], rows)


def _all_of(content: Content, said: list[str]) -> str:
    """« a, b et c »"""
    return _joined(said, content.say("list.all"))


def _any_of(content: Content, said: list[str]) -> str:
    """« a, b ou c »"""
    return _joined(said, content.say("list.any"))


def _joined(said: list[str], last: str) -> str:
    return last.join([", ".join(said[:-1]), said[-1]]) if said[1:] else "".join(said)


def _condition(content: Content, fact: str, accepted: list[str]) -> str:
    """« vous êtes médecin, sage-femme ou pharmacien »: the words all begin with said once."""
    answers = content.question(fact).answers
    words = [answer.clause.split(" ") for answer in answers if answer.id in accepted]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*words, strict=False))
    start = [column[0] for column in same] if words[1:] else []
    rest = [" ".join(clause[len(start) :]) for clause in words]
    return " ".join([*start, _any_of(content, rest)])


def _single(when: dict[str, list[str]]) -> Answers:
    """The conditions that leave one answer."""
    return [(fact, some[0]) for fact, some in when.items() if len(some) == 1]


def _address(journey: Compiled, when: dict[str, list[str]]) -> str:
    """The deepest state that conditions agree on."""
    return print_path(resolve(journey.table, _single(when)).path)


def _variants(journey: Compiled, procedure: Procedure, steps: list[Item], wanted: Answers) -> str:
    """The steps: once when they are the same for all, else under one heading per situation."""
    content = journey.content
    groups = _groups(journey, procedure, steps, wanted)
    if len(groups) == 1:
        listed = numbered(content, groups[0][1], 1, "h3", "", procedure.id, "")
        return tag("ol", [("class", "etapes")], listed)
    html, first = "", 1
    for names, own in groups:
        title = content.say("list.any").join(dict.fromkeys(names))
        html += tag("h3", [], escape(title))
        listed = numbered(content, own, first, "h4", "", procedure.id, "")
        html += tag("ol", [("class", "etapes")], listed)
        first += len(own)
    return html


def _groups(
    journey: Compiled, procedure: Procedure, steps: list[Item], wanted: Answers
) -> list[tuple[list[str], list[Item]]]:
    """The steps of each situation the table tells apart, named by the followed answers that not
    all of them give; those that share their steps are together."""
    rows = [
        row
        for row in journey.table.rows
        if row.procedure == procedure.id and all(row.accepts(fact, a) for fact, a in wanted)
    ]
    follows = journey.written.procedures[procedure.id].follows
    telling = [f for f in follows if len({tuple(row.when.get(f, ())) for row in rows}) > 1]
    found: list[tuple[list[str], list[Item]]] = []
    for row in rows:
        own = [step for step in steps if step.fits(_single(row.when))]
        name = ", ".join(
            answer.recap
            for fact in telling
            for answer in journey.content.question(fact).answers
            if row.when.get(fact) == [answer.id]
        )
        same = [names for names, others in found if others == own]
        if same:
            same[0].append(name)
        else:
            found.append(([name], own))
    return found


def _failures(journey: Compiled, procedure: Procedure, wanted: Answers) -> str:
    """What may go wrong. From a guide nobody has answered yet: each link starts the wizard
    with the answers that all who need the procedure gave, changed by the failure; those whose
    question comes later are parameters, which the engine keeps and a static page ignores."""
    rows = ""
    known = _shared(journey, procedure.id, wanted)
    for item in [failure for failure in procedure.failures if failure.fits(wanted)]:
        address = ""
        if item.go:
            target = change(journey.table, known, item.go, item.forget)
            address = "{racine}assistant/" + kept_address(target)
        rows += attempt(item, address)
    return tag("ul", [("class", "essais")], rows)


def _shared(journey: Compiled, id: str, wanted: Answers) -> Answers:
    """The answers that fit every rule of a procedure: one for each fact they all name."""
    rules = _conditions(journey, id, wanted)
    return [
        (fact.id, common[0])
        for fact in journey.table.facts
        if all(fact.id in when for when in rules)
        and (common := [a for a in fact.answers if all(a in when[fact.id] for when in rules)])
    ]
