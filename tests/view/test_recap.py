"""The recap says the path and where it leads, and nothing else."""

from wizard.engine.decide import resolve
from wizard.engine.rules import Table
from wizard.view.aside import Aside
from wizard.view.content import Content
from wizard.view.recap import recap

NOTHING = Aside(None, None)
HERE = "https://exemple.invalid/assistant/"


def label(content: Content, fact: str, answer: str) -> str:
    """The very words clicked."""
    return content.answer(fact, answer).label.replace("\u00a0", " ")


def test_an_outcome_is_said_with_its_answers_and_address(
    coffee_table: Table, coffee_content: Content
) -> None:
    state = resolve(
        coffee_table, [("envie", "cafe"), ("badge", "oui"), ("voyant", "vert"), ("sucre", "non")]
    )
    lines = (
        recap(coffee_content, state, NOTHING, HERE + state.address(), "24/11/2026")
        .replace("\u00a0", " ")
        .splitlines()
    )
    day = coffee_content.date.replace("\u00a0", " ")
    assert lines == [
        f"Le 24/11/2026, La machine à café – version {coffee_content.version} du {day}",
        "",
        "Votre envie : " + label(coffee_content, "envie", "cafe"),
        "Badge : " + label(coffee_content, "badge", "oui"),
        "Voyant : " + label(coffee_content, "voyant", "vert"),
        "Sucre : " + label(coffee_content, "sucre", "non"),
        "",
        "Démarche : Tirez votre café",
        "Première étape : Appuyez sur le bouton du café",
        "En bref : Un bouton, un gobelet, trente secondes.",
        f"{HERE}envie-cafe/badge-oui/voyant-vert/sucre-non/",
    ]


def test_a_question_is_said_as_what_comes_next(
    coffee_table: Table, coffee_content: Content
) -> None:
    state = resolve(coffee_table, [])
    text = recap(coffee_content, state, NOTHING, HERE, "24/11/2026").replace("\u00a0", " ")
    assert "Question suivante : Que voulez-vous faire" in text
