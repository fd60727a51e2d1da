"""python -m wizard: the journey from the command line."""

import argparse
import contextlib
import json
import logging
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from wizard.authoring import cases as listing
from wizard.authoring import codes as dictated
from wizard.authoring import reading
from wizard.authoring.check import BEFORE_CODES, ORDER, Stages
from wizard.authoring.compile import compiled
from wizard.authoring.load import load
from wizard.authoring.new import NewError
from wizard.authoring.prove import volumes as prove
from wizard.authoring.prove.rows import decision, table
from wizard.authoring.read.problems import JourneyError, closest
from wizard.authoring.read.written import Written
from wizard.commands import diff as comparing
from wizard.commands import new as writing
from wizard.engine.decide import resolve
from wizard.project import ROOT, Project, source_day, today
from wizard.publish import locks as addresses
from wizard.publish.pages.codes import FOLDER
from wizard.publish.server import serve as server
from wizard.publish.site import build_site
from wizard.upkeep import links as weblinks
from wizard.upkeep.freshness import overdue

SITE = ROOT / "site"


class BadAnswerError(Exception):
    """An argument of `decide` that is not a known `fact=answer`; the text is for the user."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0, 1 (something is wrong) or 2 (bad argument)."""
    logging.basicConfig(format="%(message)s")  # what MkDocs refuses is said, or nobody knows it
    parser = _parser()
    options = parser.parse_args(arguments)
    published_only = options.run in (build, lock, new, serve) or getattr(options, "site", False)
    if options.journey and published_only:
        parser.error("--journey : cette commande ne travaille que sur le parcours du site")
    try:
        code: int = options.run(options)
    except JourneyError as error:
        print(error, file=sys.stderr)
        return 1
    except (BadAnswerError, NewError, dictated.NoWordLeftError) as error:
        print(error, file=sys.stderr)
        return 2
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m wizard", description=__doc__)
    folder = "le dossier d’un autre parcours que celui du site"
    parser.add_argument("--journey", metavar="DOSSIER", help=folder)
    commands = parser.add_subparsers(required=True)

    def command(run: Callable[[argparse.Namespace], int], help: str) -> argparse.ArgumentParser:
        added = commands.add_parser(run.__name__, help=help)
        added.set_defaults(run=run)
        return added

    checked = command(check, "valider et prouver le parcours, afficher ses chiffres")
    site = "vérifier aussi les pages, construites pour cela"
    checked.add_argument("--site", action="store_true", help=site)
    decided = command(decide, "la question suivante, ou la démarche, en JSON")
    decided.add_argument("answers", nargs="*", metavar="fait=réponse")
    listed = "écrire parcours.csv, chaque chemin et sa démarche, et lecture.md, ce qu’on y lit"
    command(cases, listed)
    comparing.add_arguments(
        command(diff, "ce qui change d’une version à l’autre : code 1 s’il y en a")
    )
    writing.add_arguments(command(new, "écrire une profession, une réponse ou une démarche"))
    command(codes, "donner un code à dicter à chaque issue, fiche et étape qui n’en a pas")
    command(build, "construire le site dans site/, vérifié, ou ne rien y changer")
    command(lock, "ajouter les nouvelles adresses du site à addresses.lock")
    served = command(serve, "servir le site construit (dossier site/)")
    served.add_argument("--port", type=int, default=8000)
    command(freshness, "les faits à relire aujourd’hui : code 1 s’il y en a")
    command(links, "ouvrir chaque adresse web du registre : demande un réseau")
    return parser


def _project(options: argparse.Namespace) -> Project:
    if not options.journey:
        return Project(ROOT)
    return Project(ROOT, str(Path(options.journey).absolute()))


def _journey(options: argparse.Namespace, stages: Stages = ORDER) -> Written:
    project = _project(options)
    # Messages say the folder as it was typed.
    folder = options.journey.rstrip("/") if options.journey else project.journey
    return load(project.journey_files(), project.pages(), folder, stages)


def check(options: argparse.Namespace) -> int:
    """Validate and prove the journey; with --site, build the site and check it too."""
    written = _journey(options)
    if options.site:
        with tempfile.TemporaryDirectory() as folder:
            build_site(Path(folder) / "site")
    print(figures(written))
    return 0


def decide(options: argparse.Namespace) -> int:
    """Print the next question or the procedure as one line of JSON."""
    print(decided(_journey(options), options.answers))
    return 0


def cases(options: argparse.Namespace) -> int:
    """Write the journey's cases and what is read at their ends; say how many there are."""
    journey = compiled(_journey(options), "", source_day())
    text = listing.cases(journey.table)
    written = {listing.NAME: text, reading.NAME: reading.reading(journey)}
    _project(options).write({name: said.encode() for name, said in written.items()})
    print(f"{' et '.join(written)} : {len(text.splitlines()) - 1} chemins")
    return 0


def codes(options: argparse.Namespace) -> int:
    """Give a code to each place that has none, and say which."""
    project = _project(options)
    added = dictated.assigned(_journey(options, BEFORE_CODES))
    path = project.root / project.journey / dictated.NAME
    path.write_bytes(dictated.appended(path.read_bytes(), added))
    print("\n".join(f"{code} : {target}" for code, target in added) or "Rien à ajouter.")
    return 0


def new(options: argparse.Namespace) -> int:
    """Write a new profession, answer or procedure, and say what is left to do."""
    return writing.run(options)


def diff(options: argparse.Namespace) -> int:
    """Say whose procedure, or whose words, change between two versions of the journey."""
    return comparing.run(options, _project(options))


def build(_options: argparse.Namespace) -> int:
    """Build the site, or leave the one that is there."""
    build_site(SITE)
    return 0


def freshness(options: argparse.Namespace) -> int:
    """Name the facts to read again today."""
    late = overdue(_journey(options), today())
    print("\n".join(map(str, late)) or "Aucun fait n’a dépassé sa date de relecture.")
    return 1 if late else 0


def links(options: argparse.Namespace) -> int:
    """Ask every web address of the ledger. Returns 1 when one is not in order."""
    written = _journey(options)
    verdicts = weblinks.check(url for _, url in weblinks.places(written))
    found = weblinks.problems(written, verdicts)
    if weblinks.nobody_answered(verdicts):
        print("Aucun site n’a répondu : cette machine a-t-elle un accès au réseau ?")
    elif found:
        print("\n".join(map(str, found)))
    print(weblinks.figures(verdicts))
    return 1 if found else 0


def lock(_options: argparse.Namespace) -> int:
    """Add the addresses of the built site to addresses.lock."""
    pages = [f"{path.parent.relative_to(SITE).as_posix()}/" for path in SITE.rglob("index.html")]
    # The home is at the root; codes.toml keeps the addresses of the codes.
    for address in addresses.write(p for p in pages if not p.startswith(("./", FOLDER))):
        print(f"nouvelle adresse : {address}")
    return 0


def serve(options: argparse.Namespace) -> int:
    """Serve site/ until interrupted."""
    if not (SITE / "index.html").is_file():
        print("site/ n’est pas construit : lancez « make build »", file=sys.stderr)
        return 1
    with server(SITE, options.port) as listening:
        address = f"http://127.0.0.1:{options.port}/"
        print(f"Le site est servi sur {address} (Ctrl+C pour arrêter)", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            listening.serve_forever()
    return 0


def figures(written: Written) -> str:
    """The figures of the proven journey, one per line."""
    proven = decision(written)
    found = prove.walk(proven.table, proven.pairs)
    lines = [
        ("faits", len(written.facts)),
        ("réponses", sum(len(fact.answer) for fact in written.facts)),
        ("professions", sum(len(group.profession) for group in written.groups)),
        ("règles", len(written.rules)),
        ("démarches", len(written.procedures)),
        ("issues distinctes", proven.outcomes),
        ("états (pages)", found.states),
        ("chemins complets", found.paths),
        ("chemin le plus court", _questions(found.least)),
        ("chemin le plus long", _questions(found.most)),
    ]
    proof = "Prouvé : chaque combinaison de réponses a exactement une démarche."
    return "\n".join([*(f"{name:<22}{value}" for name, value in lines), proof])


def _questions(count: int) -> str:
    return f"{count} question{'s' if count > 1 else ''}"


def decided(written: Written, arguments: Sequence[str]) -> str:
    """The next question or the procedure for `fact=answer` arguments, as one line of JSON.

    Raises BadAnswerError on an argument that is malformed, unknown or given twice.
    """
    answers = _read_answers(written, arguments)
    state = resolve(table(written), answers)
    if state.fact is not None:
        found = {"question": state.fact.id, "answers": state.fact.answers}
    elif state.row is not None:
        because = [f"{fact}={answer}" for fact, answer in state.path]
        found = {"procedure": state.row.procedure, "because": because}
    return json.dumps(found, ensure_ascii=False)


def _read_answers(written: Written, arguments: Sequence[str]) -> list[tuple[str, str]]:
    known = written.answers()
    answers: dict[str, str] = {}
    for argument in arguments:
        fact, equals, answer = argument.partition("=")
        if not equals:
            example = next(f"{fact}={given[0]}" for fact, given in known.items())
            what = f"« {argument} » : écrivez fait=réponse, par exemple {example}"
            raise BadAnswerError(what)
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
