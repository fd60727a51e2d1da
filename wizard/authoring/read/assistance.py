"""The help desk's console: its rows and what callers say (assistance.toml), and its sentences
([assistance] in words/<language>.toml), which no other page is sent."""

from typing import Annotated

from pydantic import Field, StringConstraints

from wizard.authoring.read.schema import Id, Plain, Sentence, Strict

Key = Annotated[str, StringConstraints(pattern=r"^[a-z]$")]


class Row(Strict):
    """The row of a fact: how agents name it, the key that goes to it, and the answers of other
    facts without which it would not be asked."""

    label: Plain
    key: Key
    implies: dict[Id, Id] = Field(default={})


class Phrase(Strict):
    """What callers say, each way in a few words, and the answers it gives. `alone`: only when
    nothing else said contradicts it."""

    says: list[Plain] = Field(min_length=1)
    means: dict[Id, Id] = Field(min_length=1)
    alone: bool = False


class Assistance(Strict):
    """assistance.toml; `row` by the fact's identifier. `ignored` are the words that say nothing
    of a case."""

    ignored: Plain
    row: dict[Id, Row]
    phrase: list[Phrase]


class Words(Strict):
    """[assistance]"""

    situation: Sentence
    outcome: Sentence
    aloud_title: Sentence
    new: Sentence
    keys: Sentence
    keys_title: Sentence
    escape: Sentence
    keys_rows: Sentence
    keys_answers: Sentence
    keys_box: Sentence
    keys_copy: Sentence
    keys_another: Sentence
    keys_undo: Sentence
    keys_new: Sentence
    keys_help: Sentence
    hear: Sentence
    hint: Sentence
    understood: Sentence
    not_understood: Sentence
    which: Sentence
    need: Sentence
    another: Sentence
    idle: Sentence
    left: Sentence
    certain: Sentence
    spared: Sentence
    possible: Sentence
    rows: Sentence
    copies: Sentence
    copy_title: Sentence
    copy_aloud: Sentence
    copy_ticket: Sentence
    copy_link: Sentence
    copy_short: Sentence
    copy_mail: Sentence
    copy_step: Sentence
    copied_title: Sentence
    copied_aloud: Sentence
    copied_ticket: Sentence
    copied_link: Sentence
    copied_short: Sentence
    copied_mail: Sentence
    copied_step: Sentence
    nothing: Sentence
    short_size: Sentence
    short_unicode: Sentence
    open_mail: Sentence
    code: Sentence
    sentence: Sentence
    first: Sentence
    waiting: Sentence
    short: Sentence
    mail_subject: Sentence
    mail_body: Sentence
    documents: Sentence
    delay: Sentence
    next: Sentence
    remarks: Sentence
    item: Sentence
    numbered: Sentence
    link: Sentence
    step: Sentence
