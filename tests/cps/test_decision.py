"""The journey says what the design says: an independent reading, in plain conditions."""

import math

from wizard.authoring.read.written import Written
from wizard.engine.decide import State, resolve
from wizard.engine.rules import Table

REGISTRARS = {"employeur": "employeur", "ssa": "ssa", "inconnue": "trouver-autorite"}
WITH_CARD = ("pas-activee", "nouveau-telephone", "mobile-errone")


def oracle(a: dict[str, str]) -> str:  # noqa: PLR0911 (one line per case, as in the design)
    """The procedure for a complete set of answers."""
    if a["besoin"] == "carte":
        return "ans-carte"
    if a["besoin"] == "numero-rpps" and a["enregistrement"] != "jamais":
        return "retrouver-rpps"
    if a["besoin"] == "e-cps" and a["blocage"] not in WITH_CARD:
        return "e-cps-depannage"
    if a["besoin"] == "e-cps" and a["carte-cps"] == "oui":
        return "e-cps-activation-carte"
    if a["besoin"] == "e-cps" and a["blocage"] != "mobile-errone":
        return "e-cps-activation"
    if a["autorite"] != "ars":
        return REGISTRARS.get(a["autorite"], "ordre")
    return of_the_ars(a)


def of_the_ars(a: dict[str, str]) -> str:
    """The procedure when the profession is the ARS's, and it is what decides."""
    if a["besoin"] == "message-ars":
        return "psc-carte-cps" if a["carte-cps"] == "oui" else "ars-courriel"
    if a["besoin"] == "e-cps":
        return "ars-courriel"
    if a["besoin"] == "coordonnees":
        if a["connexion"] != "aucune":
            return f"psc-{a['connexion']}"
        if a["rpps"] == "ne-sais-pas":
            return "retrouver-rpps"
        if a["rpps"] == "oui":
            return with_a_number(a)
    return "franceconnect-enregistrement" if a["franceconnect"] == "oui" else "ars-courriel"


def with_a_number(a: dict[str, str]) -> str:
    """The same, to change contact details with a number but neither card nor e-CPS."""
    if a["coordonnees-rpps"] == "perimees":
        return "ars-courriel"
    if a["coordonnees-rpps"] != "vides":
        return "e-cps-activation"
    return "franceconnect-coordonnees" if a["franceconnect"] == "oui" else "ars-courriel"


def test_every_path_ends_where_the_design_says(sources: Written, every_state: list[State]) -> None:
    outcomes = [state for state in every_state if state.row is not None]
    assert len(outcomes) == 88
    assert {len(state.path) for state in outcomes} == {2, 3, 4, 5, 6}
    for state in outcomes:
        answers = dict.fromkeys(sources.answers(), "?") | dict(state.path)
        assert state.row is not None
        assert state.row.procedure == oracle(answers), state.path


def test_the_questions_and_their_answers_are_the_published_ones(sources: Written) -> None:
    published = {
        "besoin": "coordonnees carte e-cps numero-rpps message-ars",
        "incident": "perdue volee non-recue defectueuse code-bloque question",
        "adresse": "bonne ancienne ne-sais-pas",
        "blocage": "pas-activee nouveau-telephone identifiant-refuse courriel-non-recu "
        "sms-non-recu mobile-errone code-oublie expiree connexion-echoue",
        "enregistrement": "deja jamais ne-sais-pas",
        "carte-cps": "oui non",
        "autorite": "ars ordre-medecins ordre-chirurgiens-dentistes ordre-sages-femmes "
        "ordre-pharmaciens ordre-masseurs-kinesitherapeutes ordre-pedicures-podologues "
        "ordre-infirmiers employeur ssa inconnue",
        "connexion": "e-cps carte-cps aucune",
        "rpps": "oui non ne-sais-pas",
        "coordonnees-rpps": "a-jour perimees vides ne-sais-pas",
        "franceconnect": "oui non",
    }
    assert {fact: set(answers) for fact, answers in sources.answers().items()} == {
        fact: set(answers.split()) for fact, answers in published.items()
    }
    assert list(sources.answers()) == list(published)


def asked(a: dict[str, str]) -> list[str]:
    """The facts asked, from the design's column « asked when », in the order of its table."""
    need, blocked = a["besoin"], a.get("blocage")
    by_authority = (
        need in ("coordonnees", "message-ars")
        or a.get("enregistrement") == "jamais"
        or (blocked == "mobile-errone" and a.get("carte-cps") == "non")
    )
    by_number = need == "coordonnees" and a.get("connexion") == "aucune"
    first = need == "numero-rpps" or a.get("rpps") == "non"
    when = {
        "besoin": True,
        "incident": need == "carte",
        "adresse": a.get("incident") == "non-recue",
        "blocage": need == "e-cps",
        "enregistrement": need == "numero-rpps",
        "carte-cps": blocked in WITH_CARD or need == "message-ars",
        "autorite": by_authority,
        "connexion": need == "coordonnees" and a.get("autorite") in ("ars", "employeur"),
        "rpps": by_number and a.get("autorite") == "ars",
        "coordonnees-rpps": a.get("rpps") == "oui",
        "franceconnect": a.get("autorite") == "ars"
        and (first or a.get("coordonnees-rpps") == "vides"),
    }
    return [fact for fact, needed in when.items() if needed]


def test_only_the_questions_of_the_design_are_asked(every_state: list[State]) -> None:
    for state in every_state:
        if state.row is not None:
            assert [fact for fact, _ in state.path] == asked(dict(state.path))


def test_the_answers_not_asked_for_never_change_the_procedure(
    table: Table, sources: Written, every_state: list[State]
) -> None:
    """The paths cover every combination of answers, each once; on none does the oracle need an
    answer that was left out, nor the engine use one that it is given."""
    names = sources.answers()
    combinations = 0
    for state in every_state:
        if state.row is None:
            continue
        known = dict(state.path)
        free = [fact for fact in names if fact not in known]
        combinations += math.prod(len(names[fact]) for fact in free)
        assert oracle(known) == state.row.procedure, known
        for n in (0, -1):
            answers = [(fact, names[fact][n]) for fact in free] + state.path
            assert resolve(table, answers).path == state.path
    assert combinations == math.prod(len(answers) for answers in names.values())
