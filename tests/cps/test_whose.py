"""The profession typed on a guide: it is yours, or it leads to your own procedure."""

import pytest
from bs4 import BeautifulSoup

from wizard.engine.rules import Table
from wizard.view.content import Content
from wizard.view.whose import Guide, card

MOVED = [("besoin", "coordonnees")]


@pytest.mark.parametrize(
    ("procedure", "known", "profession", "said", "href"),
    [
        (
            "ordre",
            MOVED,
            "infirmier",
            "Cette fiche est la vôtre",
            "besoin-coordonnees/autorite-ordre-infirmiers/?profession=infirmier",
        ),
        (
            "psc-e-cps",
            [*MOVED, ("connexion", "e-cps")],
            "orthophoniste",
            "Cette fiche est la vôtre",
            "besoin-coordonnees/autorite-ars/connexion-e-cps/?profession=orthophoniste",
        ),
        (
            "psc-e-cps",
            [*MOVED, ("connexion", "e-cps")],
            "infirmier",
            "Demandez-le à l’Ordre",
            "besoin-coordonnees/autorite-ordre-infirmiers/?connexion=e-cps&profession=infirmier",
        ),
        (
            "ordre",
            MOVED,
            "orthophoniste",
            "L’assistant trouve la vôtre",
            "besoin-coordonnees/autorite-ars/?profession=orthophoniste",
        ),
    ],
)
def test_a_guide_says_whose_it_is(
    table: Table,
    content: Content,
    procedure: str,
    known: list[tuple[str, str]],
    profession: str,
    said: str,
    href: str,
) -> None:
    (one,) = [found for found in content.professions if found.id == profession]
    html = card(table, content, Guide(procedure, known), one, "../../assistant/")
    link = BeautifulSoup(html, "html.parser").select_one("a")
    assert link is not None
    assert said in link.get_text()
    assert link["href"] == "../../assistant/" + href
