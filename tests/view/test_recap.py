"""The recap says the path and where it leads, and nothing else."""

from wizard.engine.decide import resolve
from wizard.engine.rules import Table
from wizard.view.content import Content
from wizard.view.recap import recap

HERE = "https://exemple.invalid/assistant/"


def test_an_outcome_is_said_with_its_answers_and_address(
    coffee_table: Table, coffee_content: Content
) -> None:
    state = resolve(
        coffee_table, [("envie", "cafe"), ("badge", "oui"), ("voyant", "vert"), ("sucre", "non")]
    )
    lines = (
        recap(coffee_content, state, HERE + state.address(), "24/11/2026")
        .replace("\u00a0", " ")
        .splitlines()
    )
    day = coffee_content.date.replace("\u00a0", " ")
    assert lines == [
        f"Le 24/11/2026, La machine à café – version {coffee_content.version} du {day}",
        "",
        "Votre envie : Un café",
        "Badge : Oui",
        "Voyant : Vert",
        "Sucre : Non",
        "",
        "Démarche : Tirez votre boisson",
        "Première étape : Appuyez sur le bouton du café",
        "En bref : Un bouton, un gobelet, trente secondes.",
        f"{HERE}envie-cafe/badge-oui/voyant-vert/sucre-non/",
    ]


def test_a_question_is_said_as_what_comes_next(
    coffee_table: Table, coffee_content: Content
) -> None:
    text = recap(coffee_content, resolve(coffee_table, []), HERE, "24/11/2026").replace(
        "\u00a0", " "
    )
    assert "Question suivante : Que voulez-vous faire" in text
