"""A département is found by what people type."""

import pytest

from wizard.view.content import Content
from wizard.view.directory import find_places


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("29", ["29"]),
        ("1", ["01"]),
        ("2a", ["2A"]),
        ("2A", ["2A"]),
        ("20", ["2A", "2B"]),
        ("974", ["974"]),
        ("29200", ["29"]),
        ("29 200", ["29"]),
        ("01000", ["01"]),
        ("20200", ["2A", "2B"]),
        ("97400", ["974"]),
        ("98800", ["988"]),
        ("finistère", ["29"]),
        ("FINISTERE", ["29"]),
        ("val d'oise", ["95"]),
        ("cote d’or", ["21"]),
        ("reunion", ["974"]),
        ("saint", ["975", "977", "978", "93"]),
        ("loire atlantique", ["44"]),
        ("123456", []),
        ("292", ["29"]),
        ("97", ["971", "972", "973", "974", "975", "976", "977", "978"]),
        ("9740", ["974"]),
        ("99", []),
        ("", []),
        ("  ", []),
        ("brest", []),
    ],
)
def test_what_is_typed_finds(coffee_content: Content, typed: str, numbers: list[str]) -> None:
    assert sorted(place.number for place in find_places(coffee_content, typed)) == sorted(numbers)


def test_every_place_is_found_by_its_number_and_its_name(coffee_content: Content) -> None:
    for place in coffee_content.places:
        assert place in find_places(coffee_content, place.number)
        assert place in find_places(coffee_content, place.name)
        assert coffee_content.body(place.body) is not None


def test_a_place_has_the_body_in_charge(coffee_content: Content) -> None:
    bodies = {
        place.number: body.name
        for place in coffee_content.places
        if (body := coffee_content.body(place.body))
    }
    assert bodies["29"] == bodies["978"] == "ARS Rez-de-chaussée"
    assert bodies["971"] == "ARS Premier étage"
    assert bodies["975"] == "Saint-Pierre-et-Miquelon"
