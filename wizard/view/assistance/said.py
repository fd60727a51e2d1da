"""What an agent says, sends and pastes for an outcome, in plain text."""

from wizard.engine.decide import State, answer_of
from wizard.view.aside import Aside, listed
from wizard.view.assistance.letters import frugal, uncapitalised
from wizard.view.codes import of_outcome
from wizard.view.content import Content
from wizard.view.page import procedure_of
from wizard.view.parts import Item, said
from wizard.view.recap import given, head

# Hidden in the page until its day comes; a doubt, on the contrary, is always told.
_LATE = '<a class="a-relire"'
_ENTITIES = [("&nbsp;", "\u00a0"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")]


def plain(html: str) -> str:
    """The text of what was rendered at build, on one line."""
    pieces = html.split(_LATE)
    html = pieces[0] + "".join([piece.split("</a>", 1)[-1] for piece in pieces[1:]])
    kept = "".join([piece.split(">", 1)[-1] for piece in ("x>" + html).split("<")])
    for entity, letter in _ENTITIES:
        kept = kept.replace(entity, letter)
    text = " ".join(
        [word for word in kept.replace("\n", " ").split(" ") if word not in ("", "\u00a0")]
    )
    for mark in (".", ","):  # what was taken out stood before it
        text = text.replace("\u00a0" + mark, mark).replace(" " + mark, mark)
    return text


def steps(content: Content, state: State) -> "list[Item]":
    """The steps of an outcome."""
    return [step for step in procedure_of(content, state).steps if step.fits(state.path)]


def title(content: Content, state: State) -> str:
    """What to do, in a few words."""
    return procedure_of(content, state).title(state.path)


def coded(content: Content, state: State) -> str:
    """What to do, with the code that opens its page: « … (code tulipe 7) »."""
    code = of_outcome(content, state)
    if not code:
        return title(content, state)
    return content.say("assistance.code", title=title(content, state), code=code)


def delay(content: Content, state: State) -> str:
    """How long it takes, as far as it is known."""
    return plain(said(procedure_of(content, state).delays, state.path))


def aloud(content: Content, state: State) -> str:
    """What to say on the telephone: what to do, how to begin, how long it takes."""
    sentences = [content.say("assistance.sentence", title=title(content, state))]
    first = steps(content, state)
    if first:
        step = uncapitalised(first[0].title)
        sentences.append(content.say("assistance.first", step=step))
    waiting = delay(content, state).split(". ")[0]
    if waiting:
        waiting = uncapitalised(waiting[:-1] if waiting.endswith(".") else waiting)
        sentences.append(content.say("assistance.waiting", delay=waiting))
    return " ".join(sentences)


def short(content: Content, state: State, address: str) -> str:
    """The short message to send: what to do, and the absolute address of the page."""
    words = content.say("assistance.short", title=title(content, state), site=content.site)
    return frugal(words) + " " + address


def documents(content: Content, state: State) -> "list[str]":
    """What to have at hand, one line each."""
    items = procedure_of(content, state).prepare
    return [plain(item.html) for item in items if item.fits(state.path)]


def subject(content: Content, states: "list[State]") -> str:
    """The subject of the e-mail to send."""
    titles = " / ".join([title(content, state) for state in states])
    return content.say("assistance.mail_subject", title=titles)


def mail(content: Content, found: "list[tuple[State, str]]") -> str:
    """The e-mail to send: for each outcome, with the absolute address of its page, what to do,
    what to prepare, the steps, the delay."""
    parts = [_told(content, state, address) for state, address in found]
    return content.say("assistance.mail_body", text="\n\n".join(parts), site=content.site)


def _told(content: Content, state: State, address: str) -> str:
    lines = [content.say("assistance.sentence", title=title(content, state))]
    pieces = documents(content, state)
    if pieces:
        lines += ["", content.say("section.preparer")]
        lines += [content.say("assistance.item", text=piece) for piece in pieces]
    lines += ["", content.say("section.etapes")]
    listed = steps(content, state)
    for number in range(len(listed)):
        step = listed[number].title
        lines.append(content.say("assistance.numbered", number=str(number + 1), text=step))
    waiting = delay(content, state)
    if waiting:
        lines += ["", content.say("assistance.delay", delay=waiting)]
    return "\n".join(lines + ["", content.say("assistance.link", address=address)])


def ticket(content: Content, found: "list[tuple[State, str]]", beside: Aside, today: str) -> str:
    """The recap to paste in a ticket: one head, then each outcome with the absolute address of
    its page, then room for remarks. `today` is a date in words or figures."""
    lines = [head(content, today)]
    for number in range(len(found)):
        state, address = found[number]
        lines.append("")
        if len(found) > 1:
            lines.append(content.say("assistance.need", number=str(number + 1)))
        own = beside.agreeing(content, state.path)
        lines += given(content, state, own)
        if own.profession is not None and not answer_of(state.path, listed(content)):
            what = content.question(listed(content)).recap
            lines.append(content.say("recap.line", what=what, said=own.profession.label))
        lines.append(content.say("recap.procedure", title=coded(content, state)))
        pieces = documents(content, state)
        if pieces:
            lines.append(content.say("assistance.documents", list="\u202f; ".join(pieces)))
        waiting = delay(content, state)
        if waiting:
            lines.append(content.say("assistance.delay", delay=waiting))
        for step in steps(content, state)[:1]:
            lines.append(content.say("assistance.next", step=step.title))
        lines.append(address)
    return "\n".join(lines + ["", content.say("assistance.remarks"), ""])


def step(content: Content, state: State, number: int, address: str) -> str:
    """A step to send, its number counted from 1, with the absolute address that shows it."""
    listed = steps(content, state)
    place = content.say("step.place", number=str(number), count=str(len(listed)))
    where = address + "#etape-" + str(number)
    said = content.say("assistance.step", place=place, title=listed[number - 1].title)
    return said + "\n" + where
