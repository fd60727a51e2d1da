"""Read and check the journey's files: all their mistakes at once, or the journey."""

import re
from datetime import date
from typing import Any, get_args, get_origin

import pydantic

from wizard.authoring.check import attempts, directory, names
from wizard.authoring.check import table as check
from wizard.authoring.read import illustrations
from wizard.authoring.read.problems import JourneyError, Problem, closest
from wizard.authoring.read.schema import (
    Directory,
    Facts,
    Fields,
    Glossary,
    Ledger,
    Procedure,
    Professions,
    Rules,
    Strict,
)
from wizard.authoring.read.toml import Located, read
from wizard.authoring.read.words import Words
from wizard.authoring.read.written import Journey


def load(files: dict[str, bytes]) -> Journey:
    """Read, validate and cross-check a journey's files, given by name relative to its folder.

    Raises JourneyError with every mistake found. The shape of the files is checked first, then
    what they say of each other, then the table, then the texts and where they lead: a later
    check needs the earlier ones.
    """
    problems: list[Problem] = []

    def take[Model: Strict](name: str, model: type[Model]) -> tuple[Located, Model] | None:
        if name not in files:
            cure = "créez-le, ou rétablissez-le depuis l’historique"
            problems.append(Problem(name, 1, "le fichier n’existe pas", cure))
            return None
        try:
            located = read(files[name], name)
            return located, _validate(located, model)
        except JourneyError as error:
            problems.extend(error.problems)
            return None

    facts = take("facts.toml", Facts)
    rules = take("rules.toml", Rules)
    professions = take("professions.toml", Professions)
    ledger = take("ledger.toml", Ledger)
    places = take("directory.toml", Directory)
    glossary = take("glossary.toml", Glossary)
    fields = take("fields.toml", Fields)
    words = take("words/fr.toml", Words)
    procedures = {
        match[1]: take(name, Procedure)
        for name in sorted(files)
        if (match := re.fullmatch(r"procedures/([^/]+)\.toml", name))
    }
    found = {id: taken for id, taken in procedures.items() if taken is not None}
    if problems or not (facts and rules and professions and ledger and places and glossary):
        raise JourneyError(problems)
    if not (fields and words):
        raise JourneyError(problems)
    journey = Journey(
        facts,
        rules,
        professions,
        ledger,
        places,
        glossary,
        fields,
        words,
        found,
        illustrations.read(files),
    )
    steps = (names.problems, directory.problems, check.table, check.texts, check.shown)
    for step in (*steps, attempts.problems):
        problems.extend(step(journey))
        if problems:
            raise JourneyError(problems)
    return journey


def _validate[Model: Strict](located: Located, model: type[Model]) -> Model:
    try:
        return model.model_validate(located.data)
    except pydantic.ValidationError as error:
        raise JourneyError(_shape_problem(located, model, e) for e in error.errors()) from None


def _shape_problem(located: Located, model: type[Strict], error: Any) -> Problem:
    place = tuple(error["loc"])
    key = [part for part in place if isinstance(part, str)][-1]
    written = _written(model, place)
    kind = error["type"]
    if kind == "missing":
        what, cure = f"il manque « {key} »", f"ajoutez {written}"
    elif kind == "extra_forbidden":
        what = f"la clé « {key} » n’existe pas ici"
        cure = f"les clés de ce bloc sont {', '.join(_keys(model, place[:-1]))}"
        if key in model.model_fields:
            # TOML gives a table all the lines that follow it.
            cure = "placez-la au début du fichier, avant le premier [[…]]"
    elif kind == "string_too_short":
        what, cure = f"« {key} » est vide", "écrivez le texte, ou retirez la ligne"
    elif kind == "string_pattern_mismatch":
        what = f"« {error['input']} » ne peut pas être un identifiant"
        cure = "n’employez que des minuscules sans accent, des chiffres et des tirets"
    elif kind == "plain":
        what = f"« {key} » s’affiche tel quel, « {error['ctx']['found']} » compris"
        cure = "retirez la mise en forme : elle n’est permise que dans text, delay et success"
    elif kind == "too_short":
        what = f"« {key} » n’a pas assez d’éléments"
        cure = f"il en faut au moins {error['ctx']['min_length']}, par exemple {written}"
    elif kind == "literal_error":
        allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        what = f"« {error['input']} » ne convient pas pour « {key} »"
        cure = closest(str(error["input"]), allowed)
    else:
        what, cure = f"« {key} » n’a pas la forme attendue", f"écrivez {written}"
    return located.problem(place, what, cure)


def _written(model: type[Strict], place: tuple[Any, ...]) -> str:
    """How what stands at a place is written: a line of the file, or the head of a block."""
    names = [key for key in place if isinstance(key, str)]
    for depth, key in enumerate(names):
        annotation = model.model_fields[key].annotation if key in model.model_fields else str
        inner = _models(annotation)
        if not inner:
            kind = get_origin(annotation) or annotation
            values: dict[Any, str] = {bool: "true", date: "AAAA-MM-JJ", list: '["…"]'}
            name = ".".join(names[depth:])
            if kind is dict and depth == len(names) - 1:
                name += ".fait"
            return f"{name} = " + values.get(kind, '"…"')
        model = inner[0]
    return f"[[{'.'.join(names)}]]"


def _keys(model: type[Strict], place: tuple[Any, ...]) -> list[str]:
    for key in place:
        if isinstance(key, str) and key in model.model_fields:
            for inner in _models(model.model_fields[key].annotation):
                model = inner
    return list(model.model_fields)


def _models(annotation: Any) -> list[type[Strict]]:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        return [annotation]
    return [m for argument in get_args(annotation) for m in _models(argument)]
