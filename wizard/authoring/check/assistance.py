"""Checks of the console (assistance.toml): a row for each fact, a key for each row, and answers
that exist."""

from collections.abc import Iterator

from wizard.authoring.check.names import conditions, unknown
from wizard.authoring.read.lines import Place
from wizard.authoring.read.problems import Problem, mistake
from wizard.authoring.read.written import Written
from wizard.view.assistance import RESERVED


def problems(written: Written) -> Iterator[Problem]:
    """Rows and phrases that name facts and answers of the journey; keys that do one thing."""
    located, console = written.assistance_file, written.assistance
    answers = written.answers()
    for fact in answers:
        if fact not in console.row:
            what = f"le fait « {fact} » n’a pas de rangée au poste d’assistance"
            cure = f"écrivez [row.{fact}], avec label et key"
            yield mistake("row-missing", located, (), what, cure)
    keys = dict.fromkeys(RESERVED, "le poste")
    for fact, row in console.row.items():
        place: Place = ("row", fact)
        yield from unknown("fact-unknown", located, place, "le fait", fact, answers)
        implied = {name: [answer] for name, answer in row.implies.items()}
        yield from conditions(written, located, (*place, "implies"), implied)
        if row.key in keys:
            what = f"la touche « {row.key} » sert déjà : {keys[row.key]}"
            cure = "choisissez une autre lettre"
            yield mistake("key-taken", located, (*place, "key"), what, cure)
        keys.setdefault(row.key, f"rangée « {fact} »")
    for n, phrase in enumerate(console.phrase):
        means = {name: [answer] for name, answer in phrase.means.items()}
        yield from conditions(written, located, ("phrase", n, "means"), means)
