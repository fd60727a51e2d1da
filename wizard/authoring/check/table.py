"""The journey as a whole: texts that hold, readers for every text, a sound table."""

from collections.abc import Callable, Iterable, Iterator

from wizard.authoring.prove import volumes as prove
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem
from wizard.authoring.read.schema import PARTS, Attempt, Part, Procedure
from wizard.authoring.read.toml import Located
from wizard.authoring.read.written import Journey
from wizard.authoring.text.expand import UnknownReferenceError, expand
from wizard.authoring.text.references import references


def procedure_texts(procedure: Procedure) -> Iterator[tuple[Place, str]]:
    """Every Markdown text of a procedure with its place in the file."""
    yield ("delay",), procedure.delay
    yield ("success",), procedure.success
    for key in PARTS:
        for n, part in enumerate(getattr(procedure, key)):
            if part.text:
                yield (key, n, "text"), part.text


def texts(journey: Journey) -> Iterator[Problem]:
    """Every `{{ ref("…") }}` and its like in the procedures and the glossary names something
    that exists."""
    functions = references(journey)
    for id, procedure in journey.procedures.items():
        located = journey.procedure_files[id]
        yield from texts_problems(located, procedure_texts(procedure), functions)
    terms = [(("term", n, "text"), term.text) for n, term in enumerate(journey.terms)]
    yield from texts_problems(journey.glossary_file, terms, functions)


def texts_problems(
    located: Located,
    texts: Iterable[tuple[Place, str]],
    functions: dict[str, Callable[..., str]],
) -> Iterator[Problem]:
    """What is wrong in the references of a file's Markdown texts, each with its place."""
    for place, text in texts:
        try:
            shown = expand(text, functions).replace("{racine}", "")
            if "{" in shown or "}" in shown:
                cure = 'écrivez {{ fonction("…") }}'
                raise UnknownReferenceError("une accolade est restée seule dans ce texte", cure)
        except UnknownReferenceError as error:
            yield located.problem(place, error.what, error.cure)


def shown(journey: Journey) -> Iterator[Problem]:
    """Every text has readers, and every reader has steps, a contact and a way out."""
    rows = journey.decision_table().rows
    for id, procedure in journey.procedures.items():
        located = journey.procedure_files[id]
        own = [row.when for row in rows if row.procedure == id]
        for key in PARTS:
            parts = getattr(procedure, key)
            for n, part in enumerate(parts):
                if not any(_fits(part, when) for when in own):
                    what = "ce texte n’est jamais montré : aucune règle de la démarche n’y mène"
                    cure = "corrigez son only, ou retirez-le"
                    yield located.problem((key, n, "only"), what, cure)
            for when in own if key in ("step", "contact", "failure") else ():
                if not any(_fits(part, when) for part in parts):
                    named = [fact for fact in procedure.follows if fact in when]
                    followed = ", ".join(f"{fact} = {when[fact][0]}" for fact in named)
                    what = f"quand {followed}, la démarche n’a aucun [[{key}]]"
                    yield located.problem((key, 0), what, "ajoutez-en un, ou élargissez un only")


def _fits(part: Part | Attempt, when: dict[str, list[str]]) -> bool:
    """Whether a row of the table, one answer per followed fact it names, shows this text."""
    return all(
        set(accepted) & set(when.get(fact, accepted)) for fact, accepted in part.only.items()
    )


def table(journey: Journey) -> Iterator[Problem]:
    """Each combination of answers has exactly one procedure, and each fact is of use."""
    proven = journey.table([rule.when for rule in journey.rules])
    overlapping = list(prove.overlaps(proven))
    if overlapping:
        for first, second in overlapping:
            yield _overlap(journey, proven, first, second)
        return
    missing = prove.gap(proven)
    if missing is not None:
        what = f"aucune règle ne répond à la situation {_situation(journey, proven, missing)}"
        cure = "ajoutez une règle qui l’accepte, ou élargissez-en une"
        yield journey.rules_file.problem((), what, cure)
        return
    pairs = journey.decision_table().pairs
    for n, fact in enumerate(journey.facts):
        if not pairs[n]:
            what = f"le fait « {fact.id} » n’est jamais demandé : aucune règle n’en dépend"
            cure = "employez-le dans une règle, ou retirez-le"
            yield journey.facts_file.problem(("fact", n, "id"), what, cure)


def _overlap(journey: Journey, proven: prove.Table, first: int, second: int) -> Problem:
    located = journey.rules_file
    for rule, other in ((second, first), (first, second)):
        if prove.inside(proven, rule, other):
            line = located.line(("rule", other))
            what = f"règle inatteignable : celle de la ligne {line} accepte déjà tous ses cas"
            cure = "retirez-la, ou restreignez l’autre"
            return located.problem(("rule", rule), what, cure)
    both = [
        (fact.id, [a.id for n, a in enumerate(fact.answer) if one & two & (1 << n)])
        for fact, one, two in zip(
            journey.facts, proven.boxes[first], proven.boxes[second], strict=True
        )
    ]
    example = ", ".join(
        f"{fact} = {accepted[0]}"
        for (fact, accepted), size in zip(both, proven.sizes, strict=True)
        if len(accepted) < size
    )
    line = located.line(("rule", first))
    what = f"cette règle et celle de la ligne {line} acceptent la même situation : {example}"
    return located.problem(("rule", second), what, "restreignez l’une des deux")


def _situation(journey: Journey, proven: prove.Table, missing: list[int]) -> str:
    """A gap said with as few answers as possible: facts that change nothing are left out."""
    box = [1 << answer for answer in missing]
    said = []
    for n, fact in enumerate(journey.facts):
        wider = [*box[:n], (1 << proven.sizes[n]) - 1, *box[n + 1 :]]
        if any(
            all(mask & other for mask, other in zip(wider, rule, strict=True))
            for rule in proven.boxes
        ):
            said.append(f"{fact.id} = {fact.answer[missing[n]].id}")
        else:
            box = wider
    return ", ".join(said)
