"""The profession field of a guide."""

from playwright.sync_api import Browser, expect

from tests.browser.helpers import axe, live, opened, requests

AT_REST = "() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))"


def test_the_engine_comes_only_to_who_touches_the_field(browser: Browser, root: str) -> None:
    with opened(browser, viewport={"width": 360, "height": 740}) as page:
        seen = requests(page.context)
        page.goto(f"{root}guides/psc-e-cps/")
        page.evaluate(AT_REST)  # when the engine of other pages would have started
        assert not [url for url in seen if "pyscript" in url or "moteur.json" in url]
        page.locator("#metier-texte").fill("infirmi")
        live(page)
        found = page.locator("#metier-resultats a[data-profession=infirmier]")
        expect(found).to_contain_text("Pas cette fiche. Votre démarche")
        assert axe(page) == []
        page.locator("#metier-texte").fill("orthophoniste")
        page.keyboard.press("Enter")
        expect(page.locator("#metier-resultats a:focus")).to_contain_text("la vôtre")
        page.keyboard.press("Enter")
        page.wait_for_url(
            f"{root}assistant/besoin-coordonnees/autorite-ars/connexion-e-cps/"
            "?profession=orthophoniste"
        )


def test_without_javascript_a_link_stands_for_the_field(browser: Browser, root: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{root}guides/psc-e-cps/")
        expect(page.locator("#metier-texte")).to_be_hidden()
        page.get_by_role("link", name="Trouver ma démarche par ma profession").click()
        page.wait_for_url(f"{root}assistant/")
