"""The validated journey's words compiled to what the view shows: texts as HTML, typography done."""

from collections.abc import Sequence
from datetime import date

from wizard import __version__
from wizard.authoring.compile import codes, directory
from wizard.authoring.compile.reminder import event
from wizard.authoring.compile.table import states
from wizard.authoring.prove.rows import table
from wizard.authoring.read import schema
from wizard.authoring.read.written import Written
from wizard.authoring.text.cited import named
from wizard.authoring.text.expand import expand, to_html
from wizard.authoring.text.french import shown, typography
from wizard.authoring.text.references import href_of, parse, references
from wizard.authoring.text.svg import serialised
from wizard.authoring.text.words import date_said
from wizard.engine.address import print_path
from wizard.engine.rules import Table
from wizard.view import content as view
from wizard.view.html import tag
from wizard.view.parts import Action, Feedback, Field, Item, Letter, Reminder, Variant


def content(written: Written, site: str, day: date, feedback: Feedback | None) -> view.Content:
    """The words of a checked journey; see `compiled` for what else is given."""
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
        {
            entry.id: typography(entry.label or entry.value)
            for entry in written.ledger.entry
            if entry.status == "to-verify"
        },
        feedback,
        codes.compiled(written),
    )


def _words(written: Written) -> dict[str, str]:
    """The interface's sentences, by the name of their table and key: « question.number »."""
    return {
        f"{feature}.{name}": typography(sentence)
        for feature, sentences in written.words.model_dump(exclude={"built", "assistance"}).items()
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


def _field(field: schema.LetterField) -> Field:
    label, blank, missing = map(typography, (field.label, field.blank, field.missing or ""))
    keys, check = field.keys or "", field.check or ""
    more = (field.lines, field.autocomplete, check)
    return Field(field.id, label, blank, missing, field.type, keys, *more)


def _procedure(
    journey: Written, words: dict[str, str], id: str, written: schema.Procedure
) -> view.Procedure:
    functions = references(journey)

    def rendered(text: str | None) -> str:
        return to_html(expand(text, functions)) if text else ""

    def items(parts: Sequence[schema.Part | schema.Attempt]) -> list[Item]:
        return [_item(journey, part, rendered(part.text)) for part in parts]

    def rich(parts: Sequence[schema.Part]) -> list[Variant]:
        return [Variant(rendered(part.text), list(part.only.items())) for part in parts]

    return view.Procedure(
        id,
        _plain(written.title),
        _plain(written.summary),
        _plain(written.glance or []),
        rich(written.delay),
        rich(written.success),
        [_action(journey, action) for action in written.action],
        date_said(journey.words, written.checked),
        _review(journey, written),
        items(written.prepare),
        items(written.step),
        items(written.contact),
        items(written.following),
        items(written.failure),
        [_letter(journey, letter) for letter in written.letter],
        _reminder(journey, words, id, written),
        written.place,
    )


def _plain(variants: Sequence[schema.Variant]) -> list[Variant]:
    return [Variant(typography(one.text), list(one.only.items())) for one in variants]


def _action(journey: Written, action: schema.Action) -> Action:
    entries = {entry.id: entry for entry in journey.ledger.entry}
    if action.ref is not None:
        href = href_of(entries[action.ref])
    elif action.page is not None:
        href = "{racine}" + action.page + "/"
    elif action.assistant is not None:
        path = parse(journey.answers(), action.assistant)
        href = "{racine}assistant/" + print_path(path)
    else:
        href = "#message"
    return Action(typography(action.label), href, list(action.only.items()))


def _review(journey: Written, procedure: schema.Procedure) -> str:
    """When the first of the facts a procedure states is to be read again."""
    stated = set(named(procedure))
    days = [entry.review for entry in journey.ledger.entry if entry.id in stated]
    return date_said(journey.words, min(days, default=procedure.checked))


def _drawn(journey: Written, part: schema.Part | schema.Attempt) -> str:
    """The drawing of a step, with its caption; "" without one. The drawing itself says that it
    is one."""
    if not isinstance(part, schema.Step) or part.illustration is None:
        return ""
    caption = tag("figcaption", [], shown(part.caption or ""))
    attributes = [("class", "illustration"), ("data-search-exclude", "")]
    drawing = serialised(journey.illustrations[part.illustration])
    return tag("figure", attributes, drawing + caption)


def _item(journey: Written, part: schema.Part | schema.Attempt, html: str) -> Item:
    step = part.id if isinstance(part, schema.Step) else ""
    title = typography(part.title) if isinstance(part, schema.Step | schema.Attempt) else ""
    go = list(part.go.items()) if isinstance(part, schema.Attempt) else []
    forget = part.forget if isinstance(part, schema.Attempt) else []
    drawing = _drawn(journey, part)
    letter = isinstance(part, schema.Step) and part.letter is not None
    return Item(step, title, html, list(part.only.items()), go, forget, drawing, letter)


def _letter(journey: Written, written: schema.Letter) -> Letter:
    entries = {entry.id: entry for entry in journey.ledger.entry}
    return Letter(
        typography(written.subject),
        written.to or "",
        typography(written.body),
        [typography(entries[id].value) for id in written.attachments],
        list(written.only.items()),
    )


def _reminder(
    journey: Written, words: dict[str, str], id: str, written: schema.Procedure
) -> Reminder | None:
    wanted = written.reminder
    if wanted is None:
        return None
    entries = {entry.id: entry for entry in journey.ledger.entry}
    wait = entries[wanted.wait]
    title = typography(wanted.title)
    subject = words["reminder.subject"].replace("{wait}", wait.value)
    subject = subject.replace("{since}", wanted.since)
    return Reminder(
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
