"""The validated journey compiled to what the engine reads: plain JSON, texts as HTML."""

from datetime import date
from typing import Any

from wizard import __version__
from wizard.authoring.compile import directory
from wizard.authoring.compile.reminder import event
from wizard.authoring.read.schema import Attempt, Letter, Part, Procedure, Step
from wizard.authoring.read.written import Journey
from wizard.authoring.text.expand import expand, to_html
from wizard.authoring.text.french import french_date, typography
from wizard.authoring.text.references import references
from wizard.engine.address import print_path
from wizard.engine.decide import State, resolve
from wizard.engine.journey import from_json


def compile_journey(journey: Journey, site: str, today: date) -> dict[str, Any]:
    """The content of journey.json (read back by wizard/engine/journey.py).

    `site` is the site's name, `today` the date shown as the version's.
    """
    decision = journey.decision_table()
    functions = references(journey)
    entries = {entry.id: entry for entry in journey.ledger.entry}

    def rendered(text: str | None) -> str:
        return to_html(expand(text, functions)) if text else ""

    def item(part: Part | Attempt) -> dict[str, Any]:
        return {
            "title": typography(part.title) if isinstance(part, Step | Attempt) else "",
            "html": rendered(part.text),
            "only": [[fact, accepted] for fact, accepted in part.only.items()],
            "go": [list(pair) for pair in part.go.items()] if isinstance(part, Attempt) else [],
            "forget": part.forget if isinstance(part, Attempt) else [],
        }

    def letter(written: Letter) -> dict[str, Any]:
        return {
            "subject": typography(written.subject),
            "to": written.to or "",
            "body": typography(written.body),
            "attachments": [typography(entries[id].value) for id in written.attachments],
            "only": [[fact, accepted] for fact, accepted in written.only.items()],
        }

    def reminder(id: str, procedure: Procedure) -> dict[str, Any] | None:
        if procedure.reminder is None:
            return None
        wanted = procedure.reminder
        return {
            "hours": entries[wanted.wait].hours() or 0,
            "since": typography(wanted.since),
            "title": typography(wanted.title),
            "only": [[fact, accepted] for fact, accepted in wanted.only.items()],
            "event": event(
                id,
                typography(wanted.title),
                typography(f"{entries[wanted.wait].value} après {wanted.since}."),
            ),
        }

    def compiled_procedure(id: str, procedure: Procedure) -> dict[str, Any]:
        return {
            "id": id,
            "title": typography(procedure.title),
            "summary": typography(procedure.summary),
            "glance": typography(procedure.glance or ""),
            "delay": rendered(procedure.delay),
            "success": rendered(procedure.success),
            "checked": french_date(procedure.checked),
            "prepare": [item(part) for part in procedure.prepare],
            "steps": [item(part) for part in procedure.step],
            "contacts": [item(part) for part in procedure.contact],
            "following": [item(part) for part in procedure.following],
            "failures": [item(part) for part in procedure.failure],
            "letters": [letter(written) for written in procedure.letter],
            "reminder": reminder(id, procedure),
        }

    compiled: dict[str, Any] = {
        "site": site,
        "date": french_date(today),
        "version": __version__,
        "facts": [
            {
                "id": fact.id,
                "question": typography(fact.question),
                "help": typography(fact.help or ""),
                "recap": typography(fact.recap),
                "answers": [
                    {
                        "id": answer.id,
                        "label": typography(answer.label),
                        "hint": typography(answer.hint or ""),
                        "recap": typography(answer.recap),
                        "clause": typography(answer.clause),
                    }
                    for answer in fact.answer
                ],
                "pairs": [list(pair) for pair in decision.pairs[number]],
            }
            for number, fact in enumerate(journey.facts)
        ],
        "rows": [
            {
                "rule": row.rule,
                "procedure": row.procedure,
                "when": row.when,
            }
            for row in decision.rows
        ],
        "reasons": [typography(rule.because) for rule in journey.rules],
        "procedures": [compiled_procedure(id, p) for id, p in journey.procedures.items()],
        "professions": [
            {
                "id": profession.id,
                "label": typography(profession.label),
                "names": typography(", ".join(profession.names)),
                "group": typography(group.title),
                "answer": profession.authority,
            }
            for group in journey.groups
            for profession in group.profession
        ],
        "remaining": {},
        **directory.compiled(journey),
    }
    compiled["remaining"] = _remaining(compiled)
    return compiled


def states(compiled: dict[str, Any]) -> list[State]:
    """Every state of a compiled journey, questions and outcomes, in reading order."""
    engine = from_json(compiled)

    def below(path: list[tuple[str, str]]) -> list[State]:
        state = resolve(engine, path)
        found = [state]
        if state.fact is not None:
            for answer in state.fact.answers:
                found += below([*path, (state.fact.id, answer.id)])
        return found

    return below([])


def _remaining(compiled: dict[str, Any]) -> dict[str, list[int]]:
    """For each question's path, the least and most questions left after that one."""
    every = states(compiled)
    ends = [state.path for state in every if state.fact is None]
    remaining = {}
    for state in every:
        if state.fact is not None:
            depth = len(state.path)
            left = [len(end) - depth - 1 for end in ends if end[:depth] == state.path]
            remaining[print_path(state.path)] = [min(left), max(left)]
    return remaining
