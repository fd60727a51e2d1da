"""Professions are found by the words people type."""

import pytest

from wizard.view.content import Content
from wizard.view.professions import _FROM, _TO, find, fold


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("kiné", "masseur-kinesitherapeute"),
        ("KINE", "masseur-kinesitherapeute"),
        ("masseuse", "masseur-kinesitherapeute"),
        ("orthophoniste", "orthophoniste"),
        ("orthophonistes", "orthophoniste"),
        ("dentiste", "chirurgien-dentiste"),
        ("chirurgienne dentiste", "chirurgien-dentiste"),
        ("infirmière", "infirmier"),
        ("infirmiere", "infirmier"),
        ("assistante sociale", "assistant-service-social"),
        ("psychomotricienne", "psychomotricien"),
        ("manip radio", "manipulateur-erm"),
        ("podologue", "pedicure-podologue"),
        ("ostéo", "osteopathe"),
        ("pas dans la liste", "hors-liste"),
    ],
)
def test_common_words_find_the_profession(content: Content, typed: str, id: str) -> None:
    assert id in [profession.id for profession in find(content, typed)]


def test_every_profession_is_found_by_its_own_name(content: Content) -> None:
    for profession in content.professions:
        assert profession in find(content, profession.label)


def test_nothing_typed_and_nonsense_find_nothing(content: Content) -> None:
    assert find(content, "  ") == []
    assert find(content, "xyzzy") == []


def test_folding_has_a_letter_for_each_letter() -> None:
    assert len(_FROM) == len(_TO)
    assert fold("Œdème – L’Été 2") == "oedeme   l ete 2"
