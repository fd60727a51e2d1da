"""The shape of the journey's files, as editors write them (wizard/journeys/cps/*.toml)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError


def plain(text: str) -> str:
    """The text, when it holds no mark of Markdown or Jinja: it is shown as it is written."""
    found = re.search(r"\{\{|\}\}|\*\*|\]\(", text)
    if found:
        raise PydanticCustomError("plain", "plain text", {"found": found[0]})
    return text


# A text is Markdown with references, or plain: what is shown as it is written.
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Plain = Annotated[Text, AfterValidator(plain)]
# A sentence of the interface, not stripped: some follow something on their line.
Sentence = Annotated[str, Field(min_length=1), AfterValidator(plain)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


# « rpps = "oui" » and « rpps = ["oui", "non"] » are both written; both are read as a list.
Conditions = dict[str, Annotated[list[Id], BeforeValidator(_as_list), Field(min_length=1)]]


class Strict(BaseModel):
    """A table of a journey file: a key it does not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Answer(Strict):
    """`recap` is the label said again in a few words, for « Vos réponses » and titles; `clause`
    says it inside a sentence, after « si »."""

    id: Id
    label: Plain
    hint: Plain | None = None
    recap: Plain
    clause: Plain


class Fact(Strict):
    """A fact and its question. The order of the file is the order of asking. With
    `answers_as`, they are shown as that list, each item of which leads to one of them."""

    id: Id
    answers_as: Literal["professions"] | None = None
    question: Plain
    help: Plain | None = None
    recap: Plain
    answer: list[Answer] = Field(min_length=2)


class Facts(Strict):
    """facts.toml"""

    fact: list[Fact] = Field(min_length=1)


class Rule(Strict):
    """One rule of the decision table: when all the conditions hold, this procedure."""

    procedure: Id
    when: Conditions = Field(min_length=1)
    because: Plain


class Rules(Strict):
    """rules.toml"""

    rule: list[Rule] = Field(min_length=1)


class Profession(Strict):
    """`names` holds the other words people use for it, found by the filter."""

    id: Id
    label: Plain
    names: list[Plain] = []
    authority: Id
    source: Id


class ProfessionGroup(Strict):
    """Professions shown under one heading. `note` says something of all of them."""

    title: Plain
    note: Plain | None = None
    profession: list[Profession] = Field(min_length=1)


class Professions(Strict):
    """professions.toml"""

    group: list[ProfessionGroup] = Field(min_length=1)


class Variant(Strict):
    """One way to say a title or a sentence. The first whose `only` fits is shown; the last has
    none and suits everybody."""

    text: Plain
    only: Conditions = {}


class Part(Strict):
    """A piece of text, perhaps only for some answers of a fact the procedure follows."""

    text: Text
    only: Conditions = {}


def _as_variants(value: Any) -> Any:
    return [{"text": value}] if isinstance(value, str) else value


# « title = "…" » is the same for all; « [[title]] » blocks are variants. Both are read as a list.
Variants = Annotated[list[Variant], BeforeValidator(_as_variants), Field(min_length=1)]
RichVariants = Annotated[list[Part], BeforeValidator(_as_variants), Field(min_length=1)]


class Action(Strict):
    """The first thing to do, as the one button of the first screen: `label` names it. It leads
    to one of an entry of the ledger (a number to call, a page to open), the message to write, a
    page of the site, or a place of the assistant."""

    label: Plain
    ref: Id | None = None
    letter: Literal[True] | None = None
    page: Id | None = None
    assistant: Plain | None = None
    only: Conditions = {}


class Step(Part):
    """One step of a procedure: one thing to do, the title says it with a verb first. Beside it
    stands a drawing of the folder illustrations/, with its caption. Its `id` never changes:
    links and codes hold on to it when steps move. With `letter`, it is the one that asks to
    write the message."""

    id: Id
    title: Plain
    letter: Literal[True] | None = None
    illustration: Id | None = None
    caption: Plain | None = None


class Attempt(Strict):
    """What to do when something happened: `go` replaces answers, `forget` drops some, so that
    the reader carries on in the wizard. Without either, `text` says what to do."""

    title: Plain
    text: Text | None = None
    go: dict[str, Id] = {}
    forget: list[Id] = []
    only: Conditions = {}


class Letter(Strict):
    """A message the reader may send: `to` says whom the directory looks up: "departement" (the
    body of the place chosen), or a fact whose answer names a body; absent, the reader knows.
    `body` is plain text in which `{name}` stands for what is typed (fields.toml) and `{pieces}`
    for the `attachments`, entries of the ledger. The first letter whose `only` fits is offered."""

    subject: Plain
    to: Id | None = None
    body: Plain
    attachments: list[Id] = []
    only: Conditions = {}


class LetterField(Strict):
    """Something to type in a letter. Without `missing`, it may stay empty. `keys` is the keyboard
    a phone shows, when the `type` does not say it; `lines` how many the place has."""

    id: Id
    label: Plain
    blank: Plain
    missing: Plain | None = None
    type: Literal["text", "email", "tel"] = "text"
    keys: Literal["numeric"] | None = None
    lines: int = Field(default=1, ge=1)
    autocomplete: Plain = "off"
    check: Literal["rpps", "courriel", "mobile", "adresse"] | None = None


class Fields(Strict):
    """fields.toml"""

    field: list[LetterField] = Field(min_length=1)


class Reminder(Strict):
    """A date the reader has to wait for: the hours of the ledger's entry `wait`, counted from
    the event `since`; then `title` can be done. `only` is for procedures that do not always
    make people wait."""

    wait: Id
    since: Plain
    title: Plain
    only: Conditions = {}


class Procedure(Strict):
    """procedures/<id>.toml. `follows` names the facts whose answer changes the text. `place` says
    that the reader's département names the organisation."""

    title: Variants
    summary: Variants
    glance: Variants | None = None
    follows: list[Id] = []
    place: bool = False
    checked: date
    delay: RichVariants
    success: RichVariants
    action: list[Action] = Field(min_length=1)
    prepare: list[Part] = []
    step: list[Step] = Field(min_length=1)
    contact: list[Part] = Field(min_length=1)
    following: list[Attempt] = []
    failure: list[Attempt] = Field(min_length=1)
    letter: list[Letter] = []
    reminder: Reminder | None = None

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every Markdown text with its place in the file."""
        for key in ("delay", "success", *PARTS):
            for n, part in enumerate(getattr(self, key)):
                if part.text:
                    yield (key, n, "text"), part.text

    def chosen(self) -> Iterator[tuple[str, Sequence[Variant | Part | Action]]]:
        """The lists of which one item is shown, each with its key."""
        for key in CHOICES:
            if getattr(self, key):
                yield key, getattr(self, key)


# The lists of texts of a procedure that show every item that fits, in the order of the page.
PARTS = ("prepare", "step", "contact", "following", "failure")

# Those that show the first that fits.
CHOICES = ("title", "summary", "glance", "action", "delay", "success")
