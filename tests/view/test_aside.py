"""The profession and the département travel beside the answers, and decide nothing."""

import pytest

from wizard.view.aside import Aside, listed, read
from wizard.view.content import Answer, Content, Place, Profession, Question

Pairs = list[tuple[str, str]]

CRAFTS = [Answer("guilde", "", "", "", ""), Answer("mairie", "", "", "", "")]
WORKSHOP = Content(
    "",
    "",
    "",
    {},
    [
        Question("besoin", "", "", "", listed=False, answers=[]),
        Question("autorite", "", "", "", listed=True, answers=CRAFTS),
    ],
    [],
    [],
    [
        Profession("souffleur", "Souffleur", "", "", "", "guilde"),
        Profession("tailleur", "Tailleur", "", "", "", "mairie"),
    ],
    [],
    [],
    [Place("35", "Ille-et-Vilaine", "bretagne"), Place("2A", "Corse-du-Sud", "corse")],
    {},
    {},
    None,
    {},
)


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ([], ""),
        ([("profession", "souffleur")], "?profession=souffleur"),
        ([("departement", "2A")], "?departement=2A"),
        (
            [("departement", "35"), ("profession", "souffleur")],
            "?profession=souffleur&departement=35",
        ),
        ([("profession", "<b>"), ("departement", "35")], "?departement=35"),
        ([("profession", "astronaute"), ("departement", "99")], ""),
        ([("profession", ""), ("departement", "")], ""),
        ([("departement", "2a")], ""),
        ([("departement", "<img src=x onerror=alert(1)>")], ""),
        ([("profession", "zzz"), ("profession", "tailleur")], "?profession=tailleur"),
        ([("departement", "35"), ("departement", "2A")], "?departement=35"),
    ],
)
def test_what_an_address_says_is_kept_when_it_is_known(query: Pairs, address: str) -> None:
    assert read(WORKSHOP, query).address() == address


def test_a_profession_that_contradicts_the_answers_is_dropped() -> None:
    fact = listed(WORKSHOP)
    said = read(WORKSHOP, [("profession", "souffleur"), ("departement", "35")])
    assert said.agreeing(WORKSHOP, [(fact, "guilde")]) is said
    assert said.agreeing(WORKSHOP, []) is said
    assert said.agreeing(WORKSHOP, [(fact, "mairie")]).address() == "?departement=35"


def test_what_is_said_last_covers_what_was_said_before() -> None:
    before = read(WORKSHOP, [("profession", "souffleur"), ("departement", "35")])
    after = read(WORKSHOP, [("departement", "2A")])
    assert after.over(before).address() == "?profession=souffleur&departement=2A"
    assert Aside(None, None).over(before).address() == before.address()
