"""The whole decision as one poster: nested lists of questions, answers and procedures."""

from dataclasses import dataclass

from wizard.authoring.compile import Compiled
from wizard.engine.decide import State, resolve
from wizard.view import codes
from wizard.view.content import Content
from wizard.view.html import escape, link, tag
from wizard.view.parts import said_for_now
from wizard.view.procedure import kept_address

# A branch of more answers than this says how many they are before it lists them.
_FEW = 4


@dataclass(frozen=True)
class _Tree:
    """What is shown below some answers: a question (`fact`) and its branches, or a procedure
    and none. Two trees that show the same are equal, whatever was answered before."""

    fact: str
    procedure: str
    branches: tuple["_Branch", ...]
    ends: int


@dataclass(frozen=True)
class _Branch:
    """The answers of a question below which everything is the same."""

    answers: tuple[str, ...]
    tree: _Tree


def poster(journey: Compiled, base: str) -> str:
    """The decision, from the first question to every procedure, as nested lists of links.

    `base` is the relative address of the site's root. Each list item carries the answers it
    stands for (`data-fact`, `data-answers`) and, at the end of a branch, `data-procedure`.
    """
    attributes = [("class", "affiche"), ("aria-label", journey.content.say("poster.name"))]
    tree = _shown(journey, _tree(journey, []), [], base)
    return tag("nav", attributes, tree + _professions(journey)) + "\n"


# --- the tree ------------------------------------------------------------------------


def _tree(journey: Compiled, path: list[tuple[str, str]]) -> _Tree:
    state = resolve(journey.table, path)
    if state.fact is None:
        procedure = state.row.procedure if state.row is not None else ""
        return _Tree("", procedure, (), 1)
    groups: dict[_Tree, list[str]] = {}
    for answer in state.fact.answers:
        tree = _tree(journey, [*path, (state.fact.id, answer)])
        groups.setdefault(tree, []).append(answer)
    branches = [_Branch(tuple(answers), tree) for tree, answers in groups.items()]
    if path:
        # The shortest first: each procedure stays near its question. The columns, below the
        # first question, keep the order of its answers everywhere else on the site.
        branches.sort(key=lambda branch: branch.tree.ends)
    return _Tree(state.fact.id, "", tuple(branches), sum(branch.tree.ends for branch in branches))


# --- its boxes -----------------------------------------------------------------------


def _shown(
    journey: Compiled, tree: _Tree, given: list[tuple[str, tuple[str, ...]]], base: str
) -> str:
    """A tree below the answers given: the box of its question and its branches, or the box of
    its procedure, with the code of the outcome, or of the guide when the branch has several."""
    content = journey.content
    href = f"{base}assistant/{_address(journey, given)}"
    if tree.procedure:
        told = [(fact, answers[0]) for fact, answers in given if len(answers) == 1]
        title = said_for_now(content.procedure(tree.procedure).titles, told)
        state = _state(journey, given)
        code = codes.of_outcome(content, state) or codes.of_guide(content, tree.procedure)
        attributes = [("class", "affiche-demarche"), ("href", href)]
        named = tag("span", [("class", "affiche-titre")], escape(title))
        return tag("a", attributes, named + " " + codes.shown(content, code))
    asked = content.question(tree.fact)
    branches = ""
    for branch in tree.branches:
        attributes = [("data-fact", asked.id), ("data-answers", " ".join(branch.answers))]
        if branch.tree.procedure:
            attributes.append(("data-procedure", branch.tree.procedure))
        names = [answer.recap for answer in asked.answers if answer.id in branch.answers]
        css = "affiche-reponse" if len(names) <= _FEW else "affiche-reponse affiche-liste"
        said = tag("p" if given else "h2", [("class", css)], _said(content, names))
        below = _shown(journey, branch.tree, [*given, (asked.id, branch.answers)], base)
        branches += tag("li", attributes, said + below)
    # Safari forgets that a list without bullets is one, unless it is told.
    return link(href, asked.text, "affiche-question") + tag("ul", [("role", "list")], branches)


def _address(journey: Compiled, given: list[tuple[str, tuple[str, ...]]]) -> str:
    """The deepest state that all the answers given agree on. Those they agree on further down
    are parameters, which the engine keeps until their question comes."""
    return kept_address(_state(journey, given))


def _state(journey: Compiled, given: list[tuple[str, tuple[str, ...]]]) -> State:
    """The state of all the answers given that a branch does not share with others."""
    told = [(fact, answers[0]) for fact, answers in given if len(answers) == 1]
    return resolve(journey.table, told)


def _said(content: Content, names: list[str]) -> str:
    """The answers of a branch: « A ou B », and how many when they are more than a few. A first
    word they share is said once."""
    words = [name.split(" ", 1) for name in names]
    if all(len(word) == 2 and word[0] == words[0][0] for word in words):
        names = names[:1] + [rest for _, rest in words[1:]]
    if len(names) <= _FEW:
        either = tag("span", [], escape(content.say("list.any").strip()))
        return f" {either} ".join(tag("b", [], escape(name)) for name in names)
    count = content.say("poster.count", count=str(len(names)))
    listed = content.say("poster.list", first=", ".join(names[:-1]), last=names[-1])
    return tag("b", [], escape(count)) + escape(listed)


# --- the key to its professions ------------------------------------------------------


def _professions(journey: Compiled) -> str:
    """Which professions each answer of the listed question stands for: nobody knows beforehand
    who registers them."""
    listed = journey.written.listed()
    if listed is None:
        return ""
    asked = journey.content.question(listed.id)
    rows = ""
    for answer in asked.answers:
        labels = [p.label for p in journey.content.professions if p.answer == answer.id]
        if labels:
            said = tag("dd", [], escape("\u202f; ".join(labels)))
            rows += tag("div", [], tag("dt", [], escape(answer.recap)) + said)
    heading = tag("h2", [], escape(asked.text))
    return tag("section", [("class", "affiche-professions")], heading + tag("dl", [], rows))
