"""Professions are found by the words people type, best first, and none is chosen in doubt."""

import pytest

from wizard.view.content import Profession
from wizard.view.professions import Finder
from wizard.view.spelling import _FROM, _TO, fold, near, sound, stem

IGNORED = "je suis un une de du en libéral"


def finder(*listed: tuple[str, str]) -> Finder:
    """A finder among professions given as (label, other names); a label is an identifier too."""
    professions = [Profession(label, label, names, "", "", "") for label, names in listed]
    return Finder(professions, IGNORED)


PLANTS = finder(
    ("Tailleur de haies", "taille, jardinier paysagiste"),
    ("Taillandier, taillandière", ""),
    ("Photographe", "photo, preneur de vues"),
    ("Chroniqueur, chroniqueuse", "plume"),
    ("Preneur de son", ""),
    ("Souffleur de verre", "plume"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("photographe", ["Photographe"]),
        ("PHOTOGRAPHES", ["Photographe"]),
        ("chroniqueuse", ["Chroniqueur, chroniqueuse"]),
        ("je suis une photographe", ["Photographe"]),
        ("tail", ["Tailleur de haies", "Taillandier, taillandière"]),
        # The exact name comes first, wherever it stands in the list.
        ("taille", ["Tailleur de haies"]),
        # Labels before other names, the beginning of a name before its other words.
        ("preneur", ["Preneur de son", "Photographe"]),
        ("pre", ["Preneur de son", "Photographe"]),
        # Every word counts.
        ("preneur vues", ["Photographe"]),
        ("preneur de photo", ["Photographe"]),
        ("preneur de verre", []),
        # By sound, or with one error per five letters.
        ("fotografe", ["Photographe"]),
        ("kroniqueur", ["Chroniqueur, chroniqueuse"]),
        ("photogaphe", ["Photographe"]),
        ("phtoographe", ["Photographe"]),
        ("phto", []),
        ("tailleur de hais", ["Tailleur de haies"]),
        ("preneurdeson", ["Preneur de son"]),
        ("photo graphe", ["Photographe"]),
        ("", []),
        ("  ", []),
        ("je suis", []),
        ("xyzzy", []),
    ],
)
def test_what_is_typed_finds_in_order(typed: str, found: list[str]) -> None:
    assert sorted(one.id for one in PLANTS.find(typed).professions) == sorted(found)
    assert [one.id for one in PLANTS.find(typed).professions][:1] == found[:1]


@pytest.mark.parametrize(
    ("typed", "sure"),
    [
        ("photogr", "Photographe"),
        ("taille", "Tailleur de haies"),
        ("un tailleur de haies", "Tailleur de haies"),
        ("plume", None),
        ("tail", None),
        ("pre", None),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_only_what_is_beyond_doubt_is_sure(typed: str, sure: str | None) -> None:
    found = PLANTS.find(typed).sure
    assert (found.id if found else None) == sure


def test_an_exact_name_is_sure_among_others_that_begin_alike() -> None:
    found = finder(("Orthopédiste", ""), ("Orthophoniste", "ortho")).find("ortho")
    assert [one.id for one in found.professions] == ["Orthophoniste", "Orthopédiste"]
    assert found.sure is found.professions[0]


def test_a_name_made_of_ignored_words_is_found_exactly() -> None:
    assert [one.id for one in finder(("En libéral", "")).find("en libéral").professions] == [
        "En libéral"
    ]


def test_folding_has_a_letter_for_each_letter() -> None:
    assert len(_FROM) == len(_TO)
    assert fold("Œdème – L’Été 2") == "oedeme   l ete 2"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("physicien", "fizicien"),
        ("psychologue", "psicologue"),
        ("chiropracteur", "quiropracteur"),
        ("pharmacien", "pharmatien"),
        ("audio", "odio"),
        ("osteo", "ostheo"),
    ],
)
def test_words_that_sound_alike_are_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_gender_and_number_make_no_difference() -> None:
    assert stem("opticiennes") != stem("optique")
    assert stem("infirmiere") == stem("infirmier")


@pytest.mark.parametrize(
    ("typed", "word", "errors", "expected"),
    [
        ("dentise", "dentiste", 1, True),
        ("dnetiste", "dentiste", 1, True),
        ("dentxste", "dentiste", 1, True),
        ("dentiiste", "dentiste", 1, True),
        ("denxi", "dentiste", 1, True),
        ("dnxtiste", "dentiste", 1, False),
        ("dnxtiste", "dentiste", 2, True),
        ("dentistes", "dent", 2, False),
    ],
)
def test_errors_are_counted(typed: str, word: str, errors: int, expected: bool) -> None:  # noqa: FBT001
    assert near(typed, word, errors) is expected
