"""The recap says the path and where it leads, and nothing else."""

from wizard.engine.decide import resolve
from wizard.engine.journey import Journey
from wizard.view.recap import recap

HERE = "https://exemple.invalid/assistant/"


def test_an_outcome_is_said_with_its_answers_and_address(journey: Journey) -> None:
    state = resolve(journey, [("besoin", "carte"), ("incident", "volee")])
    lines = recap(journey, state, HERE, "24/11/2026").replace("\u00a0", " ").splitlines()
    assert lines == [
        "Le 24/11/2026, Coordonnées CPS – version 0.1.0 du 23 novembre 2026",
        "",
        "Votre besoin : Carte CPS",
        "Votre carte : Carte volée",
        "",
        "Démarche : Contacter l’Agence du Numérique en Santé",
        "Première étape : Déclarez la perte ou le vol sans attendre",
        "En bref : Par téléphone ou en ligne. Délai officiel non publié.",
        f"{HERE}besoin-carte/incident-volee/",
    ]


def test_a_question_is_said_as_what_comes_next(journey: Journey) -> None:
    text = recap(journey, resolve(journey, []), HERE, "24/11/2026").replace("\u00a0", " ")
    assert "Question suivante : Que voulez-vous faire" in text
