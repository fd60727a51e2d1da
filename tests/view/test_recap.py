"""The recap says the path and where it leads, and nothing else."""

from wizard.engine.decide import resolve
from wizard.engine.rules import Table
from wizard.view.aside import Aside
from wizard.view.content import Content
from wizard.view.recap import recap

NOTHING = Aside(None, None)
HERE = "https://exemple.invalid/assistant/"


def test_an_outcome_is_said_with_its_answers_and_address(table: Table, content: Content) -> None:
    state = resolve(table, [("besoin", "carte"), ("incident", "volee")])
    lines = (
        recap(content, state, NOTHING, HERE + state.address(), "24/11/2026")
        .replace("\u00a0", " ")
        .splitlines()
    )
    day = content.date.replace("\u00a0", " ")
    assert lines == [
        f"Le 24/11/2026, Coordonnées CPS – version {content.version} du {day}",
        "",
        "Votre besoin : " + content.answer("besoin", "carte").label.replace("\u00a0", " "),
        "Votre carte : " + content.answer("incident", "volee").label.replace("\u00a0", " "),
        "",
        "Démarche : Contacter l’Agence du Numérique en Santé",
        "Première étape : Déclarez la perte ou le vol sans attendre",
        "En bref : Par téléphone ou en ligne. Délai officiel non publié.",
        f"{HERE}besoin-carte/incident-volee/",
    ]


def test_a_question_is_said_as_what_comes_next(table: Table, content: Content) -> None:
    text = recap(content, resolve(table, []), NOTHING, HERE, "24/11/2026").replace("\u00a0", " ")
    assert "Question suivante : Que voulez-vous faire" in text
