"""The words of a journey, in one language: what the view shows beside a table's decision.

Plain classes rather than dataclasses: MicroPython has none. Lists wherever order matters:
MicroPython dictionaries do not keep theirs. Each constructor sets one attribute per parameter,
in order: see wizard/engine/values.py.
"""

from wizard.view.parts import Action, Feedback, Field, Item, Letter, Reminder, Variant, fits, said

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


class Procedure:
    """What the reader has to do. Of `titles`, `summaries`, `glances` (plain text), `delays`,
    `successes` (rendered at build) and `actions`, one is shown: see `said`. `checked` is the
    French date it was read on, `review` that of its first fact to be read again. `place`
    says that it is for the body of the reader's département."""

    def __init__(
        self,
        id: str,
        titles: "list[Variant]",
        summaries: "list[Variant]",
        glances: "list[Variant]",
        delays: "list[Variant]",
        successes: "list[Variant]",
        actions: "list[Action]",
        checked: str,
        review: str,
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
        self.titles = titles
        self.summaries = summaries
        self.glances = glances
        self.delays = delays
        self.successes = successes
        self.actions = actions
        self.checked = checked
        self.review = review
        self.prepare = prepare
        self.steps = steps
        self.contacts = contacts
        self.following = following
        self.failures = failures
        self.letters = letters
        self.reminder = reminder
        self.place = place

    def title(self, answers: "list[tuple[str, str]]") -> str:
        """The title at the end of a path."""
        return said(self.titles, answers)

    def action(self, answers: "list[tuple[str, str]]") -> "Action | None":
        """The first thing to do, or None."""
        for action in self.actions:
            if fits(action.only, answers):
                return action
        return None

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
    most questions left after it; `doubts` says each fact still to be verified, by entry;
    `feedback` is None when nobody is written to about errors; `codes` holds the codes to dictate,
    by target: see wizard/view/codes.py."""

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
        doubts: "dict[str, str]",
        feedback: "Feedback | None",
        codes: "dict[str, str]",
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
        self.doubts = doubts
        self.feedback = feedback
        self.codes = codes

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


CLASSES: "list[Any]" = [Answer, Question, Procedure, Profession, Body, Place, Content]
CLASSES += [Variant, Action, Item, Letter, Field, Reminder, Feedback]
