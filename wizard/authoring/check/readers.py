"""Every text has readers, and every reader has steps, a contact and a way out."""

from collections.abc import Iterator

from wizard.authoring.prove.rows import decision
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.schema import PARTS, Attempt, Part
from wizard.authoring.read.written import Written


def problems(written: Written) -> Iterator[Problem]:
    """Texts no rule leads to, and rules that lead to a part without a text. The table must be
    sound."""
    rows = decision(written).rows
    for id, procedure in written.procedures.items():
        located = written.procedure_files[id]
        own = [row.when for row in rows if row.procedure == id]
        for key in PARTS:
            parts = getattr(procedure, key)
            for n, part in enumerate(parts):
                if not any(_fits(part, when) for when in own):
                    what = "ce texte n’est jamais montré : aucune règle de la démarche n’y mène"
                    cure = "corrigez son only, ou retirez-le"
                    yield mistake("text-unread", located, (key, n, "only"), what, cure)
            for when in own if key in ("step", "contact", "failure") else ():
                if not any(_fits(part, when) for part in parts):
                    named = [fact for fact in procedure.follows if fact in when]
                    followed = ", ".join(f"{fact} = {when[fact][0]}" for fact in named)
                    what = f"quand {followed}, la démarche n’a aucun [[{key}]]"
                    cure = "ajoutez-en un, ou élargissez un only"
                    yield mistake("reader-left-out", located, (key, 0), what, cure)


def _fits(part: Part | Attempt, when: dict[str, list[str]]) -> bool:
    """Whether a row of the table, one answer per followed fact, shows this text."""
    return all(
        set(accepted) & set(when.get(fact, accepted)) for fact, accepted in part.only.items()
    )
