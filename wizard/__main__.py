"""python -m wizard: the journey from the command line."""

import argparse
import contextlib
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wizard.authoring.compile.content import compile_journey
from wizard.authoring.load import load
from wizard.authoring.prove import volumes as prove
from wizard.authoring.read.problems import JourneyError, closest
from wizard.authoring.read.written import Journey
from wizard.engine.decide import resolve
from wizard.engine.journey import from_json
from wizard.project import ROOT, Project
from wizard.publish import locks as addresses
from wizard.publish.server import serve
from wizard.upkeep import freshness, links


class BadAnswerError(Exception):
    """An argument of `decide` that is not a known `fact=answer`; the text is for the user."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, 1 (broken journey) or 2 (bad argument)."""
    parser = argparse.ArgumentParser(prog="python -m wizard", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="valider et prouver le parcours, afficher ses chiffres")
    decide = commands.add_parser("decide", help="la question suivante, ou la démarche, en JSON")
    decide.add_argument("answers", nargs="*", metavar="fait=réponse")
    commands.add_parser("freshness", help="les faits à relire : code 1 s’il y en a")
    commands.add_parser("links", help="ouvrir chaque adresse web du registre : demande un réseau")
    commands.add_parser("lock", help="ajouter les nouvelles adresses du site à addresses.lock")
    server = commands.add_parser("serve", help="servir le site construit (dossier site/)")
    server.add_argument("--port", type=int, default=8000)
    options = parser.parse_args(arguments)
    if options.command == "lock":
        return lock_addresses()
    if options.command == "serve":
        return serve_site(options.port)
    code = 0
    project = Project(ROOT)
    try:
        journey = load(project.journey_files(), project.pages())
        if options.command == "check":
            print(figures(journey))
        elif options.command == "freshness":
            late = freshness.overdue(journey, date.today())
            print("\n".join(map(str, late)) or "Aucun fait n’a dépassé sa date de relecture.")
            code = 1 if late else 0
        elif options.command == "links":
            code = check_links(journey)
        else:
            print(decided(journey, options.answers))
    except JourneyError as error:
        print(error, file=sys.stderr)
        return 1
    except BadAnswerError as error:
        print(error, file=sys.stderr)
        return 2
    return code


def check_links(journey: Journey) -> int:
    """Ask every web address of the ledger. Returns the exit code: 1 when one is not in order."""
    verdicts = links.check(url for _, url in links.places(journey))
    found = links.problems(journey, verdicts)
    if links.nobody_answered(verdicts):
        print("Aucun site n’a répondu : cette machine a-t-elle un accès au réseau ?")
    elif found:
        print("\n".join(map(str, found)))
    print(links.figures(verdicts))
    return 1 if found else 0


def lock_addresses() -> int:
    """Add the addresses of the built site to addresses.lock. Returns the exit code."""
    site = Path("site")
    pages = [path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")]
    found = ["" if page == "." else f"{page}/" for page in pages]
    for address in addresses.write(address for address in found if address):
        print(f"nouvelle adresse : {address}")
    return 0


def serve_site(port: int) -> int:
    """Serve site/ until interrupted. Returns the exit code."""
    site = Path("site")
    if not (site / "index.html").is_file():
        print("site/ n’est pas construit : lancez « make build »", file=sys.stderr)
        return 1
    with serve(site, port) as server:
        print(f"Le site est servi sur http://127.0.0.1:{port}/ (Ctrl+C pour arrêter)", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def figures(journey: Journey) -> str:
    """The figures of the proven journey, one per line."""
    decision = journey.decision_table()
    found = prove.walk(decision.table, decision.pairs)
    lines = [
        ("faits", len(journey.facts)),
        ("réponses", sum(len(fact.answer) for fact in journey.facts)),
        ("professions", sum(len(group.profession) for group in journey.groups)),
        ("règles", len(journey.rules)),
        ("démarches", len(journey.procedures)),
        ("issues distinctes", decision.outcomes),
        ("états (pages)", found.states),
        ("chemins complets", found.paths),
        ("chemin le plus court", f"{found.least} questions"),
        ("chemin le plus long", f"{found.most} questions"),
    ]
    proof = "Prouvé : chaque combinaison de réponses a exactement une démarche."
    return "\n".join([*(f"{name:<22}{value}" for name, value in lines), proof])


def decided(journey: Journey, arguments: Sequence[str]) -> str:
    """The next question or the procedure for `fact=answer` arguments, as one line of JSON.

    Raises BadAnswerError on an argument that is malformed, unknown or given twice.
    """
    answers = _read_answers(journey, arguments)
    engine = from_json(compile_journey(journey, "", date.today()))
    state = resolve(engine, answers)
    if state.fact is not None:
        found = {"question": state.fact.id, "answers": [a.id for a in state.fact.answers]}
    elif state.row is not None:
        because = [f"{fact}={answer}" for fact, answer in state.path]
        found = {"procedure": state.row.procedure, "because": because}
    return json.dumps(found, ensure_ascii=False)


def _read_answers(journey: Journey, arguments: Sequence[str]) -> list[tuple[str, str]]:
    known = journey.answers()
    answers: dict[str, str] = {}
    for argument in arguments:
        fact, equals, answer = argument.partition("=")
        if not equals:
            raise BadAnswerError(f"« {argument} » : écrivez fait=réponse, par exemple besoin=carte")
        if fact not in known:
            raise BadAnswerError(f"fait inconnu « {fact} » : {closest(fact, known)}")
        if answer not in known[fact]:
            cure = closest(answer, known[fact])
            raise BadAnswerError(f"réponse inconnue « {answer} » pour « {fact} » : {cure}")
        if fact in answers:
            raise BadAnswerError(f"le fait « {fact} » est donné deux fois : n’en gardez qu’un")
        answers[fact] = answer
    return list(answers.items())


if __name__ == "__main__":
    sys.exit(main())
