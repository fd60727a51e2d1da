"""The answers given so far, each with a way to change it."""

from wizard.engine.decide import State
from wizard.view.content import Content
from wizard.view.html import escape, link, tag


def answers_so_far(content: Content, state: State) -> str:
    """« Vos réponses », and the ways back; nothing before the first answer."""
    if not state.path:
        return ""
    rows = ""
    for depth in range(len(state.path)):
        name, answer = state.path[depth]
        asked = content.question(name)
        back = "../" * (len(state.path) - depth)
        unseen = tag("span", [("class", "lu")], escape(content.say("answers.of", what=asked.recap)))
        attributes = [("class", "modifier"), ("href", back), ("data-change", name)]
        change = tag("a", attributes, escape(content.say("answers.change")) + unseen)
        rows += tag(
            "div",
            [],
            tag("dt", [], escape(asked.recap))
            + tag("dd", [], escape(asked.answer(answer).recap))
            + tag("dd", [], change),
        )
    answers = tag("h2", [], escape(content.say("answers.title"))) + tag("dl", [], rows)
    previous = link("../", content.say("answers.back"), "revenir")
    again = link("../" * len(state.path), content.say("answers.again"), "recommencer")
    ways = tag("p", [("class", "retour")], previous + " " + again)
    return tag("div", [("class", "parcours")], answers + ways)
