"""What people type finds their profession: professions.toml, beside this file."""

import tomllib
from pathlib import Path

import pytest

from wizard.view.content import Content
from wizard.view.professions import Finder

QUERIES = tomllib.loads((Path(__file__).parent / "professions.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def finder(content: Content) -> Finder:
    """The journey's professions, ready to be searched."""
    return Finder(content.professions, content.say("professions.ignored"))


@pytest.mark.parametrize(("typed", "id"), QUERIES["sure"].items())
def test_the_profession_is_found_without_a_doubt(finder: Finder, typed: str, id: str) -> None:
    found = finder.find(typed)
    assert found.sure is not None
    assert found.sure.id == id
    assert found.professions[0] is found.sure


@pytest.mark.parametrize(("typed", "ids"), QUERIES["unsure"].items())
def test_between_several_none_is_chosen(finder: Finder, typed: str, ids: list[str]) -> None:
    found = finder.find(typed)
    assert found.sure is None
    assert [one.id for one in found.professions][: len(ids)] == ids


@pytest.mark.parametrize("typed", QUERIES["none"]["queries"])
def test_what_is_no_profession_finds_none(finder: Finder, typed: str) -> None:
    assert finder.find(typed).professions == []


def test_every_profession_is_found_by_its_own_names(finder: Finder, content: Content) -> None:
    for profession in content.professions:
        for name in [profession.label, *profession.label.split(","), *profession.names.split(",")]:
            if name.strip():
                assert profession in finder.find(name).professions, name
