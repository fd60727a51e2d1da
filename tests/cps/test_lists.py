"""What readers look up: their profession, their département."""

import pytest

from wizard.view.content import Content
from wizard.view.professions import find


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("kiné", "masseur-kinesitherapeute"),
        ("masseuse", "masseur-kinesitherapeute"),
        ("orthophonistes", "orthophoniste"),
        ("dentiste", "chirurgien-dentiste"),
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


def test_the_agency_is_the_one_of_the_region(content: Content) -> None:
    bodies = {
        place.number: body.name for place in content.places if (body := content.body(place.body))
    }
    assert len(bodies) == len(content.places)
    assert bodies["29"] == "ARS Bretagne"
    assert bodies["2B"] == "ARS Corse"
    assert bodies["978"] == bodies["971"] == "ARS Guadeloupe"
    assert len({name for name in bodies.values() if name.startswith("ARS ")}) == 18
