"""What a procedure is made of, and which answers each piece is for.

`only` restricts a piece to some answers of some facts; whoever was not asked one sees it. Plain
classes like those of wizard/view/content.py, which hold them.
"""


def fits(only: "list[tuple[str, list[str]]]", answers: "list[tuple[str, str]]") -> bool:
    """Whether these answers meet conditions; a fact without an answer meets any."""
    for fact, accepted in only:
        for name, answer in answers:
            if name == fact and answer not in accepted:
                return False
    return True


class Variant:
    """One way to say something: `text` is plain or HTML, as the place it is for."""

    def __init__(self, text: str, only: "list[tuple[str, list[str]]]") -> None:
        self.text = text
        self.only = only


def said(variants: "list[Variant]", answers: "list[tuple[str, str]]") -> str:
    """What is said at the end of a path: the first variant that fits; "" when there is none."""
    for variant in variants:
        if fits(variant.only, answers):
            return variant.text
    return ""


def said_for_now(variants: "list[Variant]", answers: "list[tuple[str, str]]") -> str:
    """What is said before the end: the first variant whose conditions are all answered."""
    given = [fact for fact, _ in answers]
    settled = [v for v in variants if all([fact in given for fact, _ in v.only])]
    return said(settled, answers)


class Action:
    """The first thing to do, as a button: its `label`, and its address, with `{racine}` for the
    site's root."""

    def __init__(self, label: str, href: str, only: "list[tuple[str, list[str]]]") -> None:
        self.label = label
        self.href = href
        self.only = only


class Item:
    """A piece of a procedure's text: `title` is plain text, `html` was rendered at build
    from the editors' Markdown. `only` restricts it to some answers of a followed fact;
    `go` is where it sends the reader (fact, answer), empty for plain text, and `forget` the
    facts whose answers are dropped on the way. A step's `id` never changes; `drawing` is the
    figure beside it, "" for none; `letter` says that it asks to write the message."""

    def __init__(
        self,
        id: str,
        title: str,
        html: str,
        only: "list[tuple[str, list[str]]]",
        go: "list[tuple[str, str]]",
        forget: "list[str]",
        drawing: str,
        letter: bool,  # noqa: FBT001 (a value read from a file)
    ) -> None:
        self.id = id
        self.title = title
        self.html = html
        self.only = only
        self.go = [(fact, answer) for fact, answer in go]  # read from JSON as lists
        self.forget = forget
        self.drawing = drawing
        self.letter = letter

    def fits(self, answers: "list[tuple[str, str]]") -> bool:
        """Whether the item belongs to the text shown for these answers."""
        return fits(self.only, answers)


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
        return fits(self.only, answers)


class Field:
    """One thing to type: its `id` in the letters' texts, its `label`, the `blank` a letter
    shows without it, what to do about that (`missing`, "" when it may stay so), the HTML `type`
    and `autocomplete` of its input, the `keys` of a phone's keyboard ("" for its own choice), the
    `lines` it has, and the `check` done on what is typed ("" for none)."""

    def __init__(
        self,
        id: str,
        label: str,
        blank: str,
        missing: str,
        type: str,
        keys: str,
        lines: int,
        autocomplete: str,
        check: str,
    ) -> None:
        self.id = id
        self.label = label
        self.blank = blank
        self.missing = missing
        self.type = type
        self.keys = keys
        self.lines = lines
        self.autocomplete = autocomplete
        self.check = check


class Feedback:
    """Who is written to about an error on a page, `to` being an e-mail address and `root` the
    address the site is published at."""

    def __init__(self, to: str, root: str) -> None:
        self.to = to
        self.root = root


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
        return fits(self.only, answers)
