"""`python -m wizard new`: write a profession, an answer or a procedure, and say the rest."""

import argparse
import difflib
import sys

from wizard.authoring import new
from wizard.authoring.load import load
from wizard.authoring.read.problems import JourneyError
from wizard.authoring.read.schema import Answer, Profession
from wizard.authoring.read.written import Written
from wizard.project import ROOT, Project, today

_KINDS = {
    "profession": "une profession de la liste",
    "answer": "une réponse à une question",
    "procedure": "une démarche à remplir, et sa fiche",
}
_OPTIONS = {
    "profession": {
        "label": "comme la liste la nomme",
        "authority": "la réponse à laquelle elle mène",
        "source": "la source du registre qui le dit",
        "group": "le titre de son groupe dans la liste",
    },
    "answer": {
        "label": "comme on la propose",
        "recap": "la réponse en quelques mots",
        "clause": "la réponse dans une phrase, après « si »",
        "like": "une réponse du même fait : mêmes règles, mêmes textes",
    },
    "procedure": {
        "title": "ce que l’on y fait, un verbe d’abord",
        "group": "le titre de son groupe dans le menu",
    },
}
_LEFT = {
    "profession": "Ajoutez ses autres noms (names), puis lancez « make check ».",
    "answer": "Relisez chaque règle et chaque texte ci-dessus : ils valent aussi pour cette "
    "réponse. Puis lancez « python -m wizard codes » et « make check ».",
    "procedure": "Remplacez chaque texte « [à écrire] », écrivez dans rules.toml la règle qui "
    "mène à cette démarche, puis lancez « python -m wizard codes » et « make check ».",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    kinds = parser.add_subparsers(required=True, dest="kind", metavar="|".join(_KINDS))
    for kind, help in _KINDS.items():
        added = kinds.add_parser(kind, help=help)
        if kind == "answer":
            added.add_argument("fact", help="le fait auquel elle répond")
        added.add_argument("id", help="son identifiant, qui ne changera plus")
        for option, meaning in _OPTIONS[kind].items():
            added.add_argument(f"--{option}", required=True, metavar="TEXTE", help=meaning)
        added.add_argument("--dry-run", action="store_true", help="montrer sans rien écrire")


def run(options: argparse.Namespace) -> int:
    """Write what is asked, show it, and say what is left to do.

    Raises NewError, and JourneyError when the journey has mistakes already.
    """
    project = Project(ROOT)
    files, pages = project.journey_files(), project.pages()
    changed = _changed(load(files, pages), files, options)
    for name, content in changed.items():
        print("".join(_difference(name, files.get(name, b""), content)))
    if options.dry_run:
        return 0
    project.write(changed)
    print(_LEFT[options.kind])
    try:
        load(project.journey_files(), project.pages())
    except JourneyError as error:
        sys.stdout.write(f"D’ici là, « make check » dira :\n{error}\n")
    return 0


def _changed(written: Written, files: new.Files, options: argparse.Namespace) -> new.Files:
    given = vars(options)
    # Not validated here: « make check » says what is wrong in a text, better.
    if options.kind == "profession":
        keys = ("id", "label", "authority", "source")
        profession = Profession.model_construct(**{key: given[key] for key in keys})
        return new.profession(written, files, profession, options.group)
    if options.kind == "answer":
        keys = ("id", "label", "recap", "clause")
        answer = Answer.model_construct(**{key: given[key] for key in keys})
        return new.answer(written, files, options.fact, answer, options.like)
    return new.procedure(written, files, options.id, options.title, options.group, today())


def _difference(name: str, before: bytes, after: bytes) -> list[str]:
    old, new = (text.decode().splitlines(keepends=True) for text in (before, after))
    return list(difflib.unified_diff(old, new, name if before else "/dev/null", name))
