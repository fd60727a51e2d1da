"""The compiled journey as plain values: what the engine decides on and the view shows.

Plain classes rather than dataclasses: MicroPython has none. Lists wherever order
matters: MicroPython dictionaries do not keep theirs.
"""

MYPY = False  # the type checker takes it for True: MicroPython has no `typing` to import
if MYPY:
    from typing import Any


class Answer:
    """One answer of a fact. `label` is what the reader clicks, `hint` explains it in one
    line ("" for none), `recap` says it again, short, in « Vos réponses » and in titles, and
    `clause` inside a sentence, after « si »."""

    def __init__(self, id: str, label: str, hint: str, recap: str, clause: str) -> None:
        self.id = id
        self.label = label
        self.hint = hint
        self.recap = recap
        self.clause = clause


class Fact:
    """One input of the decision table, with the question that asks for it.

    `pairs` lists the couples of row numbers that differ by this fact alone and lead to
    different outcomes: the fact can still change the outcome exactly when both rows of one
    couple are still possible (proof in docs/projet/moteur.md).
    """

    def __init__(
        self,
        id: str,
        question: str,
        help: str,
        recap: str,
        answers: "list[Answer]",
        pairs: "list[tuple[int, int]]",
    ) -> None:
        self.id = id
        self.question = question
        self.help = help
        self.recap = recap
        self.answers = answers
        self.pairs = pairs

    def answer(self, id: str) -> "Answer | None":
        """The answer of that identifier, or None."""
        for answer in self.answers:
            if answer.id == id:
                return answer
        return None


class Row:
    """One row of the compiled table: a rule, or a rule restricted to one answer of a fact
    its procedure's text follows. `when` maps fact identifiers to the answers accepted; a fact
    it does not name may have any answer."""

    def __init__(self, rule: int, procedure: str, when: "dict[str, list[str]]") -> None:
        self.rule = rule
        self.procedure = procedure
        self.when = when

    def accepts(self, fact: str, answer: str) -> bool:
        """Whether the row stays possible once `fact` has this answer."""
        accepted = self.when.get(fact)
        return accepted is None or answer in accepted


class Item:
    """A piece of a procedure's text: `title` is plain text, `html` was rendered at build
    from the editors' Markdown. `only` restricts it to some answers of a followed fact;
    `go` is where it sends the reader (fact, answer), empty for plain text, and `forget` the
    facts whose answers are dropped on the way."""

    def __init__(
        self,
        title: str,
        html: str,
        only: "list[tuple[str, list[str]]]",
        go: "list[tuple[str, str]]",
        forget: "list[str]",
    ) -> None:
        self.title = title
        self.html = html
        self.only = only
        self.go = go
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
    """A message to send: `to` is "departement", "autorite" or "" (whom to look up in the
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
    `delay` and `success`, rendered at build. `checked` is a French date."""

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

    def letter(self, answers: "list[tuple[str, str]]") -> "Letter | None":
        """The letter offered for these answers, or None."""
        for letter in self.letters:
            if letter.fits(answers):
                return letter
        return None


class Profession:
    """A profession of the list. `answer` is the answer of `autorite` it leads to, `names`
    the other words people use for it, `group` the heading it stands under."""

    def __init__(self, id: str, label: str, names: str, group: str, answer: str) -> None:
        self.id = id
        self.label = label
        self.names = names
        self.group = group
        self.answer = answer


class Body:
    """A body that keeps records: `html` says where to find it (`{racine}` is the site's root),
    `email` its address, "" when no source gives one."""

    def __init__(self, id: str, name: str, html: str, email: str) -> None:
        self.id = id
        self.name = name
        self.html = html
        self.email = email


class Place:
    """A département or territory, and the body in charge of it."""

    def __init__(self, number: str, name: str, body: Body) -> None:
        self.number = number
        self.name = name
        self.body = body


class Journey:
    """The whole compiled journey. `reasons` holds one sentence per rule; `remaining` maps
    the canonical path of a question to the least and most questions left after it."""

    def __init__(
        self,
        site: str,
        date: str,
        version: str,
        facts: "list[Fact]",
        rows: "list[Row]",
        reasons: "list[str]",
        procedures: "list[Procedure]",
        professions: "list[Profession]",
        remaining: "dict[str, list[int]]",
        bodies: "list[Body]",
        places: "list[Place]",
    ) -> None:
        self.site = site
        self.date = date
        self.version = version
        self.facts = facts
        self.rows = rows
        self.reasons = reasons
        self.procedures = procedures
        self.professions = professions
        self.remaining = remaining
        self.bodies = bodies
        self.places = places

    def fact(self, id: str) -> "Fact | None":
        """The fact of that identifier, or None."""
        for fact in self.facts:
            if fact.id == id:
                return fact
        return None

    def procedure(self, id: str) -> Procedure:
        """The procedure of that identifier. Raises KeyError when there is none."""
        for procedure in self.procedures:
            if procedure.id == id:
                return procedure
        raise KeyError(id)


def _pairs(data: "list[list[Any]]") -> "list[tuple[Any, Any]]":
    return [(pair[0], pair[1]) for pair in data]


def _items(data: "list[dict[str, Any]]") -> "list[Item]":
    return [
        Item(d["title"], d["html"], _pairs(d["only"]), _pairs(d["go"]), d["forget"]) for d in data
    ]


def _fact(data: "dict[str, Any]") -> Fact:
    answers = [
        Answer(a["id"], a["label"], a["hint"], a["recap"], a["clause"]) for a in data["answers"]
    ]
    return Fact(
        data["id"], data["question"], data["help"], data["recap"], answers, _pairs(data["pairs"])
    )


def _procedure(data: "dict[str, Any]") -> Procedure:
    return Procedure(
        data["id"],
        data["title"],
        data["summary"],
        data["glance"],
        data["delay"],
        data["success"],
        data["checked"],
        _items(data["prepare"]),
        _items(data["steps"]),
        _items(data["contacts"]),
        _items(data["following"]),
        _items(data["failures"]),
        [
            Letter(d["subject"], d["to"], d["body"], d["attachments"], _pairs(d["only"]))
            for d in data["letters"]
        ],
        _reminder(data["reminder"]),
    )


def _reminder(data: "dict[str, Any] | None") -> "Reminder | None":
    if data is None:
        return None
    return Reminder(
        data["hours"], data["since"], data["title"], data["event"], _pairs(data["only"])
    )


def from_json(data: "dict[str, Any]") -> Journey:
    """Read what wizard/authoring/compile/content.py wrote (journey.json, already parsed).

    The shape is not checked again here: the build validated it, and a reader's browser
    could do nothing about a mistake. Raises KeyError or TypeError on foreign data.
    """
    bodies = [Body(d["id"], d["name"], d["html"], d["email"]) for d in data["bodies"]]
    return Journey(
        data["site"],
        data["date"],
        data["version"],
        [_fact(fact) for fact in data["facts"]],
        [Row(row["rule"], row["procedure"], row["when"]) for row in data["rows"]],
        data["reasons"],
        [_procedure(procedure) for procedure in data["procedures"]],
        [
            Profession(p["id"], p["label"], p["names"], p["group"], p["answer"])
            for p in data["professions"]
        ],
        data["remaining"],
        bodies,
        [Place(d["number"], d["name"], bodies[d["body"]]) for d in data["places"]],
    )
