"""The journey says what the design says: an independent reading, in plain conditions."""

import itertools
import math

from wizard.authoring.read.written import Written
from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table

AUTHORITIES = {"employeur": "employeur", "ssa": "ssa", "inconnue": "trouver-autorite"}


def oracle(a: dict[str, str]) -> str:  # noqa: PLR0911 (one line per case, as in the design)
    """The procedure for a complete set of answers."""
    authority = "ordre" if a["autorite"].startswith("ordre-") else AUTHORITIES.get(a["autorite"])
    if a["besoin"] == "carte":
        return "ans-carte"
    if a["besoin"] == "e-cps":
        if a["blocage"] == "pas-activee":
            return "e-cps-activation-carte" if a["carte-cps"] == "oui" else "e-cps-activation"
        if a["blocage"] in ("contacter-ars", "mobile-errone"):
            return authority or "ars-courriel"
        return "e-cps-depannage"
    if authority:
        return authority
    if a["rpps"] == "ne-sais-pas" or (a["besoin"] == "numero-rpps" and a["rpps"] == "oui"):
        return "retrouver-rpps"
    by_france_connect = a["franceconnect"] == "oui"
    if a["rpps"] == "non":
        return "franceconnect-enregistrement" if by_france_connect else "ars-courriel"
    if a["connexion"] != "aucune":
        return f"psc-{a['connexion']}"
    if a["coordonnees-rpps"] in ("a-jour", "ne-sais-pas"):
        return "e-cps-activation"
    if a["coordonnees-rpps"] == "vides" and by_france_connect:
        return "franceconnect-coordonnees"
    return "ars-courriel"


def test_every_path_ends_where_the_design_says(every_state: list[State]) -> None:
    outcomes = [state for state in every_state if state.row is not None]
    assert len(outcomes) == 68
    for state in outcomes:
        answers = dict.fromkeys(
            ("autorite", "rpps", "connexion", "coordonnees-rpps", "franceconnect"), "?"
        ) | dict(state.path)
        assert state.row is not None
        assert state.row.procedure == oracle(answers), state.path


def test_every_combination_of_answers_agrees(table: Table, sources: Written) -> None:
    """The whole table, besides the two facts (incident, carte-cps) that one branch each reads."""
    names = sources.answers()
    free = [name for name in names if name not in ("incident", "carte-cps", "autorite")]
    for values in itertools.product(*(names[name] for name in free)):
        for authority in ("ars", "ordre-infirmiers", "ssa"):
            answers = dict(zip(free, values, strict=True))
            answers |= {"autorite": authority, "incident": "volee", "carte-cps": "non"}
            row = resolve(table, list(answers.items())).row
            assert row is not None
            assert row.procedure == oracle(answers), answers


def test_the_questions_and_their_answers_are_the_published_ones(sources: Written) -> None:
    published = {
        "besoin": "coordonnees carte e-cps numero-rpps",
        "incident": "perdue volee non-recue defectueuse code-bloque question",
        "blocage": "pas-activee identifiant-refuse courriel-non-recu mobile-errone expiree "
        "connexion-echoue contacter-ars",
        "carte-cps": "oui non",
        "autorite": "ars ordre-medecins ordre-chirurgiens-dentistes ordre-sages-femmes "
        "ordre-pharmaciens ordre-masseurs-kinesitherapeutes ordre-pedicures-podologues "
        "ordre-infirmiers employeur ssa inconnue",
        "rpps": "oui non ne-sais-pas",
        "connexion": "e-cps carte-cps aucune",
        "coordonnees-rpps": "a-jour perimees vides ne-sais-pas",
        "franceconnect": "oui non",
    }
    assert sources.answers() == {fact: answers.split() for fact, answers in published.items()}


def asked(a: dict[str, str]) -> list[str]:
    """The facts asked, from the design's column « asked when », in the order of its table."""
    by_authority = a["besoin"] in ("coordonnees", "numero-rpps")
    needs_rpps = by_authority and a.get("autorite") == "ars"
    when = {
        "besoin": True,
        "incident": a["besoin"] == "carte",
        "blocage": a["besoin"] == "e-cps",
        "carte-cps": a.get("blocage") == "pas-activee",
        "autorite": by_authority or a.get("blocage") in ("contacter-ars", "mobile-errone"),
        "rpps": needs_rpps,
        "connexion": a["besoin"] == "coordonnees" and a.get("rpps") == "oui",
        "coordonnees-rpps": a.get("connexion") == "aucune",
        "franceconnect": a.get("rpps") == "non" or a.get("coordonnees-rpps") == "vides",
    }
    return [fact for fact, needed in when.items() if needed]


def test_only_the_questions_of_the_design_are_asked(every_state: list[State]) -> None:
    for state in every_state:
        if state.row is not None:
            assert [fact for fact, _ in state.path] == asked(dict(state.path))


def test_the_answers_not_asked_for_never_change_the_procedure(
    sources: Written, every_state: list[State]
) -> None:
    """Every combination of the whole table, through the path that settles it."""
    names = sources.answers()
    combinations = 0
    for state in every_state:
        if state.row is None:
            continue
        known = dict(state.path)
        free = [fact for fact in names if fact not in known]
        for values in itertools.product(*(names[fact] for fact in free)):
            combinations += 1
            answers = known | dict(zip(free, values, strict=True))
            assert oracle(answers) == state.row.procedure, answers
    assert combinations == math.prod(len(answers) for answers in names.values())
