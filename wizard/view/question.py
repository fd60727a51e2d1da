"""A question: where the reader is, what is asked, and its answers as links."""

from wizard.engine.address import print_path
from wizard.engine.decide import State
from wizard.view.answers import answers_so_far
from wizard.view.content import Content, Profession, Question
from wizard.view.html import escape, tag


def question(content: Content, state: State, asked: Question) -> str:
    """The fragment of a question."""
    html = tag("p", [("class", "progression")], escape(progress(content, state)))
    html += tag("h1", [("id", "titre"), ("tabindex", "-1")], escape(asked.text))
    if asked.help:
        html += tag("p", [("class", "aide")], escape(asked.help))
    html += answers_list(content, asked, "")
    html += answers_so_far(content, state)
    return tag("section", [("class", "question"), ("data-question", asked.id)], html)


def progress(content: Content, state: State) -> str:
    """Where the reader is, as plain text: « Question 2, encore 1 ou 2 », or the end."""
    if state.fact is None:
        return content.say("question.found")
    least, most = content.remaining[state.address()]
    if most == 0:
        left = "question.last"
    elif least == most:
        left = "question.left"
    elif least == 0:
        left = "question.left_at_most"
    elif most == least + 1:
        left = "question.left_or"
    else:
        left = "question.left_to"
    said = content.say(left, least=str(least), most=str(most))
    return content.say("question.number", number=str(len(state.path) + 1), left=said)


def answers_list(content: Content, asked: Question, before: str) -> str:
    """The answers of a question as links. `before` is the address of the question's page
    relative to the page that shows them ("" on that very page)."""
    if asked.listed:
        return _professions(content, asked, before)
    cards = [_card(asked, one.id, one.label, one.hint, before, []) for one in asked.answers]
    return tag("ul", [("class", "reponses")], "".join(cards))


def _card(
    asked: Question,
    answer: str,
    label: str,
    hint: str,
    before: str,
    more: "list[tuple[str, str]]",
) -> str:
    attributes = [
        ("class", "reponse"),
        ("href", before + print_path([(asked.id, answer)])),
        ("data-answer", answer),
    ]
    html = tag("span", [("class", "reponse-libelle")], escape(label))
    if hint:
        html += " " + tag("span", [("class", "reponse-precision")], escape(hint))
    return tag("li", [], tag("a", attributes + more, html))


def _professions(content: Content, asked: Question, before: str) -> str:
    html = ""
    group: "list[Profession]" = []
    for profession in content.professions:
        if group and profession.group != group[0].group:
            html += _group(asked, group, before)
            group = []
        group.append(profession)
    return tag("div", [("class", "professions")], html + _group(asked, group, before))


def _group(asked: Question, group: "list[Profession]", before: str) -> str:
    cards = [profession_card(asked, profession, before) for profession in group]
    note = tag("p", [], escape(group[0].note)) if group[0].note else ""
    listed = tag("ul", [("class", "reponses serrees")], "".join(cards))
    return tag("h2", [], escape(group[0].group)) + note + listed


def profession_card(asked: Question, profession: Profession, before: str) -> str:
    """One profession as a list item: a link to the answer it leads to."""
    more = [("data-profession", profession.id)]
    return _card(asked, profession.answer, profession.label, profession.names, before, more)
