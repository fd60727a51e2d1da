"""A state of the journey turned into HTML: used by the build and by the browser alike.

Every address is relative: `../` as often as the state is deep, so that the same bytes are
right at any place the site is put. In texts rendered at build, `{racine}` stands for the
site's root and `{assistant:…}` is never left: the build resolved it.
"""

from wizard.engine.address import print_path
from wizard.engine.decide import State, change, neighbours
from wizard.engine.journey import Fact, Item, Journey, Procedure, Profession
from wizard.view.html import attribute, escape, link, tag


def root(state: State) -> str:
    """The relative address of the site's root, seen from the state's page."""
    return "../" * (len(state.path) + 1)


def heading(journey: Journey, state: State) -> str:
    """The state's `h1`, as plain text: its question, or its procedure's name."""
    if state.fact is not None:
        return state.fact.question
    return _procedure(journey, state).title


def title(journey: Journey, state: State) -> str:
    """The document's title: the heading, then the answers that make it unique, then the site."""
    recaps = [_recap(journey, fact, answer) for fact, answer in state.path]
    parts = [heading(journey, state)]
    if recaps:
        parts.append(", ".join(recaps))
    return " – ".join(parts + ["Assistant", journey.site])


def description(journey: Journey, state: State) -> str:
    """The document's description, as plain text."""
    if state.fact is not None:
        return state.fact.help or state.fact.question
    return _procedure(journey, state).summary


def render(journey: Journey, state: State) -> str:
    """The whole fragment of a state: `[data-question]` or `[data-procedure]`, one `h1`."""
    if state.fact is not None:
        return _question(journey, state, state.fact)
    return _outcome(journey, state, _procedure(journey, state))


def answers_list(journey: Journey, fact: Fact, before: str) -> str:
    """The answers of a question as links. `before` is the address of the question's page
    relative to the page that shows them ("" on that very page)."""
    if fact.id == "autorite":
        return _professions(journey, fact, before)
    return _cards(
        [_card(fact, answer.id, answer.label, answer.hint, before) for answer in fact.answers]
    )


def _procedure(journey: Journey, state: State) -> Procedure:
    if state.row is None:
        raise ValueError("no procedure before the end of the path")
    return journey.procedure(state.row.procedure)


def _recap(journey: Journey, name: str, answer: str) -> str:
    fact = journey.fact(name)
    found = fact.answer(answer) if fact is not None else None
    return found.recap if found is not None else answer


# --- a question ----------------------------------------------------------------------


def _question(journey: Journey, state: State, fact: Fact) -> str:
    content = tag("p", [("class", "progression")], escape(progress(journey, state)))
    content += tag("h1", [("id", "titre"), ("tabindex", "-1")], escape(fact.question))
    if fact.help:
        content += tag("p", [("class", "aide")], escape(fact.help))
    content += answers_list(journey, fact, "")
    content += _answers_so_far(journey, state)
    return tag("section", [("class", "question"), ("data-question", fact.id)], content)


def progress(journey: Journey, state: State) -> str:
    """Where the reader is, as plain text: « Question 2, encore 1 ou 2 », or the end."""
    if state.fact is None:
        return "Votre démarche est trouvée."
    number = "Question " + str(len(state.path) + 1)
    least, most = journey.remaining[print_path(state.path)]
    if most == 0:
        left = "la dernière"
    elif least == most:
        left = "encore " + str(most)
    elif least == 0:
        left = "encore " + str(most) + " au plus"
    elif most == least + 1:
        left = "encore " + str(least) + " ou " + str(most)
    else:
        left = "encore " + str(least) + " à " + str(most)
    return number + ", " + left


def _card(fact: Fact, answer: str, label: str, hint: str, before: str) -> str:
    href = before + print_path([(fact.id, answer)])
    content = tag("span", [("class", "reponse-libelle")], escape(label))
    if hint:
        content += " " + tag("span", [("class", "reponse-precision")], escape(hint))
    card = tag("a", [("class", "reponse"), ("href", href), ("data-answer", answer)], content)
    return tag("li", [], card)


def _cards(cards: "list[str]") -> str:
    return tag("ul", [("class", "reponses")], "".join(cards))


def _professions(journey: Journey, fact: Fact, before: str) -> str:
    content = ""
    group = ""
    cards: "list[str]" = []
    for profession in journey.professions:
        if profession.group != group:
            content += _profession_group(group, cards)
            group, cards = profession.group, []
        cards.append(profession_card(fact, profession, before))
    return tag("div", [("class", "professions")], content + _profession_group(group, cards))


def _profession_group(group: str, cards: "list[str]") -> str:
    if not cards:
        return ""
    return tag("h2", [], escape(group)) + tag("ul", [("class", "reponses serrees")], "".join(cards))


def profession_card(fact: Fact, profession: Profession, before: str) -> str:
    """One profession as a list item: a link to the answer it leads to."""
    attributes = [
        ("class", "reponse"),
        ("href", before + print_path([(fact.id, profession.answer)])),
        ("data-answer", profession.answer),
        ("data-profession", profession.id),
    ]
    content = tag("span", [("class", "reponse-libelle")], escape(profession.label))
    if profession.names:
        content += " " + tag("span", [("class", "reponse-precision")], escape(profession.names))
    return tag("li", [], tag("a", attributes, content))


# --- the answers so far --------------------------------------------------------------


def _answers_so_far(journey: Journey, state: State) -> str:
    if not state.path:
        return ""
    rows = ""
    for depth in range(len(state.path)):
        name, answer = state.path[depth]
        fact = journey.fact(name)
        label = fact.recap if fact is not None else name
        back = "../" * (len(state.path) - depth)
        change_link = tag(
            "a",
            [("class", "modifier"), ("href", back), ("data-change", name)],
            "Modifier" + tag("span", [("class", "lu")], escape("\u00a0: " + label)),
        )
        rows += tag(
            "div",
            [],
            tag("dt", [], escape(label))
            + tag("dd", [], escape(_recap(journey, name, answer)))
            + tag("dd", [], change_link),
        )
    answers = tag("h2", [], "Vos réponses") + tag("dl", [], rows)
    previous = link("../", "Revenir", "revenir")
    again = link("../" * len(state.path), "Recommencer", "recommencer")
    navigation = previous + " " + again
    return tag(
        "div", [("class", "parcours")], answers + tag("p", [("class", "retour")], navigation)
    )


# --- an outcome ----------------------------------------------------------------------


def _outcome(journey: Journey, state: State, procedure: Procedure) -> str:
    content = tag(
        "header",
        [("class", "bandeau")],
        tag("p", [("class", "surtitre")], "Votre démarche")
        + tag("h1", [("id", "titre"), ("tabindex", "-1")], escape(procedure.title))
        + tag("p", [], escape(procedure.summary))
        + (
            tag("p", [("class", "coup-d-oeil")], escape(procedure.glance))
            if procedure.glance
            else ""
        ),
    )
    content += sections(procedure, state.path, root(state))
    content += section("pourquoi", "Pourquoi cette démarche", _why(journey, state))
    content += section(
        "echec", "Ça n’a pas marché", _next_attempts(journey, state, procedure.failures)
    )
    following = _next_attempts(journey, state, procedure.following)
    if following:
        content += section("suite", "Et ensuite", following)
    content += section("garder", "Garder et transmettre", _keep(journey, state, procedure))
    content += _answers_so_far(journey, state)
    return tag("article", [("class", "demarche"), ("data-procedure", procedure.id)], content)


def sections(procedure: Procedure, answers: "list[tuple[str, str]]", base: str) -> str:
    """What to prepare, the steps, the delay and the contacts of a procedure, for these
    answers. `base` is the relative address of the site's root."""
    steps = [item for item in procedure.steps if item.fits(answers)]
    return around_steps(
        procedure, answers, tag("ol", [("class", "etapes")], numbered(steps, 1, "h3")), base
    )


def around_steps(
    procedure: Procedure, answers: "list[tuple[str, str]]", steps: str, base: str
) -> str:
    """The parts an outcome and a guide share, around the steps already written."""
    content = ""
    prepare = [tag("li", [], item.html) for item in procedure.prepare if item.fits(answers)]
    if prepare:
        content += section("preparer", "À préparer", tag("ul", [], "".join(prepare)))
    content += section("etapes", "Les étapes", steps)
    after = procedure.delay + procedure.success
    content += section("delai", "Délai et ce que vous recevrez", after)
    contacts = [tag("li", [], item.html) for item in procedure.contacts if item.fits(answers)]
    content += section("contact", "Contact", tag("ul", [], "".join(contacts)))
    return content.replace("{racine}", attribute(base))


def section(id: str, name: str, content: str) -> str:
    """A part of a procedure, under its heading."""
    heading = tag("h2", [("id", id)], escape(name))
    return tag("section", [("class", "bloc bloc-" + id)], heading + content)


def numbered(steps: "list[Item]", first: int, heading: str) -> str:
    """The steps as list items. Anchors count on from `first`, so that several lists can stand
    on a page; what is said counts within the list."""
    content = ""
    for number in range(1, len(steps) + 1):
        step = steps[number - 1]
        anchor = "etape-" + str(first + number - 1)
        place = "Étape " + str(number) + " sur " + str(len(steps))
        rank = tag("a", [("class", "rang"), ("href", "#" + anchor)], escape(place))
        content += tag(
            "li",
            [("id", anchor), ("class", "etape")],
            tag(heading, [], rank + " " + escape(step.title)) + step.html,
        )
    return content


def _why(journey: Journey, state: State) -> str:
    if state.row is None:
        return ""
    content = tag("p", [], escape(journey.reasons[state.row.rule]))
    others = ""
    for name, answer, procedure in neighbours(journey, state):
        other = change(journey, state.path, [(name, answer)], [])
        href = "../" * len(state.path) + print_path(other.path)
        fact = journey.fact(name)
        found = fact.answer(answer) if fact is not None else None
        clause = "\u00a0: si " + found.clause + "." if found is not None else ""
        title = journey.procedure(procedure).title
        others += tag("li", [], link(href, title, "voisine") + escape(clause))
    if others:
        summary = tag("summary", [], escape("Pourquoi pas une autre démarche\u202f?"))
        content += tag("details", [], summary + tag("ul", [], others))
    return content


def _next_attempts(journey: Journey, state: State, items: "list[Item]") -> str:
    content = ""
    for item in items:
        if not item.fits(state.path):
            continue
        if item.go or item.forget:
            target = change(journey, state.path, item.go, item.forget)
            href = "../" * len(state.path) + kept_address(target)
            label = tag("a", [("class", "essai"), ("href", href)], escape(item.title))
            content += tag("li", [], label + item.html)
        else:
            content += tag("li", [], tag("strong", [], escape(item.title)) + item.html)
    if not content:
        return ""
    return tag("ul", [("class", "essais")], content).replace("{racine}", attribute(root(state)))


def kept_address(state: State) -> str:
    """The address of a state with, as parameters, the answers whose question comes later: the
    engine keeps them, a static page ignores them."""
    later = "&".join([fact + "=" + answer for fact, answer in state.unused])
    return print_path(state.path) + ("?" + later if later else "")


def _keep(journey: Journey, state: State, procedure: Procedure) -> str:
    guide = link(root(state) + "guides/" + procedure.id + "/", "Lire la fiche complète", "fiche")
    text = escape(
        "Cette page a sa propre adresse\u00a0: vous pouvez l’enregistrer, l’envoyer ou l’imprimer."
        " Elle ne contient que vos réponses, aucune donnée personnelle."
    )
    checked = escape(
        "Relu le "
        + procedure.checked
        + ", sur des copies des pages officielles. Version "
        + journey.version
        + " du "
        + journey.date
        + "."
    )
    return tag("p", [], text) + tag("p", [], guide) + tag("p", [("class", "verifie")], checked)
