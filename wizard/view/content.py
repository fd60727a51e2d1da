"""The words of a journey, in one language: what the view shows beside a table's decision.

Plain classes rather than dataclasses: MicroPython has none. Lists wherever order matters:
MicroPython dictionaries do not keep theirs. Each constructor sets one attribute per parameter,
in order: see wizard/engine/values.py.
"""

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any, TypeVar

    Named = TypeVar("Named", "Answer", "Question", "Procedure", "Field")


def _find(values: "list[Named]", id: str) -> "Named":
    for value in values:
        if value.id == id:
            return value
    raise KeyError(id)


class Answer:
    """One answer of a question. `label` is what the reader clicks, `hint` explains it in one
    line ("" for none), `recap` says it again, short, in « Vos réponses » and in titles, and
    `clause` inside a sentence, after « si »."""

    def __init__(self, id: str, label: str, hint: str, recap: str, clause: str) -> None:
        self.id = id
        self.label = label
        self.hint = hint
        self.recap = recap
        self.clause = clause


class Question:
    """What asks for a fact, `id` being the fact's. `listed` says that its answers are shown as
    the list of professions, each leading to one of them."""

    def __init__(
        self,
        id: str,
        text: str,
        help: str,
        recap: str,
        listed: bool,  # noqa: FBT001 (a value read from a file)
        answers: "list[Answer]",
    ) -> None:
        self.id = id
        self.text = text
        self.help = help
        self.recap = recap
        self.listed = listed
        self.answers = answers

    def answer(self, id: str) -> Answer:
        """The answer of that identifier. Raises KeyError when there is none."""
        return _find(self.answers, id)


class Item:
    """A piece of a procedure's text: `title` is plain text, `html` was rendered at build
    from the editors' Markdown. `only` restricts it to some answers of a followed fact;
    `go` is where it sends the reader (fact, answer), empty for plain text, and `forget` the
    facts whose answers are dropped on the way. A step's `id` never changes."""

    def __init__(
        self,
        id: str,
        title: str,
        html: str,
        only: "list[tuple[str, list[str]]]",
        go: "list[tuple[str, str]]",
        forget: "list[str]",
    ) -> None:
        self.id = id
        self.title = title
        self.html = html
        self.only = only
        self.go = [(fact, answer) for fact, answer in go]  # read from JSON as lists
        self.forget = forget

    def fits(self, answers: "list[tuple[str, str]]") -> bool:
        """Whether the item belongs to the text shown for these answers."""
        return _fits(self.only, answers)


def _fits(only: "list[tuple[str, list[str]]]", answers: "list[tuple[str, str]]") -> bool:
    for fact, accepted in only:
        for name, answer in answers:
            if name == fact and answer not in accepted:
                return False
    return True


class Letter:
    """A message to send: `to` is "departement", a fact or "" (whom to look up in the
    directory), `body` plain text with `{name}` for what is typed."""

    def __init__(
        self,
        subject: str,
        to: str,
        body: str,
        attachments: "list[str]",
        only: "list[tuple[str, list[str]]]",
    ) -> None:
        self.subject = subject
        self.to = to
        self.body = body
        self.attachments = attachments
        self.only = only

    def fits(self, answers: "list[tuple[str, str]]") -> bool:
        """Whether the letter suits these answers."""
        return _fits(self.only, answers)


class Field:
    """One thing to type: its `id` in the letters' texts, its `label`, the `blank` a letter
    shows without it, what to do about that (`missing`, "" when it may stay so), the HTML `type`
    and `autocomplete` of its input, and the `check` done on what is typed ("" for none)."""

    def __init__(
        self,
        id: str,
        label: str,
        blank: str,
        missing: str,
        type: str,
        autocomplete: str,
        check: str,
    ) -> None:
        self.id = id
        self.label = label
        self.blank = blank
        self.missing = missing
        self.type = type
        self.autocomplete = autocomplete
        self.check = check


class Reminder:
    """A wait of so many `hours` after the event `since`, before `title` can be done. `event`
    is its calendar file (RFC 5545), made at build, with two dates to put in: see
    wizard/view/reminder.py."""

    def __init__(
        self,
        hours: int,
        since: str,
        title: str,
        event: str,
        only: "list[tuple[str, list[str]]]",
    ) -> None:
        self.hours = hours
        self.since = since
        self.title = title
        self.event = event
        self.only = only

    def fits(self, answers: "list[tuple[str, str]]") -> bool:
        """Whether these answers make the reader wait."""
        return _fits(self.only, answers)


class Procedure:
    """What the reader has to do: the lists hold `Item` values, the rest plain text except
    `delay` and `success`, rendered at build. `checked` is a French date. `place` says that it
    is for the body of the reader's département."""

    def __init__(
        self,
        id: str,
        title: str,
        summary: str,
        glance: str,
        delay: str,
        success: str,
        checked: str,
        prepare: "list[Item]",
        steps: "list[Item]",
        contacts: "list[Item]",
        following: "list[Item]",
        failures: "list[Item]",
        letters: "list[Letter]",
        reminder: "Reminder | None",
        place: bool,  # noqa: FBT001 (a value read from a file)
    ) -> None:
        self.id = id
        self.title = title
        self.summary = summary
        self.glance = glance
        self.delay = delay
        self.success = success
        self.checked = checked
        self.prepare = prepare
        self.steps = steps
        self.contacts = contacts
        self.following = following
        self.failures = failures
        self.letters = letters
        self.reminder = reminder
        self.place = place

    def letter(self, answers: "list[tuple[str, str]]") -> "Letter | None":
        """The letter offered for these answers, or None."""
        for letter in self.letters:
            if letter.fits(answers):
                return letter
        return None

    def wait(self, answers: "list[tuple[str, str]]") -> "Reminder | None":
        """The wait these answers make, or None."""
        if self.reminder is not None and self.reminder.fits(answers):
            return self.reminder
        return None


class Profession:
    """A profession of the list. `answer` is the answer it leads to, `names` the other words
    people use for it, `group` the heading it stands under, `note` what is said of all those
    under it ("" for nothing)."""

    def __init__(self, id: str, label: str, names: str, group: str, note: str, answer: str) -> None:
        self.id = id
        self.label = label
        self.names = names
        self.group = group
        self.note = note
        self.answer = answer


class Body:
    """A body that keeps records: `html` says where to find it, with `{racine}` for the site's
    root, `email` its address, "" when no source gives one."""

    def __init__(self, id: str, name: str, html: str, email: str) -> None:
        self.id = id
        self.name = name
        self.html = html
        self.email = email


class Place:
    """A département or territory, and the `body` in charge of it, by identifier."""

    def __init__(self, number: str, name: str, body: str) -> None:
        self.number = number
        self.name = name
        self.body = body


class Content:
    """All the words of a journey. `words` holds the interface's own sentences by name; `reasons`
    one sentence per rule; `remaining` maps the canonical path of a question to the least and
    most questions left after it."""

    def __init__(
        self,
        site: str,
        date: str,
        version: str,
        words: "dict[str, str]",
        questions: "list[Question]",
        reasons: "list[str]",
        procedures: "list[Procedure]",
        professions: "list[Profession]",
        fields: "list[Field]",
        bodies: "list[Body]",
        places: "list[Place]",
        remaining: "dict[str, list[int]]",
    ) -> None:
        self.site = site
        self.date = date
        self.version = version
        self.words = words
        self.questions = questions
        self.reasons = reasons
        self.procedures = procedures
        self.professions = professions
        self.fields = fields
        self.bodies = bodies
        self.places = places
        self.remaining = remaining

    def question(self, id: str) -> Question:
        """The question that asks for a fact. Raises KeyError when there is none."""
        return _find(self.questions, id)

    def answer(self, fact: str, answer: str) -> Answer:
        """The words of an answer. Raises KeyError when there are none."""
        return self.question(fact).answer(answer)

    def procedure(self, id: str) -> Procedure:
        """The procedure of that identifier. Raises KeyError when there is none."""
        return _find(self.procedures, id)

    def field(self, id: str) -> Field:
        """The field of that identifier. Raises KeyError when there is none."""
        return _find(self.fields, id)

    def body(self, id: str) -> "Body | None":
        """The body of that identifier, or None."""
        for body in self.bodies:
            if body.id == id:
                return body
        return None

    def say(self, sentence: str, **values: str) -> str:
        """One of the interface's sentences, its `{blanks}` filled with plain text. Raises
        KeyError when there is none of that name."""
        said = self.words[sentence]
        for blank, value in values.items():
            said = said.replace("{" + blank + "}", value)
        return said


CLASSES: "list[Any]" = [Answer, Question, Item, Letter, Field, Reminder, Procedure, Profession]
CLASSES += [Body, Place, Content]
