"""The accessibility tree: names, roles and the one polite announcement of each state."""

import re
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import answer, live, opened, write

# Notes what live regions are given to say, as a screen reader would.
LISTEN = """
window.said = [];
new MutationObserver((changes) => {
  const regions = new Set();
  for (const change of changes) {
    const node = change.target.nodeType === 1 ? change.target : change.target.parentElement;
    const region = node?.closest('[role=status], [role=alert], [aria-live]');
    if (region && region.textContent.trim()) regions.add(region);
  }
  for (const region of regions) {
    window.said.push([region.getAttribute('role'), region.textContent.trim()]);
  }
}).observe(document.body, {childList: true, characterData: true, subtree: true});
"""


TREE_OF_THE_LETTER: dict[Any, list[str]] = {
    "heading": ["Préparer votre message", "À joindre"],
    "textbox": [
        "Prénom",
        "Nom d’exercice",
        "Nom de naissance",
        "Profession",
        "Commune d’exercice",
        "Numéro RPPS",
        "Ce qui est faux, ou le message affiché à l’écran (facultatif)",
        "E-mail à enregistrer",
        "Mobile à enregistrer",
        "Adresse de correspondance à enregistrer",
        "Votre message",
    ],
    "button": [
        "Fermer",
        "Copier le message",
        "Copier l’objet",
        "Vérifier mon message",
        "Enregistrer le texte",
        "Tout effacer",
    ],
    "listitem": ["copie de la carte d’identité ou du passeport"],
}


def said(page: Page) -> list[list[str]]:
    """What was announced since the last time."""
    page.wait_for_function("window.said.length")
    found: list[list[str]] = page.evaluate("window.said.splice(0)")
    return found


def test_each_state_is_announced_once_and_politely(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/")
        live(page)
        page.evaluate(LISTEN)
        answer(page, [("besoin", "coordonnees")])
        assert said(page) == [["status", "Question 2, encore 4 au plus"]]
        answer(page, [("autorite", "ars")])
        assert said(page) == [["status", "Question 3, encore 3 au plus"]]
        answer(page, [("connexion", "aucune"), ("rpps", "non")])
        assert said(page)[-1:] == [["status", "Question 5, la dernière"]]
        answer(page, [("franceconnect", "oui")])
        assert said(page) == [["status", "Votre démarche est trouvée."]]
        page.locator("[data-change=autorite]").click()
        expect(page.locator("[data-question=autorite]")).to_be_visible()
        (announcement,) = said(page)
        assert announcement[0] == "status"
        assert announcement[1].startswith("Gardé pour la suite")
        expect(page.locator("#titre")).to_be_focused()


def test_a_question_in_the_accessibility_tree(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-e-cps/")
        live(page)
        tree = re.sub(r"[\u00a0\u202f]", " ", page.locator("#assistant").aria_snapshot())
        assert tree.startswith("- paragraph: Question 2, encore")
        for line in (
            'heading "Où êtes-vous bloqué avec l’e-CPS ?" [level=1]',
            "paragraph: Choisissez ce que vous voyez",
            'link "Mon e-CPS a expiré"',
            'link "Je ne l’ai jamais activée"',
            'heading "Vos réponses" [level=2]',
            "term: Votre besoin",
            "definition: e-CPS",
            'link "Modifier : Votre besoin"',
            'link "Revenir"',
            'link "Recommencer"',
        ):
            assert line in tree, tree
        assert tree.count("listitem") == 9


def test_an_outcome_in_the_accessibility_tree(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-carte/incident-volee/")
        live(page)
        tree = page.locator("#assistant").aria_snapshot()
        headings = re.findall(r'heading "(.+?)" \[level=(\d)\]', tree)
        assert headings[0][1] == "1"
        second = [name for name, level in headings if level == "2"]
        assert second == [
            "À préparer",
            "Les étapes",
            "Délai et résultat",
            "Et ensuite",
            "Si ça ne marche pas",
            "Pourquoi cette démarche",
            "Points à confirmer",
            "Vos réponses",
        ]
        assert re.search(r'link "Étape 1 sur \d"', tree)
        assert re.search(r'link ".+" *(\[.*\])?:?\n *- /url: tel:\+33', tree)


def test_the_letter_in_the_accessibility_tree(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-message-ars/carte-cps-non/autorite-ars/")
        write(page)
        letter = page.get_by_role("dialog", name="Préparer votre message")
        for role, names in TREE_OF_THE_LETTER.items():
            assert [
                element.evaluate("e => e.labels?.[0]?.textContent ?? e.textContent")
                for element in letter.get_by_role(role).all()
            ] == names
            for name in names if role != "listitem" else []:
                expect(letter.get_by_role(role, name=name, exact=True)).to_have_count(1)
        page.evaluate(LISTEN)
        mobile = letter.get_by_role("textbox", name="Mobile à enregistrer")
        mobile.fill("06 12")
        mobile.blur()
        ((role, told),) = said(page)
        assert role == "status"
        expect(mobile).to_have_accessible_description(told)
