"""Identifiers in the journey's files: no duplicate, and every one referred to exists."""

import re
from collections.abc import Iterable, Iterator

from wizard.authoring.read.lines import Place
from wizard.authoring.read.messages import Message
from wizard.authoring.read.problems import Problem, closest, mistake
from wizard.authoring.read.schema import PARTS, Attempt, Procedure
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Written
from wizard.view.aside import PLACE
from wizard.view.letter import PIECES

# What the links made of an entry need: its kind, the form of its value, an example.
_VALUES = {
    "telephone": (r"^0( ?\d){9}$", "dix chiffres, par exemple 01 23 45 67 89"),
    "courriel": (r"^[^\s@]+@[^\s@]+\.[a-z]+$", "une adresse, par exemple contact@exemple.fr"),
    "web": (r"^https?://[^\s/]+\.\S+$", "une adresse complète, qui commence par https://"),
}


def duplicates(
    message: Message, located: Located, ids: Iterable[tuple[Place, str]], what: str
) -> Iterator[Problem]:
    """Identifiers given twice; each comes with the place of its block."""
    seen: dict[str, Place] = {}
    for place, id in ids:
        if id in seen:
            first = located.line((*seen[id], "id"))
            cure = f"gardez-en un seul exemplaire (l’autre est ligne {first})"
            said = f"{what} « {id} » existe deux fois"
            yield mistake(message, located, (*place, "id"), said, cure)
        seen.setdefault(id, place)


def unknown(
    message: Message, located: Located, place: Place, what: str, name: str, known: Iterable[str]
) -> Iterator[Problem]:
    """A name that is not among the known ones."""
    names = list(known)
    if name not in names:
        said = f"{what} « {name} » n’existe pas"
        yield mistake(message, located, place, said, closest(name, names))


def _repeated(located: Located, place: Place, cited: list[str]) -> Iterator[Problem]:
    for n, name in enumerate(cited):
        if name in cited[:n]:
            what, cure = f"« {name} » est cité deux fois", "gardez-le une seule fois"
            yield mistake("name-repeated", located, (*place, n), what, cure)


def conditions(
    written: Written, located: Located, place: Place, wanted: dict[str, list[str]]
) -> Iterator[Problem]:
    """Facts and answers that conditions name: they exist, each cited once."""
    answers = written.answers()
    for fact, accepted in wanted.items():
        yield from _repeated(located, (*place, fact), accepted)
        yield from unknown("fact-unknown", located, (*place, fact), "le fait", fact, answers)
        for answer in accepted if fact in answers else ():
            what = f"pour le fait « {fact} », la réponse"
            known = answers[fact]
            yield from unknown("answer-unknown", located, (*place, fact), what, answer, known)


def problems(written: Written) -> Iterator[Problem]:
    """Identifiers: no duplicate, and every one referred to exists."""
    facts = list(_names_of_facts(written))
    yield from facts
    if facts:  # the rest would be misjudged
        return
    yield from _names_of_rules(written)
    yield from _names_of_professions(written)
    yield from _names_of_procedures(written)
    yield from _names_of_ledger(written)
    terms = [(("term", n), term.id) for n, term in enumerate(written.terms)]
    yield from duplicates("term-twice", written.glossary_file, terms, "le terme")


def _names_of_facts(written: Written) -> Iterator[Problem]:
    located = written.facts_file
    ids = [(("fact", n), fact.id) for n, fact in enumerate(written.facts)]
    yield from duplicates("fact-twice", located, ids, "le fait")
    listed = [n for n, fact in enumerate(written.facts) if fact.answers_as]
    if not listed:
        what = "aucun fait n’a la liste des professions"
        cure = 'écrivez answers_as = "professions" dans le fait auquel cette liste répond'
        yield mistake("list-missing", located, (), what, cure)
    for n in listed[1:]:
        what = "deux faits ont la liste des professions"
        yield mistake("list-twice", located, ("fact", n, "answers_as"), what, "gardez-en un seul")
    segments: dict[str, str] = {}
    for n, fact in enumerate(written.facts):
        inner = [(("fact", n, "answer", m), answer.id) for m, answer in enumerate(fact.answer)]
        whose = f"pour le fait « {fact.id} », la réponse"
        yield from duplicates("answer-twice", located, inner, whose)
        for place, answer in inner:
            segment = f"{fact.id}-{answer}"
            if segments.setdefault(segment, fact.id) != fact.id:
                what = f"l’adresse « {segment} » se lit de deux façons"
                cure = f"changez l’identifiant de cette réponse ou du fait « {segments[segment]} »"
                yield mistake("address-ambiguous", located, (*place, "id"), what, cure)


def _names_of_rules(written: Written) -> Iterator[Problem]:
    located = written.rules_file
    for n, rule in enumerate(written.rules):
        place: Place = ("rule", n)
        yield from conditions(written, located, (*place, "when"), rule.when)
        there: Place = (*place, "procedure")
        known = written.procedures
        yield from unknown(
            "procedure-unknown", located, there, "la démarche", rule.procedure, known
        )


def _names_of_professions(written: Written) -> Iterator[Problem]:
    located = written.professions_file
    sources = [source.id for source in written.ledger.source]
    listed = written.listed()
    authorities = written.answers()[listed.id] if listed else []
    all_ids: list[tuple[Place, str]] = []
    for n, group in enumerate(written.groups):
        for m, profession in enumerate(group.profession):
            place: Place = ("group", n, "profession", m)
            all_ids.append((place, profession.id))
            where: Place = (*place, "authority")
            id = profession.authority
            yield from unknown("authority-unknown", located, where, "l’autorité", id, authorities)
            where, id = (*place, "source"), profession.source
            yield from unknown("source-unknown", located, where, "la source", id, sources)
    yield from duplicates("profession-twice", located, all_ids, "la profession")
    used = {p.authority for group in written.groups for p in group.profession}
    for n, fact in enumerate(written.facts):
        for m, answer in enumerate(fact.answer):
            if fact.answers_as and answer.id not in used:
                what = f"aucune profession ne mène à la réponse « {answer.id} »"
                cure = "ajoutez-en une dans professions.toml, ou retirez cette réponse"
                where = ("fact", n, "answer", m, "id")
                yield mistake("authority-unused", written.facts_file, where, what, cure)


def _names_of_procedures(written: Written) -> Iterator[Problem]:
    answers = written.answers()
    used = {rule.procedure for rule in written.rules}
    for id, procedure in written.procedures.items():
        located = written.procedure_files[id]
        if id not in used:
            cure = "écrivez la règle qui y mène dans rules.toml, ou supprimez ce fichier"
            what = f"aucune règle ne mène à la démarche « {id} »"
            yield mistake("procedure-unused", located, (), what, cure)
        yield from _repeated(located, ("follows",), procedure.follows)
        lists = [*procedure.chosen(), *((key, getattr(procedure, key)) for key in PARTS)]
        parts = [(key, n, part) for key, some in lists for n, part in enumerate(some)]
        for n, fact in enumerate(procedure.follows):
            yield from unknown("fact-unknown", located, ("follows", n), "le fait", fact, answers)
            if not any(fact in part.only for _, _, part in parts):
                what = f"aucun texte ne dépend du fait « {fact} », que la démarche suit"
                cure = f"écrivez only.{fact} dans un texte, ou retirez ce fait de follows"
                yield mistake("fact-followed-for-nothing", located, ("follows", n), what, cure)
        for key, n, part in parts:
            place: Place = (key, n)
            yield from conditions(written, located, (*place, "only"), part.only)
            for fact in part.only:
                if fact in answers and fact not in procedure.follows:
                    what = f"ce texte dépend du fait « {fact} », que la démarche ne suit pas"
                    cure = f'ajoutez "{fact}" à la ligne follows du fichier'
                    where = (*place, "only", fact)
                    yield mistake("fact-not-followed", located, where, what, cure)
            if isinstance(part, Attempt):
                yield from _names_of_attempt(written, located, place, part)
        yield from _names_of_actions(written, located, procedure)
        yield from _names_of_illustrations(written, located, procedure)
        yield from _names_of_letters(written, located, procedure)
        yield from _names_of_reminder(written, located, procedure)


def _names_of_actions(
    written: Written, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    entries = {entry.id: entry for entry in written.ledger.entry}
    for n, action in enumerate(procedure.action):
        place: Place = ("action", n)
        ways = [action.ref, action.letter, action.page, action.assistant]
        if len([way for way in ways if way]) != 1:
            lead = "mène à deux choses" if any(ways) else "ne mène à rien"
            what = f"le bouton « {action.label} » {lead}"
            cure = "écrivez une seule de ces lignes : ref, letter, page ou assistant"
            yield mistake("action-choice", located, place, what, cure)
        if action.ref is not None:
            where: Place = (*place, "ref")
            yield from unknown("entry-unknown", located, where, "la référence", action.ref, entries)
            if action.ref in entries and entries[action.ref].kind not in ("telephone", "web"):
                what = f"la référence « {action.ref} » n’est ni un téléphone, ni une adresse web"
                cure = 'citez une référence de kind = "telephone" ou "web"'
                yield mistake("entry-kind", located, where, what, cure)


def _names_of_illustrations(
    written: Written, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    for n, step in enumerate(procedure.step):
        place: Place = ("step", n, "illustration")
        if step.illustration is not None:
            known = written.illustrations
            yield from unknown(
                "illustration-unknown", located, place, "l’illustration", step.illustration, known
            )
        if (step.illustration is None) != (step.caption is None):
            what = "illustration et caption vont ensemble"
            cure = "écrivez les deux, ou aucun des deux"
            yield mistake("illustration-alone", located, place, what, cure)


def _names_of_letters(
    written: Written, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    known = [*(field.id for field in written.fields), PIECES]
    bodies = [PLACE, *written.answers()]
    for n, letter in enumerate(procedure.letter):
        yield from conditions(written, located, ("letter", n, "only"), letter.only)
        if letter.to is not None:
            to: Place = ("letter", n, "to")
            yield from unknown(
                "recipient-unknown", located, to, "le destinataire", letter.to, bodies
            )
        for name in re.findall(r"\{(.*?)\}", letter.body):
            body: Place = ("letter", n, "body")
            yield from unknown("field-unknown", located, body, "le champ", name, known)
        entries = [entry.id for entry in written.ledger.entry]
        for m, id in enumerate(letter.attachments):
            place: Place = ("letter", n, "attachments", m)
            yield from unknown("entry-unknown", located, place, "la référence", id, entries)


def _names_of_reminder(
    written: Written, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    if procedure.reminder is None:
        return
    yield from conditions(written, located, ("reminder", "only"), procedure.reminder.only)
    entries = {entry.id: entry for entry in written.ledger.entry}
    wait = procedure.reminder.wait
    place: Place = ("reminder", "wait")
    yield from unknown("entry-unknown", located, place, "la référence", wait, entries)
    if wait in entries and entries[wait].hours() is None:
        what = f"la référence « {wait} » n’est pas une durée en heures"
        cure = "citez-en une dont la valeur est, par exemple, « 48 heures »"
        yield mistake("wait-not-hours", located, place, what, cure)


def _names_of_attempt(
    written: Written, located: Located, place: Place, attempt: Attempt
) -> Iterator[Problem]:
    wanted = {fact: [answer] for fact, answer in attempt.go.items()}
    yield from conditions(written, located, (*place, "go"), wanted)
    for n, fact in enumerate(attempt.forget):
        where = (*place, "forget", n)
        yield from unknown("fact-unknown", located, where, "le fait", fact, written.answers())
        if fact in attempt.go:
            what = f"le fait « {fact} » est à la fois changé par go et oublié par forget"
            cure = "retirez-le de l’un des deux"
            yield mistake("attempt-contradictory", located, where, what, cure)
    if not (attempt.go or attempt.forget or attempt.text):
        cure = "ajoutez go (vers l’assistant) ou text (ce qu’il faut faire)"
        what = f"« {attempt.title} » ne mène nulle part"
        yield mistake("attempt-nowhere", located, place, what, cure)


def _names_of_ledger(written: Written) -> Iterator[Problem]:
    located = written.ledger_file
    sources = [(("source", n), source.id) for n, source in enumerate(written.ledger.source)]
    entries = [(("entry", n), entry.id) for n, entry in enumerate(written.ledger.entry)]
    yield from duplicates("source-twice", located, sources, "la source")
    yield from duplicates("entry-twice", located, entries, "la référence")
    for n, entry in enumerate(written.ledger.entry):
        pattern, expected = _VALUES.get(entry.kind, ("", ""))
        if not re.search(pattern, entry.value):
            what = f'« {entry.value} » ne convient pas à kind = "{entry.kind}"'
            cure = f"écrivez {expected}"
            yield mistake("value-malformed", located, ("entry", n, "value"), what, cure)
        for m, source in enumerate(entry.source):
            place: Place = ("entry", n, "source", m)
            known = [id for _, id in sources]
            yield from unknown("source-unknown", located, place, "la source", source, known)
