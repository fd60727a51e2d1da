"""What a reader said of themselves travels with the answers: never asked again, never deciding."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.helpers import answer, axe, choose_place, fragment, live, opened, ready, static

QUESTION = "assistant/besoin-message-ars/carte-cps-non/"
OUTCOME = f"{QUESTION}autorite-ars/"
SPEECH = "profession=orthophoniste"
BRITTANY = "departement=35"


def test_the_profession_and_the_departement_are_kept_and_said(
    browser: Browser, root: str, site: Path
) -> None:
    with opened(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(f"{root}{QUESTION}")
        live(page)
        page.locator("[data-profession=orthophoniste]").click()
        page.wait_for_url(f"{root}{OUTCOME}?{SPEECH}")
        ready(page)
        assert fragment(page) in static(site, OUTCOME)
        expect(page.locator("#vous")).to_contain_text("Orthophoniste")
        expect(page.locator("#lettre").get_by_label("Profession")).to_have_value("Orthophoniste")
        choose_place(page, "35000")
        page.wait_for_url(f"{root}{OUTCOME}?{SPEECH}&{BRITTANY}")
        ready(page)
        assert fragment(page) in static(site, OUTCOME)
        expect(page.locator("#vous")).to_contain_text("Votre ARS : ARS Bretagne")
        expect(page.locator("#lettre-destinataire")).to_contain_text("ARS Bretagne")
        assert axe(page) == []
        page.locator("#outils-titre").click()
        page.locator("[data-outil=lien]").click()
        link = f"{root}{OUTCOME}?{SPEECH}&{BRITTANY}"
        assert page.evaluate("navigator.clipboard.readText()") == link
        page.locator("[data-outil=recapitulatif]").click()
        recap = page.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ")
        assert "Votre profession : Orthophoniste (" in recap
        assert "Votre département : ARS Bretagne (35 Ille-et-Vilaine)" in recap
        assert link in recap


def test_a_link_received_says_it_again_and_leads_to_the_directory(
    browser: Browser, root: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{OUTCOME}?{SPEECH}&{BRITTANY}")
        live(page)
        ready(page)
        expect(page.locator("#annonce")).not_to_have_class("annonce")
        page.get_by_role("link", name="ARS Bretagne", exact=True).first.click()
        page.wait_for_url(f"{root}annuaire-ars/#departement-35")
        expect(page.locator(":target")).to_contain_text("Ille-et-Vilaine")


def test_both_go_from_state_to_state_until_somebody_else_begins(
    browser: Browser, root: str
) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{OUTCOME}?{SPEECH}&{BRITTANY}")
        live(page)
        page.locator(".revenir").click()
        page.wait_for_url(f"{root}{QUESTION}?{SPEECH}&{BRITTANY}")
        page.locator("[data-profession=osteopathe]").click()
        page.wait_for_url(f"{root}{OUTCOME}?profession=osteopathe&{BRITTANY}")
        page.go_back()
        page.go_back()
        page.wait_for_url(f"{root}{OUTCOME}?{SPEECH}&{BRITTANY}")
        expect(page.locator("#vous")).to_contain_text("Orthophoniste")
        page.locator(".recommencer").click()
        page.wait_for_url(f"{root}assistant/")
        answer(page, [("besoin", "message-ars"), ("carte-cps", "non"), ("autorite", "ars")])
        expect(page.locator("#vous-texte")).to_be_visible()


def test_another_departement_is_chosen(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{OUTCOME}?{BRITTANY}")
        live(page)
        expect(page.locator("#vous-texte")).to_be_hidden()
        page.get_by_role("button", name="Changer de département").click()
        expect(page.locator("#vous-texte")).to_be_focused()
        choose_place(page, "guyane")
        page.wait_for_url(f"{root}{OUTCOME}?departement=973")
        expect(page.locator("#vous")).to_contain_text("ARS Guyane")
        page.go_back()
        expect(page.locator("#vous")).to_contain_text("ARS Bretagne")


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("profession=<img src=x onerror=alert(1)>&departement=<b>35</b>", ""),
        ("profession=astronaute&departement=99", ""),
        ("departement=35&profession=infirmier", "?departement=35"),
        ("profession=%E9%&departement=35&departement=29", "?departement=35"),
        ("PROFESSION=x", ""),
    ],
)
def test_damaged_values_are_ignored(browser: Browser, root: str, query: str, kept: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}{OUTCOME}?{query}")
        live(page)
        ready(page)
        assert page.url == f"{root}{OUTCOME}{kept}"
        expect(page.locator("[data-procedure=ars-courriel]")).to_be_visible()
        expect(page.locator("#vous img, #vous b")).to_have_count(0)


def test_the_static_page_ignores_them(browser: Browser, root: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{root}{OUTCOME}?{SPEECH}&{BRITTANY}")
        expect(page.locator("[data-procedure=ars-courriel]")).to_be_visible()
        expect(page.locator("#vous")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1366])
def test_the_line_moves_nothing_when_the_engine_comes(
    browser: Browser, root: str, width: int
) -> None:
    heights: list[float] = []
    for engine in (False, True):
        with opened(browser, viewport={"width": width, "height": 740}) as page:
            if not engine:
                page.route("**/boot.js", lambda route: route.abort())
            page.goto(f"{root}{OUTCOME}")
            if engine:
                live(page)
                ready(page)
            page.evaluate("document.fonts.ready.then(() => null)")
            heights.append(page.evaluate("document.querySelector('#vous').offsetHeight"))
    assert heights[0] == pytest.approx(heights[1], abs=2)


def test_an_outcome_without_a_place_asks_none(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/besoin-carte/incident-perdue/")
        live(page)
        ready(page)
        expect(page.locator("#vous")).to_be_hidden()
