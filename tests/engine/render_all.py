# mypy: ignore-errors
# Run by the three interpreters on the same modules and the same journey.json: every state,
# as its address, title, description and fragment, written to rendered.txt.
import json
import sys

if sys.implementation.name != "cpython":
    sys.path.insert(0, ".")

from wizard.engine.address import print_path, read_address
from wizard.engine.decide import resolve, still_open
from wizard.engine.journey import from_json
from wizard.view import page as view

with open("journey.json") as source:
    journey = from_json(json.load(source))


def walk(path, written):
    state = resolve(journey, path)
    written.append(print_path(state.path))
    written.append(view.title(journey, state))
    written.append(view.description(journey, state))
    written.append(view.render(journey, state))
    if state.fact is not None:
        for answer in state.fact.answers:
            walk(state.path + [(state.fact.id, answer.id)], written)  # noqa: RUF005


written = []
walk([], written)
for damaged in ("zzz/besoin-carte", "besoin-coordonnees/rpps-oui/é<>", "rpps-oui/besoin-carte/"):
    answers, ignored = read_address(journey, damaged, [("franceconnect", "non"), ("x", "y")])
    state = resolve(journey, answers)
    kept = print_path(still_open(journey, state))
    written.append(print_path(state.path) + " ".join(ignored) + kept)
with open("rendered.txt", "w") as target:
    target.write("\n".join(written))
