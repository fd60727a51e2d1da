"""What has a name in a journey and was added, removed or reworded, whatever the situation."""

from collections.abc import Iterator, Mapping

from wizard.authoring.compare.changes import How, Named
from wizard.authoring.compile import Compiled
from wizard.engine.values import dump

# The name of each thing, and all that readers are told of it, by identifier.
type Things = Mapping[str, tuple[str, object]]


def named(old: Compiled, new: Compiled) -> list[Named]:
    """The differences, kind by kind, those of questions first."""
    before, after = _things(old), _things(new)
    return [
        Named(kind, how, name)
        for kind in after
        for how, name in _differences(before[kind], after[kind])
    ]


def _things(journey: Compiled) -> dict[str, Things]:
    content, written = journey.content, journey.written
    order = [question.id for question in content.questions]
    return {
        # A question that changes places is asked otherwise: the one before it tells.
        "question": {
            q.id: (q.text, [q.text, q.help, q.recap, q.listed, order[: order.index(q.id)]])
            for q in content.questions
        },
        "answer": {
            f"{q.id}={a.id}": (f"{q.text} {a.label}", dump(a))
            for q in content.questions
            for a in q.answers
        },
        "profession": {p.id: (p.label, dump(p)) for p in content.professions},
        "body": {
            body.id: (
                body.name,
                [dump(body), [p.name for p in content.places if p.body == body.id]],
            )
            for body in content.bodies
        },
        "field": {field.id: (field.label, dump(field)) for field in content.fields},
        "fact": {
            entry.id: (entry.label or entry.value, [entry.label, entry.value, entry.status])
            for entry in written.ledger.entry
        },
        "term": {term.id: (term.name, term.model_dump()) for term in written.terms},
        "page": {name.removesuffix(".md"): (name, text) for name, text in written.pages.items()},
    }


def _differences(before: Things, after: Things) -> Iterator[tuple[How, str]]:
    for id in before:
        if id not in after:
            yield "removed", before[id][0]
    for id, (name, told) in after.items():
        if id not in before:
            yield "added", name
        elif before[id][1] != told:
            yield "changed", name
