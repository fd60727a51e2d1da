"""The real directory: each place has its agency."""

from wizard.view.content import Content


def test_the_agency_is_the_one_of_the_region(content: Content) -> None:
    bodies = {
        place.number: body.name for place in content.places if (body := content.body(place.body))
    }
    assert len(bodies) == len(content.places)
    assert bodies["29"] == "ARS Bretagne"
    assert bodies["2B"] == "ARS Corse"
    assert bodies["978"] == bodies["971"] == "ARS Guadeloupe"
    assert len({name for name in bodies.values() if name.startswith("ARS ")}) == 18
