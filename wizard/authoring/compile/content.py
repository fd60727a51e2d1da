"""The validated journey's words compiled to what the view shows: texts as HTML, typography done."""

from collections.abc import Sequence
from datetime import date

from wizard import __version__
from wizard.authoring.compile import directory
from wizard.authoring.compile.reminder import event
from wizard.authoring.compile.table import states
from wizard.authoring.prove.rows import table
from wizard.authoring.read import schema
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import expand, to_html
from wizard.authoring.text.french import typography
from wizard.authoring.text.references import references
from wizard.authoring.text.words import date_said
from wizard.engine.rules import Table
from wizard.view import content as view


def content(written: Written, site: str, day: date) -> view.Content:
    """The words of a checked journey. `site` is the site's name, `day` the date of its version."""
    words = _words(written)
    bodies, places = directory.compiled(written)
    return view.Content(
        site,
        date_said(written.words, day),
        __version__,
        words,
        [_question(fact) for fact in written.facts],
        [typography(rule.because) for rule in written.rules],
        [_procedure(written, words, id, one) for id, one in written.procedures.items()],
        [
            view.Profession(
                profession.id,
                typography(profession.label),
                typography(", ".join(profession.names)),
                typography(group.title),
                typography(group.note or ""),
                profession.authority,
            )
            for group in written.groups
            for profession in group.profession
        ],
        [_field(field) for field in written.fields],
        bodies,
        places,
        _remaining(table(written)),
    )


def _words(written: Written) -> dict[str, str]:
    """The interface's sentences, by the name of their table and key: « question.number »."""
    return {
        f"{feature}.{name}": typography(sentence)
        for feature, sentences in written.words.model_dump(exclude={"built"}).items()
        for name, sentence in sentences.items()
    }


def _question(fact: schema.Fact) -> view.Question:
    answers = [
        view.Answer(
            answer.id,
            typography(answer.label),
            typography(answer.hint or ""),
            typography(answer.recap),
            typography(answer.clause),
        )
        for answer in fact.answer
    ]
    question, help, recap = map(typography, (fact.question, fact.help or "", fact.recap))
    return view.Question(fact.id, question, help, recap, fact.answers_as is not None, answers)


def _field(field: schema.LetterField) -> view.Field:
    label, blank, missing = map(typography, (field.label, field.blank, field.missing or ""))
    check = field.check or ""
    return view.Field(field.id, label, blank, missing, field.type, field.autocomplete, check)


def _procedure(
    journey: Written, words: dict[str, str], id: str, written: schema.Procedure
) -> view.Procedure:
    functions = references(journey)

    def rendered(text: str | None) -> str:
        return to_html(expand(text, functions)) if text else ""

    def items(parts: Sequence[schema.Part | schema.Attempt]) -> list[view.Item]:
        return [_item(part, rendered(part.text)) for part in parts]

    return view.Procedure(
        id,
        typography(written.title),
        typography(written.summary),
        typography(written.glance or ""),
        rendered(written.delay),
        rendered(written.success),
        date_said(journey.words, written.checked),
        items(written.prepare),
        items(written.step),
        items(written.contact),
        items(written.following),
        items(written.failure),
        [_letter(journey, letter) for letter in written.letter],
        _reminder(journey, words, id, written),
        written.place,
    )


def _item(part: schema.Part | schema.Attempt, html: str) -> view.Item:
    step = part.id if isinstance(part, schema.Step) else ""
    title = typography(part.title) if isinstance(part, schema.Step | schema.Attempt) else ""
    go = list(part.go.items()) if isinstance(part, schema.Attempt) else []
    forget = part.forget if isinstance(part, schema.Attempt) else []
    return view.Item(step, title, html, list(part.only.items()), go, forget)


def _letter(journey: Written, written: schema.Letter) -> view.Letter:
    entries = {entry.id: entry for entry in journey.ledger.entry}
    return view.Letter(
        typography(written.subject),
        written.to or "",
        typography(written.body),
        [typography(entries[id].value) for id in written.attachments],
        list(written.only.items()),
    )


def _reminder(
    journey: Written, words: dict[str, str], id: str, written: schema.Procedure
) -> view.Reminder | None:
    wanted = written.reminder
    if wanted is None:
        return None
    entries = {entry.id: entry for entry in journey.ledger.entry}
    wait = entries[wanted.wait]
    title = typography(wanted.title)
    subject = words["reminder.subject"].replace("{wait}", wait.value)
    subject = subject.replace("{since}", wanted.since)
    return view.Reminder(
        wait.hours() or 0,
        typography(wanted.since),
        title,
        event(id, title, typography(subject)),
        list(wanted.only.items()),
    )


def _remaining(table: Table) -> dict[str, list[int]]:
    """For each question's path, the least and most questions left after that one."""
    every = states(table)
    ends = [state.path for state in every if state.fact is None]
    remaining = {}
    for state in every:
        if state.fact is not None:
            depth = len(state.path)
            left = [len(end) - depth - 1 for end in ends if end[:depth] == state.path]
            remaining[state.address()] = [min(left), max(left)]
    return remaining
