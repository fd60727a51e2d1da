"""Professions are found by the words people type."""

import pytest

from wizard.view.content import Content
from wizard.view.professions import _FROM, _TO, find, fold


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("mécano", "mecanicien"),
        ("MECANO", "mecanicien"),
        ("mécanicienne", "mecanicien"),
        ("aide comptable", "comptable"),
        ("comptables", "comptable"),
        ("termicienne", "thermicien"),
        ("chef", "directeur"),
        ("pas dans la liste", "hors-liste"),
    ],
)
def test_common_words_find_the_profession(coffee_content: Content, typed: str, id: str) -> None:
    assert id in [profession.id for profession in find(coffee_content, typed)]


def test_every_profession_is_found_by_its_own_name(coffee_content: Content) -> None:
    for profession in coffee_content.professions:
        assert profession in find(coffee_content, profession.label)


def test_nothing_typed_and_nonsense_find_nothing(coffee_content: Content) -> None:
    assert find(coffee_content, "  ") == []
    assert find(coffee_content, "xyzzy") == []


def test_folding_has_a_letter_for_each_letter() -> None:
    assert len(_FROM) == len(_TO)
    assert fold("Œdème – L’Été 2") == "oedeme   l ete 2"
