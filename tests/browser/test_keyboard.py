"""Every procedure reached by the keyboard alone, as somebody who sees the focus ring would."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.helpers import fragment, live, opened, static
from wizard.engine.decide import State

MOST_TABS = 120

WITH_EVERY_TOOL = "besoin-coordonnees/autorite-ars/connexion-aucune/rpps-non/franceconnect-non/"


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"{selector}: out of the keyboard's reach")


def test_every_procedure_by_the_keyboard_alone(
    browser: Browser, root: str, site: Path, every_state: list[State]
) -> None:
    shortest: dict[str, State] = {}
    for state in every_state:
        if state.row is not None:
            known = shortest.get(state.row.procedure)
            if known is None or len(state.path) < len(known.path):
                shortest[state.row.procedure] = state
    assert len(shortest) == 14
    with opened(browser) as page:
        for procedure, state in shortest.items():
            page.goto(f"{root}assistant/")
            live(page)
            for fact, answer in state.path:
                tab_to(page, f"[data-question={fact}] [data-answer={answer}]")
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
                assert outline == "3px"
                page.keyboard.press("Enter")
                page.locator(f"[data-question={fact}]").wait_for(state="detached")
                expect(page.locator("#titre")).to_be_focused()
                address = page.url.removeprefix(root).split("?")[0]
                assert fragment(page) in static(site, address), "the theme changed the fragment"
            found = page.locator("[data-procedure]").get_attribute("data-procedure")
            assert found == procedure


def test_the_tools_of_an_outcome_by_the_keyboard_alone(browser: Browser, root: str) -> None:
    with opened(browser) as page:
        page.goto(f"{root}assistant/{WITH_EVERY_TOOL}")
        live(page)
        tab_to(page, "#vous-texte")
        page.keyboard.type("29")
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        expect(page.locator("#lettre-destinataire")).to_contain_text("ARS Bretagne")
        tab_to(page, ".etape input")
        page.keyboard.press("Space")
        expect(page.locator(".etape input").first).to_be_checked()
        tab_to(page, "[data-message]")
        page.keyboard.press("Enter")
        expect(page.locator("#lettre-titre")).to_be_focused()
        tab_to(page, "#lettre-mobile")
        page.keyboard.type("06 12")
        tab_to(page, "[data-lettre=verifier]")
        page.keyboard.press("Enter")
        expect(page.locator("#lettre-erreurs")).to_be_focused()
        tab_to(page, "#lettre-erreurs a[href='#lettre-mobile']")
        page.keyboard.press("Enter")
        expect(page.locator("#lettre-mobile")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("[data-message]")).to_be_focused()
        tab_to(page, "#rappel summary")
        page.keyboard.press("Enter")
        tab_to(page, "#rappel-jour")
        tab_to(page, "#outils summary")
        page.keyboard.press("Enter")
        tab_to(page, "[data-outil=qr]")
        page.keyboard.press("Space")
        expect(page.locator("#outils-qr svg")).to_be_visible()
