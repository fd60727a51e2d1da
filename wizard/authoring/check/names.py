"""Identifiers in the journey's files: no duplicate, and every one referred to exists."""

import re
from collections.abc import Iterable, Iterator

from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, closest
from wizard.authoring.read.schema import PARTS, Attempt, Procedure
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Journey
from wizard.view.letter import PIECES, PLACE

# How the ledger writes a wait that a reminder can count.
HOURS = r"(\d+) heures"

# What the links made of an entry need: its kind, the form of its value, an example.
_VALUES = {
    "telephone": (r"^0( ?\d){9}$", "dix chiffres, par exemple 01 23 45 67 89"),
    "courriel": (r"^[^\s@]+@[^\s@]+\.[a-z]+$", "une adresse, par exemple contact@exemple.fr"),
    "web": (r"^https?://[^\s/]+\.\S+$", "une adresse complète, qui commence par https://"),
}


def duplicates(located: Located, ids: Iterable[tuple[Place, str]], what: str) -> Iterator[Problem]:
    """Identifiers given twice; each comes with the place of its block."""
    seen: dict[str, Place] = {}
    for place, id in ids:
        if id in seen:
            first = located.line((*seen[id], "id"))
            cure = f"gardez-en un seul exemplaire (l’autre est ligne {first})"
            yield located.problem((*place, "id"), f"{what} « {id} » existe deux fois", cure)
        seen.setdefault(id, place)


def unknown(
    located: Located, place: Place, what: str, name: str, known: Iterable[str]
) -> Iterator[Problem]:
    """A name that is not among the known ones."""
    names = list(known)
    if name not in names:
        yield located.problem(place, f"{what} « {name} » n’existe pas", closest(name, names))


def _repeated(located: Located, place: Place, cited: list[str]) -> Iterator[Problem]:
    for n, name in enumerate(cited):
        if name in cited[:n]:
            what, cure = f"« {name} » est cité deux fois", "gardez-le une seule fois"
            yield located.problem((*place, n), what, cure)


def _conditions(
    journey: Journey, located: Located, place: Place, conditions: dict[str, list[str]]
) -> Iterator[Problem]:
    answers = journey.answers()
    for fact, accepted in conditions.items():
        yield from _repeated(located, (*place, fact), accepted)
        yield from unknown(located, (*place, fact), "le fait", fact, answers)
        for answer in accepted if fact in answers else ():
            what = f"pour le fait « {fact} », la réponse"
            yield from unknown(located, (*place, fact), what, answer, answers[fact])


def problems(journey: Journey) -> Iterator[Problem]:
    """Identifiers: no duplicate, and every one referred to exists."""
    facts = list(_names_of_facts(journey))
    yield from facts
    if facts:  # the rest would be misjudged
        return
    yield from _names_of_rules(journey)
    yield from _names_of_professions(journey)
    yield from _names_of_procedures(journey)
    yield from _names_of_ledger(journey)
    terms = [(("term", n), term.id) for n, term in enumerate(journey.terms)]
    yield from duplicates(journey.glossary_file, terms, "le terme")


def _names_of_facts(journey: Journey) -> Iterator[Problem]:
    located = journey.facts_file
    ids = [(("fact", n), fact.id) for n, fact in enumerate(journey.facts)]
    yield from duplicates(located, ids, "le fait")
    listed = [n for n, fact in enumerate(journey.facts) if fact.answers_as]
    if not listed:
        cure = 'écrivez answers_as = "professions" dans le fait auquel cette liste répond'
        yield located.problem((), "aucun fait n’a la liste des professions", cure)
    for n in listed[1:]:
        what = "deux faits ont la liste des professions"
        yield located.problem(("fact", n, "answers_as"), what, "gardez-la dans un seul")
    segments: dict[str, str] = {}
    for n, fact in enumerate(journey.facts):
        inner = [(("fact", n, "answer", m), answer.id) for m, answer in enumerate(fact.answer)]
        yield from duplicates(located, inner, f"pour le fait « {fact.id} », la réponse")
        for place, answer in inner:
            segment = f"{fact.id}-{answer}"
            if segments.setdefault(segment, fact.id) != fact.id:
                what = f"l’adresse « {segment} » se lit de deux façons"
                cure = f"changez l’identifiant de cette réponse ou du fait « {segments[segment]} »"
                yield located.problem((*place, "id"), what, cure)


def _names_of_rules(journey: Journey) -> Iterator[Problem]:
    located = journey.rules_file
    for n, rule in enumerate(journey.rules):
        place: Place = ("rule", n)
        yield from _conditions(journey, located, (*place, "when"), rule.when)
        yield from unknown(
            located, (*place, "procedure"), "la démarche", rule.procedure, journey.procedures
        )


def _names_of_professions(journey: Journey) -> Iterator[Problem]:
    located = journey.professions_file
    sources = [source.id for source in journey.ledger.source]
    listed = journey.listed()
    authorities = journey.answers()[listed.id] if listed else []
    all_ids: list[tuple[Place, str]] = []
    for n, group in enumerate(journey.groups):
        for m, profession in enumerate(group.profession):
            place: Place = ("group", n, "profession", m)
            all_ids.append((place, profession.id))
            yield from unknown(
                located, (*place, "authority"), "l’autorité", profession.authority, authorities
            )
            yield from unknown(located, (*place, "source"), "la source", profession.source, sources)
    yield from duplicates(located, all_ids, "la profession")
    used = {p.authority for group in journey.groups for p in group.profession}
    for n, fact in enumerate(journey.facts):
        for m, answer in enumerate(fact.answer):
            if fact.answers_as and answer.id not in used:
                what = f"aucune profession ne mène à la réponse « {answer.id} »"
                cure = "ajoutez-en une dans professions.toml, ou retirez cette réponse"
                yield journey.facts_file.problem(("fact", n, "answer", m, "id"), what, cure)


def _names_of_procedures(journey: Journey) -> Iterator[Problem]:
    answers = journey.answers()
    used = {rule.procedure for rule in journey.rules}
    for id, procedure in journey.procedures.items():
        located = journey.procedure_files[id]
        if id not in used:
            cure = "écrivez la règle qui y mène dans rules.toml, ou supprimez ce fichier"
            yield located.problem((), f"aucune règle ne mène à la démarche « {id} »", cure)
        yield from _repeated(located, ("follows",), procedure.follows)
        parts = [(key, n, part) for key in PARTS for n, part in enumerate(getattr(procedure, key))]
        for n, fact in enumerate(procedure.follows):
            yield from unknown(located, ("follows", n), "le fait", fact, answers)
            if not any(fact in part.only for _, _, part in parts):
                what = f"aucun texte ne dépend du fait « {fact} », que la démarche suit"
                cure = f"écrivez only.{fact} dans un texte, ou retirez ce fait de follows"
                yield located.problem(("follows", n), what, cure)
        for key, n, part in parts:
            place: Place = (key, n)
            yield from _conditions(journey, located, (*place, "only"), part.only)
            for fact in part.only:
                if fact in answers and fact not in procedure.follows:
                    what = f"ce texte dépend du fait « {fact} », que la démarche ne suit pas"
                    cure = f'ajoutez "{fact}" à la ligne follows du fichier'
                    yield located.problem((*place, "only", fact), what, cure)
            if isinstance(part, Attempt):
                yield from _names_of_attempt(journey, located, place, part)
        yield from _names_of_illustrations(journey, located, procedure)
        yield from _names_of_letters(journey, located, procedure)
        yield from _names_of_reminder(journey, located, procedure)


def _names_of_illustrations(
    journey: Journey, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    for n, step in enumerate(procedure.step):
        place: Place = ("step", n, "illustration")
        if step.illustration is not None:
            known = journey.illustrations
            yield from unknown(located, place, "l’illustration", step.illustration, known)
        if (step.illustration is None) != (step.caption is None):
            what = "illustration et caption vont ensemble"
            yield located.problem(place, what, "écrivez les deux, ou aucun des deux")


def _names_of_letters(
    journey: Journey, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    known = [*(field.id for field in journey.fields), PIECES]
    bodies = [PLACE, *journey.answers()]
    for n, letter in enumerate(procedure.letter):
        yield from _conditions(journey, located, ("letter", n, "only"), letter.only)
        if letter.to is not None:
            yield from unknown(located, ("letter", n, "to"), "le destinataire", letter.to, bodies)
        for name in re.findall(r"\{(.*?)\}", letter.body):
            yield from unknown(located, ("letter", n, "body"), "le champ", name, known)
        entries = [entry.id for entry in journey.ledger.entry]
        for m, id in enumerate(letter.attachments):
            yield from unknown(
                located, ("letter", n, "attachments", m), "la référence", id, entries
            )


def _names_of_reminder(
    journey: Journey, located: Located, procedure: Procedure
) -> Iterator[Problem]:
    if procedure.reminder is None:
        return
    yield from _conditions(journey, located, ("reminder", "only"), procedure.reminder.only)
    entries = {entry.id: entry for entry in journey.ledger.entry}
    wait = procedure.reminder.wait
    yield from unknown(located, ("reminder", "wait"), "la référence", wait, entries)
    if wait in entries and not re.fullmatch(HOURS, entries[wait].value):
        what = f"la référence « {wait} » n’est pas une durée en heures"
        cure = "citez-en une dont la valeur est, par exemple, « 48 heures »"
        yield located.problem(("reminder", "wait"), what, cure)


def _names_of_attempt(
    journey: Journey, located: Located, place: Place, attempt: Attempt
) -> Iterator[Problem]:
    conditions = {fact: [answer] for fact, answer in attempt.go.items()}
    yield from _conditions(journey, located, (*place, "go"), conditions)
    for n, fact in enumerate(attempt.forget):
        yield from unknown(located, (*place, "forget", n), "le fait", fact, journey.answers())
        if fact in attempt.go:
            what = f"le fait « {fact} » est à la fois changé par go et oublié par forget"
            yield located.problem((*place, "forget", n), what, "retirez-le de l’un des deux")
    if not (attempt.go or attempt.forget or attempt.text):
        cure = "ajoutez go (vers l’assistant) ou text (ce qu’il faut faire)"
        yield located.problem(place, f"« {attempt.title} » ne mène nulle part", cure)


def _names_of_ledger(journey: Journey) -> Iterator[Problem]:
    located = journey.ledger_file
    sources = [(("source", n), source.id) for n, source in enumerate(journey.ledger.source)]
    entries = [(("entry", n), entry.id) for n, entry in enumerate(journey.ledger.entry)]
    yield from duplicates(located, sources, "la source")
    yield from duplicates(located, entries, "la référence")
    for n, entry in enumerate(journey.ledger.entry):
        pattern, expected = _VALUES.get(entry.kind, ("", ""))
        if not re.search(pattern, entry.value):
            what = f'« {entry.value} » ne convient pas à kind = "{entry.kind}"'
            yield located.problem(("entry", n, "value"), what, f"écrivez {expected}")
        for m, source in enumerate(entry.source):
            yield from unknown(
                located, ("entry", n, "source", m), "la source", source, [id for _, id in sources]
            )
