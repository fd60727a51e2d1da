"""An outcome speaks to one person: nothing asked again, nothing the answers contradict."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from wizard.engine.decide import State
from wizard.engine.rules import Table
from wizard.view.content import Content
from wizard.view.page import render
from wizard.view.parts import Letter

# For each fact, the words that ask it: no text says them once it has been answered.
ASKS = {
    "incident": r"perte ou le vol|perdue ou volée",
    "adresse": r"avez déménagé",
    "carte-cps": r"[Ss]i vous avez une carte|[Pp]as de carte \?",
    "autorite": r"[Ss]i vous êtes |[Ss]i votre profession",
    "connexion": r"[Ss]i votre e-CPS|[Ss]ans e-CPS, passez",
    "rpps": r"si vous en avez|Perdu \?",
    "enregistrement": r"si vous n’avez pas de numéro|si vous en avez un\b",
    "coordonnees-rpps": r"[Ss]i (elles|les coordonnées) sont",
    "franceconnect": r"[Ss]i vous avez un compte",
}
PARTS = "#preparer, #etapes, #contact, #echec, #suite"


@pytest.fixture(scope="module")
def outcomes(
    table: Table, content: Content, every_state: list[State]
) -> list[tuple[dict[str, str], Tag, Letter | None]]:
    """The answers, the shown page and the message of each outcome."""
    return [
        (
            dict(state.path),
            BeautifulSoup(render(table, content, state), "html.parser"),
            content.procedure(state.row.procedure).letter(state.path),
        )
        for state in every_state
        if state.row is not None
    ]


def parts(page: Tag) -> list[Tag]:
    """The sections that say what to do."""
    found = [heading.find_parent("section") for heading in page.select(PARTS)]
    return [section for section in found if section is not None]


def said(page: Tag) -> str:
    """What those sections say, with ordinary spaces."""
    text = " ".join(part.get_text(" ") for part in parts(page))
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " "))


def test_what_was_answered_is_not_asked_again(
    outcomes: list[tuple[dict[str, str], Tag, object]],
) -> None:
    for answers, page, _ in outcomes:
        for fact in answers:
            found = re.search(ASKS.get(fact, "$^"), said(page))
            assert found is None, (answers, found)


def test_whoever_checked_the_address_is_not_sent_to_change_it(
    outcomes: list[tuple[dict[str, str], Tag, object]],
) -> None:
    for answers, page, _ in outcomes:
        if answers.get("adresse") == "bonne":
            links = [str(a["href"]) for part in parts(page) for a in part.select("a[href]")]
            assert not [href for href in links if "besoin-coordonnees" in href], answers


def test_an_ordre_is_named_alone(outcomes: list[tuple[dict[str, str], Tag, object]]) -> None:
    names = {
        "ordre-medecins": "médecins",
        "ordre-chirurgiens-dentistes": "chirurgiens-dentistes",
        "ordre-sages-femmes": "sages-femmes",
        "ordre-pharmaciens": "pharmaciens",
        "ordre-masseurs-kinesitherapeutes": "masseurs-kinésithérapeutes",
        "ordre-pedicures-podologues": "pédicures-podologues",
        "ordre-infirmiers": "infirmiers",
    }
    for answers, page, _ in outcomes:
        own = names.get(answers.get("autorite", ""))
        if own:
            named = set(re.findall(r"Ordre (?:national )?des ([\w-]+)", said(page)))
            assert named == {own}, answers


def situation(letter: Letter | None) -> str:
    """The sentence of a message that says the writer's situation."""
    assert letter is not None
    found = re.search("Ma situation\u00a0?: ?(.*)", letter.body)
    assert found, letter.body
    return found[1]


def test_each_message_says_the_situation(
    outcomes: list[tuple[dict[str, str], Tag, Letter | None]],
) -> None:
    seen = set()
    for answers, page, letter in outcomes:
        article = page.select_one("[data-procedure]")
        assert article is not None
        if article["data-procedure"] not in ("ars-courriel", "ordre", "ssa"):
            continue
        assert letter is not None, answers
        text = situation(letter)
        seen.add(text)
        first = answers.get("rpps") == "non" or answers["besoin"] == "numero-rpps"
        assert ("{rpps}" in letter.body) != first, answers
        assert ("pas encore de numéro RPPS" in text) == first, answers
        assert ("un message me demande" in text) == (answers["besoin"] == "message-ars"), answers
        if answers.get("coordonnees-rpps") == "perimees":
            assert "ni carte CPS utilisable ni e-CPS active" in text
            assert "que je n’ai plus" in text
        if answers.get("coordonnees-rpps") == "vides":
            assert "ni e-mail ni mobile" in text
            assert "FranceConnect" in text
        if article["data-procedure"] == "ars-courriel":
            assert len(letter.attachments) == (3 if first else 1), answers
    assert len(seen) >= 11


def test_only_those_who_need_an_employer_write_to_one(
    outcomes: list[tuple[dict[str, str], Tag, Letter | None]],
) -> None:
    for answers, _, letter in outcomes:
        if answers.get("autorite") == "employeur":
            alone = answers.get("connexion") in ("e-cps", "carte-cps")
            assert (letter is None) == alone, answers


def test_the_message_is_in_the_one_step_that_asks_to_write_it(
    table: Table, content: Content, every_state: list[State]
) -> None:
    for state in every_state:
        if state.row is None:
            continue
        procedure = content.procedure(state.row.procedure)
        asking = [step for step in procedure.steps if step.fits(state.path) and step.letter]
        written = procedure.letter(state.path) is not None
        assert len(asking) == written, state.path
        page = BeautifulSoup(render(table, content, state), "html.parser")
        assert len(page.select(".etape .message")) == written
        assert len(page.select(".message")) == written
