"""The help desk's page as it is without JavaScript: every situation, its outcome, what to say."""

from wizard.authoring.compile import Compiled
from wizard.authoring.compile.assistance import sentences
from wizard.authoring.compile.table import states
from wizard.engine.decide import State
from wizard.publish.pages.table import table
from wizard.view.assistance.said import aloud, title
from wizard.view.content import Content
from wizard.view.html import escape, link, tag


def situations(journey: Compiled, base: str) -> str:
    """A table per answer of the first question: each situation in a few words, the link to its
    outcome, and what to say. `base` is the root's relative address."""
    content = spoken(journey)
    first = content.questions[0]
    ends = [state for state in states(journey.table) if state.fact is None]
    head = [content.say(f"assistance.{name}") for name in ("situation", "outcome", "aloud_title")]
    html = ""
    for answer in first.answers:
        rows = [
            _row(content, state, base) for state in ends if state.path[0] == (first.id, answer.id)
        ]
        html += tag("h2", [], escape(answer.recap)) + table(head, rows)
    return html


def spoken(journey: Compiled) -> Content:
    """The journey's words with the console's."""
    content = journey.content
    words = {**content.words, **sentences(journey.written)}
    parts = {name: value for name, value in vars(content).items() if name != "words"}
    return Content(words=words, **parts)


def _row(content: Content, state: State, base: str) -> list[str]:
    recaps = [content.answer(fact, answer).recap for fact, answer in state.path]
    situation = ", ".join(recaps[1:] or recaps)
    outcome = link(f"{base}assistant/{state.address()}", title(content, state), "issue")
    return [escape(situation), outcome, escape(aloud(content, state))]
