"""The truth ledger: one entry per fact a page states, shown through `{{ ref("…") }}`.

`references` builds the functions editors may call in the journey's texts and in docs/. They
return HTML in which `{racine}` stands for the site's root, replaced when a page is written.
"""

import urllib.parse
from collections.abc import Callable

from wizard.authoring.prove.rows import table
from wizard.authoring.read.facts import Entry
from wizard.authoring.read.problems import closest
from wizard.authoring.read.words import Words
from wizard.authoring.read.written import Written
from wizard.authoring.text.expand import UnknownReferenceError
from wizard.authoring.text.french import shown
from wizard.engine.address import print_path
from wizard.engine.decide import resolve
from wizard.view.html import attribute, tag


def entry_html(words: Words, entry: Entry, label: str | None = None) -> str:
    """An entry as readers see it: a link for a number, an e-mail or a page, and the words
    « à vérifier » when its status says so, « à relire » hidden until its review date; both
    lead to its line in the register."""
    doubt = words.built.doubt
    value = shown(entry.value)
    said = shown(label or entry.label or entry.value)
    if entry.kind == "telephone":
        value = value.replace(" ", "&nbsp;")
        text = f'<a class="telephone" href="{href_of(entry)}">{value}</a>'
    elif entry.kind == "courriel":
        text = f'<a href="mailto:{value}">{value}</a>'
    elif entry.kind == "web":
        href = attribute(entry.value)
        text = f'<a class="externe" href="{href}" rel="noreferrer">{said}</a>'
    else:
        text = said
    line = ("href", "{racine}sources/#fait-" + entry.id)
    if entry.status == "to-verify":
        text += " " + tag("a", [("class", "a-verifier"), line], shown(doubt.to_verify))
    # Shown by relecture.js once the reader's own day has passed the date.
    # Its space is inside: nothing is left of it while it is hidden.
    review = [("data-relire", entry.review.isoformat()), ("data-search-exclude", "")]
    late = "&nbsp;" + shown(doubt.late)
    return text + tag("a", [("class", "a-relire"), *review, line], late)


def href_of(entry: Entry) -> str:
    """Where an entry that is a number or a page leads, as plain text."""
    if entry.kind == "telephone":
        return "tel:+33" + "".join(c for c in entry.value if c.isdigit())[1:]
    return entry.value


def references(written: Written) -> dict[str, Callable[..., str]]:
    """The functions a text may call: `ref`, `guide`, `assistant`. Each raises
    UnknownReferenceError, worded for the editor, on a name that does not exist."""
    entries = {entry.id: entry for entry in written.ledger.entry}
    answers = written.answers()

    def ref(id: str, label: str | None = None) -> str:
        if id not in entries:
            what = f"la référence « {id} » n’existe pas"
            raise UnknownReferenceError("entry-unknown", what, closest(id, entries))
        return entry_html(written.words, entries[id], label)

    def guide(id: str, label: str) -> str:
        if id not in written.procedures:
            what = f"la fiche « {id} » n’existe pas"
            raise UnknownReferenceError("guide-unknown", what, closest(id, written.procedures))
        return f'<a href="{{racine}}guides/{id}/">{shown(label)}</a>'

    def assistant(wanted: str, label: str) -> str:
        path = parse(answers, wanted)
        asked = resolve(table(written), path).path
        if asked != path:
            what = f"l’assistant n’a pas de page « {wanted} »"
            used = " ".join("=".join(pair) for pair in asked) or "la première question"
            cure = f"suivez l’ordre des questions, ces réponses ne mènent qu’à « {used} »"
            raise UnknownReferenceError("state-unknown", what, cure)
        address = urllib.parse.quote(print_path(path))
        return f'<a href="{{racine}}assistant/{address}">{shown(label)}</a>'

    return {"ref": ref, "guide": guide, "assistant": assistant}


def parse(answers: dict[str, list[str]], wanted: str) -> list[tuple[str, str]]:
    """« besoin=carte incident=perdue » as a list of answers. Raises UnknownReferenceError,
    worded for the editor, on one that does not exist."""
    path = []
    for pair in wanted.split():
        fact, _, answer = pair.partition("=")
        if answer not in answers.get(fact, []):
            known = [f"{name}={value}" for name, values in answers.items() for value in values]
            what = f"la réponse « {pair} » n’existe pas"
            raise UnknownReferenceError("answer-unknown", what, closest(pair, known))
        path.append((fact, answer))
    return path
