# mypy: ignore-errors
# Run by the three interpreters on the same modules and the same journey.json: every state,
# as its address, title, description and fragment, written to rendered.txt.
import json
import sys

if sys.implementation.name != "cpython":
    sys.path.insert(0, ".")

from wizard.engine.address import print_path, read_address
from wizard.engine.decide import resolve, still_open
from wizard.engine.rules import CLASSES as TABLE
from wizard.engine.values import load
from wizard.view import codes
from wizard.view import page as view
from wizard.view.assistance import CLASSES as DESK
from wizard.view.assistance.call import begun
from wizard.view.assistance.copies import TICKET, copied
from wizard.view.assistance.outcome import outcome
from wizard.view.assistance.phrases import Ear
from wizard.view.content import CLASSES as CONTENT

with open("journey.json") as source:
    compiled = json.load(source)
table = load(compiled["table"], TABLE)
content = load(compiled["content"], CONTENT)
content.words.update(compiled["words"])
desk = load(compiled["desk"], DESK)


def walk(path, written):
    state = resolve(table, path)
    written.append(print_path(state.path))
    written.append(view.title(content, state))
    written.append(view.description(content, state))
    written.append(view.render(table, content, state))
    if state.fact is not None:
        for answer in state.fact.answers:
            walk(state.path + [(state.fact.id, answer)], written)  # noqa: RUF005
    else:
        call = begun().with_answers(state.path)
        written.append(outcome(table, content, call, "https://exemple.fr/"))
        written.append(copied(content, call, [state], TICKET, "https://exemple.fr/", "hier"))


written = []
walk([], written)
ear = Ear(desk, content)
for place in range(0, len(desk.phrases), 10):
    heard = ear.hear(desk.phrases[place].says + " " + content.professions[place % 7].label)
    written.append(str(heard.needs) + heard.said.address())
first, *_, last = table.facts
answer = first.id + "-" + first.answers[0]
for damaged in ("zzz/" + answer, answer + "/" + last.id + "-x/é<>", "x-y/" + answer + "/"):
    answers, ignored = read_address(table, damaged, [(last.id, last.answers[-1]), ("x", "y")])
    state = resolve(table, answers)
    kept = print_path(still_open(table, state))
    written.append(print_path(state.path) + " ".join(ignored) + kept)
known = sorted(content.codes.values())
for code in known[:3]:
    for typed in (code.upper(), code[1:], "é" + code[:-1] + "sept"):
        written.append(codes.find(known, typed) + ", ".join(codes.nearest(known, typed, 3)))
with open("rendered.txt", "w") as target:
    target.write("\n".join(written))
