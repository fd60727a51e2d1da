"""The shape of a journey's file: its keys, and how their values are written."""

from datetime import date
from typing import Any, get_args, get_origin

import pydantic

from wizard.authoring.read.messages import Message
from wizard.authoring.read.problems import JourneyError, Problem, closest, mistake
from wizard.authoring.read.schema import CHOICES, Strict
from wizard.authoring.read.toml import Located


def validated[Model: Strict](located: Located, model: type[Model]) -> Model:
    """A file read as its model. Raises JourneyError with every mistake in its shape."""
    try:
        return model.model_validate(located.data)
    except pydantic.ValidationError as error:
        raise JourneyError(_problem(located, model, e) for e in error.errors()) from None


def _problem(located: Located, model: type[Strict], error: Any) -> Problem:
    place = tuple(error["loc"])
    if place[1:] == (0, "text") and isinstance(located.data.get(place[0]), str):
        place = place[:1]  # one text for all: read as the only variant
    key = [part for part in place if isinstance(part, str)][-1]
    written = _written(model, place)
    kind = error["type"]
    id: Message
    if kind == "missing":
        id = "block-missing" if written.startswith("[[") else "key-missing"
        what, cure = f"il manque « {key} »", f"ajoutez {written}"
    elif kind == "extra_forbidden":
        id, what = "key-unknown", f"la clé « {key} » n’existe pas ici"
        cure = f"les clés de ce bloc sont {', '.join(_keys(model, place[:-1]))}"
        if key in model.model_fields:
            id = "key-misplaced"
            # TOML gives a table all the lines that follow it.
            cure = "placez-la au début du fichier, avant le premier [[…]]"
    elif kind == "string_too_short":
        id, what = "text-empty", f"« {key} » est vide"
        cure = "écrivez le texte, ou retirez la ligne"
    elif kind == "string_pattern_mismatch":
        id, what = "id-malformed", f"« {error['input']} » ne peut pas être un identifiant"
        cure = "n’employez que des minuscules sans accent, des chiffres et des tirets"
    elif kind == "plain":
        id = "text-formatted"
        what = f"« {key} » s’affiche tel quel, « {error['ctx']['found']} » compris"
        cure = "retirez la mise en forme : elle n’est permise que dans text, delay et success"
    elif kind == "too_short":
        id, what = "list-short", f"« {key} » n’a pas assez d’éléments"
        cure = f"il en faut au moins {error['ctx']['min_length']}, par exemple {written}"
    elif kind == "literal_error":
        allowed = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        id, what = "value-refused", f"« {error['input']} » ne convient pas pour « {key} »"
        cure = closest(str(error["input"]), allowed)
    else:
        id, what = "form-unexpected", f"« {key} » n’a pas la forme attendue"
        cure = f"écrivez {written}"
    return mistake(id, located, place, what, cure)


def _written(model: type[Strict], place: tuple[Any, ...]) -> str:
    """How what stands at a place is written: a line of the file, or the head of a block."""
    names = [key for key in place if isinstance(key, str)]
    for depth, key in enumerate(names):
        annotation = model.model_fields[key].annotation if key in model.model_fields else str
        inner = _models(annotation)
        several = key in CHOICES and key != "action"
        if not inner or (several and depth == len(names) - 1):
            kind = str if several else get_origin(annotation) or annotation
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
