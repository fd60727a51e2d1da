"""The theme's search box: what tired people and help desks type, and where it leads them."""

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import opened, static

MESSAGES = "messages-d-erreur/"

# What is typed or pasted, and the page that must be among the first three. With an anchor, that
# part of the page must be on screen, without unfolding « 3 de plus sur cette page ».
QUERIES = {
    # The card
    "carte pas reçue": "guides/ans-carte/",
    "CARTE VOLEE": "guides/ans-carte/",
    "cartes bloquées": "guides/ans-carte/",
    "code bloqué carte cps": "guides/ans-carte/",
    "carte en panne puce": "guides/ans-carte/",
    "carte cps expirée": "guides/ans-carte/",
    "renouvellement carte cps": "guides/ans-carte/",
    "commander une carte cps": "guides/ans-carte/",
    "mise en opposition": "guides/ans-carte/",
    "delai carte cps": "guides/ans-carte/",
    "cps4 validité": "guides/ans-carte/",
    "perdu code porteur": f"{MESSAGES}#code-porteur-errone-carte-bloquee",
    "code confidentiel carte": f"{MESSAGES}#code-porteur-errone-carte-bloquee",
    "lecteur de carte non reconnu": f"{MESSAGES}#le-lecteur-ne-reconnait-pas-ma-carte-cps",
    "combien de temps pour recevoir ma carte": "faq/",
    "prix carte cps": "faq/#quel-est-le-prix-de-la-carte-cps-et-de-le-cps",
    # The e-CPS
    "activer e-cps": "guides/e-cps-activation/",
    "comment activer mon e cps": "guides/e-cps-activation/",
    "activer ecps sans carte": "guides/e-cps-activation/",
    "activer ecps avec lecteur de carte": "guides/e-cps-activation-carte/",
    "différence cps e-cps": "faq/#quelle-difference-entre-la-carte-cps-et-le-cps",
    "quelle application installer iphone": "faq/",
    "android 15": "guides/e-cps-depannage/",
    "heure du telephone": "guides/e-cps-depannage/",
    "identifiant incorrect e-CPS": f"{MESSAGES}#lapplication-e-cps-refuse-mon-identifiant",
    "Identifiant non reconnu.": f"{MESSAGES}#lapplication-e-cps-refuse-mon-identifiant",
    "login ecps": f"{MESSAGES}#lapplication-e-cps-refuse-mon-identifiant",
    "pas de mail activation ecps": f"{MESSAGES}#je-nai-pas-recu-le-mail-dactivation-de-le-cps",
    "Je n'ai pas recu le mail": f"{MESSAGES}#je-nai-pas-recu-le-mail-dactivation-de-le-cps",
    "courrier indésirable spam": f"{MESSAGES}#je-nai-pas-recu-le-mail-dactivation-de-le-cps",
    "je ne recois pas le sms": f"{MESSAGES}#je-ne-recois-pas-le-sms-ou-le-code",
    "notification n'arrive pas": f"{MESSAGES}#la-notification-de-le-cps-narrive-pas",
    "qr code expire": f"{MESSAGES}#le-qr-code-a-expire",
    "e-cps expiree": f"{MESSAGES}#mon-e-cps-a-expire",
    "mot de passe oublié": f"{MESSAGES}#jai-oublie-le-code-de-mon-e-cps",
    "oublié code pin e-cps": f"{MESSAGES}#jai-oublie-le-code-de-mon-e-cps",
    "nouveau telephone e-cps": f"{MESSAGES}#jai-un-nouveau-telephone-et-le-cps-est-sur-lancien",
    "pas de smartphone": f"{MESSAGES}#je-nai-pas-de-smartphone",
    # Address, e-mail, mobile
    "changer adresse rpps": "guides/psc-e-cps/",
    "comment changer mon adresse de correspondance": "guides/psc-e-cps/",
    "changement de numéro de portable": "guides/psc-e-cps/",
    "demenagement adresse cps": "faq/",
    "kiné changement adresse": "guides/ordre/",
    "kine changement d'adresse": "guides/ordre/",
    "infirmiere changer adresse": "guides/ordre/",
    "medecin demenagement ordre": "guides/ordre/",
    "sage femme adresse": "guides/ordre/",
    "podologues": "guides/ordre/",
    "pharmacienne titulaire changement adresse": "guides/ordre/",
    "aide soignante numero rpps": "guides/employeur/",
    "secretaire medicale": "guides/employeur/",
    "je suis militaire": "guides/ssa/",
    "coordonnées vides": "guides/franceconnect-coordonnees/",
    "adresse email erronée": f"{MESSAGES}#le-mobile-ou-le-mail-affiche-nest-pas-le-mien",
    "remplacant adresse correspondance": "guides/situations-particulieres/",
    "changement de nom mariage": "guides/situations-particulieres/",
    "diplome etranger": "guides/situations-particulieres/",
    "retraite carte cps": "guides/situations-particulieres/",
    "interne etudiant carte": "guides/situations-particulieres/",
    # The number, the portals
    "retrouver numero rpps": "guides/retrouver-rpps/",
    "n° rpps perdu": "guides/retrouver-rpps/",
    "ancien numero adeli": "guides/retrouver-rpps/",
    "premiere inscription rpps": "guides/franceconnect-enregistrement/",
    "qui m'enregistre": "guides/trouver-autorite/",
    "introuvable annuaire sante": f"{MESSAGES}#je-suis-introuvable-dans-lannuaire-sante",
    "franceconnect ne me reconnait pas": (
        f"{MESSAGES}#franceconnect-ou-le-portail-ne-me-reconnait-pas"
    ),
    "echec connexion pro sante connect": (
        f"{MESSAGES}#la-connexion-a-pro-sante-connect-echoue-a-chaque-fois"
    ),
    "Erreur : service indisponible": (
        f"{MESSAGES}#le-site-ne-souvre-pas-le-service-est-indisponible"
    ),
    "toujours rien apres 48h": f"{MESSAGES}#rien-na-change-apres-48-heures",
    "RPPS+ modification en attente": f"{MESSAGES}#ma-modification-ne-passe-pas-dans-rpps",
    "portail erpps lien": "faq/#ou-est-le-portail-erpps",
    # Whom to write to
    "« Veuillez contacter votre Agence Régionale de Santé. »": (
        f"{MESSAGES}#un-message-minvite-a-contacter-mon-ars"
    ),
    "ars ile de france": "annuaire-ars/",
    "ARS 69": "annuaire-ars/",
    "ordre des infirmiers": "annuaire-ars/",
    "mail ARS": "faq/#quelle-est-ladresse-e-mail-de-mon-ars",
    "modele mail ars": "guides/ars-courriel/",
    "telephone ans": "faq/#comment-joindre-lans-par-telephone",
    "MSSANTE": "glossaire/",
}


@pytest.fixture(scope="module")
def box(browser: Browser, root: str) -> Iterator[Page]:
    """A page whose search box is ready."""
    with opened(browser) as page:
        page.goto(f"{root}faq/")
        yield page


def found(page: Page, query: str) -> list[list[str]]:
    """What the box shows for a query: for each of the first pages, the addresses of the page and
    of its parts on screen."""
    field = page.locator("[data-md-component=search-query]")
    said = page.locator(".md-search-result__meta")
    for text, answer in (("", "Taper pour"), (query, "trouvé")):
        field.fill(text)
        field.press("End")
        expect(said).to_contain_text(answer)
    addresses: list[list[str]] = page.evaluate(
        """[...document.querySelectorAll(".md-search-result__item")].slice(0, 3).map((item) =>
            [...item.querySelectorAll(":scope > a")].map((a) => a.pathname.slice(1) + a.hash))"""
    )
    return addresses


def first_three(page: Page, query: str, wanted: str) -> list[str]:
    """Nothing when the wanted address is among the first three pages, else what is there."""
    pages = found(page, query)
    return [] if any(wanted in addresses for addresses in pages) else [f"{query}: {pages}"]


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def test_each_query_finds_its_page_among_the_first_three(box: Page) -> None:
    wrong = [line for query, wanted in QUERIES.items() for line in first_three(box, query, wanted)]
    assert wrong == []


def test_accents_capitals_and_plurals_do_not_count(box: Page) -> None:
    for query in ("carte pas reçue", "numéro RPPS", "carte volée", "accès refusé", "infirmière"):
        assert found(box, without_accents(query)) == found(box, query)
        assert found(box, query.upper()) == found(box, query)
    assert found(box, "infirmières") == found(box, "infirmier")


def test_every_message_is_found_typed_or_pasted(box: Page, site: Path) -> None:
    page = BeautifulSoup(static(site, MESSAGES), "html.parser")
    titles = {str(h["id"]): h.get_text().removesuffix("¶") for h in page.select("article h2[id]")}
    assert len(titles) >= 20
    wrong = [
        line
        for anchor, title in titles.items()
        for query in (f"« {title} »", without_accents(title).lower().replace("’", "'"))
        for line in first_three(box, query, f"{MESSAGES}#{anchor}")
    ]
    assert wrong == []


def test_the_other_words_for_a_message_find_it(box: Page, site: Path) -> None:
    page = BeautifulSoup(static(site, MESSAGES), "html.parser")
    said = [p.get_text() for p in page.select("article p") if "On dit aussi" in p.get_text()]
    words = [word for text in said for word in text.partition(":")[2].rstrip(".").split(", ")]
    assert len(words) >= 20
    wrong = [line for word in words for line in first_three(box, word, MESSAGES)]
    assert wrong == []


def test_the_words_found_are_marked_as_they_are_written(box: Page) -> None:
    found(box, "jamais recue")
    expect(box.locator(".md-search-result mark", has_text="reçue").first).to_be_visible()


def test_typing_then_enter_opens_the_first_part_found(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(root)
        page.keyboard.press("/")
        page.keyboard.type("identifiant incorrect")
        expect(page.locator(".md-search-result__meta")).to_contain_text("trouvé")
        page.keyboard.press("Enter")
        # The address is one that may be sent: no word searched for in it.
        page.wait_for_url(f"{root}{MESSAGES}#lapplication-e-cps-refuse-mon-identifiant")


def test_editors_pages_are_not_in_readers_results(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert [e["location"] for e in index["docs"] if e["location"].startswith("projet/")] == []
