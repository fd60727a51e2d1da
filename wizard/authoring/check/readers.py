"""Every text has readers, and every reader has steps, a contact and a way out."""

from collections.abc import Iterator

from wizard.authoring.prove.rows import decision
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.schema import PARTS, Action, Attempt, Letter, Part, Procedure, Variant
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Written

type Item = Part | Attempt | Variant | Action | Letter


def problems(written: Written) -> Iterator[Problem]:
    """Texts no rule leads to, and rules that lead to a part without a text. The table must be
    sound."""
    rows = decision(written).rows
    for id, procedure in written.procedures.items():
        located = written.procedure_files[id]
        own = [row.when for row in rows if row.procedure == id]
        yield from _choices(located, procedure, own)
        for key in PARTS:
            parts = getattr(procedure, key)
            for n, part in enumerate(parts):
                if not any(_fits(part, when) for when in own):
                    what = "ce texte n’est jamais montré : aucune règle de la démarche n’y mène"
                    cure = "corrigez son only, ou retirez-le"
                    yield mistake("text-unread", located, (key, n, "only"), what, cure)
            for when in own if key in ("step", "contact", "failure") else ():
                if not any(_fits(part, when) for part in parts):
                    yield _left_out(located, procedure, key, when)


def _choices(
    located: Located, procedure: Procedure, own: list[dict[str, list[str]]]
) -> Iterator[Problem]:
    """Lists of which the first that fits is shown: the last suits everybody, every other has a
    reader whom none before it suits, and a button that leads to the message has one to show."""
    for key, items in procedure.chosen():
        if items[-1].only:
            what = f"le dernier [[{key}]] a un only : il n’en reste aucun pour les autres"
            cure = "mettez à la fin celui qui convient à tous, sans only"
            yield mistake("default-missing", located, (key, len(items) - 1, "only"), what, cure)
        first = [
            next((n for n, item in enumerate(items) if _fits(item, when)), None) for when in own
        ]
        for n in range(len(items) - 1):
            if n not in first:
                what = (
                    "ce texte n’est jamais montré : ceux d’avant, ou aucune règle, l’en empêchent"
                )
                cure = "corrigez son only, changez l’ordre, ou retirez-le"
                yield mistake("text-unread", located, (key, n, "only"), what, cure)
    for when in own:
        action = next((one for one in procedure.action if _fits(one, when)), None)
        written = any(_fits(letter, when) for letter in procedure.letter)
        if action is not None and action.letter and not written:
            yield _left_out(located, procedure, "letter", when)


def _left_out(
    located: Located, procedure: Procedure, key: str, when: dict[str, list[str]]
) -> Problem:
    named = [fact for fact in procedure.follows if fact in when]
    followed = ", ".join(f"{fact} = {when[fact][0]}" for fact in named)
    what = f"quand {followed}, la démarche n’a aucun [[{key}]]"
    cure = "ajoutez-en un, ou élargissez un only"
    return mistake("reader-left-out", located, (key, 0), what, cure)


def _fits(part: Item, when: dict[str, list[str]]) -> bool:
    """Whether a row of the table, one answer per followed fact it names, shows this text."""
    return all(
        set(accepted) & set(when.get(fact, accepted)) for fact, accepted in part.only.items()
    )
