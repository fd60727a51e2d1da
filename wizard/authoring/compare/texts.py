"""The words of an outcome, part by part: what a reader with these answers finds in the page."""

from wizard.authoring.compile import Compiled
from wizard.authoring.prove.rows import Row
from wizard.view.parts import Item, said

type Answers = list[tuple[str, str]]

# The parts of an outcome, in the order of the page. « relu » is when its facts were read.
PARTS = (
    "title",
    "summary",
    "action",
    "glance",
    "preparer",
    "etapes",
    "message",
    "delai",
    "rappel",
    "suite",
    "echec",
    "contact",
    "pourquoi",
    "relu",
)


def parts(journey: Compiled, row: Row, answers: Answers) -> dict[str, str]:
    """The HTML of each part for these answers, "" for a part that is not there. Left out is what
    the page says of other procedures, and the sentences that all pages share."""
    content = journey.content
    procedure = content.procedure(row.procedure)
    action, letter, wait = (
        procedure.action(answers),
        procedure.letter(answers),
        procedure.wait(answers),
    )
    found = {
        "title": procedure.title(answers),
        "summary": said(procedure.summaries, answers),
        "action": f'<a href="{action.href}">{action.label}</a>' if action else "",
        "glance": said(procedure.glances, answers),
        "preparer": _items(procedure.prepare, answers),
        "etapes": _items(procedure.steps, answers),
        "message": "",
        "delai": said(procedure.delays, answers) + said(procedure.successes, answers),
        "rappel": f"{wait.title} ({wait.hours}, {wait.since})" if wait else "",
        "suite": _items(procedure.following, answers),
        "echec": _items(procedure.failures, answers),
        "contact": _items(procedure.contacts, answers),
        "pourquoi": content.reasons[row.rule],
        "relu": f"{procedure.checked} – {procedure.review}",
    }
    if letter is not None:
        pieces = [letter.subject, letter.body, *letter.attachments]
        found["message"] = f'<p data-to="{letter.to}">' + "</p><p>".join(pieces) + "</p>"
    return found


def _items(items: list[Item], answers: Answers) -> str:
    """The items for these answers, with where they lead."""
    html = ""
    for item in items:
        if item.fits(answers):
            target = " ".join([f"{fact}={answer}" for fact, answer in item.go] + item.forget)
            html += f'<p data-go="{target}">{item.title}</p>{item.html}{item.drawing}'
    return html
